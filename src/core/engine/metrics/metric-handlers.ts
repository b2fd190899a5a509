/** The part of the engine that reads whole conversations. It is loaded with the first question that needs it. */

import type { Dimension } from '../../select/dimensions.js';
import type { Steps } from '../../steps.js';
import type { ReportData } from '../rows/report-data.js';
import { metricDataOf } from './metric-data.js';

export { interaction } from './interaction-detail.js';
export { metricValues } from './metric-values.js';

/** Makes the columns of some dimensions: of status, handling and response buckets, too. */
export function makeColumns(data: ReportData, dimensions: readonly Dimension[]): Steps<void> {
  return metricDataOf(data).ensure(dimensions);
}
