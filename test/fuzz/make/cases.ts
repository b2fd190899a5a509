/** New cases, and cases made of others. */

import { gzipSync } from 'node:zlib';
import { aliasesOf } from '../../../src/sources/fields/aliases.js';
import type { Random } from '../../core/reference/random.js';
import {
  copyOf,
  isObject,
  placesIn,
  setAt,
  valueAt,
  type FuzzCase,
  type FuzzInput,
  type Json,
  type JsonObject,
} from '../case.js';
import { ODD_NAMES } from '../forms.js';
import { exportOf, VENDOR_NAMES } from './exports.js';
import { questionOf } from './questions.js';
import { jsonText, linesText, tableText, TOKENS } from './texts.js';
import { baselineOf, interactionOf, newSetting, ODD, reportOf, type Setting } from './values.js';

/** Longer texts are cut: what they would find is found in shorter ones, sooner. */
const LONGEST = 12_000;
const ZONES = ['UTC', 'America/St_Johns', 'Pacific/Apia', 'Europe/Rome'];

function optionsOf(setting: Setting, isTable: boolean): JsonObject {
  const { random } = setting;
  const options: JsonObject = { timeZone: random.chance(0.7) ? setting.timeZone : random.pick(ZONES) };
  if (random.chance(0.1)) options['languages'] = random.pick<Json>([['en'], ['zh'], [], ['EN-GB', 'x']]);
  if (random.chance(0.1)) options['baseline'] = baselineOf(setting);
  if (random.chance(0.05)) {
    options['behaviors'] = [{ key: 'greeting', polarity: random.pick(['positive', 'negative']) }];
  }
  if (isTable && random.chance(0.4)) options['table'] = tableOptions(random);
  return options;
}

function tableOptions(random: Random): JsonObject {
  const table: JsonObject = {};
  if (random.chance(0.3)) table['dateOrder'] = random.pick(['dmy', 'mdy', 'ymd']);
  if (random.chance(0.3)) table['decimal'] = random.pick([',', '.']);
  if (random.chance(0.3)) table['durations'] = random.pick(['seconds', 'minutes', 'hours']);
  if (random.chance(0.3)) table['kind'] = random.pick(['interactions', 'messages']);
  if (random.chance(0.2)) table['delimiter'] = random.pick([',', ';', '\t', '|', ' ']);
  if (random.chance(0.2)) table['missing'] = random.pick<Json>([[], ['x', 'N/A'], ['']]);
  if (random.chance(0.4)) {
    const columns: Json[] = ['id', 'startedAt', 'agentId', 'agent', null, ['channel', 'id'], 'nowhere'];
    const paths = ['id', 'startedAt', 'agentId', 'customer.name', 'behaviors.x', 'message.at', 'nothing', '__proto__'];
    table['mapping'] = Object.fromEntries(random.some(paths, 0.3).map((path) => [path, random.pick(columns)]));
  }
  return table;
}

/** How texts, bytes, tables and objects are made. */
export type Kind = 'json' | 'table' | 'export';

export function newCase(random: Random, kind: Kind): FuzzCase {
  const setting = newSetting(random);
  const report = reportOf(setting);
  const questions = Array.from({ length: random.pick([1, 2, 2, 3, 5]) }, () => questionOf(setting));
  const rest = { options: optionsOf(setting, kind === 'table'), questions, seed: random.whole(0, 2 ** 30) };
  if (kind === 'export') {
    const vendor: JsonObject = random.chance(0.1) ? { vendor: random.pick([...VENDOR_NAMES, 'nobody']) } : {};
    return { ...rest, input: exportOf(random), options: { ...rest.options, ...vendor } };
  }
  if (kind === 'table') return { input: { text: tableText(random, report, aliases(random)) }, ...rest };
  const way = random.whole(0, 9);
  if (way < 3) return { input: { text: jsonText(random, report) }, ...rest };
  if (way < 5) return { input: { text: linesText(random, report) }, ...rest };
  if (way < 6 && random.chance(0.3)) setOdd(random, report);
  const append = random.chance(0.4)
    ? Array.from({ length: random.whole(1, 5) }, (_, i) => interactionOf(setting, random.pick([i, 100 + i])))
    : undefined;
  return { input: { value: report }, ...rest, ...(append ? { append } : {}) };
}

const aliases = (random: Random) => (path: string) =>
  path in {} ? [] : aliasesOf(random.chance(0.9) ? 'interactions' : 'messages', path);

