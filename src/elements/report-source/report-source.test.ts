import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { HttpResponse, http } from 'msw';
import { REPORT_STATUSES } from '../../core/index.js';
import { MyAgents } from '../my-agents/my-agents.js';
import { ReportSource } from './report-source.js';
import { useHandlers } from '../../../test/support/msw.js';
import type { ProbeWidget } from '../../../test/support/probe-widget.js';
import '../../../test/support/probe-widget.js';
import { expectNoise } from '../../../test/support/no-console-noise.js';
import {
  eventually,
  interactionsOf,
  mount,
  nextTask,
  recordStatuses,
  rising,
  textOf,
  untilStatus,
} from '../../../test/support/widgets.js';
import { selectIn } from '../../../stories/support.js';
import { define } from '../../widget/define-element.js';

define(MyAgents);
define(ReportSource);

const data = interactionsOf({ id: 'a', teamId: 't', values: rising(40) }, { id: 'b', teamId: 'u', values: rising(10) });

const states = (element: Element) => REPORT_STATUSES.filter((status) => element.matches(`:state(${status})`));

async function source(attributes: Partial<ReportSource> = {}): Promise<[ReportSource, ProbeWidget]> {
  const element = await mount<ReportSource>(html`
    <report-source lang="en" time-zone="UTC"><probe-widget></probe-widget></report-source>
  `);
  Object.assign(element, { data }, attributes);
  await untilStatus(element, 'ready', 'partial', 'empty', 'error');
  return [element, element.querySelector('probe-widget')!];
}

async function settled(widget: ProbeWidget): Promise<void> {
  await nextTask();
  await widget.updateComplete;
  await nextTask();
  await widget.updateComplete;
}

