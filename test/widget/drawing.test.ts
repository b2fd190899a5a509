import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { CountsAnswer, CountsQuery, ReportEngine } from '../../src/core/index.js';
import { ReportSource } from '../../src/elements/report-source/report-source.js';
import { inNextFrame, inQuietFrame } from '../../src/widget/next-frame.js';
import type { ProbeWidget } from '../support/probe-widget.js';
import '../support/probe-widget.js';
import {
  button,
  deferred,
  eventually,
  interactionsOf,
  mount,
  nextFrame,
  nextTask,
  part,
  parts,
  rising,
  steeredEngine,
  textOf,
  untilStatus,
  type Deferred,
} from '../support/widgets.js';
import { wrapEngine } from '../../stories/data/wrap-engine.js';
import { selectIn } from '../../stories/support.js';
import { define } from '../../src/widget/define-element.js';

define(ReportSource);

const data = interactionsOf({ id: 'a', values: rising(4) }, { id: 'b', values: rising(2) });

interface Asked {
  readonly query: CountsQuery | undefined;
  readonly signal: AbortSignal | undefined;
  finish(): Promise<void>;
}

/** An engine whose answers come when they are told to, once it is held up. */
async function holdableEngine() {
  const asked: Asked[] = [];
  let held = false;
  const engine: ReportEngine = await steeredEngine(data, (real) => ({
    counts: (query, { signal } = {}) => {
      const answer: Deferred<CountsAnswer> = deferred();
      const finish = async () => answer.resolve(await real.counts(query));
      asked.push({ query, signal, finish });
      if (!held) void finish();
      return answer.promise;
    },
  }));
  return { engine, asked, hold: () => (held = true) };
}

/** Four widgets of one report, side by side: below each other the last would be out of sight at first. */
async function four(engine: ReportEngine): Promise<[ReportSource, ProbeWidget[]]> {
  const row = await mount(html`
    <div style="display: flex">
      <report-source lang="en" .engine=${engine}>
        <probe-widget></probe-widget><probe-widget></probe-widget> <probe-widget></probe-widget
        ><probe-widget></probe-widget>
      </report-source>
    </div>
  `);
  const source = row.querySelector('report-source')!;
  const widgets = [...source.querySelectorAll('probe-widget')];
  for (const widget of widgets) await untilStatus(widget, 'ready');
  return [source, widgets];
}

/** Counts how often something was drawn into a widget. */
function drawings(widget: ProbeWidget): () => number {
  let count = 0;
  // What is told to screen readers is no drawing.
  const isDrawn = ({ target }: MutationRecord) =>
    !(target instanceof Element ? target : target.parentElement)?.closest('.live');
  const observer = new MutationObserver((changes) => (count += changes.some(isDrawn) ? 1 : 0));
  observer.observe(widget.shadowRoot!, { childList: true, characterData: true, subtree: true });
  return () => count;
}

/** Far below what the reader sees. */
async function farBelow(engine: ReportEngine, status: Parameters<typeof untilStatus>[1] = 'ready') {
  const source = await mount<ReportSource>(html`
    <report-source lang="en" .engine=${engine}
      ><div class="space"></div>
      <probe-widget></probe-widget
    ></report-source>
  `);
  source.querySelector<HTMLElement>('.space')!.style.setProperty('block-size', '20000px');
  const widget = await untilStatus(source.querySelector('probe-widget')!, status);
  await outOfSight(widget);
  return [source, widget] as const;
}

