/** Questions of every type, with fields that make sense and others that make none. */

import { METRICS } from '../../../src/core/metrics/definitions/metric-catalogue.js';
import { VENDOR_PRESETS } from '../../../src/core/metrics/definitions/vendor-presets.js';
import { BINS } from '../../../src/core/select/bins.js';
import { dayToIso, MS_PER_DAY } from '../../../src/core/select/days.js';
import { DIMENSIONS, LISTED_DIMENSIONS } from '../../../src/core/select/dimensions.js';
import { PERIOD_PRESETS } from '../../../src/core/select/period.js';
import { QUESTIONS } from '../../../src/core/engine/questions/question.js';
import { copyOf, placesIn, setAt, type Json, type JsonObject } from '../case.js';
import { AGENTS, BEHAVIOR_KEYS, CHANNELS, ODD, type Setting } from './values.js';

export const QUESTION_TYPES = Object.keys(QUESTIONS);
const AVERAGES = ['', '', '', '.mean', '.median', '.p90'];
const KEYS = [...AGENTS, ...CHANNELS, 't1', '1', 'new', 'positive', 'agent', 'open', '1-00', '2024-03'];
const HOURS: JsonObject = {
  week: { monday: [['09:00', '17:00']], sunday: [['00:00', '24:00']], friday: [] },
  holidays: ['2024-03-11'],
};

function metric({ random }: Setting): string {
  return `${random.pick(METRICS).id}${random.pick(AVERAGES)}`;
}

function metrics(setting: Setting): Json {
  return Array.from({ length: setting.random.pick([1, 1, 2, 4]) }, () => metric(setting));
}

function definitions({ random }: Setting): Json {
  const given: JsonObject = {};
  if (random.chance(0.7)) given['preset'] = random.pick(VENDOR_PRESETS);
  if (random.chance(0.6)) given['businessHours'] = HOURS;
  if (random.chance(0.4)) {
    const changes: Json[] = [{ calendar: 'business' }, { longest: 60 }, { leaveOut: 'pending' }, { anchor: 'closed' }];
    given['metrics'] = { [random.pick(METRICS).id]: random.pick(changes) };
  }
  return given;
}

function day({ random, around }: Setting): string {
  return dayToIso(Math.floor(around / MS_PER_DAY) + random.whole(-12, 12));
}

function period(setting: Setting): Json {
  const { random } = setting;
  const preset = random.pick(PERIOD_PRESETS);
  if (random.chance(0.3)) return { preset };
  if (random.chance(0.3)) return { preset, asOf: day(setting) };
  const from = day(setting);
  return { from, to: dayToIso(Date.parse(from) / MS_PER_DAY + random.pick([1, 1, 7, 14, 60, 400])) };
}

function clause(setting: Setting): Json {
  const { random } = setting;
  if (random.chance(0.2)) return { field: 'search', text: random.pick(['', 'a', 'I1', '客', 'É', '\u0000', 'nobody']) };
  if (random.chance(0.1)) return { field: 'behavior', values: random.some(BEHAVIOR_KEYS, 0.2) };
  if (random.chance(0.2)) {
    const from = day(setting);
    return { field: 'day', from, to: dayToIso(Date.parse(from) / MS_PER_DAY + random.whole(0, 9)) };
  }
  return { field: random.pick(DIMENSIONS), values: random.some(KEYS, 0.4) };
}

/** By field, a value that makes sense. */
const FIELDS: Readonly<Record<string, (setting: Setting) => Json>> = {
  period,
  selection: (setting) => Array.from({ length: setting.random.whole(0, 3) }, () => clause(setting)),
  by: ({ random }) => random.pick(DIMENSIONS),
  bins: ({ random }) => random.pick(BINS),
  window: ({ random }) => random.pick([1, 2, 7, 500]),
  compare: () => true,
  intervals: ({ random }) => random.chance(0.5),
  metrics,
  definitions,
  behaviors: ({ random }) => random.some([...BEHAVIOR_KEYS.slice(0, 9), 'overallSatisfaction'], 0.5),
  mix: ({ random }) => random.some(LISTED_DIMENSIONS, 0.3),
  sort: (setting) => {
    const { random } = setting;
    const by = random.pick(['startedAt', 'duration', 'agent', 'customer', 'channel', 'team', 'beEmpathetic', 'csat']);
    return { by, descending: random.chance(0.5) };
  },
  page: ({ random }) => ({ offset: random.pick([0, 0, 1, 5, 1e6]), limit: random.pick([0, 1, 3, 10, 1e6]) }),
  behind: (setting) => {
    const { random } = setting;
    const behind: JsonObject = { metric: metric(setting), which: random.pick(['value', 'part', 'leftOut']) };
    if (random.chance(0.5)) Object.assign(behind, { by: random.pick(DIMENSIONS), key: random.pick(KEYS) });
    return behind;
  },
  unusual: ({ random }) => random.pick(['flag', 'only']),
  key: ({ random }) => random.pick(KEYS),
  id: ({ random }) => random.pick(['i0', 'i1', '1', '', 'x', '__proto__']),
  behavior: ({ random }) => random.pick(['overallSatisfaction', 'beEmpathetic', 'inappropriateAction', 'none']),
};

/** The fields that each type of question has: those without which it makes no sense first. */
const FIELDS_OF: Readonly<Record<string, readonly [needed: readonly string[], other: readonly string[]]>> = {
  describe: [[], []],
  scores: [[], ['period', 'selection', 'by', 'bins', 'window', 'compare']],
  metrics: [['metrics'], ['period', 'selection', 'by', 'bins', 'compare', 'intervals', 'definitions']],
  counts: [[], ['period', 'selection', 'by', 'bins', 'compare']],
  interactions: [[], ['period', 'selection', 'sort', 'page', 'metrics', 'behind', 'unusual', 'definitions']],
  interaction: [['id'], []],
  explain: [['behavior'], ['period', 'selection', 'by', 'key']],
  standouts: [[], ['period', 'selection', 'by', 'behaviors', 'metrics', 'definitions', 'mix']],
};

export function questionOf(setting: Setting): Json {
  const { random } = setting;
  const type = random.pick(QUESTION_TYPES);
  const [needed, other] = FIELDS_OF[type] ?? [[], Object.keys(FIELDS)];
  const share = random.pick([0.1, 0.3, 0.6]);
  const question: JsonObject = { type };
  for (const field of [...needed, ...random.some(other, share)]) question[field] = FIELDS[field](setting);
  if (random.chance(0.12)) spoil(setting, question);
  return question;
}

const WRONG: readonly Json[] = [
  ...[null, '', 0, -1, 0.5, 1e21, true, [], {}, [null], ['x'], 'x', '__proto__', '2024-02-30', '2024-13-01', '1-24'],
  ...[{ $odd: 'nan' }, { $odd: 'none' }, { $odd: 'holes' }, { $odd: 'big' }, { $odd: 'symbol' }, { $odd: 'itself' }],
  ...[{ $odd: 'function' }, { $odd: 'date' }, { $odd: 'bare' }],
];

/** Puts something wrong somewhere. */
function spoil({ random }: Setting, question: JsonObject): void {
  if (random.chance(0.3)) question[random.pick(Object.keys(FIELDS))] = copyOf(random.pick([...WRONG, ...ODD]));
  const { holder, key } = random.pick(placesIn(question));
  setAt(holder, key, copyOf(random.pick(WRONG)));
}
