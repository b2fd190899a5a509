export { BehaviorScore } from './behavior-score.js';
