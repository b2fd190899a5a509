/** An odd object at every place of a report that has every field: it is listed, and harms nothing else. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ENVELOPE_LISTS, INTERACTION, type FieldType } from '../../src/core/model/fields.js';
import { createEngine, type CreateOptions } from '../../src/worker/create-engine.js';
import { ODD_OBJECTS } from '../fuzz/forms.js';

type Json = Record<string, unknown>;

const TEXTS = { time: '09:00', day: '2026-01-01', zone: 'Europe/Rome' };

/** A right value of a type, with all that it may have. */
function whole(type: FieldType): unknown {
  switch (type.kind) {
    case 'text':
      return type.form ? TEXTS[type.form] : 'a';
    case 'key':
      return 'a';
    case 'instant':
      return 1.7e12;
    case 'number':
      return type.min ?? 0;
    case 'boolean':
      return true;
    case 'oneOf':
      return type.values[0];
    case 'list':
      return Array.from({ length: type.length ?? 1 }, () => whole(type.of));
    case 'map':
      return { courtesy: whole(type.of) };
    case 'record':
      return Object.fromEntries(Object.entries(type.fields).map(([name, field]) => [name, whole(field)]));
  }
}

const wholeBaseline = () => ({
  version: 1,
  population: { count: 1, from: '2026-01-01', to: '2026-01-02', fingerprint: 'f' },
  cuts: { courtesy: [1, 2, 3, null] },
});

const wholeReport = (): Json => ({
  ...Object.fromEntries(Object.entries(ENVELOPE_LISTS).map(([name, type]) => [name, [whole(type)]])),
  baseline: wholeBaseline(),
  timeZone: 'Europe/Rome',
  interactions: [whole(INTERACTION), { id: 'other', startedAt: 1.7e12 }],
});

/** The path of every value within one. */
function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

/** With another value at a path. */
function replaced(value: unknown, path: readonly string[], by: unknown): unknown {
  if (path.length === 0) return by;
  const [key, ...rest] = path;
  const inner = replaced((value as Json)[key], rest, by);
  if (Array.isArray(value)) return value.map((one: unknown, i) => (String(i) === key ? inner : one));
  return { ...(value as Json), [key]: inner };
}

/** The ways to be odd that a field may not survive. */
const ODDEST = ['symbol', 'boxed', 'itself', 'throws', 'throwsNothing', 'revoked', 'deep'];

const all = (of: () => unknown) => placesIn(of()).flatMap((path) => ODDEST.map((odd) => [path, odd] as const));

const made = (of: () => unknown, path: readonly string[], odd: string) => replaced(of(), path, ODD_OBJECTS[odd]());

/** Reads and asks; gives the ids that can be looked at, the code of an input error, or where another comes from. */
async function read(input: unknown, options?: CreateOptions): Promise<string | string[]> {
  try {
    const engine = await createEngine(input as object, options);
    const { problems } = await engine.describe();
    JSON.stringify(problems);
    await engine.counts({ by: 'agent' });
    await engine.behaviorScores({ by: 'team' });
    const ids = await engine.interactions({});
    const details = await Promise.all(ids.ids.map((id) => engine.interaction(id)));
    engine.dispose();
    return details.map((detail) => detail!.id);
  } catch (error) {
    const { name, code, stack } = error as Error & { code: string };
    return name === 'InputError' ? code : String(stack);
  }
}

describe('odd objects', () => {
  it('at any place of a report are listed, and the other interaction is there', async () => {
    for (const [path, odd] of all(wholeReport)) {
      const found = await read(made(wholeReport, path, odd));
      const isListOfRecords = path.length < 2 && (path[0] ?? 'interactions') === 'interactions';
      const isOther = path[0] === 'interactions' && path[1] === '1';
      const isRight =
        typeof found === 'string'
          ? isListOfRecords && found === 'wrongShape'
          : isListOfRecords || isOther || found.includes('other');
      assert.ok(isRight, `${odd} at ${path.join('.')}: ${String(found)}`);
    }
  });

  it('at any place of what is set beside a report are listed, and harm nothing', async () => {
    const options = (): Json => ({
      behaviors: [whole(ENVELOPE_LISTS.behaviors)],
      baseline: wholeBaseline(),
      timeZone: 'Europe/Rome',
    });
    const input = { interactions: [{ id: 'other', startedAt: 1.7e12 }] };
    for (const [path, odd] of all(options).filter(([path]) => path.length > 0)) {
      const found = await read(input, made(options, path, odd) as CreateOptions);
      assert.deepEqual(found, ['other'], `${odd} at ${path.join('.')}`);
    }
  });
});
