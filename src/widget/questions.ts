/**
 * Asks a widget's question again whenever it or the data changes, and keeps the last answer until the next one is
 * there. Answers may come in any order: what was asked later wins.
 */

import type { ReportDescription, ReportEngine } from '../core/index.js';
import { PATIENCE, Round } from './round.js';

/** A question with all that its answer depends on. */
export interface Question {
  readonly engine: ReportEngine;
  readonly revision: number;
  /** The question as JSON. */
  readonly key: string;
  readonly description: ReportDescription;
}

/** An answer with the description of the data that it comes from. */
export interface Shown<Answer> {
  readonly answer: Answer;
  readonly description: ReportDescription;
}

export interface Asker<Answer> {
  /** What is to be asked as things stand; `null` asks nothing. */
  question(): Question | null;
  /** @param signal aborts when nobody waits for the answer any more */
  ask(question: Question, signal: AbortSignal): Promise<Answer>;
  /** There is something else to draw. */
  changed(): void;
}

export class Questions<Answer> {
  /** The last answer. */
  shown: Shown<Answer> | null = null;
  /** Why the last question was not answered. */
  error: Error | null = null;

  /** Resolves when it is time to draw with the other widgets; `null` while nothing is waited for. */
  together: Promise<void> | null = null;

  private asked: Question | null = null;
  private answered: Question | null = null;
  private round: Round | null = null;
  /** Of all that is asked in the present words. */
  private wanted = new AbortController();
  /** Since when what is shown is not what is asked for. */
  private waitingSince: number | null = null;

  constructor(private readonly asker: Asker<Answer>) {}

  /** Whether another question than the last one is to be asked. */
  get behind(): boolean {
    return !isSame(this.asker.question(), this.asked);
  }

  /** Whether an answer is on its way. */
  get pending(): boolean {
    return this.asked !== null && this.asked !== this.answered;
  }

  /** Asks what is to be asked, unless that has been done. */
  update(): void {
    const question = this.asker.question();
    if (isSame(question, this.asked)) return;
    this.stopWaiting();
    if (!isSameBut(question, this.asked)) this.drop();
    this.asked = question;
    if (!question) {
      this.waitingSince = null;
      this.error = null;
      return;
    }
    if (this.shown) this.waitForOthers();
    void this.answer(question);
  }

  /** Forgets what was shown, and whatever is still to come. */
  reset(): void {
    this.stopWaiting();
    this.drop();
    this.shown = null;
    this.error = null;
    this.asked = null;
    this.answered = null;
    this.waitingSince = null;
  }

  private async answer(question: Question): Promise<void> {
    const { signal } = this.wanted;
    try {
      const answer = await this.asker.ask(question, signal);
      if (!this.isWanted(question)) return;
      this.shown = { answer, description: question.description };
      this.error = null;
    } catch (error) {
      if (signal.aborted || !this.isWanted(question)) return;
      this.error = error instanceof Error ? error : new Error(String(error));
    }
    this.answered = question;
    if (question !== this.asked) {
      // The data has changed meanwhile: what there is may be drawn, and the next answer is on its way.
      this.waitingSince = performance.now();
      this.together = null;
    } else {
      this.waitingSince = null;
      this.round?.leave();
      this.round = null;
    }
    if (!this.together) this.asker.changed();
  }

  /** Whether an answer is to the present question, of data no older than what is shown. */
  private isWanted({ engine, key, revision }: Question): boolean {
    const now = this.asker.question();
    const { answered } = this;
    const newer = answered?.engine !== engine || answered.key !== key || answered.revision <= revision;
    return newer && now?.engine === engine && now.key === key;
  }

  private waitForOthers(): void {
    this.waitingSince ??= performance.now();
    if (performance.now() - this.waitingSince >= PATIENCE) return;
    this.round = Round.join();
    const { closed } = this.round;
    this.together = closed;
    void closed.then(() => {
      if (this.together !== closed) return;
      this.together = null;
      this.asker.changed();
    });
  }

  private drop(): void {
    this.wanted.abort();
    this.wanted = new AbortController();
  }

  private stopWaiting(): void {
    this.round?.leave();
    this.round = null;
    this.together = null;
  }
}

function isSame(a: Question | null, b: Question | null): boolean {
  return isSameBut(a, b) && a?.revision === b?.revision;
}

/** Whether they are the same, maybe of more data. */
function isSameBut(a: Question | null, b: Question | null): boolean {
  return a?.engine === b?.engine && a?.key === b?.key;
}
