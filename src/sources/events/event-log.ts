/** Folds the rows of an event log into conversations: from the first event of a case to its last. */

import { isNobody } from '../../core/ingest/nobody.js';
import { MAX_COLUMNS } from '../../core/ingest/limits.js';
import type { Problem } from '../../core/ingest/problems.js';
import type { Positioned, RecordBatch } from '../../core/ingest/record-batch.js';
import { asInstant } from '../cells/cell-column.js';
import { AMBIGUOUS } from '../cells/cell-numbers.js';
import { readInstant } from '../cells/dates.js';
import { Evidence } from '../cells/evidence.js';
import { checkEnd, TableReader, type TableRow } from '../csv/table-reader.js';
import type { InputFormat } from '../input-format.js';
import { asProblem, foundText, reportFault } from '../table/table-problems.js';
import type { DateOrder } from '../table/table-options.js';
import { TableSettings } from '../table/table-settings.js';
import { TableText, type TableInput } from '../table/table-text.js';
import { meaningOf } from './activities.js';
import type { EventColumns } from './event-columns.js';

/** Conversations that are made between two rests. */
const PART = 50;

interface Event {
  readonly at: string;
  readonly activity: string;
  readonly agent: string;
  readonly line: number;
}

interface Case {
  readonly position: number;
  readonly events: Event[];
  /** Cells of other columns that all rows of the case have alike, by the place of the column. */
  readonly same: Map<number, string>;
}

export class EventLog {
  private problems: Problem[] = [];
  private readonly text: TableText;
  private readonly settings: TableSettings;
  private readonly order: Evidence<DateOrder>;
  private readonly cases = new Map<string, Case>();
  private names: readonly string[] = [];
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
    const reader = new TableReader(delimiter, (fault, line) =>
      reportFault(fault, line, (problem) => this.problems.push(asProblem(problem))),
    );
    yield { ...this.batch([]), envelope: { timeZone } };
    for await (const piece of this.text.pieces()) {
      for (const rows of reader.push(piece)) this.take(rows);
      yield this.batch([]);
    }
    for (const rows of reader.end()) this.take(rows);
    checkEnd(reader);
    this.order.close();
    let made: Positioned[] = [];
    for (const [id, one] of this.cases) {
      const record = this.conversation(id, one);
      if (record) made.push({ position: one.position, record });
      if (made.length < PART) continue;
      yield this.batch(made);
      made = [];
    }
    yield this.batch(made);
    this.tellWhole();
    yield this.batch([]);
  }

  private take(rows: readonly TableRow[]): void {
    const { id: idPlace, at: atPlace, activity, agent } = this.columns;
    for (const { cells, record, line } of rows) {
      if (record === 0) {
        this.names = cells.slice(0, MAX_COLUMNS).map((cell) => cell.trim());
        if (cells.length > MAX_COLUMNS) {
          const expected = `at most ${MAX_COLUMNS} columns`;
          this.tell(line, null, '', 'limit', `${cells.length} columns`, expected, 'ignored');
        }
        continue;
      }
      this.rows++;
      const cell = (place: number) => (cells[place] ?? '').trim();
      const [id, at] = [cell(idPlace), cell(atPlace)];
      if (this.settings.isMissing(id) || this.settings.isMissing(at)) {
        const field = this.settings.isMissing(id) ? 'id' : 'startedAt';
        this.tell(line, id || null, field, 'missing', 'nothing', 'a value', 'ignored');
        continue;
      }
      const { proves, value } = readInstant(at, null);
      this.order.see(proves, value === AMBIGUOUS);
      const event = { at, activity: cell(activity), agent: agent < 0 ? '' : cell(agent), line };
      const known = this.cases.get(id);
      if (!known) this.cases.set(id, { position: line, events: [event], same: this.othersOf(cells) });
      else {
        known.events.push(event);
        for (const [place, text] of known.same) if (cell(place) !== text) known.same.delete(place);
      }
    }
  }

  private othersOf(cells: readonly string[]): Map<number, string> {
    const { id, at, activity, agent } = this.columns;
    const others = new Map<number, string>();
    this.names.forEach((name, place) => {
      const text = (cells[place] ?? '').trim();
      if (![id, at, activity, agent].includes(place) && name !== '' && !this.settings.isMissing(text)) {
        others.set(place, text);
      }
    });
    return others;
  }

  private conversation(id: string, { position, events, same }: Case): Record<string, unknown> | null {
    const timed = events.flatMap((event) => {
      const at = this.instantOf(event, id);
      return at === null ? [] : [{ ...event, at }];
    });
    timed.sort((a, b) => a.at - b.at || a.line - b.line);
    const [first] = timed;
    if (!first) {
      this.tell(position, id, 'startedAt', 'missing', 'nothing', 'an event with a date and time', 'skipped');
      return null;
    }
    const last = timed[timed.length - 1];
    const meant = (meaning: string) =>
      timed.filter(({ activity }) => meaningOf(activity) === meaning).map(({ at }) => asInstant(at));
    const reopenedAt = meant('reopened');
    return {
      ...Object.fromEntries([...same].map(([place, text]) => [`${this.names[place]} (column)`, text])),
      id,
      startedAt: asInstant(first.at),
      endedAt: asInstant(last.at),
      resolvedAt: meant('resolved').at(-1),
      closedAt: meant('closed').at(-1),
      ...(reopenedAt.length > 0 && { reopenedAt }),
      ...agentsOf(timed),
    };
  }

  private instantOf({ at, line }: Event, id: string): number | null {
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
    const { id, activity, at } = this.columns;
    const [case_, event, time] = [id, activity, at].map((place) => JSON.stringify(this.names[place] ?? ''));
    const why = `rows of one case come again: the case is ${case_}, the event ${event}, its time ${time}`;
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

/** Who did something: one, or each from their first event to their last. */
function agentsOf(events: readonly { readonly at: number; readonly agent: string }[]): object {
  const spans = new Map<string, { id: string; from: string | number; to: string | number }>();
  for (const { at, agent } of events) {
    if (agent === '' || isNobody(agent)) continue;
    const span = spans.get(agent);
    if (span) span.to = asInstant(at);
    else spans.set(agent, { id: agent, from: asInstant(at), to: asInstant(at) });
  }
  return spans.size > 1 ? { agents: [...spans.values()] } : spans.size === 1 ? { agentId: [...spans.keys()][0] } : {};
}
