/** Which definitions are in force: those of the catalogue, of a vendor, or given. */

import type { BusinessHours } from '../business-hours.js';
import { DEFAULTS, METRICS } from './metric-catalogue.js';
import { kindOf } from './metric-kind.js';
import type { Aggregate, MetricDefinition, MetricOverride } from './definition.js';
import { PRESETS, VENDOR_PRESETS, type VendorPreset } from './vendor-presets.js';

/** Which definitions are in force. */
export interface MetricRules {
  /** Those of a vendor, in place of the defaults. */
  readonly preset?: VendorPreset;
  /** By id, what differs; an id that is not in the catalogue needs a whole definition. */
  readonly metrics?: Readonly<Record<string, MetricOverride>>;
  /** What `calendar: 'business'` counts. Without it there are no business hours, and asking for them is an error. */
  readonly businessHours?: BusinessHours;
}

const AVERAGES: readonly string[] = ['mean', 'median', 'p90'] satisfies Aggregate[];
const NEEDED = ['unit', 'better', 'measure', 'aggregate'] as const;

/**
 * The definition of a metric, `id` or `id.median`, `id.mean`, `id.p90`.
 *
 * @throws {RangeError} where there is none
 */
export function definitionOf(name: string, { preset, metrics = {} }: MetricRules = {}): MetricDefinition {
  if (preset !== undefined && !VENDOR_PRESETS.includes(preset)) {
    throw new RangeError(`definitions.preset: "${preset as string}" is not one of ${VENDOR_PRESETS.join(', ')}`);
  }
  const dot = name.lastIndexOf('.');
  const aggregate = dot < 0 ? '' : name.slice(dot + 1);
  const id = AVERAGES.includes(aggregate) ? name.slice(0, dot) : name;
  const known = METRICS.find((metric) => metric.id === id);
  const override = Object.hasOwn(metrics, id) ? metrics[id] : undefined;
  if (!known) return { ...ownDefinition(id, override), ...averaged(aggregate) };
  const definition = { ...known, ...(preset ? PRESETS[preset][id] : {}), ...override, id };
  const { buckets } = definition;
  if (buckets?.some((edge, i) => !(edge > (buckets[i - 1] ?? 0)))) {
    throw new RangeError(`definitions.metrics.${id}.buckets: expected seconds, ascending`);
  }
  const averages = kindOf(definition) === 'duration' || kindOf(definition) === 'mean';
  if (aggregate !== '' && !averages) {
    throw new RangeError(`metrics: "${name}": ${id} is no average, so that it has no ${aggregate}`);
  }
  return { ...definition, ...averaged(aggregate) };
}

/** What differs from the default of the catalogue, by the preset or by what is given. */
export function isChanged(definition: MetricDefinition): boolean {
  const known = METRICS.find(({ id }) => id === definition.id);
  return JSON.stringify({ ...known }) !== JSON.stringify({ ...known, ...definition });
}

function averaged(aggregate: string): { aggregate?: Aggregate } {
  return aggregate === '' ? {} : { aggregate: aggregate as Aggregate };
}

function ownDefinition(id: string, given: MetricOverride | undefined): MetricDefinition {
  if (!given) throw new RangeError(`metrics: "${id}" is not a metric`);
  for (const field of NEEDED) {
    if (given[field] === undefined) throw new RangeError(`definitions.metrics.${id}: ${field} is missing`);
  }
  return { id, ...DEFAULTS, ...given } as MetricDefinition;
}
