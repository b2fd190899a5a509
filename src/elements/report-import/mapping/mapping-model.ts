/** The rows of the table of fields and columns, and what a correction makes of the options. Knows no language. */

import type { ProblemGroup, ReportDescription } from '../../../core/index.js';
import type * as LookModule from '../../../sources/look/look.js';
import type { LookedField, LookedTable } from '../../../sources/look/look.js';
import type { MappedColumn, TableOptions } from '../../../sources/table/table-options.js';
import { SURE } from '../found/found.js';

export type LookCode = typeof LookModule;

/** `own`, `known`: its name says so. `doubt`: its name does, its cells do not. `cells`: only these do. */
export type Reason = 'own' | 'known' | 'doubt' | 'cells' | 'said' | 'none';

export interface MappingRow extends LookedField {
  readonly isRequired: boolean;
  readonly reason: Reason;
  readonly sample: readonly string[];
  /** Share of cells that are empty, from 0 to 1. */
  readonly empty: number;
  /** The middle of its plain numbers, where nothing says what they count. */
  readonly median: number | null;
}

/** What the reader is asked, because it can be read in two ways. */
export type Question = 'timeZone' | 'dateOrder' | 'decimal';

export interface Mapping {
  readonly kind: 'interactions' | 'messages';
  readonly rows: readonly MappingRow[];
  /** Fields that no row is for. */
  readonly others: readonly string[];
  readonly columns: readonly string[];
  readonly unused: readonly string[];
  readonly questions: ReadonlySet<Question>;
}

const SAMPLE = 3;

export function mappingOf(
  code: LookCode,
  table: LookedTable,
  options: TableOptions,
  description: ReportDescription | null,
): Mapping {
  const { kind, fields, paths, required } = code.fieldsIn(table, options);
  const rows = fields.map((field): MappingRow => {
    const { cells: sample, empty } = code.sampleOf(table, field.columns, SAMPLE);
    const median = code.unitlessMedian(table, field);
    return { ...field, isRequired: required.includes(field.path), reason: reasonOf(field), sample, empty, median };
  });
  const known = new Set(rows.map(({ path }) => path));
  return {
    kind,
    rows,
    others: paths.filter((path) => !known.has(path)),
    columns: table.names,
    unused: code.unusedIn(table, fields),
    questions: new Set((description?.problems.groups ?? []).flatMap(questionsIn)),
  };
}

function reasonOf({ columns, value, confidence, isNamed }: LookedField): Reason {
  if (columns.length === 0 && value === null) return 'none';
  if (confidence === null) return isNamed ? 'known' : 'said';
  if (!isNamed) return 'cells';
  return confidence < SURE ? 'doubt' : confidence === 1 ? 'own' : 'known';
}

/** The reader of tables names the option that would decide. */
function questionsIn({ field, expected }: ProblemGroup): readonly Question[] {
  if (field === 'timeZone') return ['timeZone'];
  return (['dateOrder', 'decimal'] as const).filter((option) => expected.includes(`option ${option}`));
}

/** The options with another source of a field: the name of a column, a value for all rows, or `null` for none. */
export function withField(options: TableOptions, path: string, column: MappedColumn): TableOptions {
  return { ...options, mapping: { ...options.mapping, [path]: column } };
}

/** The options with another value of one of them; without it where that is empty. */
export function withOption<K extends keyof TableOptions>(
  options: TableOptions,
  name: K,
  value: TableOptions[K] | '',
): TableOptions {
  const { [name]: _before, ...others } = options;
  return value === '' || value === undefined ? others : { ...others, [name]: value };
}
