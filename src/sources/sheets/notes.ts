/** What is told of a sheet beside its rows: once for a column and a kind of thing, with how often it was. */

import type { Problem, ProblemEffect } from '../../core/ingest/problems.js';
import { foundText } from '../table/table-problems.js';

interface Note {
  readonly position: number;
  readonly place: number;
  readonly found: string;
  readonly expected: string;
  readonly effect: ProblemEffect;
  count: number;
}

export class Notes {
  private readonly known = new Map<string, Note>();
  /** Of the columns, as far as they are known. */
  names: readonly string[] = [];

  /**
   * @param position the row, from 1; 0 for the whole sheet
   * @param place of the column, from 0; −1 for the row or sheet
   * @param expected in English
   */
  add(position: number, place: number, found: string, expected: string, effect: ProblemEffect, count = 1): void {
    const key = `${place} ${effect} ${expected}`;
    const known = this.known.get(key);
    if (known) known.count += count;
    else this.known.set(key, { position, place, found, expected, effect, count });
  }

  problems(): readonly Problem[] {
    return [...this.known.values()].map(({ position, place, found, expected, effect, count }) => ({
      position,
      id: null,
      field: place < 0 ? '' : this.names[place] || columnLetters(place),
      code: 'table',
      found: count > 1 ? `${foundText(found)}, ${count} in all` : foundText(found),
      expected,
      effect,
    }));
  }
}

/** As spreadsheets name a column: A, …, Z, AA, …. */
export function columnLetters(place: number): string {
  const rest = Math.floor(place / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (place % 26));
}
