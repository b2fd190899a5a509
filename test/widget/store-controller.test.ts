import { expect } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';

import { MyAgents } from '../../src/elements/my-agents/my-agents.js';
import { ReportSource } from '../../src/elements/report-source/report-source.js';
import { define } from '../../src/widget/define-element.js';
import {
  eventually,
  interactionsOf,
  mount,
  nextTask,
  rising,
  textOf,
  uncaughtDuring,
  untilStatus,
} from '../support/widgets.js';

define(MyAgents);
define(ReportSource);

const report = (name: string) => interactionsOf({ id: name, values: rising(3) });

function source(id: string, name = id): ReportSource {
  const element = document.createElement('report-source');
  element.id = id;
  element.data = report(name);
  return element;
}

async function until(element: MyAgents, agent: string): Promise<void> {
  await untilStatus(element, 'ready');
  expect(element.toTable().rows.map((row) => row['agentId'])).to.deep.equal([agent]);
}

describe('source="id"', () => {
  it('finds a source before it and one after it', async () => {
    const root = await mount(html`
      <div>
        <report-source id="before" .data=${report('first')}></report-source>
        <my-agents class="a" source="before"></my-agents>
        <my-agents class="b" source="after"></my-agents>
        <report-source id="after" .data=${report('second')}></report-source>
      </div>
    `);
    await until(root.querySelector('.a')!, 'first');
    await until(root.querySelector('.b')!, 'second');
  });

  it('finds a source that is put into the page later, or gets its id later', async () => {
    const root = await mount(html`<div><my-agents source="late"></my-agents></div>`);
    const element = root.querySelector('my-agents')!;
    await untilStatus(element, 'error');
    const late = source('other', 'late');
    root.append(late);
    await nextTask();
    expect(element.status).to.equal('error');
    late.id = 'late';
    await until(element, 'late');
  });

  it('finds a source whose tag is defined later', async () => {
    const root = await mount(html`
      <div>
        <my-agents source="undefined-yet"></my-agents>
        <late-source-by-id id="undefined-yet"></late-source-by-id>
      </div>
    `);
    const element = root.querySelector('my-agents')!;
    await nextTask();
    expect(element.status).to.equal('initial');
    define(ReportSource, 'late-source-by-id');
    (root.querySelector('late-source-by-id') as ReportSource).data = report('defined');
    await until(element, 'defined');
  });

  it('says that a source is missing', async () => {
    const element = await mount<MyAgents>(html`<my-agents lang="en" source="nowhere"></my-agents>`);
    await untilStatus(element, 'error');
    expect(textOf(element)).to.contain('The report source “nowhere” is not on this page.');
    const statuses: string[] = [];
    element.addEventListener('rapport-status', (event) => statuses.push(event.status));
    element.refresh();
    await element.updateComplete;
    expect(statuses).to.deep.equal([]);
  });

  it('says so only once the page has loaded', async () => {
    let state: DocumentReadyState = 'interactive';
    Object.defineProperty(document, 'readyState', { configurable: true, get: () => state });
    try {
      const element = await mount<MyAgents>(html`<my-agents source="nowhere"></my-agents>`);
      await nextTask();
      expect(element.status).to.equal('initial');
      state = 'complete';
      window.dispatchEvent(new Event('load'));
      await untilStatus(element, 'error');
    } finally {
      Reflect.deleteProperty(document, 'readyState');
    }
  });

  it('takes an element of that id that is no source for none', async () => {
    let element!: MyAgents;
    const uncaught = await uncaughtDuring(async () => {
      const root = await mount(html`
        <div>
          <div id="no-source"></div>
          <my-agents source="no-source"></my-agents>
        </div>
      `);
      element = root.querySelector('my-agents')!;
      await untilStatus(element, 'error');
      root.querySelector('#no-source')!.replaceWith(source('no-source', 'replaced'));
      await until(element, 'replaced');
    });
    expect(uncaught).to.deep.equal([]);
  });

  it('follows when the attribute changes', async () => {
    const root = await mount(html`<div><my-agents source="one"></my-agents></div>`);
    root.append(source('one'), source('two'));
    const element = root.querySelector('my-agents')!;
    await until(element, 'one');
    const two = root.querySelector<ReportSource>('#two')!;
    await eventually(() => two.store.snapshot.status === 'ready', 'the other report');
    element.source = 'two';
    await nextTask();
    // Both are there: the figures of one never pass as those of the other.
    const seen = new Set<string>();
    await eventually(() => {
      for (const row of element.toTable().rows) seen.add(String(row['agentId']));
      return seen.has('two');
    }, 'the other figures');
    seen.delete('two');
    expect([...seen]).to.deep.equal([]);
  });

  it('lets go of a source that is taken out, and takes the next one of its name', async () => {
    const root = await mount(html`<div><my-agents source="replaced"></my-agents></div>`);
    const element = root.querySelector('my-agents')!;
    const first = source('replaced', 'first');
    root.append(first);
    await until(element, 'first');
    first.remove();
    await untilStatus(element, 'error');
    expect(element.toTable().rows).to.deep.equal([]);
    root.append(source('replaced', 'second'));
    await until(element, 'second');
  });

  it('finds a source out of shadow trees, the nearest one first', async () => {
    const outer = await mount(html`<div></div>`);
    const middle = outer.attachShadow({ mode: 'open' });
    const inner = document.createElement('div');
    middle.append(inner, source('in-middle'));
    const element = document.createElement('my-agents');
    element.source = 'in-page';
    inner.attachShadow({ mode: 'open' }).append(element);
    await untilStatus(element, 'error');
    const page = source('in-page');
    document.body.append(page);
    await until(element, 'in-page');
    element.source = 'in-middle';
    await element.updateComplete;
    await nextTask();
    await until(element, 'in-middle');
    page.remove();
  });
});

