/** What a widget shows of its report: which answer, of which data, and what the widget is up to meanwhile. */

import type { ReportDescription, ReportStatus } from '../core/index.js';
import type { ReportSnapshot } from '../data/report-store.js';
import { isArriving, isStopped } from './card/card-states.js';
import type { Answered, QuestionController } from './controllers/question-controller.js';
import type { SourceController } from './controllers/source-controller.js';
import type { WidgetAnswer } from './widget-scope.js';

export class ShownReport<Question, Answer extends WidgetAnswer> {
  constructor(
    private readonly sources: SourceController,
    private readonly questions: QuestionController<Question, Answer>,
  ) {}

  /** What is known of the report; `null` where there is none. */
  get snapshot(): ReportSnapshot | null {
    return this.sources.store?.snapshot ?? null;
  }

  /** Of the data that is shown: while newer data is being asked, still that of the data before. */
  get description(): ReportDescription | null {
    return this.last?.description ?? this.snapshot?.description ?? null;
  }

  /** The answer that is drawn: while another one is on its way, the one before. */
  get answer(): Answer | null {
    return this.questions.error ? null : (this.last?.answer ?? null);
  }

  /** The answer, where it is one to the present question and something matches. */
  get present(): Answer | null {
    const answer = this.questions.current ? this.answer : null;
    return answer && answer.matched > 0 ? answer : null;
  }

  /** Whether figures are of a part of the data, and more of it, or the answer to it, is on its way. */
  get arriving(): boolean {
    return isArriving(this.snapshot, this.description);
  }

  get error(): Error | null {
    return this.snapshot?.error ?? this.questions.error;
  }

  get status(): ReportStatus {
    const { snapshot, questions } = this;
    if (!snapshot) return this.sources.missing ? 'error' : 'initial';
    if (!snapshot.engine || snapshot.status === 'empty') return snapshot.status;
    if (questions.error) return 'error';
    if (!questions.current || this.arriving) return 'loading';
    if (snapshot.status !== 'stale' && this.last!.answer.matched === 0) return 'no-match';
    return snapshot.status === 'ready' && isStopped(snapshot) ? 'partial' : snapshot.status;
  }

  /** An answer holds only for the data set that it was given for. */
  private get last(): Answered<Question, Answer> | null {
    const { snapshot, questions } = this;
    return snapshot?.engine && questions.last?.opened === snapshot.opened ? questions.last : null;
  }
}
