/** The members of an envelope, read from objects at hand. */

import { ENVELOPE_LISTS } from '../../model/fields.js';
import { messageOf } from '../input-error.js';

/** What is read of an envelope beside its interactions. */
export const MEMBERS: ReadonlySet<string> = new Set([...Object.keys(ENVELOPE_LISTS), 'baseline', 'timeZone']);

/** Objects at hand, unlike JSON, may throw when they are read: why stands in place of such a member, and is listed as wrong. */
export function membersOf(envelope: Record<string, unknown>): Record<string, unknown> {
  const members: Record<string, unknown> = {};
  for (const name of Object.keys(envelope)) {
    if (!MEMBERS.has(name)) continue;
    try {
      const value = envelope[name];
      members[name] = Array.isArray(value) ? [...Array(value.length).keys()].map((i) => elementOf(value, i)) : value;
    } catch (error) {
      members[name] = messageOf(error);
    }
  }
  return members;
}

/** An element of a list; why it cannot be had, where that throws. */
export function elementOf(list: readonly unknown[], i: number): unknown {
  try {
    return list[i];
  } catch (error) {
    return messageOf(error);
  }
}
