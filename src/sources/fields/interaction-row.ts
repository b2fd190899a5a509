/** An interaction from the values of one row. */

import { INTERACTION } from '../../core/model/fields.js';
import { parseInstant } from '../../core/ingest/objects/instant.js';
import type { Interaction } from '../../core/model/interaction.js';
import { isWithheld } from '../cells/callers.js';
import { asInstant, Elapsed, Elsewhere } from '../cells/cell-column.js';
import { MOMENTS, targetsOf } from './fillable-fields.js';
import { foundText, type ReportProblem } from '../table/table-problems.js';
import { putPath } from './put-path.js';

const ANSWERS = ['csat', 'ces'] as const;

/** Agents, teams and customers without an id of their own: what else names them is their id. */
const NAMED_BY = [
  ['agentId', 'agentName'],
  ['teamId', 'teamName'],
  ['customer.id', 'customer.email', 'customer.phone', 'customer.name'],
] as const;

type Values = ReadonlyMap<string, unknown>;

export class InteractionRows {
  /** Answers without a scale, by survey, and the first of them. */
  private readonly unscaled = new Map<string, { count: number; example: unknown }>();
  private readonly named = new Set<string>();
  private readonly parts = new Map<string, readonly string[]>();

  /** @param hasColumn whether a column fills a field */
  constructor(private readonly hasColumn: (path: string) => boolean) {}

  /** Paths of which one at least must have a value. */
  readonly required: readonly (readonly string[])[] = [['id'], ['startedAt']];

  make(values: Values, extras: ReadonlyMap<string, string>): Interaction {
    const record: Record<string, unknown> = {};
    for (const [name, value] of extras) putPath(record, [isOurs(name) ? `${name} (column)` : name], value);
    for (const [path, value] of values) {
      if (value instanceof Elsewhere) {
        if (!values.has(value.path)) record[value.path] = value.value;
        continue;
      }
      const parts = this.partsOf(path);
      // An answer that names its scale (`4/5`) is the whole answer.
      const whole = typeof value === 'object' && parts[1] === 'score';
      if (!Object.hasOwn(MOMENTS, path) && path !== 'abandonSeconds') {
        putPath(record, whole ? parts.slice(0, 1) : parts, value);
      }
    }
    this.addMoments(record, values);
    addAbandon(record, values.get('abandonSeconds'));
    dropWithheld(record);
    for (const survey of ANSWERS) this.checkScale(record, survey);
    for (const [id, ...names] of NAMED_BY) {
      const name = names.find((path) => values.has(path));
      const found = name && values.get(name);
      if (!name || this.hasColumn(id) || (id === 'customer.id' && typeof found === 'string' && isWithheld(found))) {
        continue;
      }
      putPath(record, this.partsOf(id), found);
      this.named.add(id);
    }
    return record as Interaction;
  }

  /** Reports, once, what holds for the whole table. */
  end(report: ReportProblem, line: number): void {
    for (const [survey, { count, example }] of this.unscaled) {
      report({
        position: line,
        id: null,
        field: `${survey}.scale`,
        code: 'missing',
        found: `${foundText(example)}, ${count} in all`,
        expected: 'the number of points of the scale: a column, or a function in the mapping',
        effect: 'missing',
      });
    }
    for (const field of this.named) {
      report({
        position: line,
        id: null,
        field,
        code: 'missing',
        found: 'names or addresses only',
        expected: 'a column of ids; names or addresses are used',
        effect: 'ignored',
      });
    }
  }

  /** A path is always cut in the same way; the key of a behaviour may hold points. */
  private partsOf(path: string): readonly string[] {
    let parts = this.parts.get(path);
    if (!parts) {
      const behavior = /^(behaviors)\.(.+)$/s.exec(path);
      parts = behavior ? behavior.slice(1) : path.split('.');
      this.parts.set(path, parts);
    }
    return parts;
  }

  /** Derives instants from how long it took, where no instant is given. */
  private addMoments(record: Record<string, unknown>, values: Values): void {
    const start = parseInstant(record.startedAt);
    for (const [path, field] of Object.entries(MOMENTS)) {
      const value = values.get(path);
      if (value === undefined || record[field] !== undefined) continue;
      if (!(value instanceof Elapsed)) record[field] = value;
      else if (!Number.isNaN(start)) record[field] = asInstant(start + Math.round(value.seconds * 1000));
    }
  }

  /** A score without its scale says nothing. */
  private checkScale(record: Record<string, unknown>, survey: string): void {
    const answer = record[survey];
    if (typeof answer !== 'object' || answer === null) return;
    const { score, scale } = answer as { score?: unknown; scale?: unknown };
    if (score !== undefined && scale !== undefined) return;
    if (score !== undefined) {
      const known = this.unscaled.get(survey);
      this.unscaled.set(survey, { count: (known?.count ?? 0) + 1, example: known?.example ?? score });
    }
    Reflect.deleteProperty(record, survey);
  }
}

/** How long somebody waited who then gave up: zeros are written for all others. */
function addAbandon(record: Record<string, unknown>, seconds: unknown): void {
  if (typeof seconds !== 'number' || !(seconds > 0)) return;
  const talked = Number(record['talkSeconds']) > 0;
  if (!talked) record['abandoned'] ??= true;
  if (!talked) record['queueSeconds'] ??= seconds;
}

/** A caller who shows no number is nobody, and not the same one each time. */
function dropWithheld(record: Record<string, unknown>): void {
  const customer = record['customer'];
  if (typeof customer !== 'object' || customer === null) return;
  for (const name of ['id', 'phone'] as const) {
    const value = (customer as Record<string, unknown>)[name];
    if (typeof value === 'string' && isWithheld(value)) Reflect.deleteProperty(customer, name);
  }
  if (Object.keys(customer).length === 0) Reflect.deleteProperty(record, 'customer');
}

/** Columns that fill no field must not look as if they did. */
function isOurs(name: string): boolean {
  return Object.hasOwn(INTERACTION.fields, name) || targetsOf('interactions').has(name);
}
