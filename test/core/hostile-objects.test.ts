/** Objects at hand may throw when they are looked at: what does is listed, and harms nothing else. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine } from '../../src/worker/create-engine.js';

type Json = Record<string, unknown>;

const record = (id: string): Json => ({ id, startedAt: '2026-01-01T00:00Z', agentId: 'x' });

/** With a field that throws. */
function throwing<T extends object>(value: T, field: string): T {
  return Object.defineProperty(value, field, {
    enumerable: true,
    get() {
      throw new Error(`no ${field}`);
    },
  });
}

function revoked(target: object): never {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy as never;
}

async function read(input: object) {
  const engine = await createEngine(input);
  const { records, problems } = await engine.describe();
  const faults = problems.problems.map(({ position, field, effect }) => `${position} ${field} ${effect}`);
  return { used: records.used, skipped: records.skipped, faults };
}

describe('objects that throw', () => {
  it('are records that are skipped', async () => {
    for (const bad of [
      throwing(record('a'), 'agentId'),
      throwing({ startedAt: 1 }, 'id'),
      revoked({}),
      { ...record('a'), messages: [throwing({ at: 1 }, 'from')] },
      { ...record('a'), messages: revoked([]) },
      { ...record('a'), behaviors: throwing({}, 'x') },
    ]) {
      const expected = { used: 1, skipped: 1, faults: ['1  skipped'] };
      assert.deepEqual(await read([bad, record('b')]), expected);
      assert.deepEqual(await read({ interactions: [bad, record('b')] }), expected);
    }
    const list = throwing([record('a'), null, record('b')], '1');
    assert.deepEqual(await read(list), { used: 2, skipped: 1, faults: ['2  skipped'] });
  });

  it('are lists and entries beside the records that are missing', async () => {
    const interactions = [record('b')];
    const of = (faults: string[]) => ({ used: 1, skipped: 0, faults });
    assert.deepEqual(await read(throwing({ interactions }, 'agents')), of(['0 agents missing']));
    assert.deepEqual(await read({ interactions, agents: revoked([]) }), of(['0 agents missing']));
    assert.deepEqual(await read({ interactions, teams: [revoked({}), { id: 't' }] }), of(['0 teams[0] ignored']));
    assert.deepEqual(
      await read({ interactions, agents: throwing([{ id: 'x' }, { id: 'y' }], '0') }),
      of(['0 agents[0] ignored']),
    );
    const agents = [throwing({ id: 'y' }, 'name'), { id: 'x', name: 'Xia' }];
    const engine = await createEngine({ interactions, agents });
    assert.deepEqual((await engine.behaviorScores({ by: 'agent' })).labels, ['Xia']);
    assert.deepEqual(await read(throwing({ interactions }, 'timeZone')), of(['0 timeZone ignored']));
    assert.deepEqual(
      await read({ interactions, baseline: throwing({ version: 1 }, 'cuts') }),
      of(['0 baseline ignored']),
    );
  });

  it('are inputs that cannot be read, with a reason', async () => {
    for (const input of [revoked([]), revoked({}), throwing({}, 'interactions'), { interactions: revoked([]) }]) {
      await assert.rejects(createEngine(input), { name: 'InputError', code: 'wrongShape' });
    }
  });

  it('are appended records that are skipped', async () => {
    const engine = await createEngine([record('a')]);
    await engine.append!([throwing(record('b'), 'channel'), record('c')]);
    await engine.append!(throwing([null, record('d')], '0'));
    const { records } = await engine.describe();
    assert.deepEqual([records.used, records.skipped], [3, 2]);
  });
});
