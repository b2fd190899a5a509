/** When what has arrived so far is made ready for questions, while the rest of an input is still on its way. */

/** Milliseconds from the first byte to the first scores: an input that is read by then shows no partial ones. */
const FIRST = 100;
/** Milliseconds between two partial results, or this part of the time so far: later ones differ less. */
const INTERVAL = 500;
const LATER = 1 / 2;
/** Figures do not stand still for longer, ms. */
const LONGEST = 3000;
/** Milliseconds: where the rest takes no longer, it is waited for. */
const SOON = 1000;
/** At most one part in so many of the time goes into partial results. */
const SHARE = 5;

export class CommitPolicy {
  private begun = NaN;
  private last = NaN;
  private asked = NaN;
  private cost = 0;

  /** @param now a clock in milliseconds */
  constructor(private readonly now: () => number) {}

  /** Milliseconds until the next partial result is due; 0 where it is. */
  get wait(): number {
    const now = this.now();
    if (Number.isNaN(this.begun)) this.begun = now;
    return Math.max(0, (Number.isNaN(this.last) ? this.begun + FIRST : this.last + this.interval) - now);
  }

  private get interval(): number {
    return Math.max(INTERVAL, Math.min(LONGEST, (this.last - this.begun) * LATER), SHARE * this.cost);
  }

  /**
   * Whether the rest is read so soon that a partial result would only hold it up: what is drawn of it would have to be drawn
   * again at once.
   *
   * @param read bytes
   * @param left bytes that have arrived but are not read; infinite where more is to arrive
   */
  isSoonOver(read: number, left: number): boolean {
    return left === 0 || (this.now() - this.begun) * left <= SOON * read;
  }

  /** A partial result is being made. */
  begin(): void {
    this.asked = this.now();
  }

  /** It is ready. */
  end(): void {
    this.last = this.now();
    this.cost = this.last - this.asked;
  }
}
