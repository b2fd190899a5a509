import { expect, waitUntil } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { HttpResponse, http } from 'msw';
import { createEngine, type Baseline } from '../../src/core.js';
import { MyAgents } from '../../src/elements/my-agents/my-agents.js';
import { small } from '../../stories/data/fixtures.js';
import { useHandlers } from '../support/msw.js';
import { interactionsOf, mount, nextTask, part, rising, textOf, untilStatus } from '../support/widgets.js';
import { define } from '../../src/widget/define-element.js';

define(MyAgents);

const data = interactionsOf({ id: 'a', values: rising(30) }, { id: 'b', values: rising(30, 100) });

/** A population that is far better than the data: nothing of it reaches the lowest cut. */
const strict: Baseline = {
  version: 1,
  population: { count: 900, from: '2026-01-01T00:00:00Z', to: '2026-03-31T00:00:00Z', fingerprint: 'abcd' },
  cuts: { activeListening: [1000, 2000, 3000, 4000] },
};

/** The scores of both agents. */
function percents(element: MyAgents): { a: number; b: number } {
  const of = (id: string) => Number(element.toTable().rows.find((row) => row['agentId'] === id)?.['activeListening']);
  return { a: of('a'), b: of('b') };
}

async function shown(attributes: Partial<MyAgents>): Promise<MyAgents> {
  const element = await mount<MyAgents>(html`<my-agents lang="en" time-zone="UTC"></my-agents>`);
  Object.assign(element, { data }, attributes);
  await element.updateComplete;
  return untilStatus(element, 'ready', 'partial', 'error');
}

describe('vendor', () => {
  const tickets = [{ id: 7, created_at: '2026-07-20T09:00:00Z', requester_id: 3, group_id: 4 }];

  async function status(markup: TemplateResult): Promise<MyAgents> {
    await useHandlers([http.get('/tickets.json', () => HttpResponse.json(tickets))]);
    return untilStatus(await mount<MyAgents>(markup), 'ready', 'partial', 'error');
  }

  it('names whose the data is, by attribute, for an address and for records at hand, in a worker and on the page', async () => {
    for (const worker of ['off', null]) {
      for (const element of [
        await status(html`<my-agents lang="en" src="/tickets.json" vendor="zendesk" .worker=${worker}></my-agents>`),
        await status(html`<my-agents lang="en" .data=${tickets} vendor="zendesk" .worker=${worker}></my-agents>`),
      ]) {
        expect(element.vendor).to.equal('zendesk');
        expect(element.status).not.to.equal('error');
      }
    }
  });

  it('is refused in words where it does not fit, or nobody knows it', async () => {
    const other = await status(html`<my-agents lang="en" src="/tickets.json" vendor="front"></my-agents>`);
    expect(textOf(part(other, '.card'))).to.contain('not from the source that the page names');
    const unknown = await status(html`<my-agents lang="en" src="/tickets.json" vendor="zendesc"></my-agents>`);
    expect(textOf(part(unknown, '.card'))).to.contain('a source of data that is not known');
    unknown.vendor = 'zendesk';
    await untilStatus(unknown, 'ready', 'partial');
  });
});

describe('src', () => {
  it('takes several addresses, and names the one that fails; a refresh loads all', async () => {
    let asked = 0;
    const tickets = [{ id: 7, created_at: '2026-07-20T09:00:00Z', requester_id: 3, group_id: 4, assignee_id: 5 }];
    const users = { users: [{ id: 5, role: 'agent', name: 'Ada', time_zone: 'UTC', organization_id: 1 }] };
    await useHandlers([
      http.get('/some/tickets.json', () => (asked++, HttpResponse.json({ tickets }))),
      http.get('/some/users.json', () => (asked++, HttpResponse.json(users))),
      http.get('/some/lost.json', () => new HttpResponse('', { status: 404 })),
    ]);
    const element = await mount<MyAgents>(
      html`<my-agents lang="en" vendor="zendesk" src="/some/users.json /some/tickets.json"></my-agents>`,
    );
    await untilStatus(element, 'ready', 'partial');
    expect(element.toTable().rows.map((row) => row['agent'])).to.eql(['Ada']);
    element.refresh();
    await untilStatus(element, 'ready', 'partial');
    await waitUntil(() => asked === 4);
    element.src = '/some/tickets.json /some/lost.json';
    await untilStatus(element, 'error');
    expect(textOf(part(element, '.card'))).to.contain('“lost.json”: There is no report at this address (404).');
  });
});

