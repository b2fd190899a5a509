import { expect } from '@open-wc/testing';
import { type SelectionClause } from '../../src/core/select/clauses.js';
import { DIMENSIONS } from '../../src/core/select/dimensions.js';
import {
  METRIC_IDS,
  type MetricValuesQuery,
  type PeriodRequest,
  type ReportEngine,
  type ReportInput,
} from '../../src/core/index.js';
import { WorkerEngine } from '../../src/worker/channel/client.js';
import { LocalEngine } from '../../src/worker/local-engine.js';
import type { LoadedEngine } from '../../src/worker/loaded-engine.js';
import { startEngine } from '../../src/worker/start-engine.js';
import { generateReport } from '../../stories/data/generate-report.js';
import { toReportJson } from '../../stories/data/serialise.js';

const report = generateReport({ seed: 'parity', interactions: 1500, dirty: 0.05 });
const options = { timeZone: 'Europe/Madrid' };
const SORTS = ['startedAt', 'duration', 'agent', 'team', 'customer', 'channel', 'overallSatisfaction', 'nothing'];

const METRIC_GROUPS = [undefined, 'agent', 'status', 'contactType', 'weekdayHour'] as const;

type Asked = readonly [name: string, ask: (engine: ReportEngine) => Promise<unknown>];

/** Questions of every kind, over all dimensions, periods and clauses. */
function* questions(selections: readonly SelectionClause[][], ids: readonly string[]): Generator<Asked, void, void> {
  const periods: (PeriodRequest | undefined)[] = [undefined, { preset: 'last-7-days' }, { preset: 'this-year' }];
  yield ['describe', (engine) => engine.describe()];
  for (const selection of selections) {
    for (const period of periods) {
      const scope = period ? { period, selection } : { selection };
      const name = JSON.stringify(scope);
      for (const by of [undefined, ...DIMENSIONS]) {
        const grouped = by ? { ...scope, by } : scope;
        yield [`scores ${by} ${name}`, (engine) => engine.behaviorScores({ ...grouped, compare: true })];
        yield [`counts ${by} ${name}`, (engine) => engine.counts({ ...grouped, bins: 'week', compare: true })];
      }
      for (const by of METRIC_GROUPS) {
        const query: MetricValuesQuery = { ...scope, metrics: METRIC_IDS, compare: true, ...(by && { by }) };
        yield [`metrics ${by} ${name}`, (engine) => engine.metricValues(query)];
      }
      const medians: MetricValuesQuery = { ...scope, metrics: ['firstResponseTime.p90', 'nothing'], bins: 'week' };
      yield [`medians ${name}`, (engine) => engine.metricValues(medians)];
      const listed = {
        metrics: ['sessionDuration', 'csat'],
        sort: { by: 'sessionDuration' },
        unusual: 'flag',
      } as const;
      yield [`metrics of interactions ${name}`, (engine) => engine.interactions({ ...scope, ...listed })];
      yield [`days ${name}`, (engine) => engine.behaviorScores({ ...scope, bins: 'day', window: 7, compare: true })];
      yield [`explain ${name}`, (engine) => engine.explain({ ...scope, behavior: 'overallSatisfaction' })];
      for (const by of SORTS) {
        const sort = { by, descending: by < 'd' };
        yield [`${by} ${name}`, (engine) => engine.interactions({ ...scope, sort, page: { offset: 3, limit: 40 } })];
      }
    }
  }
  for (const id of [...ids, 'nobody']) yield [id, (engine) => engine.interaction(id)];
}

/** An answer, or why there is none. */
async function outcome(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    const { name, message } = error as Error;
    return { name, message };
  }
}

describe('the worker and the page', () => {
  let worker: LoadedEngine;
  let page: LoadedEngine;

  before(async () => {
    worker = await startEngine(options);
    page = await startEngine(options, { worker: 'off' });
    expect(worker).to.be.instanceOf(WorkerEngine);
    expect(page).to.be.instanceOf(LocalEngine);
  });

  after(() => {
    worker.dispose();
    page.dispose();
  });

  async function compare(): Promise<number> {
    const { facets, extent } = await page.describe();
    const { ids } = await page.interactions({ page: { limit: 3 } });
    const selections: SelectionClause[][] = [
      [],
      [{ field: 'team', values: facets.team.keys.slice(0, 1) }],
      [
        { field: 'channel', values: facets.channel.keys.slice(1) },
        { field: 'day', from: extent!.firstDay, to: extent!.lastDay },
      ],
      [{ field: 'search', text: 'an' }],
    ];
    let compared = 0;
    for (const [name, ask] of questions(selections, ids)) {
      // Chai tells typed arrays of different types apart, and takes NaN for NaN.
      expect(await outcome(ask(worker)), name).to.deep.equal(await outcome(ask(page)));
      compared++;
    }
    return compared;
  }

  const forms: Record<string, () => ReportInput> = {
    'a JSON text': () => toReportJson(report),
    objects: () => report,
  };
  for (const [name, form] of Object.entries(forms)) {
    it(`give the same answers, type for type, about ${name}`, async function () {
      this.timeout(60_000);
      await Promise.all([worker.read(form()), page.read(form())]);
      expect(await compare()).to.be.greaterThan(300);
    });
  }

  it('give the same answers once interactions were appended', async function () {
    this.timeout(60_000);
    const more = generateReport({ seed: 'later', interactions: 200 }).interactions;
    await Promise.all([worker.append(more), page.append(more)]);
    await compare();
  });
});
