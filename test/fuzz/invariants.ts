/** What holds for every answer, whatever the data and the question. */

import type {
  AnswerTo,
  BehaviorScoresAnswer,
  CountsAnswer,
  Explanation,
  InteractionsAnswer,
  MetricValuesAnswer,
  ReportDescription,
  ReportQuestion,
  ScoreColumns,
  StandoutsAnswer,
} from '../../src/core/index.js';
import { isObject } from './case.js';
import { must } from './fault.js';

/** Kinds of problems are those of the fields, of so many behaviours that nobody knows, and of so many columns. */
const MOST_KINDS = 5000;
/** Points, percents and seconds are worked out in floating point. */
const ROUNDING = 1e-9;

type Numbers = ArrayLike<number>;
const sum = (numbers: Numbers) => Array.from(numbers).reduce((all, number) => all + number, 0);

/** Numbers are what the type of their column says, and each is in its range. */
function within(name: string, numbers: Numbers | undefined, low: number, high: number, length: number): void {
  if (numbers === undefined) return;
  must(numbers.length === length, `${name}: one entry for each place`, () => `${numbers.length}, not ${length}`);
  for (let i = 0; i < length; i++) {
    const number = numbers[i];
    const fits = Number.isNaN(number) || (number >= low && number <= high);
    must(fits, `${name}: from ${low} to ${high}`, () => String(number));
  }
}

/** Ends of an interval are on their sides of what is between them. */
function holds(name: string, low: Numbers, value: Numbers, high: Numbers): void {
  for (let i = 0; i < value.length; i++) {
    const slack = ROUNDING * Math.max(1, Math.abs(value[i]));
    const isBelow = Number.isNaN(low[i]) || low[i] <= value[i] + slack;
    const isAbove = Number.isNaN(high[i]) || high[i] >= value[i] - slack;
    must(isBelow && isAbove, `${name}: the interval holds the value`, () => `${low[i]} ${value[i]} ${high[i]}`);
  }
}

function checkScores(columns: ScoreColumns, places: number, cells: number): void {
  const { earned, possible, scored, percent, low, high, band, interactions, excluded, scoredInteractions } = columns;
  within('percent', percent, 0, 100, cells);
  within('low', low, 0, 100, cells);
  within('high', high, 0, 100, cells);
  holds('percent', low, percent, high);
  within('interactions', interactions, 0, Infinity, places);
  for (let i = 0; i < places; i++) must(excluded[i] <= interactions[i], 'no more are excluded than there are');
  for (let i = 0; i < cells; i++) {
    must(possible[i] === 10 * scored[i], 'each scored index can earn ten points');
    must(earned[i] >= 0 && earned[i] <= possible[i], 'no more is earned than is possible');
    must(scoredInteractions[i] <= scored[i], 'each scored interaction has a scored index');
    must((band[i] === null) === (scored[i] === 0), 'what is scored has a band');
    must(Number.isNaN(percent[i]) === (scored[i] === 0), 'what is scored has a percent');
  }
}

function scores(answer: BehaviorScoresAnswer): void {
  const { keys, labels, behaviors, binStarts, previous, pValue, exclusions } = answer;
  must(keys.length === labels.length, 'each key has a label');
  const places = keys.length * Math.max(1, binStarts.length);
  const cells = places * behaviors.length;
  checkScores(answer, places, cells);
  if (previous) checkScores(previous, places, cells);
  within('pValue', pValue, 0, 1, cells);
  within('change', answer.change, -100, 100, cells);
  must(exclusions.reasons.length === exclusions.counts.length, 'each reason has a count');
}

function metrics(answer: MetricValuesAnswer): void {
  const { keys, labels, metrics, definitions, binStarts, value, n, part, low, high } = answer;
  must(keys.length === labels.length, 'each key has a label');
  must(metrics.length === definitions.length, 'each metric has a definition');
  const bins = Math.max(1, binStarts.length);
  const cells = keys.length * metrics.length * bins;
  within('value', value, -Infinity, Infinity, cells);
  within('pValue', answer.pValue, 0, 1, cells);
  holds('value', low, value, high);
  for (let i = 0; i < cells; i++) {
    const { unit, aggregate, id } = definitions[Math.floor(i / bins) % metrics.length];
    const [least, most] = unit === 'percent' ? [0, 100] : unit === 'points' ? [-100, 100] : [0, Infinity];
    const fits = Number.isNaN(value[i]) || (value[i] >= least && value[i] <= most);
    must(fits, `the value of ${id} is in the range of its unit`, () => String(value[i]));
    must(aggregate !== 'rate' || part[i] <= n[i], 'the part of a rate is no more than the whole', () => id);
    must(answer.inferred[i] <= n[i] || aggregate === 'instant', 'no more are inferred than there are', () => id);
  }
}

function counts({ keys, labels, binStarts, count, previous }: CountsAnswer): void {
  must(keys.length === labels.length, 'each key has a label');
  const cells = keys.length * Math.max(1, binStarts.length);
  within('count', count, 0, Infinity, cells);
  within('previous', previous, 0, Infinity, cells);
}

