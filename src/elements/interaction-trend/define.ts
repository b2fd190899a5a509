import { define } from '../../internal/define.js';
import { InteractionTrend } from './interaction-trend.js';

declare global {
  interface HTMLElementTagNameMap {
    'interaction-trend': InteractionTrend;
  }
}

define(InteractionTrend);
