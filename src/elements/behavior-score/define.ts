// Style sheets and words come first, side by side: like texts compress best in a bundle. Only their order counts.
import './behavior-score.styles.js';
import '../../i18n/locales/en/common.js';
import '../../i18n/locales/en/behavior-score.js';
import { define } from '../../widget/define.js';
import { BehaviorScore } from './behavior-score.js';

declare global {
  interface HTMLElementTagNameMap {
    'behavior-score': BehaviorScore;
  }
}

define(BehaviorScore);
