import { define } from '../../widget/define.js';
import { MetricCards } from './metric-cards.js';

declare global {
  interface HTMLElementTagNameMap {
    'metric-cards': MetricCards;
  }
}

define(MetricCards);
