/** Rows from records: entered into the columns, with duplicates resolved and names kept. */

import { AGENT, InteractionTable, TEAM } from '../columns/growing/interaction-table.js';
import {
  MAX_BEHAVIOR_KEYS,
  PendingRow,
  STARTED_AT,
  TEXT_AGENT_NAME,
  TEXT_TEAM_NAME,
  UPDATED_AT,
} from '../columns/growing/pending-row.js';
import { CODED_COLUMNS } from '../columns/interaction-columns.js';
import { completeRow, fillRow } from './objects/enter-row.js';
import { Derivation } from './exclusion.js';
import { InputError } from './input-error.js';
import { MAX_DEPTH, MAX_RECORDS } from './limits.js';
import { Names } from './latest-names.js';
import { isRecord } from './objects/check.js';
import { limitDepth } from './objects/limit-depth.js';
import type { ProblemEffect, ProblemLog } from './problems.js';
import { checkInteraction, readInteraction } from './objects/read-interaction.js';
import { ObjectWalker } from './walk/object-walker.js';

const dictionaryOf = (name: (typeof CODED_COLUMNS)[number]) => CODED_COLUMNS.indexOf(name);

export class Records {
  readonly row = new PendingRow();
  readonly table: InteractionTable;
  readonly derivation: Derivation;
  private readonly walker: ObjectWalker;
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
    this.walker = new ObjectWalker(this.table, this.row);
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

  /**
   * Reads a record as an object; whether it is used.
   *
   * @param plain whether it comes from JSON or the like: fields that are nested too deep are emptied in it. Objects of a
   *   page may hold themselves, and are not looked into.
   */
  readObject(value: unknown, position: number, plain: boolean): boolean {
    this.count();
    return (this.walked(value, plain) || this.checked(value, position, plain)) && this.enter(position);
  }

  private walked(value: unknown, plain: boolean): boolean {
    try {
      return this.walker.walk(value, plain);
    } catch {
      // Objects of a page may throw when they are read. The check tells of it.
      return false;
    }
  }

  /** Fills the row the long way, and tells what is wrong; false where the record cannot be used. */
  private checked(value: unknown, position: number, plain: boolean): boolean {
    const { row, table } = this;
    if (plain && isRecord(value)) {
      limitDepth(value, (field, found) => {
        const expected = `at most ${MAX_DEPTH} levels`;
        this.tell(position, field, Array.isArray(found) ? '[…]' : '{…}', expected, 'missing');
      });
    }
    const record = checkInteraction(value, position, this.log);
    if (!record) return false;
    const dropped = fillRow(row, readInteraction(record), table);
    if (dropped > 0) {
      const expected = `at most ${MAX_BEHAVIOR_KEYS} different behaviours`;
      this.tell(position, 'behaviors', `${dropped} more`, expected, 'ignored');
    }
    return true;
  }

  private tell(position: number, field: string, found: string, expected: string, effect: ProblemEffect): void {
    this.log.add({ position, id: null, field, code: 'limit', found, expected, effect });
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
