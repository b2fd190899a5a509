/**
 * A small seeded generator of random numbers (the sfc32 recurrence). Only additions, shifts and multiplications are
 * used, never `Math.log` or `Math.cos`: engines may round those differently, and a fixture must be the same everywhere.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(private readonly seed: string) {
    this.a = hash(seed, 0x9e3779b9);
    this.b = hash(seed, 0x243f6a88);
    this.c = hash(seed, 0xb7e15162);
    // The first draws of similar seeds resemble each other; leave them out.
    for (let i = 0; i < 12; i++) this.next();
  }

  /** An independent stream: what one feature draws never moves what another one gets. */
  fork(name: string | number): Random {
    return new Random(`${this.seed}/${name}`);
  }

  /** 0 inclusive to 1 exclusive, in steps of 2^-32. */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + sum) | 0;
    return (sum >>> 0) / 0x100000000;
  }

  uniform(from: number, to: number): number {
    return from + (to - from) * this.next();
  }

  /** A whole number, both ends inclusive. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** Nearly normal: the sum of twelve uniforms, so never beyond six standard deviations. */
  normal(mean = 0, deviation = 1): number {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += this.next();
    return mean + deviation * sum;
  }

  /** A positive number around `median` with a long upper tail, like a duration. */
  skewed(median: number, deviation = 0.6): number {
    return median * stretch(this.normal(0, deviation));
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.integer(0, items.length - 1)];
    if (item === undefined) throw new RangeError('Nothing to pick from.');
    return item;
  }

  /** Picks one of the items; each is as likely as its weight says. */
  weighted<T>(choices: readonly (readonly [item: T, weight: number])[]): T {
    let rest = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of choices) {
      rest -= weight;
      if (rest < 0) return item;
    }
    const last = choices.at(-1);
    if (!last) throw new RangeError('Nothing to pick from.');
    return last[0];
  }

  /** A new array in random order. */
  shuffle<T>(items: readonly T[]): T[] {
    const shuffled: T[] = [];
    for (const item of items) {
      const at = this.integer(0, shuffled.length);
      const moved = shuffled[at];
      if (moved !== undefined) shuffled.push(moved);
      shuffled[at] = item;
    }
    return shuffled;
  }
}

/** Close to e^x for small x, from multiplications alone. */
export function stretch(x: number): number {
  let power = Math.max(0.05, 1 + x / 16);
  for (let i = 0; i < 4; i++) power *= power;
  return power;
}

function hash(text: string, basis: number): number {
  let h = basis | 0;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x85ebca6b);
    h = (h << 13) | (h >>> 19);
  }
  h = Math.imul(h ^ (h >>> 16), 0xc2b2ae35);
  return h ^ (h >>> 15);
}
