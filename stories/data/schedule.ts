import type { Random } from './random.js';
import type { ZoneClock } from './zone-clock.js';

/** Monday is the busiest, Sunday nearly quiet. The week starts on Sunday, as in `Date`. */
const WEEKDAY_LOAD = [0.12, 1.35, 1.15, 1.05, 1, 0.9, 0.35] as const;

/** Two peaks on working days, one late one at the weekend; [hour, load]. */
// prettier-ignore
const WORKDAY_HOURS: readonly (readonly [number, number])[] = [
  [6, 0.05], [7, 0.25], [8, 0.8], [9, 1.3], [10, 1.5], [11, 1.35], [12, 0.9], [13, 0.95],
  [14, 1.2], [15, 1.25], [16, 1.1], [17, 0.9], [18, 0.65], [19, 0.4], [20, 0.2], [21, 0.08],
];
// prettier-ignore
const WEEKEND_HOURS: readonly (readonly [number, number])[] = [
  [9, 0.3], [10, 0.6], [11, 0.9], [12, 0.8], [13, 0.8], [14, 1], [15, 1.1], [16, 0.9], [17, 0.5], [18, 0.2],
];

/** Conversations that start right before the end of the data would not be over. */
const MARGIN = 30 * 60 * 1000;

export interface Slot {
  readonly day: number;
  /** Epoch milliseconds, a whole second. */
  readonly start: number;
}

/** Draws starts that follow the working week, in the report's time zone, none of them after the clock's `asOf`. */
export class Schedule {
  private readonly dayLoads: readonly (readonly [day: number, load: number])[];

  constructor(private readonly clock: ZoneClock) {
    this.dayLoads = Array.from({ length: clock.days }, (_, day) => {
      const growth = 0.9 + (0.2 * day) / clock.days;
      return [day, (WEEKDAY_LOAD[clock.weekday(day)] ?? 1) * growth] as const;
    });
  }

  draw(fromDay: number, random: Random): Slot {
    const loads = fromDay > 0 ? this.dayLoads.slice(fromDay) : this.dayLoads;
    for (let attempt = 0; attempt < 200; attempt++) {
      const slot = this.drawOn(random.weighted(loads), random);
      if (slot.start <= this.clock.asOf - MARGIN) return slot;
    }
    const start = Math.floor((this.clock.asOf - MARGIN) / 1000) * 1000;
    return { day: this.clock.days - 1, start };
  }

  private drawOn(day: number, random: Random): Slot {
    const weekday = this.clock.weekday(day);
    const hour = random.weighted(weekday === 0 || weekday === 6 ? WEEKEND_HOURS : WORKDAY_HOURS);
    return { day, start: this.clock.at(day, hour * 3600 + random.integer(0, 3599)) };
  }
}
