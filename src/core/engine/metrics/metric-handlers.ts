/** The part of the engine that is loaded with the first question about operational metrics or about one interaction. */

export { interaction } from './interaction-detail.js';
export { interactionsWithMetrics } from './metric-interactions.js';
export { metricValues } from './metric-values.js';
