/**
 * Every element of the package, one line a tag. The entry of all elements, the loader of the script tag, the entries of the
 * single elements and their types, the language files, the manifest and the tests are made from it.
 */

export { ReportSource } from './report-source/report-source.js';
export { MyAgents } from './my-agents/my-agents.js';
export { BehaviorScore } from './behavior-score/behavior-score.js';
export { InteractionSummary } from './interaction-summary/interaction-summary.js';
export { InteractionTrend } from './interaction-trend/interaction-trend.js';
export { MetricCards } from './metric-cards/metric-cards.js';
export { ConversationHeatmap } from './conversation-heatmap/conversation-heatmap.js';
export { ReportImport } from './report-import/report-import.js';
