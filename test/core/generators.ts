/** Seeded reports of every odd kind. fast-check draws the shape; the records follow from shape and place alone. */

import fc from 'fast-check';
import type { Behavior } from '../../src/core/model/behavior.js';
import { DEFAULT_BEHAVIORS } from '../../src/core/model/behavior-catalogue.js';
import { PLACES, Random } from './reference/random.js';
import type { Place } from './reference/random.js';

export interface Shape {
  seed: number;
  size: number;
  place: Place;
  /** How much of the records is odd: excluded, duplicated, partly missing. */
  dirt: 0 | 0.1 | 0.5;
  catalogue: 'default' | 'custom';
  /** Days around the chosen day that the records spread over. */
  spread: number;
  /** Whether some behaviours change over time. */
  drift: boolean;
}

type Fields = Record<string, unknown>;

export interface GeneratedCase {
  shape: Shape;
  input: { interactions: Fields[]; agents: Fields[]; teams: Fields[]; behaviors?: Behavior[] };
  languages: string[] | undefined;
  anchor: string;
}

const CUSTOM: readonly Behavior[] = [
  { key: 'greeting', polarity: 'positive' },
  { key: 'interrupts', polarity: 'negative', label: 'Interrupts', group: 'manners' },
  { key: 'swears', polarity: 'negative', group: 'csat' },
  { key: 'constructor', polarity: 'positive', group: '' },
  { key: 'closing words', polarity: 'positive', group: null },
  { key: '禮貌', polarity: 'positive', group: 'manners' },
];

const AGENTS = ['ag-1', 'Ag-2', '客服三', 'toString', '\u{1f600}', '\uff5e', 'ag-10', 'élodie'];
/** A spread this wide reaches the other days of the place too, some of them decades away. */
const WIDE = 400;
const EXTREMES = [1e308, -1e308, 1.7976931348623157e308, 5e-324, -5e-324, 0, -0, 2.2250738585072014e-308, -1e-300, 1];

type Draw = (random: Random) => number;
const DRAWS: readonly Draw[] = [
  (random) => random.next(),
  (random) => random.next() * 2000 - 1000,
  (random) => random.whole(0, 4),
  (random) => random.whole(-1, 30) / 10,
  () => 0.1 + 0.2,
  (random) => random.pick(EXTREMES),
  (random) => random.pick([0, -0, 5e-324, -5e-324]),
  (random) => 1 + random.whole(0, 9) * Number.EPSILON,
  (random) => (random.next() + 1) * 1e-310,
  (random) => (random.chance(0.8) ? 0 : random.next()),
];

const NO_VALUES: readonly unknown[] = [null, '', '0.5', true, {}, [1], undefined];

