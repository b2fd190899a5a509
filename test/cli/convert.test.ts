import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createEngine, METRIC_IDS, type ReportInput } from '../../src/core.js';
import { spool, type Spool } from '../../src/cli/convert/spool.js';
import { buildCase, shapes, type Shape } from '../core/generators.js';
import { CALLS, fileOf, folder, run } from './support.js';

type Reading = Parameters<typeof spool>[1];

/** Everything that a report shows, but for places in the input and what was left out. */
async function answers(input: ReportInput, options: Reading & { languages?: string[] | undefined }) {
  const engine = await createEngine(input, options);
  const { records, extent, timeZone, facets, agents, hiddenAgents, exclusions, baseline, behaviors } =
    await engine.describe();
  const period = { preset: 'last-90-days' } as const;
  const metrics = await engine.metricValues({ period, metrics: METRIC_IDS, by: 'agent', compare: true });
  const scores = await engine.behaviorScores({ period, by: 'agent', compare: true });
  const { ids } = await engine.interactions({ page: { limit: 50 } });
  return {
    used: records.used,
    duplicates: records.duplicates,
    described: { extent, timeZone, facets, agents, hiddenAgents, exclusions, baseline, behaviors },
    metrics,
    scores,
    ids,
  };
}

const written = ({ head, file }: Spool) => head + readFileSync(file, 'utf8');

async function converted(input: string, options: Reading = {}): Promise<string> {
  const spooled = await spool([{ name: 'in', file: new File([input], 'in'), identity: '' }], options, null);
  const text = written(spooled);
  spooled.remove();
  return text;
}

describe('convert', () => {
  it('gives the same figures when its result is read again, and the same result', async () => {
    const check = async (shape: Shape) => {
      const { input, languages } = buildCase(shape);
      const options = { timeZone: shape.place.timeZone, languages };
      const text = JSON.stringify(input);
      const result = await converted(text, { timeZone: shape.place.timeZone });
      assert.deepEqual(await answers(result, options), await answers(text, options));
      assert.equal(await converted(result), result);
    };
    await fc.assert(fc.asyncProperty(shapes(15), check), { seed: 14, numRuns: 40 });
  });

  it('gives the same figures of tables and of helpdesks', async () => {
    const table =
      'Ticket ID,Created at,Closed at,Assignee,Channel\n1,03/04/2026 10:00,15/04/2026 12:00,Ruth,E-mail\n2,04/04/2026 9:00,,Sam,Chat\n';
    const tickets = {
      tickets: [
        {
          id: 9007199254740993123n.toString(),
          created_at: '2026-05-04T09:00:00Z',
          requester_id: 1,
          submitter_id: 1,
          assignee_id: 2,
          status: 'closed',
          satisfaction_rating: { score: 'good' },
        },
      ],
      users: [{ id: 2, name: 'Ruth', role: 'agent', email: 'r@example.org' }],
    };
    for (const text of [table, JSON.stringify(tickets)]) {
      const options = { timeZone: 'Europe/Rome' };
      assert.deepEqual(await answers(await converted(text, options), options), await answers(text, options));
    }
  });

  it('keeps lists beside the records, unknown keys and odd texts', async () => {
    const envelope = {
      timeZone: 'Asia/Tokyo',
      agents: [{ id: 'a1', name: 'Ruth', evaluable: false }],
      presence: [{ agentId: 'a1', from: 1767225600, to: '2026-01-01T08:00:00+01:00', state: 'busy' }],
      customers: [{ id: 'k1', activeFrom: '2020-01-01T00:00:00Z' }],
      targets: [{ metric: 'csat', value: 80, priority: 1 }],
      schedules: [{ week: { monday: [['09:00', '17:00']] }, holidays: ['2026-12-25'] }],
      behaviors: [{ key: '__proto__', polarity: 'negative' }],
    };
    const odd = {
      id: 'x',
      startedAt: 1767225600,
      custom: { deep: ['</script>\u2028'] },
      summary: 'a\nb "c" \\ \uD800',
    };
    const text = await converted(JSON.stringify({ ...envelope, interactions: [odd] }));
    const [first, second] = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(first['$envelope'], {
      timeZone: 'Asia/Tokyo',
      agents: [{ id: 'a1', name: 'Ruth', evaluable: false }],
      behaviors: [{ key: '__proto__', label: null, description: null, polarity: 'negative', group: 'csat' }],
      presence: [{ agentId: 'a1', from: '2026-01-01T00:00:00.000Z', to: '2026-01-01T07:00:00.000Z', state: 'busy' }],
      customers: [{ id: 'k1', activeFrom: '2020-01-01T00:00:00.000Z' }],
      targets: [{ metric: 'csat', value: 80, priority: '1' }],
      schedules: [{ week: { monday: [['09:00', '17:00']] }, holidays: ['2026-12-25'] }],
    });
    assert.deepEqual(second, { ...odd, startedAt: '2026-01-01T00:00:00.000Z' });
  });

  it('says what could not be carried over', async () => {
    const calls = fileOf('calls.json', JSON.stringify(CALLS));
    const { code, stdout, stderr } = await run(['convert', calls, '-o', 'out.ndjson']);
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(
      stderr,
      /^3 of 4 records written to out\.ndjson\.\nNot carried over:\n {2}1 × startedAt: .*; left out\n$/,
    );
    const json = await run(['convert', calls, '-o', 'out.ndjson', '--json']);
    const answer = JSON.parse(json.stdout) as { output: string; records: object; problems: { field: string }[] };
    assert.deepEqual(answer.records, { read: 4, written: 3, skipped: 1 });
    assert.deepEqual([answer.output, answer.problems[0].field, json.stderr], ['out.ndjson', 'startedAt', '']);
    const piped = await run(['convert', '-'], JSON.stringify(CALLS));
    assert.equal(piped.stdout, readFileSync(`${folder}/out.ndjson`, 'utf8'));
    assert.equal(piped.stdout.trim().split('\n').length, 3);
  });
});
