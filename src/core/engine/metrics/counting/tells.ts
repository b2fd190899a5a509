/** Whether the data tells of what a metric counts. Without any message in it, for one, it is not known that there were none. */

import { ASSIGNED, KIND } from '../../../columns/event-columns.js';
import type { MetricDefinition } from '../../../metrics/definitions/definition.js';
import type { Observations } from '../../../metrics/observations.js';
import type { Steps } from '../../../steps.js';
import type { ReportData } from '../../rows/report-data.js';
import { CONVERSATIONS_PER_STEP, metricDataOf } from '../metric-data.js';

export function* tells(data: ReportData, { measure }: MetricDefinition, observations: Observations): Steps<boolean> {
  const { events, length } = data.dataset.columns;
  switch (measure.of) {
    case 'sentMessages':
      return events?.kind.some((kind) => (kind & KIND) < ASSIGNED) ?? false;
    case 'reopens':
      return length === 0 || observations.length > 0 || (yield* wouldTellReopenings(data));
    case 'closes':
    case 'assignments':
    case 'customers':
      return length === 0 || observations.length > 0;
    case 'open':
      return length === 0 || observations.values.some((end, i) => i < observations.length && end < Infinity);
    case 'conversation':
      return observations.known > 0 || observations.unknown === 0;
    default:
      return true;
  }
}

/** The answers of `wouldTellReopenings`: each takes all conversations where none has a close. */
const reopenings = new WeakMap<ReportData, boolean>();

/** Whether a conversation has a close and messages, so that a customer who writes again would be seen. */
function* wouldTellReopenings(data: ReportData): Steps<boolean> {
  const before = reopenings.get(data);
  if (before !== undefined) return before;
  const found = yield* someIsClosed(data);
  reopenings.set(data, found);
  return found;
}

function* someIsClosed(data: ReportData): Steps<boolean> {
  const { events, length } = data.dataset.columns;
  if (events === null) return false;
  const metrics = metricDataOf(data);
  for (let row = 0; row < length; row++) {
    const { messages, lastCloseAt } = metrics.conversation(row);
    if (messages !== null && !Number.isNaN(lastCloseAt)) return true;
    if ((row + 1) % CONVERSATIONS_PER_STEP === 0) yield;
  }
  return false;
}
