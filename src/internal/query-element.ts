import { Task } from '@lit/task';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type {
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
import { SourceElement } from './source-element.js';
import { StoreController } from './store-controller.js';

/** The part of the data that a widget shows. */
export interface WidgetScope {
  readonly period?: PeriodRequest;
  readonly selection: readonly SelectionClause[];
}

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
  });
  private readonly sourceName = `${this.localName}-${++instances}`;
  private readonly internals = this.attachInternals?.();

  /** The last answer, with the description of the data that it comes from. */
  private shown: { readonly answer: Answer; readonly description: ReportDescription } | null = null;
  private lastStatus: ReportStatus = 'initial';

  /** Why the last question was not answered. */
  protected queryError: Error | null = null;

  protected readonly query = new Task(this, {
    args: () => [this.report?.engine ?? null, this.questionKey(), this.report?.revision] as const,
    task: async ([engine, key, revision]) => {
      const description = this.report?.description;
      this.queryError = null;
      if (!engine || !description || key === null) return;
      const answer = await this.ask(engine, JSON.parse(key) as Question);
      const overtaken = revision !== this.report?.revision || engine !== this.report?.engine;
      if (!overtaken && key === this.questionKey()) this.shown = { answer, description };
    },
    onError: (error) => {
      this.queryError = error instanceof Error ? error : new Error(String(error));
    },
  });

  /** What the widget is up to. */
  get status(): ReportStatus {
    const { report } = this;
    if (!report) return this.stores.missing ? 'error' : 'initial';
    if (!report.engine || report.status === 'empty') return report.status;
    if (this.queryError) return 'error';
    if (this.answer === null) return 'loading';
    return report.status !== 'stale' && this.matched(this.answer) === 0 ? 'no-match' : report.status;
  }

  override refresh(): void {
    if (this.stores.current) this.stores.current.refresh();
    else this.requestUpdate();
  }

  /** What to ask for a scope; plain data, compared by its JSON. `null` asks nothing. */
  protected abstract question(scope: WidgetScope, description: ReportDescription): Question | null;

  protected abstract ask(engine: ReportEngine, question: Question): Promise<Answer>;

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

  /** Whether `source` names an element that is not in the page. */
  protected get sourceMissing(): boolean {
    return this.stores.missing;
  }

  protected get answer(): Answer | null {
    return this.queryError ? null : (this.current?.answer ?? null);
  }

  /** What was shown last, as long as there is a report. */
  private get current() {
    return this.report?.engine ? this.shown : null;
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
    super.connectedCallback();
    this.addEventListener('keydown', this.onEscape);
    this.internals?.states?.add(this.lastStatus);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.onEscape);
  }

  protected override updated(_changed: PropertyValues): void {
    // Not earlier: only now is the store found again of an element that was moved.
    if (!this.report?.engine) this.shown = null;
    const { status, lastStatus } = this;
    if (status === lastStatus) return;
    this.lastStatus = status;
    this.internals?.states.delete(lastStatus);
    this.internals?.states.add(status);
    this.dispatchEvent(new StatusEvent(status, lastStatus));
    this.statusChanged(status);
  }

  protected statusChanged(_status: ReportStatus): void {}

  private questionKey(): string | null {
    const description = this.report?.description;
    const question = description ? this.question(this.scope, description) : null;
    return question && JSON.stringify(question);
  }

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
