import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine, type InteractionSort } from '../../src/core.js';
import { Random } from './reference/random.js';

/** Clocks in São Paulo went back over midnight, from the 18th to the 17th of February 2018. */
const TIME_ZONE = 'America/Sao_Paulo';
const FROM = Date.parse('2018-02-14T00:00:00Z');

interface Row {
  readonly id: string;
  readonly startedAt: number;
  readonly endedAt: number | null;
}

function rowsOf(random: Random, n: number, days: number): Row[] {
  return Array.from({ length: n }, (_, i) => {
    // Every quarter of an hour, so that many start at the same instant.
    const startedAt = FROM + 900_000 * random.whole(0, 96 * days - 1);
    const endedAt = random.chance(0.2) ? null : startedAt + 1000 * random.whole(0, 3);
    return { id: `i${i}`, startedAt, endedAt };
  });
}

function inOrder(rows: readonly Row[], { by, descending }: InteractionSort): string[] {
  const keyOf = ({ startedAt, endedAt }: Row) => {
    const value = by === 'startedAt' ? startedAt : endedAt === null ? NaN : endedAt - startedAt;
    return Number.isNaN(value) ? Infinity : descending ? -value : value;
  };
  const compare = (a: Row, b: Row) => {
    const [keyA, keyB] = [keyOf(a), keyOf(b)];
    if (keyA !== keyB) return keyA < keyB ? -1 : 1;
    return b.startedAt - a.startedAt || (a.id < b.id ? -1 : 1);
  };
  return rows.toSorted(compare).map(({ id }) => id);
}

describe('the order of interactions', () => {
  for (const days of [1, 8]) {
    it(`is that of a full sort, wherever the page is (${days} days)`, async () => {
      const random = new Random(days);
      const rows = rowsOf(random, 12_000, days);
      const late = rowsOf(random, 500, days).map((row) => ({ ...row, id: `late-${row.id}` }));
      const inputOf = (some: readonly Row[]) =>
        some.map((row) => ({ ...row, agentId: 'a', endedAt: row.endedAt ?? undefined, behaviors: { b: 0.5 } }));
      const engine = await createEngine(inputOf(rows), { timeZone: TIME_ZONE });
      const period = { from: '2018-02-01', to: '2018-03-01' };
      for (const all of [rows, [...rows, ...late]]) {
        if (all !== rows) await engine.append!(inputOf(late));
        for (const by of ['startedAt', 'duration'] as const) {
          for (const descending of [true, false]) {
            const sort = { by, descending };
            const expected = inOrder(all, sort);
            for (const offset of [0, 3, 90, 700, 5990, 11_990]) {
              const { ids } = await engine.interactions({ period, sort, page: { offset, limit: 20 } });
              assert.deepEqual(ids, expected.slice(offset, offset + 20), JSON.stringify([sort, offset]));
            }
          }
        }
      }
    });
  }
});
