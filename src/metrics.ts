/** Definitions of operational metrics, as data and in words. */

import type { MetricDefinition } from './core/metrics/definitions/definition.js';
import { definitionOf, isChanged, type MetricRules } from './core/metrics/definitions/rules.js';
import { localizerFor, useMessages } from './i18n/index.js';
import { commonMessages } from './i18n/messages/common/index.js';
import { describeMetric as inWords } from './words/describe-metric.js';
import { metricMessages } from './words/messages/index.js';
import { metricName } from './words/metric-words.js';

export { METRICS, METRIC_IDS } from './core/metrics/definitions/metric-catalogue.js';
export { PRESETS, VENDOR_PRESETS, type VendorPreset } from './core/metrics/definitions/vendor-presets.js';
export type * from './core/metrics/definitions/definition.js';
export type { BusinessHours, Shift, Weekday } from './core/metrics/business-hours.js';
export type { MetricRules } from './core/metrics/definitions/rules.js';

export interface DescribeOptions {
  /** A vendor's definitions, or own ones. Default: those of the catalogue. */
  readonly definitions?: MetricRules;
  /** Of the words. Languages other than English must be registered (`rapport-elements/locales/zh-Hant`). */
  readonly locale?: string;
}

export interface MetricDescription {
  readonly name: string;
  /** The definition in force, in sentences made from its data. */
  readonly text: string;
  readonly definition: MetricDefinition;
  /** Whether it differs from that of the catalogue. */
  readonly changed: boolean;
}

/**
 * The definition of a metric that is in force.
 *
 * @param id of the catalogue or of `definitions.metrics`; `id.median` and the like for another aggregate
 * @throws {RangeError} where there is no such metric
 */
export function describeMetric(id: string, { definitions, locale = 'en' }: DescribeOptions = {}): MetricDescription {
  useMessages(commonMessages, metricMessages);
  const definition = definitionOf(id, definitions);
  const localizer = localizerFor(locale);
  return {
    name: metricName(localizer, id, definition),
    text: inWords(definition, localizer),
    definition,
    changed: isChanged(definition),
  };
}
