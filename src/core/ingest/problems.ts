/** What was wrong with the input, record by record, and nothing lost silently. */

/** What became of the record or field. */
export type ProblemEffect =
  /** The whole record was left out. */
  | 'skipped'
  /** The field was treated as missing. */
  | 'missing'
  /** Another record with the same id was used instead. */
  | 'replaced'
  /** The value means nothing here, or hardly what was meant, and was left alone. */
  | 'ignored';

/** What was wrong, for translation; `expected` says it in English. */
export type ProblemCode =
  | 'missing'
  | 'type'
  | 'instant'
  | 'oneOf'
  | 'range'
  | 'order'
  | 'duplicate'
  | 'unknown'
  | 'limit'
  | 'syntax'
  /** Bytes that are not UTF-8: they are kept, so that texts which differ in them stay different. */
  | 'encoding'
  /** What only the columns and cells of a table can have: `expected` says all. */
  | 'table';

export interface Problem {
  /** Place of the record in the input, or in its `source`, from 1; the line number in newline-delimited JSON; 0 for the envelope. */
  readonly position: number;
  /** Which file it is of, or which sheet, where the input has several: their names, those of archives and workbooks before them. */
  readonly source?: string;
  readonly id: string | null;
  /** Path of the field, such as `messages[2].at`; empty for the whole record. */
  readonly field: string;
  readonly code: ProblemCode;
  /** What was found, shortened. */
  readonly found: string;
  /** What was expected, in English. */
  readonly expected: string;
  readonly effect: ProblemEffect;
}

/** All problems of one kind. */
export interface ProblemGroup {
  /** The field with places in lists left out, such as `messages[].at`. */
  readonly field: string;
  readonly code: ProblemCode;
  readonly expected: string;
  readonly effect: ProblemEffect;
  readonly count: number;
  /** Positions of the first records concerned, each in its `source`: `ProblemReport.problems` has that. */
  readonly positions: readonly number[];
}

export interface ProblemReport {
  readonly total: number;
  /** Records left out. */
  readonly skipped: number;
  /** Most frequent first. */
  readonly groups: readonly ProblemGroup[];
  /** One by one, in input order, up to `LISTED_PROBLEMS`. */
  readonly problems: readonly Problem[];
}

/** One of the files, or sheets, that an input has several of. */
export interface InputPart {
  /** `undefined` for what a page adds later. */
  readonly name: string | undefined;
  /** Records after this position are of it, up to the next one; problems count from here. */
  readonly after: number;
}

/** More problems than this are counted in their groups, but no longer listed one by one. */
export const LISTED_PROBLEMS = 10_000;

const GROUP_POSITIONS = 10;
const FOUND_LENGTH = 80;

export class ProblemLog {
  total = 0;
  skipped = 0;
  readonly listed: Problem[] = [];
  readonly groups = new Map<string, ProblemGroup>();

  /** @param parts of the input, as far as they are known; none where it is one */
  constructor(readonly parts: readonly InputPart[] = []) {}

  add(given: Problem): void {
    const problem = this.located(given);
    this.total++;
    if (problem.effect === 'skipped') this.skipped++;
    if (this.listed.length < LISTED_PROBLEMS) this.listed.push(problem);
    const { code, expected, effect, position } = problem;
    addToGroup(this.groups, { field: kindOfField(problem), code, expected, effect, count: 1, positions: [position] });
  }

  /** Records are counted through all parts; readers look into one. */
  private located(problem: Problem): Problem {
    const { position, source } = problem;
    const part = source === undefined && this.parts.findLast(({ after }) => after < position);
    return part && part.name ? { ...problem, position: position - part.after, source: part.name } : problem;
  }
}

/** Its path with places in lists left out. */
export function kindOfField({ field }: Pick<Problem, 'field'>): string {
  return field.replace(/\[\d+\]/g, '[]');
}

/** One report of several logs, in their order. */
export function reportOf(logs: readonly ProblemLog[]): ProblemReport {
  const groups = new Map<string, ProblemGroup>();
  const listed: Problem[] = [];
  const places = new Map(logs[0]?.parts.map(({ name }, place) => [name, place + 1]));
  const placeOf = ({ source }: Problem) => places.get(source) ?? 0;
  let total = 0;
  let skipped = 0;
  for (const log of logs) {
    total += log.total;
    skipped += log.skipped;
    for (const problem of log.listed) if (listed.length < LISTED_PROBLEMS) listed.push(problem);
    for (const group of log.groups.values()) addToGroup(groups, group);
  }
  return {
    total,
    skipped,
    groups: [...groups.values()].sort((a, b) => b.count - a.count),
    problems: listed.sort((a, b) => placeOf(a) - placeOf(b) || a.position - b.position),
  };
}

/** Groups are shared with reports that were given before, so they are replaced rather than changed. */
function addToGroup(groups: Map<string, ProblemGroup>, added: ProblemGroup): void {
  const { field, code, expected, effect } = added;
  const key = `${field}\n${code}\n${expected}\n${effect}`;
  const known = groups.get(key);
  const positions = known?.positions ?? [];
  const room = GROUP_POSITIONS - positions.length;
  groups.set(key, {
    ...added,
    count: (known?.count ?? 0) + added.count,
    positions: room > 0 ? [...positions, ...added.positions.slice(0, room)] : positions,
  });
}

/** A short text of what was found, safe to show. */
export function describeFound(value: unknown): string {
  const text = value === undefined ? 'nothing' : typeof value === 'object' ? objectText(value) : primitiveText(value);
  return text.length > FOUND_LENGTH ? `${text.slice(0, FOUND_LENGTH - 1)}…` : text;
}

function primitiveText(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** Objects that are nested too deep, or that hold themselves, cannot be written out. */
function objectText(value: object | null): string {
  try {
    return JSON.stringify(value);
  } catch {
    return isList(value) ? '[…]' : '{…}';
  }
}

/** A revoked proxy throws even when it is asked whether it is a list. */
function isList(value: unknown): boolean {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}
