/**
 * The core: reads interactions, scores behaviours and answers questions about them. Runs in a page, a worker and Node.
 */

export type * from './engine/questions/counts.js';
export type * from './engine/questions/standouts.js';
export type * from './engine/questions/description.js';
export type * from './engine/questions/explanation.js';
export { askableEngine, askByMethod, isEngine, type GivenEngine } from './engine/questions/given-engine.js';
export type * from './engine/questions/interactions.js';
export type * from './engine/questions/metrics.js';
export {
  QUESTIONS,
  type AnswerTo,
  type QuestionOf,
  type QuestionType,
  type ReportAnswers,
  type ReportQuestion,
} from './engine/questions/question.js';
export type { AskOptions, QuestionMethods } from './engine/questions/question-methods.js';
export { AskingEngine, type ReportEngine } from './engine/questions/report-engine.js';
export type { Scope } from './engine/questions/scope.js';
export type * from './engine/questions/scores.js';
export type * from './metrics/definitions/definition.js';
export type { BusinessHours, Shift, Weekday } from './metrics/business-hours.js';
export { VENDOR_PRESETS, type VendorPreset } from './metrics/definitions/vendor-presets.js';
export { joinConversations, type ContactEvent, type JoinedConversations } from './sessions/conversations.js';
export { SESSION_STATUSES, type HandledBy, type SessionStatus } from './model/field-values.js';
export { TIMERS, type SessionTimers } from './sessions/timers.js';
export type { MetricRules } from './metrics/definitions/rules.js';
export { METRIC_IDS } from './metrics/definitions/metric-catalogue.js';
export { REPORT_STATUSES, type ReportStatus } from './model/report-status.js';
export { BuiltInEngine, type ReadOptions, type Runner } from './engine/built-in-engine.js';
export type { EngineOptions } from './engine/engine-options.js';
export { finish, runSteps, type Steps } from './steps.js';
export type { ReportInput } from './ingest/input/input-bytes.js';
export {
  MAX_DEPTH,
  MAX_LINE,
  MAX_MEMBER,
  MAX_RATIO,
  MAX_RECORDS,
  MAX_UNPACKED,
  type ReadLimits,
} from './ingest/limits.js';
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
export { ENOUGH_INTERACTIONS, FALSE_DISCOVERY_RATE } from './finish/judging.js';
export { INDEX_NEUTRAL, INDEX_NOT_RATED, type IndexScore } from './scoring/index-codes.js';
export { BINS, type Bins } from './select/bins.js';
export { isDayClause, isDimensionClause } from './select/clauses.js';
export type * from './select/clauses.js';
export type * from './select/reader-state.js';
export { DIMENSIONS, LISTED_DIMENSIONS, type Dimension, type ListedDimension } from './select/dimensions.js';
export { PERIOD_PRESETS, type PeriodPreset } from './select/period.js';
export { DEFAULT_PERIOD, resolvePeriod } from './select/period.js';
export type { CustomPeriod, PeriodRequest, PresetPeriod, ResolvedPeriod } from './select/period.js';
