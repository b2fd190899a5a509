/** What mappings of tickets are made of: latest rows, and ends. */

import type { Joined, Reader, Row } from '../source.js';
import { readBy } from './readers.js';
import { isMissing, valueAt } from './values.js';

/** What other readers give of the row of a table that has the latest instant at a path, of those that count. */
export function ofLatest(table: string, at: string, counts: (row: Row) => boolean = () => true) {
  return (reader: Reader): Reader =>
    (_, joined) => {
      let [latest, found]: [number, Row | undefined] = [-Infinity, undefined];
      for (const row of joined.rows(table)) {
        const instant = joined.instant(valueAt(row, at));
        const known = typeof instant === 'number' ? instant : -Infinity;
        if (counts(row) && known >= latest) [latest, found] = [known, row];
      }
      return found && readBy(reader, found, joined);
    };
}

/**
 * The last instant of a conversation that is over, where nothing says when it was closed: then the last change is not before
 * it. It is no close, so that no duration is counted up to it, but the conversation is not taken for open.
 */
export function endWhere(isOver: (row: Row, joined: Joined) => boolean, closed: Reader, changed: Reader): Reader {
  return (row, joined) =>
    isOver(row, joined) && isMissing(readBy(closed, row, joined)) ? readBy(changed, row, joined) : undefined;
}