/** Browsers tell all observers in one go, whenever they come to it: the widget's own has been told, too. */
async function outOfSight(element: Element): Promise<void> {
  await new Promise<void>((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.at(-1)!.isIntersecting) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
  await nextFrame();
}

let goOn = () => undefined as unknown;
afterEach(() => goOn());

/** Until the end of the test time passes only where the function that it returns is told so, however busy the machine is. */
function stopTime(): (milliseconds: number) => void {
  let now = performance.now();
  performance.now = () => now;
  goOn = () => Reflect.deleteProperty(performance, 'now');
  return (milliseconds) => (now += milliseconds);
}

describe('a frame', () => {
  it('takes all that waits for it, in the order given', async () => {
    const seen: number[] = [];
    for (const one of [1, 2, 3]) inNextFrame(() => seen.push(one));
    expect(seen).to.deep.equal([]);
    await nextFrame();
    expect(seen).to.deep.equal([1, 2, 3]);
  });

  it('takes what nobody waits for last', async () => {
    const seen: string[] = [];
    inQuietFrame(() => seen.push('quiet'));
    for (const one of ['first', 'second']) inNextFrame(() => seen.push(one));
    await eventually(() => seen.length === 3, 'all');
    expect(seen).to.deep.equal(['first', 'second', 'quiet']);
  });

  it('that gets too long leaves the rest to later ones', async () => {
    const pass = stopTime();
    const seen: string[] = [];
    const frame = () => {
      seen.push('frame');
      if (!seen.includes('third')) requestAnimationFrame(frame);
    };
    for (const one of ['first', 'second', 'third']) {
      inNextFrame(() => {
        seen.push(one);
        pass(30);
      });
    }
    requestAnimationFrame(frame);
    while (!seen.includes('third')) await nextTask();
    for (const [from, to] of [
      ['first', 'second'],
      ['second', 'third'],
    ]) {
      expect(seen.slice(seen.indexOf(from), seen.indexOf(to)), `from ${from} to ${to}`).to.include('frame');
    }
  });
});

describe('a change of a report', () => {
  it('is asked about once, and drawn once', async () => {
    const { engine, asked } = await holdableEngine();
    const [source, widgets] = await four(engine);
    const before = asked.length;
    selectIn(source, { field: 'agent', values: ['a'] });
    selectIn(source, { field: 'agent', values: ['b'] });
    await eventually(() => widgets.every(({ drawn }) => drawn === 'b 2'), 'all four');
    expect(asked.slice(before).map(({ query }) => query?.selection)).to.deep.equal(
      Array.from({ length: 4 }, () => [{ field: 'agent', values: ['b'] }]),
    );
  });

  it('lets go of the questions that it makes pointless', async () => {
    const { engine, asked, hold } = await holdableEngine();
    const [source] = await four(engine);
    hold();
    const before = asked.length;
    selectIn(source, { field: 'agent', values: ['a'] });
    await eventually(() => asked.length >= before + 4, 'the first questions');
    expect(asked.slice(before).some(({ signal }) => signal!.aborted)).to.equal(false);
    selectIn(source, { field: 'agent', values: ['b'] });
    await eventually(() => asked.length >= before + 8, 'the second questions');
    expect(asked.slice(before).map(({ signal }) => signal!.aborted)).to.deep.equal(
      [true, false].flatMap((aborted) => Array.from({ length: 4 }, () => aborted)),
    );
  });

  it('is shown by each widget as soon as it has its answer', async () => {
    const { engine, asked, hold } = await holdableEngine();
    const [source, widgets] = await four(engine);
    hold();
    const before = asked.length;
    selectIn(source, { field: 'agent', values: ['b'] });
    await eventually(() => asked.length === before + 4, 'the questions');
    for (const question of asked.slice(before, before + 3)) await question.finish();
    await eventually(() => widgets.filter(({ drawn }) => drawn === 'b 2').length === 3, 'three of them');
    await eventually(() => parts(widgets[3], '.chip').length === 1, 'what is selected in the fourth');
    expect(widgets[3].drawn).not.to.equal('b 2');
    await asked[before + 3].finish();
    await eventually(() => widgets.every(({ drawn }) => drawn === 'b 2'), 'the fourth');
  });

  it('is drawn once it is waited for', async () => {
    const { engine } = await holdableEngine();
    const [source, [widget]] = await four(engine);
    selectIn(source, { field: 'agent', values: ['b'] });
    await widget.updateComplete;
    await widget.updateComplete;
    expect(widget.drawn).to.equal('b 2');
  });
});

describe('a widget that the reader does not see', () => {
  it('is drawn once, then draws nothing until it comes near', async () => {
    const { engine } = await holdableEngine();
    const [source, widget] = await farBelow(engine);
    expect(widget.drawn).to.equal('a 4, b 2');
    const count = drawings(widget);
    selectIn(source, { field: 'agent', values: ['b'] });
    await eventually(() => widget.toTable().rows.length === 1, 'the answer');
    await nextFrame();
    expect([count(), widget.drawn]).to.deep.equal([0, 'a 4, b 2']);
    expect(widget.status).to.equal('ready');
    widget.scrollIntoView();
    await eventually(() => widget.drawn === 'b 2', 'the selection');
    window.scrollTo(0, 0);
  });

  it('has its first figures without being waited for, and tells of them before they are drawn', async () => {
    const { engine, asked, hold } = await holdableEngine();
    hold();
    const [, widget] = await farBelow(engine, 'loading');
    let drawnThen = '?';
    widget.addEventListener('rapport-status', ({ status }) => {
      if (status === 'ready') drawnThen = widget.drawn;
    });
    for (const question of asked) await question.finish();
    await eventually(() => widget.drawn === 'a 4, b 2', 'the figures');
    expect(drawnThen).to.equal('');
    expect(widget.status).to.equal('ready');
  });

  it('never tells old figures: not after a selection, another period, or further data', async () => {
    const source = await mount<ReportSource>(html`
      <report-source lang="en" time-zone="UTC" .data=${data}
        ><div class="space"></div>
        <probe-widget></probe-widget
      ></report-source>
    `);
    source.querySelector<HTMLElement>('.space')!.style.setProperty('block-size', '20000px');
    const widget = await untilStatus(source.querySelector('probe-widget')!, 'ready');
    await outOfSight(widget);
    const figures = (): Record<string, unknown> =>
      Object.fromEntries(widget.toTable().rows.map(({ agent, count }) => [String(agent), count]));
    const changes: readonly (readonly [() => unknown, object])[] = [
      [() => selectIn(source, { field: 'agent', values: ['b'] }), { b: 2 }],
      [() => (source.state = { selection: [], period: { preset: 'today' } }), { a: 1, b: 1 }],
      [() => (source.period = 'last-7-days'), { a: 4, b: 2 }],
      [() => source.append([{ ...data[0], id: 'new' }]), { a: 5, b: 2 }],
    ];
    for (const [change, expected] of changes) {
      const old = figures();
      const changed = change();
      await (changed instanceof Promise ? changed : nextTask());
      expect([{}, expected]).to.deep.include(figures());
      await eventually(() => JSON.stringify(figures()) === JSON.stringify(expected), 'the present figures');
      expect(figures()).not.to.deep.equal(old);
      expect(widget.status).to.equal('ready');
    }
  });

  it('does not go on saying that data arrives once it is there', async () => {
    let described = 0;
    const engine = await steeredEngine(data, (real) => ({
      describe: async () => ({ ...(await real.describe()), complete: ++described > 1 }),
    }));
    const [source, widget] = await farBelow(engine, 'partial');
    source.refresh();
    await eventually(() => widget.status === 'ready', 'the whole data');
    await eventually(() => parts(widget, '.notice').length === 0, 'the end of the notice');
    expect(widget.drawn).to.equal('a 4, b 2');
  });

  it('has the present figures for whoever waits for them', async () => {
    const { engine } = await holdableEngine();
    const [source, widget] = await farBelow(engine);
    selectIn(source, { field: 'agent', values: ['b'] });
    await nextFrame();
    await widget.updateComplete;
    expect(widget.toTable().rows).to.deep.equal([{ agent: 'b', count: 2 }]);
    expect(widget.toCSV()).to.equal('Agent,Count\r\nb,2\r\n');
    expect(widget.drawn).to.equal('b 2');
  });

  it('is printed', async () => {
    const { engine } = await holdableEngine();
    const [source, widget] = await farBelow(engine);
    selectIn(source, { field: 'agent', values: ['b'] });
    await eventually(() => widget.toTable().rows.length === 1, 'the answer');
    window.dispatchEvent(new Event('beforeprint'));
    expect(widget.drawn).to.equal('b 2');
    window.dispatchEvent(new Event('afterprint'));
  });

  it('follows other data at once', async () => {
    const { engine } = await holdableEngine();
    const [source, widget] = await farBelow(engine);
    source.engine = null;
    source.data = data.slice(0, 3);
    await untilStatus(widget, 'loading');
    await untilStatus(widget, 'ready');
    expect(widget.drawn).to.equal('a 3');
  });
});

describe('a part of the data', () => {
  /** Described once as a part; then goes on loading. */
  async function arriving(): Promise<ProbeWidget> {
    let asked = 0;
    const engine = await steeredEngine(data, (real) => ({
      describe: async () =>
        ++asked > 1 ? new Promise<never>(() => undefined) : { ...(await real.describe()), complete: false },
    }));
    const widget = await mount<ProbeWidget>(html`<probe-widget lang="en" .engine=${engine}></probe-widget>`);
    await untilStatus(widget, 'partial');
    return widget;
  }

  it('is shown and marked while more arrives, with a bar and a way to stop', async () => {
    const widget = await arriving();
    widget.refresh();
    await untilStatus(widget, 'loading');
    await eventually(() => widget.matches(':state(loading)'), 'the state');
    expect(widget.drawn).to.equal('a 4, b 2');
    expect(textOf(part(widget, '.notice'))).to.equal('So far: 6 interactions; still loading Loading… Cancel');
    const bar = part<HTMLProgressElement>(widget, 'progress');
    expect([bar.ariaLabel, bar.position]).to.deep.equal(['Progress of loading', -1]);
    expect(part(widget, '.card').getAttribute('aria-busy')).to.equal('false');
    expect(part(widget, '.live').textContent).to.equal('So far: 6 interactions; still loading');
    button(widget, 'Cancel').click();
    await untilStatus(widget, 'partial');
    expect(parts(widget, 'progress')).to.have.length(0);
    expect(widget.drawn).to.equal('a 4, b 2');
  });

  it('does not seem stopped while the answer to the rest is on its way', async () => {
    let described = 0;
    const rest: Deferred<void> = deferred();
    const engine = await steeredEngine(data, (real) => ({
      describe: async () => ({ ...(await real.describe()), complete: ++described > 1 }),
      counts: async (query) => {
        if (described > 1) await rest.promise;
        return real.counts(query);
      },
    }));
    const widget = await mount<ProbeWidget>(html`<probe-widget lang="en" .engine=${engine}></probe-widget>`);
    await untilStatus(widget, 'partial');
    widget.refresh();
    await untilStatus(widget, 'loading');
    await nextFrame();
    expect(textOf(part(widget, '.notice'))).to.contain('still loading');
    expect(widget.status).to.equal('loading');
    rest.resolve();
    await untilStatus(widget, 'ready');
    expect(parts(widget, '.notice')).to.have.length(0);
  });

  it('whose load was stopped says so, and can be loaded again', async () => {
    const widget = await arriving();
    expect(textOf(part(widget, '.notice'))).to.equal(
      'Loading was stopped. The figures are of 6 interactions of an unknown total. Load again',
    );
    button(widget, 'Load again').click();
    await untilStatus(widget, 'loading');
  });
});

describe('append', () => {
  it('adds records to the report, and nodes to the element', async () => {
    const added: unknown[] = [];
    const { engine } = await holdableEngine();
    const growing = wrapEngine(engine, {
      append: (records: readonly unknown[]) => Promise.resolve(void added.push(...records)),
    });
    const [source, [widget]] = await four(growing);
    const records = [{ id: 'x' }];
    await source.append(records);
    await widget.append(records);
    expect(added).to.deep.equal([...records, ...records]);
    const child = document.createElement('i');
    source.append(child, 'text');
    expect(child.parentElement).to.equal(source);
  });

  it('rejects where the report cannot grow', async () => {
    const { engine } = await holdableEngine();
    const [source] = await four(engine);
    let reason: unknown;
    await source.append([{ id: 'x' }]).catch((error: unknown) => (reason = error));
    expect(String(reason)).to.contain('no append()');
  });
});
