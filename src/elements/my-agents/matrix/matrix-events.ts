/** What the reader does in the matrix. The grid listens for all of its cells. */

import type { ScoreCell } from '../../../scores/score-cell.js';
import type { AgentRow, TeamGroup } from '../rows/agent-rows.js';
import type { MatrixContext } from './matrix-context.js';
import { matrixTip } from './matrix-tip.js';

/** What a line shows, from the head down; `null` is the head. */
export type LineSubject = AgentRow | TeamGroup | null;

interface Place {
  readonly element: HTMLElement;
  readonly line: number;
  readonly column: number;
}

export function onClick(context: MatrixContext, subjects: readonly LineSubject[], event: Event): void {
  const place = placeOf(event);
  if (!place) return;
  const subject = subjects[place.line];
  if (subject && inExpander(event) && isAgent(subject)) context.expand(subject.id);
  else act(context, subjects, place);
}

/** Enter opens a row at its head; else Enter and the space bar do what a click does. */
export function onKeydown(context: MatrixContext, subjects: readonly LineSubject[], event: KeyboardEvent): void {
  const place = event.key === 'Enter' || event.key === ' ' ? placeOf(event) : null;
  if (place) {
    const subject = subjects[place.line];
    const opens = event.key === 'Enter' && place.column === 0 && subject && isAgent(subject);
    if (opens) context.expand(subject.id);
    else act(context, subjects, place);
    event.preventDefault();
  } else context.grid.onKeydown(event);
}

/** The pointer or the focus has come to a cell. */
export function showTip(context: MatrixContext, subjects: readonly LineSubject[], event: Event): void {
  const place = placeOf(event);
  const subject = place ? subjects[place.line] : null;
  if (!place || !subject || place.column === 0) return;
  const { key } = context.columns[place.column - 1];
  const [name, cell] = scoreOf(context, subject, key);
  if (!cell || cell.level === 'none') context.tooltip.hide();
  else context.tooltip.show(place.element, matrixTip(context, name, isAgent(subject) ? subject.id : null, cell));
}

function scoreOf({ localizer }: MatrixContext, subject: NonNullable<LineSubject>, key: string) {
  const name = subject.name || localizer.text('my-agents-no-team');
  const cells = 'cells' in subject ? subject.cells : subject.row?.cells;
  return [name, cells?.get(key)] as const satisfies readonly [string, ScoreCell | undefined];
}

function act(context: MatrixContext, subjects: readonly LineSubject[], { line, column }: Place): void {
  const subject = subjects[line];
  const key = column === 0 ? null : context.columns[column - 1].key;
  if (subject === null) context.sort(key ?? 'agent');
  else if (subject && isAgent(subject)) context.select(subject.id, key);
}

function isAgent(subject: NonNullable<LineSubject>): subject is AgentRow {
  // The row of all agents has no id.
  return 'cells' in subject && subject.id !== '';
}

function inExpander({ target }: Event): boolean {
  return target instanceof Element && target.closest('.expand') !== null;
}

function placeOf({ target }: Event): Place | null {
  const element = (target as Element).closest<HTMLElement>('[data-cell]');
  if (!element) return null;
  const [line, column] = element.dataset['cell']!.split(',').map(Number);
  return { element, line, column };
}
