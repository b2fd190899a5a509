/**
 * Asks a widget's question whenever it or the data changes, with Lit's Task: what is asked later aborts what was asked
 * before. The last answer stays until the next one is there. Where only more of the data has arrived, the question under
 * way is left to end, so that a source that grows quickly still gets answers.
 */

import { initialState, Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReportDescription, ReportEngine } from '../../core/index.js';
import { LoadError } from '../../data/load-error.js';
import { pageTools } from '../../data/load-tools.js';
import { isOfBrowser } from '../../words/fault-words.js';
import { warnOnce } from '../warn-once.js';

/** A question with the data that it is put to. */
export interface Asked<Question> {
  readonly question: Question;
  /** The question as the reader and the page put it, as text: equal texts ask the same. */
  readonly words: string;
  readonly engine: ReportEngine;
  readonly description: ReportDescription;
  readonly revision: number;
  /** When the data was loaded, epoch ms: it may grow without being loaded anew. */
  readonly loadedAt: number | null;
  /** Which of the data sets that were opened one after the other: of another one no answer holds. */
  readonly opened: number;
}

/** An answer with what it is the answer to. */
export interface Answered<Question, Answer> extends Asked<Question> {
  readonly answer: Answer;
}

interface Asker<Question, Answer> {
  /** What is to be asked as things stand; `null` asks nothing. */
  question(): Asked<Question> | null;
  /** @param signal aborts when nobody waits for the answer any more */
  ask(asked: Asked<Question>, signal: AbortSignal): Promise<Answer>;
}

export class QuestionController<Question, Answer> implements ReactiveController {
  /** The last answer, maybe to an earlier question. */
  last: Answered<Question, Answer> | null = null;
  /** Why the last question was not answered. */
  error: Error | null = null;

  private asked: Asked<Question> | null = null;
  private stopListening: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();
  private readonly task: Task<readonly [Asked<Question>], Answer>;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly asker: Asker<Question, Answer>,
  ) {
    this.task = new Task(host, {
      autoRun: false,
      task: ([asked], { signal }) => this.answer(asked, signal),
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stopListening();
    this.task.abort();
    this.asked = null;
  }

  /** Whether an answer is on its way. */
  get pending(): boolean {
    return this.asked !== null && this.task.status === TaskStatus.PENDING;
  }

  /** Whether the last answer is one to the present question: of all the data, or, while more of it arrives, of a part. */
  get current(): boolean {
    const now = this.asker.question();
    const { last } = this;
    if (!now || last?.words !== now.words || last.opened !== now.opened) return false;
    return last.revision >= now.revision || now.description.complete === false;
  }

  /** Asks what is to be asked, unless that has been done. */
  update(): void {
    const next = this.asker.question();
    if (!next) {
      this.reset();
      return;
    }
    const { asked } = this;
    const same = asked?.words === next.words && asked.engine === next.engine && asked.loadedAt === next.loadedAt;
    if (same && (asked.revision === next.revision || this.pending)) return;
    if (this.last?.opened !== next.opened) this.last = null;
    this.asked = next;
    this.error = null;
    this.stopListening();
    this.running = this.task.run([next]);
  }

  /** Resolves once nothing is on its way any more. */
  async settled(): Promise<void> {
    while (this.pending) await this.running;
  }

  private readonly askAgain = () => {
    if (!this.error) return;
    this.asked = null;
    this.host.requestUpdate();
  };

  private reset(): void {
    this.task.abort();
    this.asked = null;
    this.last = null;
    this.error = null;
  }

  private async answer(asked: Asked<Question>, signal: AbortSignal): Promise<Answer | typeof initialState> {
    try {
      const answer = await this.asker.ask(asked, signal);
      if (signal.aborted) return initialState;
      this.last = { ...asked, answer };
      return answer;
    } catch (error) {
      if (signal.aborted) return initialState;
      this.error = error instanceof Error ? error : new Error(String(error));
      // Code could not be had for the question: with the next connection it may be.
      if (error instanceof LoadError) this.stopListening = pageTools.onOnline(this.askAgain);
      if (isOfBrowser(error)) warnOnce(`A question could not be answered: ${String(error)}`);
      throw error;
    }
  }
}
