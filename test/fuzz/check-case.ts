/** Reads the input of a case, asks its questions, and looks whether all is as it must be. */

import { isDeepStrictEqual } from 'node:util';
import type { AnswerTo, ReportDescription, ReportEngine, ReportInput, ReportQuestion } from '../../src/core/index.js';
import type { CreateOptions } from '../../src/worker/create-engine.js';
import { Random } from '../core/reference/random.js';
import { isObject, type FuzzCase, type Json } from './case.js';
import { Fault, must } from './fault.js';
import { byteForms, filesForms, givenForm, hasOdd, markedForms, objectsOf, type Form } from './forms.js';
import { checkAnswer, checkDescription } from './invariants.js';

export type CreateEngine = (input: ReportInput, options?: CreateOptions) => Promise<ReportEngine>;

/** What became of a case, in few words: cases that differ in them are worth to be kept. */
export interface Outcome {
  /** The form in which the input was given. */
  readonly form: string;
  readonly words: readonly string[];
  /** How many blocks of code reading it went through, where that is counted. */
  readonly work: number;
}

interface Answers {
  /** An answer, or the words of the error. */
  readonly given: readonly unknown[];
  readonly words: readonly string[];
}

const INPUT_ERRORS = ['empty', 'html', 'truncated', 'notJson', 'wrongShape', 'totals', 'noneUsable', 'tooLarge'].concat(
  ['otherWorkbook', 'encrypted', 'codec', 'unknownVendor', 'otherVendor'],
);

/** Reads an input; an input that cannot be used gives the code of its error. */
async function open(create: CreateEngine, form: Form, options: CreateOptions): Promise<ReportEngine | string> {
  try {
    return await create(await form.make(), options);
  } catch (error) {
    const { name, code, message, stack } = error as { name?: string; code?: string; message?: string; stack?: string };
    const isKnown = name === 'InputError' && INPUT_ERRORS.includes(code ?? '') && (message ?? '').length < 2000;
    if (!isKnown) {
      throw new Fault(`reading fails with ${name ?? typeof error}`, `${form.name}: ${stack ?? String(error)}`);
    }
    return `InputError ${code}`;
  }
}

async function ask(engine: ReportEngine, question: Json): Promise<unknown> {
  const asked = objectsOf(question) as ReportQuestion;
  let answer: AnswerTo<ReportQuestion>;
  try {
    answer = await engine.ask(asked);
  } catch (error) {
    if (
      error instanceof RangeError &&
      error.message.length < 10_000 &&
      !/call stack|array length|buffer/i.test(error.message)
    ) {
      return `RangeError ${error.message}`;
    }
    const { name, stack } = error as Error;
    throw new Fault(`a question fails with ${name}`, `${JSON.stringify(question)}: ${stack}`);
  }
  checkAnswer(asked, answer);
  return answer;
}

/** Describes the data and asks all questions. */
async function answersOf(engine: ReportEngine, questions: readonly Json[]): Promise<Answers> {
  const description = await engine.describe();
  checkDescription(description);
  const given: unknown[] = [description];
  const words = description.problems.groups.map(({ code, effect, field }) => `${code} ${effect} ${field.slice(0, 60)}`);
  for (const question of questions) {
    const answer = await ask(engine, question);
    given.push(answer);
    const type = isObject(question) ? JSON.stringify(question['type']) : '';
    words.push(typeof answer === 'string' ? `${type} ${answer.slice(0, 40)}` : type);
  }
  return { given, words };
}

/** Figures that can be worked out again from each other. */
async function checkTotals(engine: ReportEngine): Promise<void> {
  const page = await engine.interactions({ period: { preset: 'this-year' }, page: { limit: 3 } });
  for (const [i, id] of page.ids.entries()) {
    const detail = await engine.interaction(id);
    must(detail !== null && detail.id === id, 'what is listed can be looked at', () => JSON.stringify(id));
    must(detail!.startedAt === page.startedAt[i], 'a list and its details tell the same start');
  }
  const whole = await engine.counts({});
  const days = await engine.counts({ bins: 'day' });
  must(total(days.count) === whole.count[0], 'the days add up to the whole');
  for (const by of ['channel', 'weekdayHour'] as const) {
    const parts = await engine.counts({ by });
    must(total(parts.count) + parts.ungrouped === whole.count[0], `the parts by ${by} add up to the whole`);
  }
  const agents = await engine.behaviorScores({ by: 'agent' });
  const everybody = await engine.behaviorScores();
  const size = everybody.behaviors.length;
  for (let b = 0; b < size; b++) {
    const earned = agents.earned.reduce((sum, points, i) => (i % size === b ? sum + points : sum), 0);
    must(earned <= everybody.earned[b], 'agents earn no more than everybody');
  }
}

const total = (counts: Uint32Array) => counts.reduce((sum, count) => sum + count, 0);

