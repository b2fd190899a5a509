import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { HttpResponse, http } from 'msw';
import { createEngine } from '../../src/core.js';
import { MyAgents } from '../../src/elements/my-agents/my-agents.js';
import { useHandlers } from '../support/msw.js';
import { interactionsOf, mount, nextTask, rising, untilStatus } from '../support/widgets.js';
import { ReportSource } from '../../src/elements/report-source/report-source.js';
import { define } from '../../src/widget/define-element.js';

define(MyAgents);
define(ReportSource);

const report = (name: string) => interactionsOf({ id: name, values: rising(3) });

/** Which report is shown: its only agent's id. */
function shown(element: MyAgents): unknown {
  return element.toTable().rows.map((row) => row['agentId']);
}

async function until(element: MyAgents, agent: string): Promise<void> {
  await untilStatus(element, 'ready');
  expect(shown(element)).to.deep.equal([agent]);
}

describe('where a report comes from', () => {
  const requests: Request[] = [];

  beforeEach(async () => {
    requests.length = 0;
    await useHandlers([
      http.get('/origin/:name.json', ({ request, params }) => {
        requests.push(request);
        return HttpResponse.json(report(String(params['name'])));
      }),
    ]);
  });

  it('is nowhere at first', async () => {
    const element = await mount<MyAgents>(html`<my-agents></my-agents>`);
    expect(element.status).to.equal('initial');
    expect(element.toTable().rows).to.deep.equal([]);
  });

  it('takes over a state that was set before it is defined', () => {
    class Late extends ReportSource {}
    const element = Object.assign(document.createElement('late-source'), { state: { compare: 'none' } });
    document.body.append(element);
    define(Late, 'late-source');
    expect(element.state).to.deep.include({ compare: 'none' });
    expect(Object.hasOwn(element, 'state')).to.equal(false);
    element.remove();
  });

  it('is that of the source around a widget, also for what is set before the first update', async () => {
    const source = await mount<ReportSource>(html`<report-source .data=${report('around')}></report-source>`);
    const element = document.createElement('my-agents');
    source.append(element);
    element.state = { compare: 'none' };
    expect(source.state.compare).to.equal('none');
    await until(element, 'around');
  });

  it('loads `src`', async () => {
    const element = await mount<MyAgents>(html`<my-agents src="/origin/far.json"></my-agents>`);
    await until(element, 'far');
  });

  it('reads a script inside', async () => {
    const element = document.createElement('my-agents');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(report('inside'));
    element.append(script);
    document.body.append(element);
    await until(element, 'inside');
    script.textContent = JSON.stringify(report('changed'));
    await untilStatus(element, 'loading');
    await until(element, 'changed');
    element.remove();
  });

  it('reads a script that comes after the tag, as while a page is parsed', async () => {
    const element = await mount<MyAgents>(html`<my-agents></my-agents>`);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.append(JSON.stringify(report('later')));
    element.append(script);
    await until(element, 'later');
  });

  it('reads no other scripts, and no script further inside', async () => {
    const element = await mount<MyAgents>(
      html`<my-agents>
        <script type="text/plain">
          []
        </script>
        <div>
          <script type="application/json">
            []
          </script>
        </div>
      </my-agents>`,
    );
    await nextTask();
    expect(element.status).to.equal('initial');
  });

  it('reads a script once, whatever other attributes the tag has', async () => {
    const element = document.createElement('report-source');
    element.setAttribute('time-zone', 'Asia/Taipei');
    element.innerHTML = `<script type="application/json">${JSON.stringify(report('inside'))}</script>`;
    const states: string[] = [];
    element.store.subscribe(() => states.push(element.store.snapshot.status));
    document.body.append(element);
    await untilStatus(element, 'ready');
    element.requestUpdate();
    await element.updateComplete;
    await nextTask();
    expect(states).to.deep.equal(['loading', 'ready']);
    element.remove();
  });

  it('takes `engine` over `data` over `src` over a script', async () => {
    const engine = await createEngine(report('engine'));
    const element = await mount<MyAgents>(
      html`<my-agents src="/origin/far.json" .data=${report('data')} .engine=${engine}></my-agents>`,
    );
    const script = document.createElement('script');
    script.type = 'application/json';
    script.append(JSON.stringify(report('inside')));
    element.append(script);
    await until(element, 'engine');
    expect(requests).to.have.length(0);
    element.engine = null;
    await untilStatus(element, 'loading');
    await until(element, 'data');
    element.data = null;
    await untilStatus(element, 'loading');
    await until(element, 'far');
    element.src = null;
    await untilStatus(element, 'loading');
    await until(element, 'inside');
    script.remove();
    await untilStatus(element, 'initial');
    expect(shown(element)).to.deep.equal([]);
  });

  it('leaves an engine of the page to the page', async () => {
    const engine = await createEngine(report('engine'));
    const element = await mount<MyAgents>(html`<my-agents .engine=${engine}></my-agents>`);
    await until(element, 'engine');
    element.remove();
    await nextTask();
    expect((await engine.describe()).records.used).to.equal(3);
  });

  it('takes text and bytes as data', async () => {
    const text = JSON.stringify(report('text'));
    const element = await mount<MyAgents>(html`<my-agents .data=${text}></my-agents>`);
    await until(element, 'text');
    element.data = new TextEncoder().encode(JSON.stringify(report('bytes')));
    await untilStatus(element, 'loading');
    await until(element, 'bytes');
  });

  it('asks with the request options that are given', async () => {
    const requestInit = { headers: { Authorization: 'Bearer token' } };
    const element = await mount<MyAgents>(
      html`<my-agents src="/origin/far.json" .requestInit=${requestInit}></my-agents>`,
    );
    await until(element, 'far');
    expect(requests[0].headers.get('Authorization')).to.equal('Bearer token');
    expect(requests[0].credentials).to.equal('same-origin');
  });

  it('reloads when what is computed changes, and not when only what is shown does', async () => {
    const element = await mount<MyAgents>(html`<my-agents src="/origin/far.json"></my-agents>`);
    await until(element, 'far');
    element.setAttribute('behaviors', 'activeListening');
    element.setAttribute('heading', 'Title');
    element.setAttribute('period', 'last-7-days');
    element.setAttribute('agent-id', 'far');
    await element.updateComplete;
    expect(element.status).to.equal('ready');
    expect(requests).to.have.length(1);
    element.setAttribute('time-zone', 'Asia/Taipei');
    await untilStatus(element, 'loading');
    await until(element, 'far');
    expect(requests).to.have.length(2);
    element.behaviors = [{ key: 'activeListening', polarity: 'negative' }];
    await untilStatus(element, 'loading');
    await until(element, 'far');
    expect(requests).to.have.length(3);
  });

  it('loads nothing while the element is out of the page', async () => {
    const element = await mount<MyAgents>(html`<my-agents src="/origin/far.json"></my-agents>`);
    await until(element, 'far');
    const parent = element.parentElement!;
    element.remove();
    await nextTask();
    const { fetch } = window;
    let fetched = 0;
    window.fetch = (...request) => {
      fetched++;
      return fetch(...request);
    };
    try {
      element.src = '/origin/other.json';
      await element.updateComplete;
      await nextTask();
      expect(fetched).to.equal(0);
    } finally {
      window.fetch = fetch;
    }
    parent.append(element);
    await untilStatus(element, 'loading');
    await until(element, 'other');
    expect(requests).to.have.length(2);
  });
});
