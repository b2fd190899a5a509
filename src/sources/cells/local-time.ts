/** Instants from what a clock on a wall shows. */

import { tzOffset } from '@date-fns/tz/tzOffset';

const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 86_400_000;

/** Reads clocks of one zone. Asking a zone for its offset is slow, so offsets are kept for whole hours. */
export class LocalTime {
  private readonly offsets = new Map<number, number>();

  constructor(readonly timeZone: string) {}

  /**
   * The instant (epoch ms) at which the clock shows a date and time, given as if it were UTC. A time that the clock
   * skips is read with the offset before the change, which gives an instant after it (02:30 becomes 03:30); of a time
   * that it shows twice, the first instant is taken.
   */
  instantOf(local: number): number {
    const before = this.offsetAt(local - MS_PER_DAY);
    const after = this.offsetAt(local + MS_PER_DAY);
    const early = local - before;
    if (before === after || this.offsetAt(early) === before) return early;
    const late = local - after;
    return this.offsetAt(late) === after ? late : early;
  }

  private offsetAt(instant: number): number {
    const hour = Math.floor(instant / MS_PER_HOUR);
    let offset = this.offsets.get(hour);
    if (offset === undefined) {
      offset = this.ask(hour * MS_PER_HOUR);
      if (this.ask((hour + 1) * MS_PER_HOUR - 1) !== offset) return this.ask(instant);
      this.offsets.set(hour, offset);
    }
    return offset;
  }

  private ask(instant: number): number {
    return tzOffset(this.timeZone, new Date(instant)) * MS_PER_MINUTE;
  }
}