/** Halves of characters have no bytes. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

function setOdd(random: Random, value: Json): void {
  const places = placesIn(value);
  if (places.length === 0) return;
  const { holder, key } = random.pick(places);
  setAt(holder, key, { $odd: random.pick(ODD_NAMES) });
}

/** A case like this one, or made of two. */
export function changedCase(random: Random, kind: Kind, known: FuzzCase, other: FuzzCase): FuzzCase {
  const setting = newSetting(random);
  const isTable = known.options?.['table'] !== undefined;
  const changed = { ...known, seed: random.whole(0, 2 ** 30) };
  if (random.chance(0.2)) changed.questions = Array.from({ length: 3 }, () => questionOf(setting));
  if (random.chance(0.1)) changed.options = optionsOf(setting, isTable);
  const { input } = known;
  if ('value' in input) {
    const value = [copyOf(input.value)];
    const donor = 'value' in other.input ? other.input.value : reportOf(setting);
    for (let i = random.pick([1, 1, 2, 4, 8]); i > 0; i--) changeValue(random, value, donor);
    if (JSON.stringify(value).length > 2 * LONGEST) return newCase(random, kind);
    const way = random.whole(0, 12);
    if (way === 0) return { ...withoutAppend(changed), input: { text: jsonText(random, value[0]) } };
    if (way === 1) return { ...withoutAppend(changed), input: { text: linesText(random, value[0]) } };
    return { ...changed, input: { value: value[0] } };
  }
  if ('bytes' in input) return { ...changed, input: { bytes: changedBytes(random, input.bytes) } };
  if ('files' in input) {
    const place = random.whole(0, input.files.length - 1);
    const files = [...input.files];
    files[place] = { ...files[place], text: wellFormed(changedText(random, files[place].text, textIn(other.input))) };
    const way = random.whole(0, 9);
    if (way === 0) files.push(random.pick(files));
    else if (way === 1 && files.length > 1) files.splice(place, 1);
    else if (way === 2) files.push({ name: 'other.json', text: textIn(other.input) });
    return { ...changed, input: { files: files.slice(0, 6) } };
  }
  let { text } = input;
  const donor = textIn(other.input);
  for (let i = random.pick([1, 1, 2, 4, 8]); i > 0; i--) text = changedText(random, text, donor);
  if (random.chance(0.03)) {
    const bytes = Buffer.from(text, random.pick(['utf8', 'latin1', 'utf16le']));
    const packed = random.chance(0.2) ? gzipSync(bytes, { level: 1 }) : bytes;
    return { ...changed, input: { bytes: changedBytes(random, packed.toString('base64')) } };
  }
  return { ...changed, input: { text: wellFormed(text.slice(0, LONGEST)) } };
}

function textIn(input: FuzzInput): string {
  return 'text' in input ? input.text : 'files' in input ? input.files[0].text : '';
}

function withoutAppend({ append: _, ...rest }: FuzzCase): FuzzCase {
  return rest;
}

function changeValue(random: Random, held: Json[], donor: Json): void {
  const places = placesIn(held);
  const { holder, key } = random.pick(places);
  const from = random.chance(0.5) ? placesIn([donor]) : places;
  const gift = random.pick(from);
  const given = copyOf(valueAt(gift.holder, gift.key));
  const way = random.whole(0, 6);
  if (way <= 1) setAt(holder, key, random.pick([...ODD.map(copyOf), { $odd: random.pick(ODD_NAMES) }]));
  else if (way === 2) setAt(holder, key, given);
  else if (holder === held) return;
  else if (way === 3 && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (way === 3) Reflect.deleteProperty(holder, key);
  else if (Array.isArray(holder)) holder.splice(Number(key), 0, way === 4 ? given : copyOf(valueAt(holder, key)));
  else if (isObject(holder)) setAt(holder, way === 4 ? gift.key : `${key}`, given);
}

function span(random: Random, length: number): readonly [number, number] {
  const from = random.whole(0, length);
  return [from, Math.min(length, from + random.pick([0, 1, 1, 2, 5, 20, 200]))];
}

function changedText(random: Random, text: string, donor: string): string {
  const [from, to] = span(random, text.length);
  const [before, cut, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  switch (random.whole(0, 6)) {
    case 0:
      return before + after;
    case 1:
      return before + random.pick(TOKENS) + text.slice(from);
    case 2:
      return before + random.pick(TOKENS) + after;
    case 3:
      return before + cut.repeat(random.pick([2, 3, 30])) + after;
    case 4: {
      const [start, end] = span(random, donor.length);
      return before + donor.slice(start, end) + after;
    }
    case 5:
      return random.chance(0.3) ? before : after + cut + before;
    default:
      return before + String.fromCharCode(random.pick([random.whole(0, 127), random.whole(0, 0xffff)])) + after;
  }
}

function changedBytes(random: Random, bytes: string): string {
  const all = [...Buffer.from(bytes, 'base64')];
  for (let i = random.pick([1, 1, 3]); i > 0; i--) {
    const [from, to] = span(random, all.length);
    const put = random.pick([
      [],
      [random.whole(0, 255)],
      [0xef, 0xbb, 0xbf],
      [0xff],
      [0xc3],
      [0xed, 0xa0, 0x80],
      [0xf0],
    ]);
    all.splice(from, random.chance(0.5) ? to - from : 0, ...put);
  }
  return Buffer.from(all.slice(0, LONGEST)).toString('base64');
}
