/** The part of the engine that answers about operational metrics. It is loaded with the first question about them. */

export { interactionsWithMetrics } from './metric-interactions.js';
export { metricValues } from './metric-values.js';
