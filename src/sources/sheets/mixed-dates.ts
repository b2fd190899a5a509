/**
 * Columns in which some cells are dates and others texts that look like dates: a program that takes the month first has made dates of
 * those that it could (01/02 of 1 February became 2 January), and left the others (13/02) as texts. Nothing in the file tells.
 */

import type { Notes } from './notes.js';

const SHORT_DATE = /^\s{0,9}\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)/;

interface TextDates {
  readonly row: number;
  readonly text: string;
  count: number;
}

export class MixedDates {
  private readonly dates = new Set<number>();
  private readonly texts = new Map<number, TextDates>();

  /** @param place of the column */
  seeDate(place: number): void {
    this.dates.add(place);
  }

  seeText(place: number, row: number, text: string): void {
    if (!SHORT_DATE.test(text)) return;
    const known = this.texts.get(place);
    if (known) known.count++;
    else this.texts.set(place, { row, text, count: 1 });
  }

  tell(notes: Notes): void {
    for (const [place, { row, text, count }] of this.texts) {
      if (!this.dates.has(place)) continue;
      const expected =
        'dates in all cells, not texts: the program that made dates of the others may have swapped their day and month';
      notes.add(row, place, text, expected, 'ignored', count);
    }
  }
}
