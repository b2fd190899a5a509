// Style sheets and words come first, side by side: like texts compress best in a bundle. Only their order counts.
import './metric-cards.styles.js';
import '../../i18n/locales/en/common.js';
import '../../i18n/locales/en/metrics.js';
import '../../i18n/locales/en/metric-cards.js';
import { define } from '../../widget/define.js';
import { MetricCards } from './metric-cards.js';

declare global {
  interface HTMLElementTagNameMap {
    'metric-cards': MetricCards;
  }
}

define(MetricCards);
