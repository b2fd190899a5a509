/** Rows from records: entered into the columns, with duplicates resolved and names kept. */

import { AGENT, InteractionTable, TEAM } from '../columns/interaction-table.js';
import {
  MAX_BEHAVIOR_KEYS,
  PendingRow,
  STARTED_AT,
  TEXT_AGENT_NAME,
  TEXT_TEAM_NAME,
  UPDATED_AT,
  WHOLE,
} from '../columns/pending-row.js';
import { CODED_COLUMNS } from '../columns/interaction-columns.js';
import { completeRow, fillRow } from './objects/enter-row.js';
import { Derivation } from './exclusion.js';
import { InputError } from './input-error.js';
import { MAX_RECORDS } from './limits.js';
import { Names } from './names.js';
import type { ProblemLog } from './problems.js';
import { checkInteraction, readInteraction } from './objects/read-interaction.js';
import { HELD_FIELDS } from './objects/rebuild-record.js';

const dictionaryOf = (name: (typeof CODED_COLUMNS)[number]) => CODED_COLUMNS.indexOf(name);

export class Records {
  readonly row = new PendingRow();
  readonly table: InteractionTable;
  readonly derivation: Derivation;
  readonly agentNames = new Names();
  readonly teamNames = new Names();
  /** Records read, those that were skipped too. */
  read = 0;
  duplicates = 0;

  constructor(
    languages: readonly string[] | undefined,
    private readonly log: ProblemLog,
  ) {
    this.table = new InteractionTable((columns, from, to) => this.derivation.derive(columns, from, to));
    const { dictionaries } = this.table;
    this.derivation = new Derivation(
      {
        agent: dictionaries[dictionaryOf('agent')],
        team: dictionaries[dictionaryOf('team')],
        language: dictionaries[dictionaryOf('language')],
        exclusion: dictionaries[dictionaryOf('exclusion')],
      },
      languages,
    );
  }

  /** Reads a record as an object; whether it is used. */
  readObject(value: unknown, position: number): boolean {
    this.count();
    const record = checkInteraction(value, position, this.log);
    if (!record) return false;
    const { row, table, log } = this;
    const dropped = fillRow(row, readInteraction(record), table);
    if (dropped === 0 && Object.keys(record).every((field) => HELD_FIELDS.has(field))) row.flags |= WHOLE;
    if (dropped > 0) {
      const expected = `at most ${MAX_BEHAVIOR_KEYS} different behaviours`;
      const found = `${dropped} more`;
      log.add({ position, id: null, field: 'behaviors', code: 'limit', found, expected, effect: 'ignored' });
    }
    return this.enter(position);
  }

  /** Counts a record that is read. @throws {InputError} where there are too many */
  count(): void {
    if (++this.read > MAX_RECORDS) {
      throw new InputError('tooLarge', `The input has more than ${MAX_RECORDS} records, the most that are read.`);
    }
  }

  /** Enters the row; whether it is used. */
  enter(position: number): boolean {
    const { row, table } = this;
    completeRow(row);
    const before = table.length;
    const place = table.rowOf(row);
    if (place === before) table.write(place, row, position);
    else if (!this.replace(place, position)) return false;
    this.keepName(this.agentNames, AGENT, TEXT_AGENT_NAME);
    this.keepName(this.teamNames, TEAM, TEXT_TEAM_NAME);
    return true;
  }

  private keepName(names: Names, column: number, text: number): void {
    const { row, table } = this;
    if (!row.has(text) || !row.has(column)) return;
    const code = table.dictionaries[column].encodeBytes(row.bytes, row.from[column], row.to[column], row.hash[column]);
    names.add(code, row, text, row.numbers[STARTED_AT]);
  }

  private replace(place: number, position: number): boolean {
    const { row, table, log } = this;
    this.duplicates++;
    const wins = supersedes(row.numbers[UPDATED_AT], table.updatedAt(place));
    const id = table.ids.text(place);
    const expected = 'an id of its own; the latest record of this id is used';
    const lost = wins ? table.positionOf(place) : position;
    log.add({ position: lost, id, field: 'id', code: 'duplicate', found: id, expected, effect: 'replaced' });
    if (wins) table.rewrite(place, row, position);
    return wins;
  }
}

/** The latest `updatedAt` wins; where neither has one, the last. */
function supersedes(updatedAt: number, known: number): boolean {
  if (Number.isNaN(updatedAt)) return Number.isNaN(known);
  return Number.isNaN(known) || updatedAt >= known;
}
