import { define } from '../../widget/define.js';
import { InteractionTrend } from './interaction-trend.js';

declare global {
  interface HTMLElementTagNameMap {
    'interaction-trend': InteractionTrend;
  }
}

define(InteractionTrend);