describe('report-source', () => {
  it('draws nothing and takes no room', async () => {
    const [element] = await source();
    expect(getComputedStyle(element).display).to.equal('contents');
    expect(textOf(element)).to.equal('');
    expect(element.shadowRoot!.querySelectorAll('*')).to.have.length(1);
  });

  it('is accessible', async () => {
    const [element] = await source();
    await expect(element).to.be.accessible();
  });

  it('has a status, as a property, a state and an event that does not bubble', async () => {
    const element = document.createElement('report-source');
    const statuses = recordStatuses(element);
    const root = await mount(html`<div>${element}</div>`);
    const outside = recordStatuses(root);
    expect([element.status, ...states(element)]).to.deep.equal(['initial', 'initial']);
    element.data = data;
    await untilStatus(element, 'ready');
    expect(states(element)).to.deep.equal(['ready']);
    element.data = [...data, {}];
    await untilStatus(element, 'loading');
    await untilStatus(element, 'partial');
    element.data = [];
    await untilStatus(element, 'loading');
    await untilStatus(element, 'empty');
    element.data = 'no json';
    await untilStatus(element, 'loading');
    await untilStatus(element, 'error');
    expect(states(element)).to.deep.equal(['error']);
    element.data = null;
    await untilStatus(element, 'initial');
    expect(statuses).to.deep.equal([
      'loading',
      'ready',
      'loading',
      'partial',
      'loading',
      'empty',
      'loading',
      'error',
      'initial',
    ]);
    expect(outside).to.deep.equal([]);
  });

  it('gives its status to the widgets', async () => {
    const [element, widget] = await source({ data: 'no json' });
    await untilStatus(widget, 'error');
    expect(textOf(widget)).to.contain('not valid JSON');
    element.data = [];
    await untilStatus(widget, 'empty');
    element.data = data;
    await untilStatus(widget, 'ready');
    expect(element.store.snapshot.description!.records.used).to.equal(50);
  });

  it('shares its period and its filters with all widgets', async () => {
    const [element, widget] = await source();
    await untilStatus(widget, 'ready');
    expect(widget.drawn).to.equal('a 40, b 10');
    element.period = 'last-7-days';
    await settled(widget);
    expect(widget.drawn).to.equal('a 7, b 7');
    element.asOf = '2026-06-15';
    await settled(widget);
    expect(widget.drawn).to.equal('a 7');
    element.asOf = null;
    element.teamId = 'u';
    await settled(widget);
    expect(widget.drawn).to.equal('b 7');
    widget.period = 'today';
    await settled(widget);
    expect(widget.drawn).to.equal('b 1');
  });

  it('goes on from a state that was set before, whatever its attributes say, until they change', async () => {
    const source = document.createElement('report-source');
    source.setAttribute('period', 'last-7-days');
    source.state = { period: { preset: 'last-30-days' }, compare: 'none' };
    await mount(html`${source}`);
    await source.updateComplete;
    expect(source.state).to.deep.include({ period: { preset: 'last-30-days' }, compare: 'none' });
    source.period = 'last-14-days';
    await source.updateComplete;
    expect(source.state.period).to.deep.equal({ preset: 'last-14-days' });
  });

  it('shares which behaviours are shown, unless a widget says so itself', async () => {
    const root = await mount(html`
      <report-source lang="en" behaviors="activeListening beEmpathetic" .data=${data}>
        <my-agents></my-agents>
        <my-agents behaviors="overallSatisfaction"></my-agents>
      </report-source>
    `);
    const [one, two] = [...root.querySelectorAll('my-agents')];
    const shown = (element: MyAgents) =>
      element
        .toTable()
        .columns.map(({ key }) => key)
        .slice(4)
        .filter((key) => !key.includes('.'));
    await untilStatus(one, 'ready');
    await untilStatus(two, 'ready');
    expect(shown(one)).to.deep.equal(['activeListening', 'beEmpathetic']);
    expect(shown(two)).to.deep.equal(['overallSatisfaction']);
    const statuses = recordStatuses(root);
    root.setAttribute('behaviors', 'buildRapport');
    await eventually(() => shown(one).join() === 'buildRapport', 'the other behaviours');
    root.removeAttribute('behaviors');
    await eventually(() => shown(one).length === 10, 'all behaviours');
    expect(statuses).to.deep.equal([]);
  });

  it('normalises a bad period with one warning', async () => {
    const [element, widget] = await source({ period: 'next-month', asOf: 'whenever' });
    await untilStatus(widget, 'ready');
    expect(widget.drawn).to.equal('a 40, b 10');
    element.teamId = 'u';
    await settled(widget);
    expect(expectNoise(/next-month/)).to.have.length(1);
    expect(expectNoise(/whenever/)).to.have.length(1);
  });

  it('reads data inside it, beside the widgets', async () => {
    const root = await mount(html`<div></div>`);
    root.innerHTML = `<report-source time-zone="UTC">
      <probe-widget></probe-widget>
      <script type="application/json">${JSON.stringify(data)}</script>
    </report-source>`;
    const widget = root.querySelector('probe-widget')!;
    await untilStatus(widget, 'ready');
    expect(widget.drawn).to.equal('a 40, b 10');
  });

  it('loads once for all its widgets, refreshes for all, and each widget can ask for it', async () => {
    let requests = 0;
    await useHandlers([
      http.get('/source.json', () => {
        requests++;
        return HttpResponse.json(interactionsOf({ id: `load-${requests}`, values: [1] }));
      }),
    ]);
    const root = await mount<ReportSource>(html`
      <report-source src="/source.json"><probe-widget></probe-widget><probe-widget></probe-widget></report-source>
    `);
    const widgets = [...root.querySelectorAll('probe-widget')];
    const drawn = async (text: string) => {
      await eventually(() => widgets.every((widget) => widget.drawn === text), text);
    };
    await drawn('load-1 1');
    widgets[1].refresh();
    await drawn('load-2 1');
    root.refresh();
    await drawn('load-3 1');
    expect(requests).to.equal(3);
  });

  it('stops and frees when it is taken out, and works again when it is put back', async () => {
    let requests = 0;
    await useHandlers([
      http.get('/source.json', () => {
        requests++;
        return HttpResponse.json(data);
      }),
    ]);
    const [element, widget] = await source({ data: null, src: '/source.json' });
    await untilStatus(widget, 'ready');
    const { engine } = element.store.snapshot;
    const parent = element.parentElement!;
    element.remove();
    await nextTask();
    expect(element.store.snapshot.engine).to.equal(null);
    let refused = '';
    await engine!.describe().catch((error: unknown) => (refused = String(error)));
    expect(refused).to.contain('disposed');
    parent.append(element);
    await untilStatus(element, 'loading');
    await untilStatus(element, 'ready');
    await untilStatus(widget, 'ready');
    expect(widget.drawn).to.equal('a 40, b 10');
    expect(requests).to.equal(2);
  });

  it('keeps the selection while its data is replaced', async () => {
    const [element, widget] = await source();
    await untilStatus(widget, 'ready');
    selectIn(element, { field: 'agent', values: ['a'] });
    await settled(widget);
    expect(widget.drawn).to.equal('a 40');
    element.data = data.slice(0, 5);
    await untilStatus(element, 'loading');
    await untilStatus(widget, 'ready');
    expect(widget.drawn).to.equal('a 5');
    expect(widget.clausesNow).to.have.length(1);
  });

  it('takes a widget that is put in later, and leaves one that is taken out', async () => {
    const [element, first] = await source();
    const widget = document.createElement('probe-widget');
    element.append(widget);
    await untilStatus(widget, 'ready');
    element.parentElement!.append(widget);
    await untilStatus(widget, 'initial');
    await untilStatus(first, 'ready');
    expect(first.drawn).to.equal('a 40, b 10');
  });

  it('answers the context protocol with its store, and leaves requests for anything else alone', async () => {
    const [element, widget] = await source();
    const heard: unknown[] = [];
    const ask = (context: unknown) => {
      const request = new Event('context-request', { bubbles: true, composed: true });
      const callback = (value: unknown) => heard.push(value);
      widget.dispatchEvent(Object.assign(request, { context, contextTarget: widget, callback }));
    };
    let passed = 0;
    element.parentElement!.addEventListener('context-request', () => passed++);
    ask(Symbol.for('rapport-elements/report-store'));
    expect(heard).to.deep.equal([element.store]);
    expect(passed).to.equal(0);
    ask('theme');
    expect(heard).to.have.length(1);
    expect(passed).to.equal(1);
  });
});
