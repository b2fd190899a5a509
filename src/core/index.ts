/**
 * The core: reads interactions, scores behaviours and answers questions about them. Runs in a page, a worker and Node.
 */

export type { Scope } from './engine/questions/scope.js';
export * from './engine/questions/types.js';
export type * from './engine/questions/metrics.js';
export type { MetricVerdict } from './finish/metric-change.js';
export type * from './metrics/definition.js';
export type { BusinessHours, Shift, Weekday } from './metrics/business-hours.js';
export { VENDOR_PRESETS, type VendorPreset } from './metrics/vendor-presets.js';
export { joinConversations, type ContactEvent, type JoinedConversations } from './sessions/conversations.js';
export { SESSION_STATUSES } from './model/field-values.js';
export type { HandledBy, SessionStatus } from './sessions/session-status.js';
export { TIMERS, type SessionTimers } from './sessions/timers.js';
export type { MetricRules } from './metrics/rules.js';
export { METRIC_IDS } from './metrics/metric-catalogue.js';
export { REPORT_STATUSES, type ReportStatus } from './model/report-status.js';
export { BuiltInEngine, type ReadOptions, type Runner } from './engine/built-in-engine.js';
export type { EngineOptions } from './engine/engine-options.js';
export { finish, runSteps, type Steps } from './steps.js';
export type { ReportInput } from './ingest/input-bytes.js';
export { MAX_DEPTH, MAX_LINE, MAX_RECORDS } from './ingest/limits.js';
export { MAX_BEHAVIORS } from './ingest/envelope.js';
export { InputError, type InputErrorCode } from './ingest/input-error.js';
export { LISTED_PROBLEMS } from './ingest/problems.js';
export type { Problem, ProblemCode, ProblemEffect, ProblemGroup, ProblemReport } from './ingest/problems.js';
export * from './model/behavior.js';
export * from './model/behavior-catalogue.js';
export * from './model/interaction.js';
export { MAX_LIST } from './model/fields.js';
export { interactionSchema } from './model/schema.js';
export { BANDS, bandOf, type Band } from './scoring/band.js';
export { baselineFault, type Baseline, type BaselinePopulation, type Cuts } from './model/baseline.js';
export type { Verdict } from './finish/score-change.js';
export { ENOUGH_INTERACTIONS } from './finish/enough.js';
export { FALSE_DISCOVERY_RATE } from './finish/false-discovery.js';
export { INDEX_NEUTRAL, INDEX_NOT_RATED, type IndexScore } from './scoring/index-codes.js';
export { DIMENSIONS } from './select/clauses.js';
export type * from './select/clauses.js';
export { PERIOD_PRESETS, type PeriodPreset } from './select/period-presets.js';
export type { CustomPeriod, PeriodRequest, PresetPeriod, ResolvedPeriod } from './select/period.js';
