/** The answer of `check` for a person. */

import { basename } from 'node:path';
import type { ProblemEffect } from '../../core/index.js';
import { localizerFor, useMessages } from '../../i18n/index.js';
import { commonMessages } from '../../i18n/messages/common/index.js';
import { metricMessages } from '../../words/messages/index.js';
import { metricText } from '../../words/metric-format.js';
import { metricName } from '../../words/metric-words.js';
import { printable } from '../command/printable.js';
import type { CheckAnswer, FoundProblems } from './check-answer.js';

const EFFECTS: Readonly<Record<ProblemEffect, string>> = {
  skipped: 'record left out',
  missing: 'field left out',
  replaced: 'the latest one counts',
  ignored: 'passed over',
};
/** What was found says nothing more. */
const WITHOUT_FOUND: ReadonlySet<string> = new Set(['missing', 'table', 'unknown', 'duplicate']);
/** Places of a kind that are named. */
const PLACES = 5;
/** More than a person would go through. */
const MOST = 20;
const NUMBER = new Intl.NumberFormat('en');
const count = (value: number) => NUMBER.format(value);
/** `1 agent`, `2 agents`. */
const counted = (value: number, name: string) => `${count(value)} ${name}${value === 1 ? '' : 's'}`;

export function checkText(answer: CheckAnswer): string {
  return [what(answer), amounts(answer), problems(answer), metrics(answer)].filter((part) => part !== '').join('\n\n');
}

function what({ files, source, columns }: CheckAnswer): string {
  const [first, ...others] = files.map(({ name }) => name);
  const names = others.length > 2 ? `${first} and ${others.length} other files` : [first, ...others].join(', ');
  const sure =
    source.name === 'rapport' || source.name === 'table' ? '' : ` (${Math.round(source.certainty * 100)} % sure)`;
  const lines = [`${names}: ${source.title}${sure}`];
  if (source.why !== '') lines.push(`  because ${source.why}`);
  for (const { table, list, rows } of source.name === 'rapport' ? [] : source.tables) {
    lines.push(`  ${table}${list === '' || list === table ? '' : ` (${list})`}: ${counted(rows, 'row')}`);
  }
  const used = columns?.filter(({ field }) => field !== null) ?? [];
  for (const { column, field } of used) lines.push(`  column ${JSON.stringify(column)} is ${field}`);
  const unused = columns?.filter(({ field }) => field === null).map(({ column }) => JSON.stringify(column)) ?? [];
  if (unused.length > 0) lines.push(`  not used: ${unused.join(', ')}`);
  return lines.map(printable).join('\n');
}

function amounts({ records, extent, timeZone, agents, channels, behaviors }: CheckAnswer): string {
  const { read, used, skipped, duplicates } = records;
  const parts = [`${count(used)} used`];
  if (skipped > 0) parts.push(`${count(skipped)} left out`);
  if (duplicates > 0) parts.push(`${count(duplicates)} replaced by another version with the same id`);
  const lines = [`${counted(read, 'record')} read: ${parts.join(', ')}`];
  if (extent) lines.push(`From ${extent.firstDay} to ${extent.lastDay}, days of ${timeZone}`);
  const hidden = agents.hidden > 0 ? `, and ${count(agents.hidden)} who must not appear` : '';
  const some = agents.names.slice(0, 5).join(', ');
  const more = agents.count > 5 ? ', …' : '';
  lines.push(agents.count === 0 ? `No agents${hidden}` : `${counted(agents.count, 'agent')}${hidden}: ${some}${more}`);
  const named = Object.entries(channels).map(([name, n]) => `${name} ${count(n)}`);
  if (named.length > 0) lines.push(`Channels: ${named.join(', ')}`);
  const left = Object.entries(behaviors.exclusions).map(([reason, n]) => `${reason.replaceAll('_', ' ')} ${count(n)}`);
  lines.push(
    behaviors.scorable > 0
      ? `Behaviour scores: from ${counted(behaviors.scorable, 'interaction')}${left.length > 0 ? `; not scored: ${left.join(', ')}` : ''}`
      : 'No behaviour scores: the data has no values of a behaviour model',
  );
  return lines.map(printable).join('\n');
}

function problems({ problems: { groups, positionsCount }, files }: CheckAnswer): string {
  if (groups.length === 0) return 'No problems';
  const place = (group: FoundProblems) =>
    placeOf(group, positionsCount, files.length === 1 ? basename(files[0].name) : null);
  const lines = groups.slice(0, MOST).map((group) => `  ${count(group.count)} × ${problemText(group)}${place(group)}`);
  if (groups.length > MOST) {
    lines.push(`  … and ${count(groups.length - MOST)} further kinds of problem (--json has all)`);
  }
  return ['Problems', ...lines.map(printable)].join('\n');
}

function problemText({ field, code, expected, effect, found, places }: FoundProblems): string {
  const ofFiles = places.length > 0 && places.every(({ positions }) => positions.length === 0);
  const name = field !== '' ? field : ofFiles ? 'file or sheet' : 'record';
  const needs = code === 'missing' ? 'missing' : code === 'unknown' ? `not ${expected}` : `expected ${expected}`;
  const instead = found === null || WITHOUT_FOUND.has(code) ? '' : `, found ${found}`;
  return `${name}: ${needs}${instead}${code === 'missing' && effect === 'missing' ? '' : `; ${EFFECTS[effect]}`}`;
}

function placeOf({ places, count: all }: FoundProblems, counts: string, file: string | null): string {
  let left = PLACES;
  const parts: string[] = [];
  for (const { source, positions } of places) {
    if (left === 0) break;
    const shown = positions.slice(0, left);
    left -= Math.max(1, shown.length);
    const rows = `${shown.length > 1 ? `${counts}s` : counts} ${shown.map(count).join(', ')}`;
    parts.push([source ?? file, shown.length > 0 ? rows : null].filter((part) => part !== null).join(', '));
  }
  const isMore = all > PLACES - left;
  return parts.length === 0 ? '' : ` (${parts.join('; ')}${isMore ? ', …' : ''})`;
}

function metrics({ metrics: { possible, impossible } }: CheckAnswer): string {
  useMessages(commonMessages, metricMessages);
  const localizer = localizerFor('en');
  const name = (id: string) => metricName(localizer, id);
  const width = Math.max(0, ...possible.map(({ id }) => name(id).length));
  const lines = possible.map(({ id, unit, value, n, without }) => {
    const text = metricText(localizer, unit, value);
    const note = without === undefined ? '' : `; ${without}`;
    return `  ${name(id).padEnd(width)}  ${text}${unit === 'count' ? '' : ` (n = ${count(n)})`}${note}`;
  });
  const reasons = groupByWhy(impossible);
  const missing = [...reasons].map(([why, ids]) => `  ${ids.map(name).join(', ')}: ${why}`);
  const found = lines.length > 0 ? ['Metrics, over all days', ...lines] : [];
  return [...found, ...(missing.length > 0 ? ['Not possible', ...missing] : [])].map(printable).join('\n');
}

function groupByWhy(impossible: CheckAnswer['metrics']['impossible']): Map<string, string[]> {
  const reasons = new Map<string, string[]>();
  for (const { id, why } of impossible) reasons.set(why, [...(reasons.get(why) ?? []), id]);
  return reasons;
}
