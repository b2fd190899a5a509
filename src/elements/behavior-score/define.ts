import { define } from '../../widget/define.js';
import { BehaviorScore } from './behavior-score.js';

declare global {
  interface HTMLElementTagNameMap {
    'behavior-score': BehaviorScore;
  }
}

define(BehaviorScore);
