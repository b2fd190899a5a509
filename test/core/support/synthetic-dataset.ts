/** Data sets made straight from columns, without reading any input; their rows can come in batches and in any order. */

import type { CodedColumn } from '../../../src/core/columns/codes.js';
import type { CodedColumnName, InteractionColumns } from '../../../src/core/columns/interaction-columns.js';
import { CODED_COLUMNS } from '../../../src/core/columns/interaction-columns.js';
import { rawColumn } from '../../../src/core/columns/growing/interaction-table.js';
import { GrowingDictionary } from '../../../src/core/columns/growing/growing-dictionary.js';
import type { Dataset } from '../../../src/core/ingest/ingest.js';
import type { Polarity } from '../../../src/core/model/behavior.js';
import type { Steps } from '../../../src/core/steps.js';
import type { Interaction } from '../../../src/core/model/interaction.js';

export interface SyntheticRow extends Partial<Readonly<Record<CodedColumnName, string>>> {
  readonly id: string;
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly raw: readonly number[];
}

/** A source of rows as an ingestion is one. */
export class SyntheticSource {
  private rows: SyntheticRow[] = [];
  private given = 0;
  private reordered = false;

  constructor(
    private readonly polarities: readonly Polarity[],
    private readonly hiddenAgents: readonly string[] = [],
  ) {}

  add(rows: readonly SyntheticRow[]): void {
    this.rows = [...this.rows, ...rows];
  }

  *reorder(places: Uint32Array): Steps<void> {
    const rows = [...this.rows];
    places.forEach((place, row) => (rows[place] = this.rows[row]));
    yield;
    this.rows = rows;
    this.reordered = true;
  }

  dataset(): Dataset {
    const { rows, polarities } = this;
    const changes = { from: this.given, rewritten: this.reordered };
    this.given = rows.length;
    this.reordered = false;
    const coded = Object.fromEntries(
      CODED_COLUMNS.map((name): [CodedColumnName, CodedColumn] => {
        const dictionary = new GrowingDictionary();
        const codes = Uint16Array.from(rows, (row) => dictionary.encode(row[name]));
        return [name, { codes, dictionary }];
      }),
    ) as Record<CodedColumnName, CodedColumn>;
    const columns: InteractionColumns = {
      ...coded,
      length: rows.length,
      ids: { at: (row) => rows[row].id, find: (id) => rows.findIndex((row) => row.id === id) },
      startedAt: Float64Array.from(rows, ({ startedAt }) => startedAt),
      endedAt: Float64Array.from(rows, ({ endedAt }) => endedAt ?? NaN),
      replayable: new Uint8Array(rows.length),
      raw: polarities.map((_, k) => rawColumn(Float64Array.from(rows, ({ raw }) => raw[k] ?? NaN))),
      facts: {},
      parents: new GrowingDictionary(),
      priorities: new GrowingDictionary(),
      events: null,
    };
    return {
      source: null,
      columns,
      behaviors: polarities.map((polarity, k) => ({
        key: `b${k}`,
        label: null,
        description: null,
        polarity,
        group: k === 1 ? 'manners' : 'csat',
      })),
      agents: new Map(),
      teams: new Map(),
      hiddenAgents: new Set(this.hiddenAgents),
      presence: [],
      customers: [],
      targets: [],
      schedules: [],
      baseline: null,
      timeZone: 'Europe/London',
      recordsRead: rows.length,
      duplicates: 0,
      problems: { problems: [], total: 0, skipped: 0, groups: [] },
      changes,
      record: (row) => Promise.resolve({ id: rows[row].id, startedAt: rows[row].startedAt } satisfies Interaction),
    };
  }
}