function interactions(answer: InteractionsAnswer): void {
  const { ids, total, scorable, offset, behaviors, startedAt, duration, percent, earned, possible, index } = answer;
  must(scorable <= total, 'no more are scorable than there are');
  must(ids.length <= Math.max(0, total - offset), 'a page has no more than is left');
  must(new Set(ids).size === ids.length, 'an interaction is listed once');
  must(index.length === ids.length * behaviors.length, 'each interaction and behaviour has an index');
  within('startedAt', startedAt, -8.64e15, 8.64e15, ids.length);
  within('duration', duration, 0, Infinity, ids.length);
  within('percent', percent, 0, 100, ids.length);
  for (let i = 0; i < ids.length; i++) must(earned[i] <= possible[i], 'no more is earned than is possible');
}

function explain(answer: Explanation): void {
  const { counts, earned, possible, scored, low, percent, high, interactions, excluded } = answer;
  must(earned === 10 * counts['10'] + 6 * counts['6'] + 4 * counts['4'], 'the points are those of the indexes');
  must(scored === counts['10'] + counts['6'] + counts['4'] + counts['0'], 'the indexes are those that are counted');
  must(possible === 10 * scored, 'each scored index can earn ten points');
  must(sum(Object.values(excluded)) <= interactions, 'no more are excluded than there are');
  within('percent', [percent, low, high], 0, 100, 3);
  holds('percent', [low], [percent], [high]);
}

function standouts(answer: StandoutsAnswer): void {
  const { keys, behaviors, metrics, low, difference, high, bestRank, worstRank, pValue, compared } = answer;
  const cells = keys.length * (behaviors.length + metrics.length);
  within('pValue', pValue, 0, 1, cells);
  within('compared', compared, 0, 1 + ROUNDING, cells);
  within('difference', difference, -Infinity, Infinity, cells);
  holds('difference', low, difference, high);
  for (let i = 0; i < cells; i++) {
    must(bestRank[i] <= worstRank[i] && worstRank[i] <= keys.length, 'places are among those that there are');
    must((bestRank[i] === 0) === (worstRank[i] === 0), 'a rank has both ends');
  }
}

export function checkDescription({ records, extent, facets, agents, exclusions, problems }: ReportDescription): void {
  const { read, used, skipped, duplicates } = records;
  must(used === read - skipped - duplicates, 'every record is used, skipped or replaced', () =>
    JSON.stringify(records),
  );
  for (const number of [read, used, skipped, duplicates]) {
    must(Number.isSafeInteger(number) && number >= 0, 'records are counted in whole numbers');
  }
  must(
    problems.skipped === skipped,
    'the problems tell of each skipped record',
    () => `${problems.skipped}, not ${skipped}`,
  );
  must((extent === null) === (used === 0), 'what is used has an extent');
  must(extent === null || extent.from <= extent.to, 'the extent does not end before it begins');
  const { groups, total, problems: listed } = problems;
  must(groups.length <= MOST_KINDS, 'kinds of problems are few', () => String(groups.length));
  must(sum(groups.map(({ count }) => count)) === total, 'the groups hold all problems');
  must(listed.length === Math.min(total, 10_000), 'the first problems are listed');
  for (const { found, field } of listed) {
    must(found.length <= 200, 'what was found is short', () => found);
    must(field.length <= 2000, 'the field of a problem is short', () => field);
  }
  for (const [name, facet] of Object.entries(facets)) {
    const { keys, labels, counts } = facet;
    must(
      keys.length === labels.length && keys.length === counts.length,
      `each value of ${name} has a label and a count`,
    );
    must(new Set(keys).size === keys.length, `a value of ${name} is listed once`);
    for (const count of counts) must(count <= used, `no more have a ${name} than there are`);
  }
  must(new Set(agents.map(({ id }) => id)).size === agents.length, 'an agent is listed once');
  must(sum(Object.values(exclusions)) <= used, 'no more are excluded than there are');
}

/** Of each type of question. One that is not here is only looked at as plain data. */
const CHECKS: { readonly [type: string]: ((answer: never) => void) | undefined } = {
  describe: checkDescription,
  scores,
  metrics,
  counts,
  interactions,
  explain,
  standouts,
};

export function checkAnswer<Q extends ReportQuestion>({ type }: Q, answer: AnswerTo<Q>): void {
  must(isPlain(answer, 0), `the answer to ${type} is plain data`);
  CHECKS[type]?.(answer as never);
}

/** What a message to another thread can hold, and JSON but for numbers that are none. */
function isPlain(value: unknown, depth: number): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return true;
  if (ArrayBuffer.isView(value)) return true;
  // A record of a page may be nested as deep as it likes; what is copied is not ours to judge then.
  if (depth > 50) return true;
  if (Array.isArray(value)) return value.every((one) => isPlain(one, depth + 1));
  const isOwn = isObject(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value) as null);
  return isOwn && Object.values(value).every((one) => isPlain(one, depth + 1));
}
