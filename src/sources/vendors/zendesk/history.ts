/** What the history of the fields of a ticket says: when it was solved, waited for others, was opened again and assigned. */

import { isMissing, valueAt } from '../../mapping/values.js';
import type { Joined, Row } from '../../source.js';

const WAITING: ReadonlySet<string> = new Set(['pending', 'hold', 'on-hold']);
const SOLVED: ReadonlySet<string> = new Set(['solved', 'closed']);

interface Step {
  readonly at: number;
  readonly value: string;
}

/** In the order of time, each value once. */
function stepsOf(field: string, joined: Joined): readonly Step[] {
  const steps: Step[] = [];
  for (const row of joined.rows('history')) {
    const at = joined.instant(valueAt(row, 'updated'));
    if (valueAt(row, 'field_name') !== field || typeof at !== 'number') continue;
    const value = valueAt(row, 'value');
    steps.push({ at, value: isMissing(value) ? '' : String(value).toLowerCase() });
  }
  steps.sort((a, b) => a.at - b.at);
  return steps.filter((step, i) => step.value !== steps[i - 1]?.value);
}

/** Solved for the last time; a ticket that is closed later, as all are after some days, was over before. */
export function solvedAt(_: Row, joined: Joined): unknown {
  const steps = stepsOf('status', joined);
  return steps.findLast(({ value }, i) => SOLVED.has(value) && !SOLVED.has(steps[i - 1]?.value))?.at;
}

export function reopenedAt(_: Row, joined: Joined): unknown {
  const steps = stepsOf('status', joined);
  const again = steps.filter(({ value }, i) => i > 0 && SOLVED.has(steps[i - 1].value) && !SOLVED.has(value));
  return again.length > 0 ? again.map(({ at }) => at) : undefined;
}

/** Pending waits for the customer, hold for a third party. */
export function pendingSpans(_: Row, joined: Joined): unknown {
  const steps = stepsOf('status', joined);
  const spans = steps.flatMap(({ at, value }, i) => {
    const to = steps[i + 1]?.at;
    return WAITING.has(value) ? [{ from: at, ...(to !== undefined && { to }) }] : [];
  });
  return spans.length > 0 ? spans : undefined;
}

export function firstAssignedAt(_: Row, joined: Joined): unknown {
  return stepsOf('assignee_id', joined).find(({ value }) => value !== '')?.at;
}