describe('baseline', () => {
  let requests: Request[] = [];

  beforeEach(async () => {
    requests = [];
    await useHandlers([
      http.get('/baseline/:name.json', ({ request, params }) => {
        requests.push(request);
        const bodies: Record<string, () => Response> = {
          strict: () => HttpResponse.json(strict),
          html: () => HttpResponse.html('<!doctype html><title>Sign in</title>'),
          text: () => new HttpResponse('no baseline'),
          shape: () => HttpResponse.json({ version: 1, cuts: {} }),
          version: () => HttpResponse.json({ ...strict, version: 2 }),
        };
        return bodies[String(params['name'])]?.() ?? new HttpResponse('', { status: 404 });
      }),
      http.get('/baseline-report.json', () => HttpResponse.json(data)),
    ]);
  });

  it('is the data’s own by default', async () => {
    const element = await shown({});
    expect(percents(element).a).to.be.lessThan(percents(element).b);
    expect(textOf(part(element, '.foot'))).to.contain('Percentiles from 60 scorable interactions');
  });

  it('may be given as a property, and the card says so', async () => {
    const element = await shown({ baseline: strict });
    expect(percents(element)).to.deep.equal({ a: 0, b: 0 });
    expect(textOf(part(element, '.foot'))).to.contain('Percentiles from a given baseline of 900 interactions');
  });

  it('may be loaded from an address, with the request options of the report', async () => {
    const element = await shown({
      data: null,
      src: '/baseline-report.json',
      requestInit: { headers: { 'X-Key': 'k' } },
      baseline: '/baseline/strict.json',
    });
    expect(percents(element)).to.deep.equal({ a: 0, b: 0 });
    expect(requests.map((request) => request.headers.get('X-Key'))).to.deep.equal(['k']);
  });

  it('may be exported and stored, and reproduces its report', async () => {
    const engine = await createEngine({ ...small() });
    const { baseline } = await engine.describe();
    const all = await shown({ data: { ...small() } });
    const some = await shown({ data: { ...small(), interactions: small().interactions.slice(-150) }, baseline });
    const row = (element: MyAgents) => element.toTable().rows.find(({ agentId }) => agentId === 'agent-12');
    all.setAttribute('period', 'last-7-days');
    some.setAttribute('period', 'last-7-days');
    await all.updateComplete;
    await nextTask();
    await some.updateComplete;
    await nextTask();
    expect(some.toTable().rows.length).to.be.greaterThan(3);
    expect(row(some)).to.deep.equal(row(all));
  });

  const broken: readonly (readonly [string, string])[] = [
    ['html', 'The baseline could not be used. A web page came back'],
    ['text', 'The baseline could not be used. The data is not valid JSON'],
    ['missing', 'at this address (404)'],
    ['shape', 'is not a baseline'],
    ['version', 'is not a baseline'],
  ];
  for (const [name, words] of broken) {
    it(`that cannot be used is an error, and the data is not scored in another way (${name})`, async () => {
      const element = await shown({ baseline: `/baseline/${name}.json` });
      expect(element.status).to.equal('error');
      expect(element.toTable().rows).to.deep.equal([]);
      expect(textOf(part(element, '[role="alert"]'))).to.contain(words);
      element.baseline = '/baseline/strict.json';
      await untilStatus(element, 'loading');
      await untilStatus(element, 'ready');
    });
  }

  it('that is no baseline, as a property, is left out and listed', async () => {
    const element = await shown({ baseline: { version: 3 } as unknown as Baseline });
    expect(element.status).to.equal('partial');
    expect(percents(element).a).to.be.lessThan(percents(element).b);
  });
});

describe('behaviors', () => {
  it('as an attribute choose and keep the order of the catalogue', async () => {
    const element = await shown({ behaviors: 'overallSatisfaction beEmpathetic, activeListening' });
    const keys = element.toTable().columns.map(({ key }) => key);
    const shownKeys = ['overallSatisfaction', 'activeListening', 'beEmpathetic'];
    expect(keys.filter((key) => shownKeys.includes(key))).to.deep.equal(shownKeys);
    expect(keys).not.to.include('buildRapport');
  });

  it('as an attribute of unknown names only are all of them', async () => {
    const element = await shown({ behaviors: 'nothing known' });
    expect(element.toTable().columns.map(({ key }) => key)).to.include('buildRapport');
  });

  it('as a property replace the list of the data', async () => {
    const element = await shown({
      behaviors: [
        { key: 'activeListening', label: 'Zuhören', polarity: 'negative' },
        { key: 'constructor', polarity: 'positive' },
      ],
    });
    const labels = element.toTable().columns.map(({ label }) => label);
    expect(labels).to.include('Zuhören (absence is good)').and.to.include('constructor').and.not.to.include('Empathy');
    expect(percents(element).a).to.be.greaterThan(percents(element).b);
  });
});

describe('languages', () => {
  it('leave other languages unscored, and the card says how many', async () => {
    const spoken = data.map((one, i) => ({ ...one, language: ['en-GB', 'fr', 'zh-Hant'][i % 3] }));
    const element = await shown({ data: spoken, languages: 'en,  zh-Hant' });
    const scored = element.toTable().rows.map((row) => row['activeListening.scored'] as number);
    const total = element.toTable().rows.map((row) => row['interactions'] as number);
    expect(total).to.deep.equal([30, 30]);
    expect(scored.every((count) => count <= 20)).to.equal(true);
    expect(textOf(part(element, '.foot'))).to.contain('language not supported 20');
    element.languages = null;
    await untilStatus(element, 'loading');
    await untilStatus(element, 'ready');
    expect(textOf(part(element, '.foot'))).not.to.contain('language not supported');
  });
});

describe('time-zone', () => {
  it('decides which day an interaction belongs to', async () => {
    const late = [
      { ...data[0], id: 'x', startedAt: '2026-06-30T23:30:00Z', endedAt: null },
      { ...data[0], id: 'y', startedAt: '2026-06-30T00:30:00Z', endedAt: null },
    ];
    const counted = async (timeZone: string) => {
      const element = await shown({ data: late, timeZone, period: 'today' });
      return element.toTable().rows[0]['interactions'];
    };
    expect(await counted('UTC')).to.equal(2);
    expect(await counted('Asia/Taipei')).to.equal(1);
    expect(await counted('America/New_York')).to.equal(1);
  });

  it('that is none is left out and listed', async () => {
    const element = await shown({ timeZone: 'Mars/Olympus' });
    expect(element.status).to.equal('partial');
  });
});
