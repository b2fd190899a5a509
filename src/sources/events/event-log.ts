/** Folds the rows of an event log into conversations: from the first event of a case to its last. */

import { csvFormatRow } from 'd3-dsv';
import { MAX_COLUMNS } from '../../core/ingest/limits.js';
import type { Problem } from '../../core/ingest/problems.js';
import type { Positioned, RecordBatch } from '../../core/ingest/record-batch.js';
import { AMBIGUOUS } from '../cells/cell-numbers.js';
import { readInstant } from '../cells/dates.js';
import { Evidence } from '../cells/evidence.js';
import { breaks } from '../csv/record-cutter.js';
import { checkEnd, TableReader, type TableRow } from '../csv/table-reader.js';
import { matchNames } from '../fields/field-columns.js';
import type { InputFormat } from '../input-format.js';
import { asProblem, foundText, reportFault, type TableProblem } from '../table/table-problems.js';
import type { DateOrder, MappedColumn } from '../table/table-options.js';
import { TableRecords } from '../table/table-records.js';
import { TableSettings } from '../table/table-settings.js';
import { TableText, type TableInput } from '../table/table-text.js';
import { meaningOf, type Meaning } from '../cells/state-words.js';
import { CaseCells } from './case-cells.js';
import type { EventColumns } from './event-columns.js';
import { fold, type Folded, type TimedEvent } from './fold.js';

/** Conversations that are made between two rests. */
const PART = 50;

interface Event {
  readonly at: string;
  readonly until: string;
  readonly meaning: Meaning | null;
  readonly agent: string;
  readonly team: string;
  readonly line: number;
}

interface Case {
  readonly line: number;
  readonly events: Event[];
  readonly others: CaseCells;
}

/** Instants that follow from events, and what the columns are called that have them; a column of the log that gives one wins. */
const INSTANTS = {
  startedAt: 'first event',
  endedAt: 'last event',
  resolvedAt: 'resolved by an event',
  closedAt: 'closed by an event',
} as const;

export class EventLog {
  private problems: Problem[] = [];
  private readonly text: TableText;
  private readonly settings: TableSettings;
  private readonly order: Evidence<DateOrder>;
  private readonly cases = new Map<string, Case>();
  private names: readonly string[] = [];
  /** Places of columns that say nothing of events. */
  private others: readonly number[] = [];
  private rows = 0;

  constructor(
    input: TableInput,
    private readonly columns: EventColumns,
    private readonly format: InputFormat,
    signal: AbortSignal | undefined,
  ) {
    this.text = new TableText(input, format, signal, (problem) => this.problems.push(problem));
    this.settings = new TableSettings(format.table, (problem) => this.problems.push(asProblem(problem)));
    this.order = new Evidence(this.settings.dateOrder);
  }

  async *batches(): AsyncGenerator<RecordBatch, void, void> {
    const { timeZone, delimiter } = this.format.table;
    const tell = (problem: TableProblem) => this.problems.push(asProblem(problem));
    const reader = new TableReader(delimiter, (fault, line) => reportFault(fault, line, tell), this.format.isSheet);
    yield { ...this.batch([]), envelope: { timeZone } };
    for await (const piece of this.text.pieces()) {
      for (const rows of reader.push(piece)) this.take(rows);
      yield this.batch([]);
    }
    for (const rows of reader.end()) this.take(rows);
    checkEnd(reader);
    this.order.close();
    yield* this.conversations();
    this.tellWhole();
    yield this.batch([]);
  }

  private take(rows: readonly TableRow[]): void {
    const { id: idPlace, at: atPlace, until, agent, team, activities, isOfStates } = this.columns;
    for (const { cells, record, line } of rows) {
      if (record === 0) {
        this.names = cells.slice(0, MAX_COLUMNS).map((cell) => cell.trim());
        if (cells.length > MAX_COLUMNS) {
          const expected = `at most ${MAX_COLUMNS} columns`;
          this.tell(line, null, '', 'limit', `${cells.length} columns`, expected, 'ignored');
        }
        const used = new Set([idPlace, atPlace, until, agent, team, ...activities]);
        this.others = this.names.map((_, place) => place).filter((place) => !used.has(place));
        continue;
      }
      this.rows++;
      const cell = (place: number) => (cells[place] ?? '').trim();
      const said = (place: number) => (this.settings.isMissing(cell(place)) ? '' : cell(place));
      const [id, at] = [cell(idPlace), cell(atPlace)];
      if (this.settings.isMissing(id) || this.settings.isMissing(at)) {
        const field = this.settings.isMissing(id) ? 'id' : 'startedAt';
        this.tell(line, id || null, field, 'missing', 'nothing', 'a value', 'ignored');
        continue;
      }
      for (const text of [at, said(until)]) {
        if (text === '') continue;
        const { proves, value } = readInstant(text, null);
        this.order.see(proves, value === AMBIGUOUS);
      }
      const meanings = activities.map((place) => meaningOf(cell(place)));
      const meaning = meanings.find((one) => one !== null && (isOfStates || one !== 'open')) ?? null;
      const event = { at, until: said(until), meaning, agent: said(agent), team: said(team), line };
      const others = this.others.map(said);
      const known = this.cases.get(id);
      if (!known) this.cases.set(id, { line, events: [event], others: new CaseCells(others) });
      else {
        known.events.push(event);
        known.others.add(others);
      }
    }
  }