function same(rule: string, got: unknown, expected: unknown): void {
  if (isDeepStrictEqual(got, expected) || isDeepStrictEqual(withOneNaN(got), withOneNaN(expected))) return;
  throw new Fault(rule, firstDifference(got, expected, ''));
}

/** Columns of numbers are compared by their bytes, and the processor has several that are not a number. */
function withOneNaN(value: unknown): unknown {
  if (value instanceof Float64Array) return value.map((number) => (Number.isNaN(number) ? NaN : number));
  if (Array.isArray(value)) return value.map(withOneNaN);
  if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withOneNaN(inner)]));
}

/** Where two values differ first. */
function firstDifference(got: unknown, expected: unknown, path: string): string {
  const areObjects = [got, expected].every((one) => typeof one === 'object' && one !== null);
  if (!areObjects) return `${path}: ${shown(got)}, not ${shown(expected)}`;
  const [a, b] = [got, expected] as Record<string, unknown>[];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const key = keys.find((key) => !isDeepStrictEqual(a[key], b[key]));
  if (key === undefined) return `${path}: another kind of object, or another order`;
  return firstDifference(a[key], b[key], `${path}.${key}`);
}

function shown(value: unknown): string {
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, 300);
  } catch {
    return typeof value;
  }
}

/** What a form leads to, compared with what the first one did. */
async function checkForm(
  create: CreateEngine,
  form: Form,
  options: CreateOptions,
  questions: readonly Json[],
  expected: Answers | string,
  rule: string,
): Promise<void> {
  const engine = await open(create, form, options);
  if (typeof engine === 'string' && typeof expected === 'string') {
    // Of damaged data, how much can be unpacked before the damage is met depends on the pieces.
    if (engine !== 'InputError truncated' && expected !== 'InputError truncated') same(rule, engine, expected);
    return;
  }
  if (typeof engine === 'string') return same(rule, engine, 'an engine');
  same(rule, (await answersOf(engine, questions)).given, typeof expected === 'string' ? expected : expected.given);
  engine.dispose();
}

/** The list of records of a report at hand, where it is one that JSON could hold. */
function recordsIn(value: Json): readonly Json[] | null {
  const list = isObject(value) ? value['interactions'] : value;
  return Array.isArray(list) && !hasOdd(value) ? list : null;
}

/** Whether it is read as our own format: what is appended is in that. */
function areOurs(value: Json): boolean {
  if (isObject(value)) return true;
  const first = Array.isArray(value) ? value.find(isObject) : undefined;
  return first !== undefined && ('startedAt' in first || 'interactions' in first || '$envelope' in first);
}

const withRecords = (value: Json, records: Json[]): Json =>
  isObject(value) ? { ...value, interactions: records } : records;

/** Numbers of which a text keeps more digits than an object. */
const LONG_NUMBER = /\d{16,}|\d[eE]\+?\d/;

async function checkObjects(
  create: CreateEngine,
  { input, questions = [] }: FuzzCase,
  options: CreateOptions,
  random: Random,
  expected: Answers | string,
): Promise<void> {
  if (!('value' in input) || typeof input.value === 'string' || hasOdd(input.value)) return;
  const { value } = input;
  const text = JSON.stringify(value);
  if (random.chance(0.5) && !LONG_NUMBER.test(text)) {
    const form: Form = { name: 'text of objects', make: () => text };
    await checkForm(create, form, options, questions, expected, 'objects and their text give the same answers');
    return;
  }
  const records = recordsIn(value);
  if (!records || records.length < 2 || typeof expected === 'string' || !areOurs(value)) return;
  const cut = random.whole(1, records.length - 1);
  const engine = await open(
    create,
    { name: 'part', make: () => withRecords(value, records.slice(0, cut)) as object },
    options,
  );
  if (typeof engine === 'string') return;
  // What is appended is in our own format.
  const descriptions = [expected.given[0] as ReportDescription, await engine.describe()];
  if (descriptions.some(({ source }) => source !== null)) return engine.dispose();
  if (random.chance(0.5)) await answersOf(engine, questions);
  await engine.append!(records.slice(cut));
  const got = await answersOf(engine, questions);
  const rule = 'records that are appended count as if they had been read at once';
  same(rule, got.given.map(withoutOrder).map(rounded), expected.given.map(withoutOrder).map(rounded));
  engine.dispose();
}

