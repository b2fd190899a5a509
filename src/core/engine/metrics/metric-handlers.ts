/** The part of the engine that reads whole conversations. It is loaded with the first question that needs it. */

export { makeColumns } from './conversation-columns.js';
export { interaction } from './interaction-detail.js';
export { metricValues } from './metric-values.js';
