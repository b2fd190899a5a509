/** What the parts of a conversation tell beside its messages: who it was given to, when it was closed, opened again and put off. */

import { isMissing, textAt, valueAt } from '../../mapping/values.js';
import type { Joined, Row } from '../../source.js';

interface Part {
  readonly at: number;
  readonly type: string;
  readonly row: Row;
}

/** In the order of time, each once: a pipeline that syncs again gives a part again. */
function partsOf(joined: Joined): readonly Part[] {
  const parts = new Map<unknown, Part>();
  for (const row of joined.rows('parts')) {
    const at = joined.instant(valueAt(row, 'created_at'));
    if (typeof at !== 'number') continue;
    parts.set(valueAt(row, 'id') ?? row, { at, type: textAt(row, 'part_type'), row });
  }
  return [...parts.values()].sort((a, b) => a.at - b.at);
}

const isReopening = ({ type }: Part) => type === 'open' || type === 'assign_and_reopen';

/** Who writes as a customer: somebody who is known, or not yet. */
export function isCustomer(author: unknown): boolean {
  return author === 'user' || author === 'lead' || author === 'contact';
}

/** When it was closed, and opened again after that; the first opening is its beginning. */
export function closesOf(joined: Joined): { readonly closed: readonly number[]; readonly reopened: readonly number[] } {
  const [closed, reopened]: [number[], number[]] = [[], []];
  let isClosed = false;
  for (const part of partsOf(joined)) {
    if (part.type === 'close') {
      closed.push(part.at);
      isClosed = true;
    } else if (isClosed && isReopening(part)) {
      reopened.push(part.at);
      isClosed = false;
    }
  }
  return { closed, reopened };
}

/** Each teammate that it was given to, until the next one; a team and nobody are no teammates. */
export function assigneesOf(joined: Joined): object | undefined {
  const spans: { id: string; from: number; to?: number }[] = [];
  for (const { at, row } of partsOf(joined)) {
    const id = valueAt(row, 'assigned_to.id');
    if (valueAt(row, 'assigned_to.type') !== 'admin' || isMissing(id) || String(id) === '0') continue;
    const last = spans.at(-1);
    if (last?.id === String(id)) continue;
    if (last) last.to = at;
    spans.push({ id: String(id), from: at });
  }
  return spans.length > 0 ? spans : undefined;
}

/** From each time it was put off until the customer wrote, or it was taken up, opened or closed; without an end while it is put off. */
export function snoozesOf(joined: Joined, isSnoozed: boolean): object | undefined {
  const spans: { from: number; to?: number }[] = [];
  let from: number | null = null;
  for (const part of partsOf(joined)) {
    const { at, type, row } = part;
    const wrote = type === 'comment' && isCustomer(valueAt(row, 'author.type'));
    if (type === 'snoozed') from ??= at;
    else if (from !== null && (wrote || type === 'close' || type.includes('unsnooze') || isReopening(part))) {
      spans.push({ from, to: at });
      from = null;
    }
  }
  if (from !== null && isSnoozed) spans.push({ from });
  return spans.length > 0 ? spans : undefined;
}

/** The name that a teammate writes under. */
export function nameOf(joined: Joined, agentId: unknown): unknown {
  const own = joined
    .rows('parts')
    .find((row) => valueAt(row, 'author.type') === 'admin' && textAt(row, 'author.id') === String(agentId));
  return own && valueAt(own, 'author.name');
}