function written(random: Random, instant: number): unknown {
  if (Math.abs(instant) >= 1e11 && random.chance(0.2)) return instant;
  if (instant % 1000 === 0 && random.chance(0.1)) return instant / 1000;
  const offset = random.pick([0, 60, -210, 345, 630, -720, 840]);
  const local = new Date(instant + offset * 60_000).toISOString().slice(0, -1);
  const two = (value: number) => String(value).padStart(2, '0');
  const [sign, hours, minutes] = [offset < 0 ? '-' : '+', Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const colon = random.pick(['', ':']);
  if (offset === 0 && random.chance(0.8)) return `${local}Z`;
  return `${local}${sign}${two(hours)}${minutes === 0 && random.chance(0.3) ? '' : colon + two(minutes)}`;
}

/** An instant near the chosen day: often within minutes of some midnight of the zone. */
function randomInstant(random: Random, { place, spread }: Shape, day: string): number {
  const elsewhere = spread === WIDE && random.chance(0.02);
  const date = Date.parse(`${elsewhere ? random.pick(place.days) : day}T12:00:00Z`);
  if (random.chance(0.25)) return date + random.whole(-36 * 60, 36 * 60) * 60_000 + random.pick([-1, 0, 1]);
  return date + random.whole(-spread * 1440, spread * 288) * 60_000 + random.whole(0, 59_999);
}

function randomMessages(random: Random, full: boolean): Fields[] {
  const at = 1_700_000_000_000;
  const bot = { at, from: 'bot', text: 'Hello' };
  const customer = { at, from: 'customer', text: 'Hi' };
  const agent = { at, from: 'agent', text: 'Good day', private: random.pick([false, null]) };
  const note = { at, from: 'agent', private: true };
  if (full) return [bot, customer, note, agent];
  return random.pick([[], [bot], [customer], [agent], [customer, note], [bot, agent]]);
}

function addOddities(random: Random, record: Fields, startedAt: number): void {
  const kind = random.whole(0, 12);
  if (kind === 0) record['exclusion'] = random.pick(['opt_out', 'not_recorded', '', null]);
  if (kind === 1) delete record['agentId'];
  if (kind === 2) record['agents'] = random.some(AGENTS, 0.3).map((id) => ({ id }));
  if (kind === 3) {
    Object.assign(record, { channel: 'VOICE', endedAt: written(random, startedAt + random.whole(3998, 4002)) });
  }
  if (kind === 4) record['messages'] = randomMessages(random, random.chance(0.3));
  if (kind === 5) record['language'] = random.pick(['en', 'EN-gb', 'english', 'zh-Hant', '']);
  if (kind === 6) record['endedAt'] = written(random, startedAt - random.whole(-1, 5000));
  if (kind === 7) record['behaviors'] = random.pick([null, {}, '']);
  if (kind === 8) Object.assign(record, { agentId: '', agents: [{ id: 'ag-10' }, { id: 'ag-1' }] });
  if (kind === 9) Object.assign(record, { agentId: null, agents: [{ id: 'Ag-2' }, { id: 'Ag-2' }] });
  if (kind === 10) Object.assign(record, { agentId: '', agents: [] });
  if (kind === 12) record['void'] = random.pick(['spam', 'deleted', 'no reason', '', null]);
  if (kind === 11) {
    Object.assign(record, { channel: 'voice', endedAt: null });
    record['recording'] = { url: 'https://example.org/a.mp3', durationSeconds: random.pick([3.9, 4, 4.1, null]) };
  }
}

function randomRecord(
  random: Random,
  shape: Shape,
  startedAt: number,
  index: number,
  agents: readonly string[],
): Fields {
  const record: Fields = {
    id: random.chance(0.1) ? index : `c-${index}`,
    startedAt: written(random, startedAt),
    agentId: random.pick(agents),
    channel: random.pick(['voice', 'chat', 'email', 'Chat', null]),
  };
  if (random.chance(0.7)) record['endedAt'] = written(random, startedAt + random.whole(5, 5000) * 1000);
  if (random.chance(0.2)) record['teamId'] = random.pick(['t1', 't2', 't9', '']);
  if (random.chance(0.5)) record['direction'] = random.pick(['inbound', 'outbound']);
  if (random.chance(0.5)) record['contactType'] = random.pick(['new', 'returning']);
  if (random.chance(0.5)) record['category'] = random.pick(['billing', 'Returns', '']);
  if (random.chance(0.5)) record['sentiment'] = random.pick(['positive', 'neutral', 'negative', null]);
  if (random.chance(0.5)) record['customer'] = { id: 'K', name: random.pick(['Anna', 'BA', 'Élodie', null]) };
  if (random.chance(0.2)) record['messages'] = randomMessages(random, true);
  if (random.chance(shape.dirt)) addOddities(random, record, startedAt);
  return record;
}

/** The report of a shape: the same shape gives the same report, and a smaller size its first records. */
export function buildCase(shape: Shape): GeneratedCase {
  const shared = new Random(shape.seed);
  const day = shared.pick(shape.place.days);
  const catalogue = shape.catalogue === 'default' ? DEFAULT_BEHAVIORS : shared.shuffled(CUSTOM);
  const draws = catalogue.map(() => shared.pick(DRAWS));
  const gaps = catalogue.map(() => shared.pick([0, 0, 0.1, 0.5, 1]));
  const drifts = catalogue.map(() => shared.pick([0, 0.3, 3, -0.3, -3]));
  const names = shared.shuffled(AGENTS).slice(0, shared.whole(1, 6));
  const agents = shared.some(names, 0.8).map((id, i): Fields => {
    const evaluable = shared.chance(shape.dirt / 4) ? false : shared.pick([true, null]);
    const analyzable = !shared.chance(shape.dirt / 4);
    const name = shared.pick([`Agent ${i}`, null, `Ágnes ${i}`]);
    return { id, name, teamId: shared.pick(['t1', 't2', null]), evaluable, analyzable };
  });
  const interactions: Fields[] = [];
  for (let i = 0; i < shape.size; i++) {
    const random = new Random(shape.seed + 7919 * (i + 1));
    const startedAt = randomInstant(random, shape, day);
    const record = randomRecord(random, shape, startedAt, i, names);
    const age = (startedAt - Date.parse(day)) / (shape.spread * 86_400_000);
    const behaviors: Fields = { unheardOf: 0.5 };
    catalogue.forEach(({ key }, b) => {
      const missing = random.chance(gaps[b] ?? 0);
      const drift = shape.drift ? (drifts[b] ?? 0) : 0;
      const drawn = draws[b]?.(random) ?? 0;
      const raw = drift === 0 ? drawn : drawn + drift * age;
      behaviors[key] = missing ? random.pick(NO_VALUES) : raw;
    });
    record['behaviors'] ??= behaviors;
    if (random.chance(shape.dirt / 4)) {
      record['id'] = `c-${random.whole(0, i)}`;
      if (random.chance(0.5)) record['updatedAt'] = random.pick([1e12, 1.1e12, '2024-01-01T00:00:00Z', 'bad', '']);
    }
    if (random.chance(shape.dirt / 10)) {
      record[random.pick(['id', 'startedAt'])] = random.pick([null, '', {}, 'x ', undefined]);
    }
    interactions.push(record);
  }
  const input: GeneratedCase['input'] = { interactions, agents, teams: [{ id: 't1', name: 'First' }, { id: 't2' }] };
  if (shape.catalogue === 'custom') input.behaviors = [...catalogue];
  return { shape, input, languages: shared.chance(0.3) ? ['en', 'ZH'] : undefined, anchor: day };
}

export function shapes(maxSize: number): fc.Arbitrary<Shape> {
  return fc.record({
    seed: fc.nat(2 ** 30),
    size: fc.integer({ min: 1, max: maxSize }),
    place: fc.constantFrom(...PLACES),
    dirt: fc.constantFrom<Shape['dirt'][]>(0, 0.1, 0.5),
    catalogue: fc.constantFrom<Shape['catalogue'][]>('default', 'custom'),
    spread: fc.constantFrom(2, 2, 10, 10, 10, 100, 100, WIDE),
    drift: fc.boolean(),
  });
}
