import { define } from '../../widget/define.js';
import { InteractionSummary } from './interaction-summary.js';

declare global {
  interface HTMLElementTagNameMap {
    'interaction-summary': InteractionSummary;
  }
}

define(InteractionSummary);
