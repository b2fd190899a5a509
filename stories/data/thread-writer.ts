import type { MessageAuthor } from '../../src/core/model/interaction.js';
import type { Pace } from './channels.js';
import type { Random } from './random.js';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** One message of a thread, in whole seconds from its first one. Its text still has placeholders. */
export interface Line {
  readonly at: number;
  readonly from: MessageAuthor;
  readonly text: string | null;
  readonly private?: true;
  readonly failed?: true;
  readonly contentType?: string;
  readonly source?: string;
}

/** Appends the lines of a thread and keeps its clock. */
export class ThreadWriter {
  readonly lines: Line[] = [];
  now = 0;

  constructor(
    private readonly pace: Pace,
    private readonly second: number,
    private readonly random: Random,
  ) {}

  agent(text: string): void {
    const last = this.lines.at(-1);
    // What an agent adds to a letter goes out with it.
    if (this.pace.letters && last?.from === 'agent' && !last.private && !last.failed) {
      this.lines[this.lines.length - 1] = { ...last, text: `${last.text ?? ''} ${text}` };
      return;
    }
    this.now += waitOf(this.pace.agent, this.random);
    if (!this.pace.live) this.now += this.untilMorning();
    this.add('agent', text, 0);
  }

  customer(text: string): void {
    this.add('customer', text, waitOf(this.pace.customer, this.random));
  }

  add(from: MessageAuthor, text: string | null, wait: number, rest: Partial<Line> = {}): void {
    this.now += wait;
    this.lines.push({ at: this.now, from, text, ...rest });
  }

  /** The desk is open from 7 to 22; answers that would fall into the night come in the next morning. */
  private untilMorning(): number {
    const wall = (this.second + this.now) % DAY;
    if (wall >= 7 * HOUR && wall < 22 * HOUR) return 0;
    return ((7 * HOUR - wall + DAY) % DAY) + this.random.integer(0, 3 * HOUR);
  }
}

export function waitOf(median: number, random: Random): number {
  return Math.max(1, Math.round(random.skewed(median, 0.7)));
}
