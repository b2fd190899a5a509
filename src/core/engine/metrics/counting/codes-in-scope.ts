/** Which codes of a dimension observations in scope have. */

import type { MetricDefinition } from '../../../metrics/definitions/definition.js';
import type { Observations } from '../../../metrics/observations.js';
import type { Steps } from '../../../steps.js';
import { place } from './metric-place.js';
import { instantsOf, placeOpen, type OpenContext } from './open-place.js';

/** Marks the codes that observations in scope have. */
export function* markPresent(
  { measure }: MetricDefinition,
  observations: Observations,
  context: OpenContext,
  present: Uint8Array,
): Steps<void> {
  if (measure.of === 'customersActive') return;
  const { size } = context.grouper;
  const days = context.span.to - context.span.from;
  const byCode = {
    ...context,
    groupOfCode: Int32Array.from({ length: size }, (_, code) => code),
    groups: size,
    bins: 1,
    binOfDay: new Int32Array(days),
    binEnds: [context.span.to],
    ofRows: context.ofRows?.byCode ?? null,
  };
  const { n } = yield* measure.of === 'open'
    ? placeOpen(observations, instantsOf(byCode), byCode)
    : place(observations, byCode);
  n.forEach((count, code) => (present[code] |= count > 0 ? 1 : 0));
}
