// Style sheets and words come first, side by side: like texts compress best in a bundle. Only their order counts.
import './interaction-summary.styles.js';
import '../../i18n/locales/en/common.js';
import '../../i18n/locales/en/interaction-summary.js';
import { define } from '../../widget/define.js';
import { InteractionSummary } from './interaction-summary.js';

declare global {
  interface HTMLElementTagNameMap {
    'interaction-summary': InteractionSummary;
  }
}

define(InteractionSummary);