/** What does not depend on the order of the records, of records that have an id of their own. */
async function checkOrder(
  create: CreateEngine,
  { input, questions = [] }: FuzzCase,
  options: CreateOptions,
  random: Random,
  expected: Answers,
): Promise<void> {
  const value = 'value' in input ? input.value : null;
  const records = value === null ? null : recordsIn(value);
  if (!records || records.length < 2) return;
  const isUsed = (record: Json) => isObject(record) && typeof record['id'] === 'string' && record['id'] !== '';
  const ids = records.map((record) => (isObject(record) ? JSON.stringify(record['id']) : ''));
  if (!records.every(isUsed) || new Set(ids).size < ids.length) return;
  const engine = await open(
    create,
    { name: 'another order', make: () => withRecords(value, random.shuffled(records)) as object },
    options,
  );
  must(typeof engine !== 'string', 'the order decides whether an input can be used');
  await checkFigures(engine as ReportEngine, questions, expected, 'the order of the records changes no figure');
}

/** The observations that were kept out of metrics are told in the order in which they were read. */
function withoutOrder(answer: unknown): unknown {
  const isOfMetrics = typeof answer === 'object' && answer !== null && 'leftOut' in answer;
  return isOfMetrics ? { ...answer, problems: null } : answer;
}

/** Sums of fractions depend on their order, in the last digit. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toPrecision(9)) : value;
  if (Array.isArray(value)) return value.map(rounded);
  if (value instanceof Float64Array) return Array.from(value, rounded);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
}

function withoutLabels(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null ? { ...answer, labels: null } : answer;
}

/** @throws {Fault} where something does not hold */
export async function checkCase(create: CreateEngine, fuzzCase: FuzzCase, count = () => 0): Promise<Outcome> {
  const random = new Random(fuzzCase.seed);
  const options = (fuzzCase.options ?? {}) as CreateOptions;
  const { questions = [], input } = fuzzCase;
  const form = givenForm(fuzzCase, random);
  const begun = count();
  const engine = await open(create, form, options);
  const work = count() - begun;
  if (typeof engine === 'string') {
    await checkForms(create, fuzzCase, options, random, engine, form.name);
    return { form: form.name, words: [engine], work };
  }
  const answers = await answersOf(engine, questions);
  const words = [...answers.words];
  if (random.chance(0.2)) await checkTotals(engine);
  await checkForms(create, fuzzCase, options, random, answers, form.name);
  if ('value' in input && random.chance(0.4)) await checkOrder(create, fuzzCase, options, random, answers);
  if (fuzzCase.append) {
    await engine.append!(objectsOf(fuzzCase.append) as unknown[]);
    const more = await answersOf(engine, questions);
    words.push(...more.words.map((word) => `then ${word}`));
  }
  engine.dispose();
  return { form: form.name, words, work };
}

/** The same files in a list or an archive, and in another order. */
async function checkFiles(
  create: CreateEngine,
  { input, questions = [] }: FuzzCase,
  options: CreateOptions,
  random: Random,
  expected: Answers | string,
): Promise<void> {
  if (!('files' in input)) return;
  if (random.chance(0.5)) {
    const other = random.pick(filesForms(input.files));
    return checkForm(create, other, options, questions, expected, `as ${other.name}, files give the same answers`);
  }
  // Of two records with one id the later one counts.
  if (typeof expected !== 'string' && (expected.given[0] as ReportDescription).records.duplicates > 0) return;
  const engine = await open(create, filesForms(random.shuffled(input.files))[0], options);
  must(
    (typeof engine === 'string') === (typeof expected === 'string'),
    'the order of files decides whether they can be used',
  );
  if (typeof engine !== 'string' && typeof expected !== 'string') {
    await checkFigures(engine, questions, expected, 'the order of files changes no figure');
  }
}

/** What does not depend on the order of the records. */
async function checkFigures(engine: ReportEngine, questions: readonly Json[], expected: Answers, rule: string) {
  for (const [i, question] of questions.entries()) {
    // Names, and the problems of metrics, are those of the record that came last, or first.
    if (!isObject(question) || !['"counts"', '"explain"'].includes(JSON.stringify(question['type']))) continue;
    const answer = await ask(engine, question);
    same(rule, rounded(withoutLabels(answer)), rounded(withoutLabels(expected.given[i + 1])));
  }
  engine.dispose();
}

async function checkForms(
  create: CreateEngine,
  fuzzCase: FuzzCase,
  options: CreateOptions,
  random: Random,
  expected: Answers | string,
  given: string,
): Promise<void> {
  const { input, questions = [] } = fuzzCase;
  if ('value' in input) {
    return random.chance(0.6) ? checkObjects(create, fuzzCase, options, random, expected) : undefined;
  }
  if ('files' in input) return checkFiles(create, fuzzCase, options, random, expected);
  if (!random.chance(0.45)) return;
  // In bytes such a character is a sign that they are damaged, and told as one.
  if ('text' in input && input.text.includes('\ufffd')) return;
  const others = [...byteForms(fuzzCase, random), ...('text' in input ? markedForms(input.text, random) : [])];
  const other = random.pick(others.filter(({ name }) => name !== given));
  const rule = `as ${other.name} an input gives the same answers`;
  await checkForm(create, other, options, questions, expected, rule);
}
