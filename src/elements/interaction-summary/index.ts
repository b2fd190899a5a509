export { InteractionSummary } from './interaction-summary.js';
