// Style sheets and words come first, side by side: like texts compress best in a bundle. Only their order counts.
import './interaction-trend.styles.js';
import '../../i18n/locales/en/common.js';
import '../../i18n/locales/en/interaction-trend.js';
import { define } from '../../widget/define.js';
import { InteractionTrend } from './interaction-trend.js';

declare global {
  interface HTMLElementTagNameMap {
    'interaction-trend': InteractionTrend;
  }
}

define(InteractionTrend);
