/** The keys of interactions by dimension, in columns: those of the data, and those that are derived from it. */

import type { CodedColumn, Codes } from '../../columns/codes.js';
import { extendColumn } from '../../columns/growing/extend-column.js';
import type { InteractionColumns } from '../../columns/interaction-columns.js';
import { CONTACT_TYPES, OPENED_SOURCES } from '../../model/field-values.js';
import { WEEK_HOUR_KEYS, weekHourOf } from '../../select/calendar-keys.js';
import type { Dimension } from '../../select/dimensions.js';
import { ZoneClock } from '../../select/zone.js';
import { ROWS_PER_STEP, type Steps } from '../../steps.js';
import { ContactTypes } from './contact-types.js';

export interface DimensionColumn extends CodedColumn {
  /** Whether keys have an order by nature, that of their codes; else they come in ascending order. */
  readonly ordered: boolean;
}

/** Derived columns that data which only adds rows goes on with. */
export interface CarriedColumns {
  contactTypes?: ContactTypes;
  /** By row, the hour of the week + 1. */
  weekHours?: Uint8Array;
}

/** A column of keys from a short list. @param codes by row, the place in the list + 1; 0 for none */
export function listColumn(list: readonly string[], codes: Codes, ordered = true): DimensionColumn {
  const dictionary = {
    size: list.length + 1,
    text: (code: number) => (code === 0 ? '' : list[code - 1]),
    find: (text: string) => {
      const place = list.indexOf(text);
      return place < 0 ? undefined : place + 1;
    },
  };
  return { codes, dictionary, ordered };
}

export class DimensionColumns {
  private readonly known = new Map<Dimension, DimensionColumn>();

  constructor(
    private readonly columns: InteractionColumns,
    private readonly timeZone: string,
    private readonly carried: CarriedColumns,
  ) {}

  /** Makes the columns of some dimensions that were not made yet, but for those that need whole conversations. */
  *ensure(dimensions: Iterable<Dimension>): Steps<void> {
    for (const dimension of dimensions) {
      if (this.known.has(dimension)) continue;
      const made = yield* this.make(dimension);
      if (made) this.known.set(dimension, made);
    }
  }

  has(dimension: Dimension): boolean {
    return this.known.has(dimension);
  }

  /** Adds a column that was derived from whole conversations. */
  set(dimension: Dimension, column: DimensionColumn): void {
    this.known.set(dimension, column);
  }

  of(dimension: Dimension): DimensionColumn {
    const column = this.known.get(dimension);
    if (!column) throw new Error(`The column of ${dimension} was not made.`);
    return column;
  }

  private *make(dimension: Dimension): Steps<DimensionColumn | null> {
    const { columns, carried } = this;
    switch (dimension) {
      case 'agent':
      case 'team':
      case 'channel':
      case 'category':
      case 'direction':
      case 'language':
      case 'sentiment':
        return { ...columns[dimension], ordered: false };
      case 'contactType':
        return listColumn(CONTACT_TYPES, yield* (carried.contactTypes ??= new ContactTypes()).read(columns));
      case 'openedSource':
        return listColumn(OPENED_SOURCES, openedSources(columns));
      case 'source':
        return listColumn(OPENED_SOURCES, openedSources(columns), false);
      case 'weekdayHour':
        return listColumn(WEEK_HOUR_KEYS, yield* this.weekHours());
      default:
        return null;
    }
  }

  private *weekHours(): Steps<Uint8Array> {
    const { startedAt, length } = this.columns;
    const { carried } = this;
    const known = carried.weekHours?.length ?? 0;
    const hours = extendColumn(carried.weekHours, length, Uint8Array, 1);
    const clock = new ZoneClock(this.timeZone);
    for (let from = known; from < length; from += ROWS_PER_STEP) {
      const to = Math.min(from + ROWS_PER_STEP, length);
      for (let row = from; row < to; row++) hours[row] = weekHourOf(clock, startedAt[row]) + 1;
      yield;
    }
    return (carried.weekHours = hours);
  }
}

/** By row, the place in the list of sources + 1; 0 where it is not known. */
export function openedSources({ facts, length }: InteractionColumns): Uint8Array {
  const codes = new Uint8Array(length);
  facts.openedSource?.forEach((place, row) => (codes[row] = place + 1));
  return codes;
}
