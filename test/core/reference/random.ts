/** A small seeded generator, and the places on the calendar where days go wrong. */

export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** 0 ≤ x < 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let x = this.state;
    x = Math.imul(x ^ (x >>> 15), x | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick<T>(values: readonly T[]): T {
    const value = values[this.whole(0, values.length - 1)];
    if (value === undefined && values.length === 0) throw new RangeError('nothing to pick from');
    return value;
  }

  some<T>(values: readonly T[], probability: number): T[] {
    return values.filter(() => this.chance(probability));
  }

  shuffled<T>(values: readonly T[]): T[] {
    const result = [...values];
    for (let i = result.length - 1; i > 0; i--) {
      const j = this.whole(0, i);
      [result[i], result[j]] = [result[j], result[i]];
    }
    return result;
  }
}

export interface Place {
  timeZone: string;
  days: readonly string[];
}

/** Time zones with days of 23, 23.5, 24.5 and 25 hours, changes at midnight, and a day that never was. */
export const PLACES: readonly Place[] = [
  { timeZone: 'UTC', days: ['2024-02-29', '2024-12-31', '2023-02-28', '2000-02-29', '1970-01-01'] },
  { timeZone: 'America/St_Johns', days: ['2024-03-10', '2024-11-03', '2011-03-13', '2023-12-31'] },
  { timeZone: 'Australia/Lord_Howe', days: ['2024-04-07', '2024-10-06', '2025-01-01'] },
  { timeZone: 'Africa/Casablanca', days: ['2024-03-10', '2024-04-14', '2023-03-19', '2018-10-28'] },
  { timeZone: 'Europe/London', days: ['2024-03-31', '2024-10-27', '2024-02-29', '2025-01-01'] },
  { timeZone: 'America/Sao_Paulo', days: ['2017-10-15', '2018-02-18', '2018-11-04', '2017-12-31'] },
  { timeZone: 'Pacific/Apia', days: ['2011-12-30', '2011-12-31', '2012-04-01', '2011-09-24'] },
  { timeZone: 'Asia/Kathmandu', days: ['2024-02-28', '2025-12-31'] },
];
