import { tzOffset } from '@date-fns/tz';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Clocks change at quarter hours. */
const QUARTER = 15 * MINUTE;

/** Calendar days and wall clocks of one time zone; the last day is the day of `asOf`. */
export class ZoneClock {
  private readonly offsets = new Map<number, number>();
  private readonly firstDay: number;

  constructor(
    private readonly timeZone: string,
    readonly asOf: number,
    readonly days: number,
  ) {
    const wall = asOf + this.offset(asOf);
    this.firstDay = Math.floor(wall / DAY) * DAY - (days - 1) * DAY;
  }

  /** 0 is Sunday. */
  weekday(day: number): number {
    return new Date(this.firstDay + day * DAY).getUTCDay();
  }

  /** The instant (epoch milliseconds) of a wall-clock second of a day; day 0 is the first one. */
  at(day: number, second: number): number {
    const wall = this.firstDay + day * DAY + second * 1000;
    const guess = wall - this.offset(wall);
    return wall - this.offset(guess);
  }

  /** ISO 8601 to the second, with the zone's offset at that instant. */
  iso(instant: number): string {
    const offset = this.offset(instant);
    const local = new Date(instant + offset).toISOString().slice(0, 19);
    const minutes = Math.abs(offset) / MINUTE;
    const pad = (value: number): string => String(value).padStart(2, '0');
    return `${local}${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  }

  private offset(instant: number): number {
    const day = Math.floor(instant / DAY) * DAY;
    const start = this.look(day);
    // A day that starts and ends alike has one offset; only on the two odd days a year is a closer look needed.
    return start === this.look(day + DAY) ? start : this.look(Math.floor(instant / QUARTER) * QUARTER);
  }

  private look(instant: number): number {
    let offset = this.offsets.get(instant);
    if (offset === undefined) {
      offset = tzOffset(this.timeZone, new Date(instant)) * MINUTE;
      this.offsets.set(instant, offset);
    }
    return offset;
  }
}
