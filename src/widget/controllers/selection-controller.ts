/** What is selected in a report, as one widget sees it: which clauses are its own, and what it selects for the others. */

import type { ReactiveController, ReactiveElement } from 'lit';
import type { SelectionClause } from '../../core/index.js';
import { chosen, without, type ClausePattern } from '../../data/state-changes.js';
import type { ReportStore } from '../../data/report-store.js';
import { SelectionEvent } from '../../events/selection-event.js';

type Field = SelectionClause['field'];

interface SelectionHints {
  store(): ReportStore | null;
  /** What the widget is called in its report. */
  name(): string;
  /** The reader has changed the selection. */
  changed(): void;
}

export class SelectionController implements ReactiveController {
  constructor(
    private readonly host: ReactiveElement,
    private readonly hints: SelectionHints,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('keydown', this.onKeydown);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('keydown', this.onKeydown);
  }

  /** The clauses that can be cleared, whoever made them. */
  get clauses(): readonly SelectionClause[] {
    return this.hints.store()?.state.selection ?? [];
  }

  /** The clauses that this widget follows: all but its own. */
  get followed(): readonly SelectionClause[] {
    return this.clauses.filter(({ source }) => source !== this.hints.name());
  }

  /** The behaviour in focus, whoever chose it. */
  get focus(): string | null {
    for (const clause of this.clauses) if (clause.field === 'behavior') return clause.values[0] ?? null;
    return null;
  }

  /** The clause that this widget has made for a field. */
  own(field: Field): SelectionClause | undefined {
    return this.clauses.find((clause) => clause.field === field && clause.source === this.hints.name());
  }

  /** The keys that this widget has selected in a field. */
  ownValues(field: Field): readonly string[] {
    const clause = this.own(field);
    return clause && 'values' in clause ? clause.values : [];
  }

  /** Selects for everybody else, in one step; selecting just what is selected already clears it. */
  select(...clauses: readonly SelectionClause[]): void {
    this.change((selection) => chosen(selection, this.hints.name(), clauses));
  }

  /** Clears the clauses that match all that is given; all clauses, where nothing is. */
  clear(...which: readonly ClausePattern[]): void {
    const patterns = which.length === 0 ? [{}] : which;
    this.change((selection) => patterns.reduce<readonly SelectionClause[]>(without, selection));
  }

  /** Clears one clause. */
  remove({ source, field }: SelectionClause): void {
    this.change((selection) => selection.filter((clause) => clause.field !== field || clause.source !== source));
  }

  private change(how: (selection: readonly SelectionClause[]) => readonly SelectionClause[]): void {
    const store = this.hints.store();
    if (!store?.choose({ selection: how(store.state.selection) })) return;
    this.hints.changed();
    this.host.dispatchEvent(new SelectionEvent(store.state));
  }

  /** Escape clears what this widget selected; where it selected nothing, the whole selection. */
  private readonly onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || this.clauses.length === 0) return;
    if (event.composedPath().some(hasUseForEscape)) return;
    const source = this.hints.name();
    this.clear(this.clauses.some((clause) => clause.source === source) ? { source } : {});
  };
}

/** Escape closes an open dialog and empties a field first. */
function hasUseForEscape(target: EventTarget): boolean {
  return target instanceof HTMLDialogElement || (target instanceof HTMLInputElement && target.value !== '');
}