class ShadowPage extends LitElement {
  override render(): TemplateResult {
    return html`<section><slot></slot></section>`;
  }
}
customElements.define('shadow-page', ShadowPage);

describe('a source around the widget', () => {
  it('is found through other elements and shadow roots, the nearest one first', async () => {
    const root = await mount(html`
      <report-source .data=${report('outer')}>
        <my-agents class="outer"></my-agents>
        <shadow-page>
          <report-source .data=${report('inner')}>
            <div><my-agents class="inner"></my-agents></div>
          </report-source>
        </shadow-page>
      </report-source>
    `);
    await until(root.querySelector('.outer')!, 'outer');
    await until(root.querySelector('.inner')!, 'inner');
  });

  it('gives way to data that the widget names itself, and is followed again without it', async () => {
    const root = await mount(html`
      <report-source .data=${report('around')}><my-agents .data=${report('own')}></my-agents></report-source>
    `);
    const element = root.querySelector('my-agents')!;
    await until(element, 'own');
    element.data = null;
    await element.updateComplete;
    await nextTask();
    await until(element, 'around');
  });

  it('may be defined after the widgets, even inside a tag that never is', async () => {
    const root = await mount(html`
      <div>
        <late-source-around>
          <never-defined><my-agents></my-agents></never-defined>
        </late-source-around>
      </div>
    `);
    const element = root.querySelector('my-agents')!;
    await nextTask();
    expect(element.status).to.equal('initial');
    define(ReportSource, 'late-source-around');
    (root.querySelector('late-source-around') as ReportSource).data = report('late');
    await until(element, 'late');
  });

  it('is left when the widget moves elsewhere', async () => {
    const root = await mount(html`
      <div>
        <report-source class="a" .data=${report('a')}><my-agents></my-agents></report-source>
        <report-source class="b" .data=${report('b')}></report-source>
      </div>
    `);
    const element = root.querySelector('my-agents')!;
    await until(element, 'a');
    root.querySelector('.b')!.append(element);
    await element.updateComplete;
    await nextTask();
    await until(element, 'b');
    root.append(element);
    await untilStatus(element, 'initial');
    expect(element.toTable().rows).to.deep.equal([]);
  });
});
