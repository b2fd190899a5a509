/** Makes the columns of dimensions, of those too that are read out of whole conversations. */

import { greatest } from '../../statistics/extremes.js';
import { contactPart } from '../../metrics/conversation/contacts.js';
import { definitionOf, type MetricRules } from '../../metrics/definitions/rules.js';
import { bucketKeys, bucketOf } from '../../metrics/duration-buckets.js';
import type { Dimension } from '../../select/dimensions.js';
import type { Steps } from '../../steps.js';
import { listColumn, type DimensionColumn } from '../rows/dimension-columns.js';
import type { ReportData } from '../rows/report-data.js';
import { metricDataOf } from './metric-data.js';

/** So that they are among the dimensions of the data. */
export function* makeColumns(data: ReportData, dimensions: readonly Dimension[]): Steps<void> {
  const { dimensions: columns } = data;
  yield* columns.ensure(dimensions);
  if (dimensions.includes('status') || dimensions.includes('handledBy')) yield* metricDataOf(data).deriveStatus();
  if (dimensions.includes('responseBucket') && !columns.has('responseBucket')) {
    columns.set('responseBucket', yield* responseBuckets(data, {}));
  }
}

/** How long the first response took, in the buckets of the definition in force. */
export function* responseBuckets(data: ReportData, rules: MetricRules): Steps<DimensionColumn> {
  const metrics = metricDataOf(data);
  const definition = definitionOf('firstResponseTime', rules);
  const { buckets: edges = [] } = definition;
  // A conversation has its bucket whatever puts its response into a period.
  const [{ rows, values, length }] = yield* metrics.observe([{ ...definition, anchor: 'started' }], rules);
  const buckets = new Uint8Array(data.dataset.columns.length);
  for (let i = 0; i < length; i++) if (!Number.isNaN(values[i])) buckets[rows[i]] = bucketOf(edges, values[i]) + 1;
  // Its legs share what the contact counts once.
  for (const legs of contactPart(definition) === null ? [] : metrics.contacts.rows) {
    const bucket = greatest(legs.map((row) => buckets[row]));
    for (const row of legs) buckets[row] = bucket;
  }
  return listColumn(bucketKeys(edges), buckets);
}
