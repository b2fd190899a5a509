import { noChange, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type {
  AskOptions,
  Dimension,
  PeriodRequest,
  ReportDescription,
  ReportEngine,
  ReportStatus,
  SelectionClause,
} from '../core/index.js';
import type { ReportState } from '../data/report-store.js';
import { SelectionEvent } from '../events/selection-event.js';
import { StatusEvent } from '../events/status-event.js';
import { inNextFrame } from './frames.js';
import { Questions } from './questions.js';
import { SourceElement } from './source-element.js';
import { StoreController } from './store-controller.js';
import { VisibilityController } from './visibility-controller.js';

/** The part of the data that a widget shows. */
export interface WidgetScope {
  readonly period?: PeriodRequest;
  readonly selection: readonly SelectionClause[];
}

/** Rows of a list that are drawn at once, and how many of them may be new: those take longer. */
const ROWS_AT_ONCE = 13;
const NEW_ROWS = 5;

let instances = 0;

/**
 * An element that shows a part of a report: finds its store, asks the engine a question whenever the data, the period or
 * the selection changes, and changes the selection for everybody else.
 */
export abstract class QueryElement<Question extends object, Answer> extends SourceElement {
  /** Id of the `report-source` to show; without it the one around this element. */
  @property() source: string | null = null;

  private readonly stores = new StoreController(this, {
    source: () => this.source,
    own: () => (this.namesData ? this.ownStore : null),
    changed: (onlyProgress) => {
      // Of other data nothing that was answered holds.
      if (!this.report?.engine) this.questions.reset();
      if (onlyProgress) super.requestUpdate();
      else this.requestUpdate();
    },
  });
  private readonly visibility = new VisibilityController(this, () => this.catchUp());
  private readonly sourceName = `${this.localName}-${++instances}`;
  private readonly internals = this.attachInternals?.();
  private lastStatus: ReportStatus = 'initial';

  private readonly questions = new Questions<Answer>({
    question: () => {
      const { engine, description, revision } = this.report ?? {};
      const question = engine && description ? this.question(this.scope, description) : null;
      return question
        ? { engine: engine!, description: description!, revision: revision!, key: JSON.stringify(question) }
        : null;
    },
    ask: async ({ engine, key }, signal) => this.ask(engine, JSON.parse(key) as Question, { signal }),
    changed: () => this.requestUpdate(),
  });

  /** Whether the element has just come into the page. */
  private arrived = true;
  /** Whether an answer is drawn, so that drawing another one can wait. */
  private showing = false;
  /** Whether that is of a part of the data. */
  private partDrawn = false;
  /** Whether the page wants to have it drawn although the reader does not see it. */
  private wanted = false;

  /** Whether more has changed since the last drawing than how far the load has come. */
  protected outdated = true;

  /** Whether the drawing is to go on in a further one. */
  private unfinished = false;
  private rowsLeft = false;
  /** Whether the rows of a list are still to come after its head. */
  protected headOnly = false;
  /** How many rows show what they are to show. */
  private rowsDone = 0;

  /** What the widget is up to. */
  get status(): ReportStatus {
    const { report } = this;
    if (!report) return this.stores.missing ? 'error' : 'initial';
    if (!report.engine || report.status === 'empty') return report.status;
    if (this.queryError) return 'error';
    if (this.answer === null || this.arriving) return 'loading';
    if (report.status !== 'stale' && this.matched(this.answer) === 0) return 'no-match';
    return report.status === 'ready' && this.stopped ? 'partial' : report.status;
  }

  override refresh(): void {
    if (this.stores.current) this.stores.current.refresh();
    else this.requestUpdate();
  }

  protected override get growingStore() {
    return this.stores.current ?? this.ownStore;
  }

  /** Stops the load under way. What has arrived stays. */
  protected cancelLoad(): void {
    this.stores.current?.cancel();
  }

  /** What to ask for a scope; plain data, compared by its JSON. `null` asks nothing. */
  protected abstract question(scope: WidgetScope, description: ReportDescription): Question | null;

  protected abstract ask(engine: ReportEngine, question: Question, options: AskOptions): Promise<Answer>;

  /** How many interactions an answer is about. */
  protected abstract matched(answer: Answer): number;

  /** The state of the store in use; `null` where there is none. */
  protected get report(): ReportState | null {
    return this.stores.current?.state ?? null;
  }

  /** Of the data that is shown: while a refresh is being asked, still that of the data before. */
  protected get description(): ReportDescription | null {
    return this.current?.description ?? this.report?.description ?? null;
  }

  /** Whether what is shown is of a part of the data, and more of it, or the answer to it, is on its way. */
  protected get arriving(): boolean {
    return this.description?.complete === false && !this.stopped;
  }

  /** Whether what is shown is of a part of the data, because its load was stopped. */
  protected get stopped(): boolean {
    return this.report?.loading === false && this.report.description?.complete === false;
  }

  protected get queryError(): Error | null {
    return this.questions.error;
  }

  /**
   * Whether what is drawn stays for now: the answers to a change are drawn together, and a widget that the reader does
   * not see waits.
   */
  protected get held(): boolean {
    return this.showing && (this.questions.together !== null || this.resting);
  }

  private get resting(): boolean {
    const { shown } = this.questions;
    if (shown === null || this.visibility.near || this.wanted || this.unfinished) return false;
    // Figures of a part of the data, and the status that they give, do not outlast the rest of it.
    const whole = !this.partDrawn && shown.description.complete !== false;
    return whole || this.report?.description?.complete === false;
  }

  /** Whether `source` names an element that is not in the page. */
  protected get sourceMissing(): boolean {
    return this.stores.missing;
  }

  protected get answer(): Answer | null {
    return this.queryError ? null : (this.current?.answer ?? null);
  }

  /** What was shown last, as long as there is a report. */
  private get current() {
    return this.report?.engine ? this.questions.shown : null;
  }

  /** The clauses that cannot be cleared: those of the report and of this element. */
  protected get permanentClauses(): readonly SelectionClause[] {
    return [...(this.report?.fixed ?? []), ...this.fixedClauses];
  }

  /** The clauses that can be cleared, whoever made them. */
  protected get clauses(): readonly SelectionClause[] {
    return this.report?.clauses ?? [];
  }

  /** The period and the selection that this widget follows: everybody's clauses but its own. */
  protected get scope(): WidgetScope {
    const period = this.periodOf(this.description?.timeZone) ?? this.report?.period;
    const followed = this.clauses.filter((clause) => clause.source !== this.sourceName);
    const selection = [...this.permanentClauses, ...followed];
    return period ? { period, selection } : { selection };
  }

  /** The behaviour in focus, whoever chose it. */
  protected get focusBehavior(): string | null {
    for (const clause of this.clauses) if (clause.field === 'behavior') return clause.values[0] ?? null;
    return null;
  }

  /** The values that this widget has selected of a dimension or of the behaviours. */
  protected ownValues(field: Dimension | 'behavior'): readonly string[] {
    const clause = this.ownClause(field);
    return clause && 'values' in clause ? clause.values : [];
  }

  /** The clause that this widget has made for a field. */
  protected ownClause(field: SelectionClause['field']): SelectionClause | undefined {
    return this.clauses.find((clause) => clause.field === field && clause.source === this.sourceName);
  }

  /** Selects for everybody else; selecting the same again clears it. */
  protected select(clause: SelectionClause): void {
    const store = this.stores.current;
    if (!store) return;
    const named = { ...clause, source: this.sourceName };
    if (JSON.stringify(this.ownClause(clause.field)) === JSON.stringify(named)) {
      store.deselect({ source: this.sourceName, field: clause.field });
    } else {
      // There is one focus at a time, whoever sets it.
      if (clause.field === 'behavior') store.deselect({ field: 'behavior' });
      store.select(named);
    }
    this.selectionChanged();
  }

  /** Clears the clauses that match all that is given; all clauses, where nothing is. */
  protected deselect(which: { readonly source?: string; readonly field?: SelectionClause['field'] } = {}): void {
    const before = this.clauses.length;
    this.stores.current?.deselect(which);
    if (this.clauses.length !== before) this.selectionChanged();
  }

  protected selectionChanged(): void {
    this.dispatchEvent(new SelectionEvent(this.clauses));
  }

  override connectedCallback(): void {
    this.arrived = true;
    super.connectedCallback();
    this.addEventListener('keydown', this.onEscape);
    this.internals?.states?.add(this.lastStatus);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.onEscape);
  }

  /** Asks at once, and draws at most once a frame. The first drawing in a place does not wait for one. */
  protected override scheduleUpdate(): ReturnType<SourceElement['scheduleUpdate']> {
    if (this.arrived) return super.scheduleUpdate();
    if (this.report?.engine && !this.resting) this.questions.update();
    return new Promise((resolve, reject) => {
      inNextFrame(() => {
        try {
          resolve(super.scheduleUpdate());
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
  }

  override requestUpdate(...args: Parameters<SourceElement['requestUpdate']>): void {
    this.outdated = true;
    this.rowsDone = 0;
    super.requestUpdate(...args);
  }

  protected override update(changed: PropertyValues): void {
    this.arrived = false;
    // Not earlier: only now is the store found again of an element that was moved.
    if (!this.report?.engine) this.questions.reset();
    else if (!this.resting) this.questions.update();
    const { held } = this;
    this.rowsLeft = this.headOnly = false;
    super.update(changed);
    if (held) return;
    this.outdated = this.unfinished = this.rowsLeft;
    this.showing = this.answer !== null;
    this.partDrawn = this.description?.complete === false;
  }

  /** Whoever waits for an update means the present figures, whether the reader sees them or not. */
  protected override async getUpdateComplete(): Promise<boolean> {
    if (this.isConnected && this.resting) this.catchUp();
    let complete = await super.getUpdateComplete();
    while (this.unfinished || this.questions.together) {
      await this.questions.together;
      complete = await super.getUpdateComplete();
    }
    return complete;
  }

  /** Whether the card is drawn for the first time. Its chart then comes in a task of its own: both take too long. */
  protected get first(): boolean {
    if (!this.showing) this.rowsLeft = true;
    return !this.showing;
  }

  /** Draws some rows of a list; the others stay as they are, or come later. None comes together with its head. */
  protected drawRows<T, R>(rows: readonly T[], draw: (row: T, place: number) => R): (R | typeof noChange)[] {
    const { length } = this.renderRoot.querySelectorAll('[role=row]');
    const some = rows.slice(0, length && length + NEW_ROWS);
    this.headOnly = !length;
    const from = this.rowsDone;
    const to = Math.min(some.length, from + ROWS_AT_ONCE);
    this.rowsDone = to;
    this.rowsLeft = to < rows.length;
    return some.map((row, i) => (i < from || i >= to ? noChange : draw(row, i)));
  }

  protected override updated(_changed: PropertyValues): void {
    if (this.unfinished && !this.held) {
      queueMicrotask(() => super.requestUpdate());
      return;
    }
    if (!this.held && !this.questions.pending) this.wanted = false;
    const { status, lastStatus } = this;
    if (status === lastStatus) return;
    this.lastStatus = status;
    this.internals?.states.delete(lastStatus);
    this.internals?.states.add(status);
    this.dispatchEvent(new StatusEvent(status, lastStatus));
    this.statusChanged(status);
  }

  private catchUp(): void {
    if (!this.outdated && !this.questions.behind) return;
    this.wanted = true;
    this.requestUpdate();
  }

  protected statusChanged(_status: ReportStatus): void {}

  /** Escape clears what this widget selected; where it selected nothing, the whole selection. */
  private readonly onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || this.clauses.length === 0) return;
    if (event.composedPath().some(hasUseForEscape)) return;
    const own = this.clauses.some((clause) => clause.source === this.sourceName);
    this.deselect(own ? { source: this.sourceName } : {});
  };
}

/** Escape closes an open dialog and empties a field first. */
function hasUseForEscape(target: EventTarget): boolean {
  return target instanceof HTMLDialogElement || (target instanceof HTMLInputElement && target.value !== '');
}
