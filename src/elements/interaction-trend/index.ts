export { InteractionTrend } from './interaction-trend.js';
