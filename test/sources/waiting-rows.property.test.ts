/** Rows that wait come back as they were, in their order, wherever they were kept. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createEngine } from '../../src/core.js';
import { WaitingRows } from '../../src/sources/reading/waiting-rows.js';
import type { Row } from '../../src/sources/source.js';

const value = fc.oneof(
  fc.constantFrom<unknown>('\ud800', '\u0000', '12345678901234567890', 1e21, -1.5, true, null, [], { a: ['x'] }),
  fc.string({ unit: 'binary' }),
);
const name = fc.constantFrom('id', '__proto__', 'toString', 'ü', 'Ticket ID');
const row = fc.array(fc.tuple(name, value)).map((members): Row => {
  const text = members.map(([key, one]) => `${JSON.stringify(key)}:${JSON.stringify(one)}`).join(',');
  return JSON.parse(`{${text}}`) as Row;
});

describe('rows that wait', () => {
  it('come back as they were, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row), fc.nat(300), fc.nat(200), async (rows, most, together) => {
        const waiting = new WaitingRows(most, together);
        for (const one of rows) waiting.add(one, JSON.stringify(one).length);
        const found: Row[] = [];
        for await (const part of waiting.release()) found.push(...part);
        assert.deepEqual(found, rows);
        assert.equal(waiting.count, rows.length);
      }),
    );
  });

  it('are no reason to refuse a large answer whose people come behind it', { timeout: 120_000 }, async () => {
    const description = 'The parcel has not come. '.repeat(400);
    const rows = 4000;
    let given = 0;
    const encoder = new TextEncoder();
    const part = () => {
      const tickets = Array.from({ length: 100 }, () => {
        const id = ++given;
        const at = new Date(Date.UTC(2026, 0, 1) + id * 60_000).toISOString();
        const ticket = { id, created_at: at, updated_at: at, status: 'open', subject: 'Late', description };
        return JSON.stringify({ ...ticket, requester_id: 7, submitter_id: 7, assignee_id: 1 + (id % 3), group_id: 1 });
      });
      return `${given === 100 ? '{"tickets":[' : ','}${tickets.join(',')}`;
    };
    const users = [1, 2, 3].map((id) => ({ id, name: `Agent ${id}`, role: 'agent', email: `${id}@example.org` }));
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (given < rows) return controller.enqueue(encoder.encode(part()));
        controller.enqueue(encoder.encode(`],"users":${JSON.stringify(users)},"next_page":null}`));
        controller.close();
      },
    });
    const engine = await createEngine(stream, { timeZone: 'UTC' });
    const { records, agents, source, problems } = await engine.describe();
    assert.deepEqual([records.used, records.skipped, problems.total], [rows, 0, 0]);
    assert.deepEqual(
      agents.map((agent) => agent.name),
      ['Agent 1', 'Agent 2', 'Agent 3'],
    );
    assert.ok(source!.waited! > 36_000_000, `${source!.waited}`);
    const last = await engine.interaction('4000');
    assert.equal(last?.startedAt, Date.UTC(2026, 0, 1) + 4000 * 60_000);
  });
});