  /** What is no event is read as a table of cases is: by the names of its columns. */
  private *conversations(): Generator<RecordBatch, void, void> {
    const names = [this.names[this.columns.id], ...this.others.map((place) => this.names[place])];
    const lines = new Map<number, number>();
    const lineOf = (line: number) => lines.get(line) ?? line;
    const report = (problem: TableProblem) =>
      this.problems.push(asProblem({ ...problem, position: lineOf(problem.position) }));
    const folded = new Map<string, Folded>();
    const mapping = mappingOf(names, (id) => folded.get(id));
    // Mapped names are those of the columns as they are made here: the id first.
    const options = { ...this.format.table, delimiter: ',', kind: 'interactions' as const, mapping };
    const records = new TableRecords(report, options);
    let made: Positioned[] = [];
    const enter = (batches: Iterable<{ readonly records: readonly Positioned[] }>) => {
      for (const batch of batches) {
        for (const { position, record } of batch.records) made.push({ position: lineOf(position), record });
      }
    };
    let line = 2;
    enter(records.push(`${csvFormatRow([...names, ...Object.values(INSTANTS)])}\n`));
    for (const [id, one] of this.cases) {
      const { events, inOrder } = this.timed(id, one);
      if (events.length === 0) {
        this.tell(one.line, id, 'startedAt', 'missing', 'nothing', 'an event with a date and time', 'skipped');
        continue;
      }
      const said = fold(events, this.columns.isOfStates);
      folded.set(id, said);
      const instants = (Object.keys(INSTANTS) as (keyof typeof INSTANTS)[]).map((path) => isoOf(said[path]));
      const text = `${csvFormatRow([id, ...one.others.cells(this.columns.isOfStates && inOrder), ...instants])}\n`;
      lines.set(line, one.line);
      enter(records.push(text));
      line += breaks(text);
      if (made.length < PART) continue;
      yield this.batch(made);
      made = [];
    }
    enter(records.end());
    yield this.batch(made);
  }

  /** The events in the order of time, and whether they came in it. */
  private timed(id: string, { events }: Case): { readonly events: readonly TimedEvent[]; readonly inOrder: boolean } {
    const timed = events.flatMap((event) => {
      const at = this.instantOf(event.at, event.line, id);
      if (at === null) return [];
      const until = event.until === '' ? null : this.instantOf(event.until, event.line, id);
      return [{ ...event, at, until: Math.max(at, until ?? at) }];
    });
    const inOrder = timed.every(({ at }, i) => i === 0 || timed[i - 1].at <= at);
    return { events: inOrder ? timed : timed.sort((a, b) => a.at - b.at || a.line - b.line), inOrder };
  }

  private instantOf(at: string, line: number, id: string): number | null {
    const { value, local } = readInstant(at, this.order.way);
    if (typeof value === 'number' && !Number.isNaN(value)) return local ? this.settings.instantOf(value, at) : value;
    if (value === AMBIGUOUS) this.order.lose(at);
    else this.tell(line, id, 'startedAt', 'instant', foundText(at), 'a date and time', 'ignored');
    return null;
  }

  private tellWhole(): void {
    const { order, rows, cases } = this;
    if (order.lost > 0) {
      const why = order.contradictory ? 'one order of day and month, not both' : 'a date that shows the order';
      const found = `${foundText(order.example)}, ${order.lost} in all`;
      this.tell(1, null, 'startedAt', 'table', found, `${why}, or the option dateOrder`, 'ignored');
    }
    const expected = `an event log: ${rows} events are ${cases.size} conversations, from the first event to the last`;
    this.tell(0, null, '', 'table', `${rows} rows of ${cases.size} cases`, expected, 'ignored');
    this.settings.end();
  }

  private batch(records: readonly Positioned[]): RecordBatch {
    const { problems, text, rows } = this;
    this.problems = [];
    const { id, activities, at } = this.columns;
    const [case_, event, time] = [id, activities[0], at].map((place) => JSON.stringify(this.names[place] ?? ''));
    const what = this.columns.isOfStates ? 'state' : 'event';
    const why = `rows of one case come again: the case is ${case_}, the ${what} ${event}, its time ${time}`;
    const source = { name: 'event-log', title: 'Event log', certainty: 0.8, why };
    const tables = [{ table: 'events', list: '', rows }];
    return { records, problems, bytes: text.bytes, damaged: text.damaged, source: { ...source, tables } };
  }

  private tell(
    position: number,
    id: string | null,
    field: string,
    code: Problem['code'],
    found: string,
    expected: string,
    effect: Problem['effect'],
  ): void {
    this.problems.push({ position, id, field, code, found, expected, effect });
  }
}

/** Fields that follow from the events of a case; of instants, what a column says of itself counts first. */
function mappingOf(
  names: readonly string[],
  foldedOf: (id: string) => Folded | undefined,
): Readonly<Record<string, MappedColumn>> {
  const [id] = names;
  const matches = matchNames(names, 'interactions');
  const mapping: Record<string, MappedColumn> = { id };
  for (const [path, column] of Object.entries(INSTANTS)) {
    const given = matches.find((match) => match.path === path && match.place > 0);
    mapping[path] = given ? [names[given.place], column] : column;
  }
  for (const path of ['reopenedAt', 'agentId', 'agents', 'teamId'] as const) {
    mapping[path] = (row) => foldedOf(row[id])?.[path];
  }
  return mapping;
}

function isoOf(at: number | undefined): string {
  return at === undefined ? '' : new Date(at).toISOString();
}
