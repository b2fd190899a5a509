import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { CountsAnswer, CountsQuery, ReportEngine } from '../../src/core/index.js';
// Loaded before it is asked for, so that it is there at once.
import '../../src/dialogs/dialogs.js';
// Loaded before it is asked for, so that it is there at once.
import '../../src/parts/table/data-table.js';
import type { ProbeWidget } from '../support/probe-widget.js';
import '../support/probe-widget.js';
import {
  button,
  deferred,
  eventually,
  interactionsOf,
  mount,
  nextTask,
  part,
  rising,
  steeredEngine,
  textOf,
  uncaughtDuring,
  untilStatus,
  type Deferred,
} from '../support/widgets.js';

const data = interactionsOf({ id: 'a', values: rising(4) }, { id: 'b', values: rising(2) });

interface Asked {
  readonly query: CountsQuery;
  readonly answer: Deferred<CountsAnswer>;
  /** Answers as the real engine would. */
  finish(): Promise<void>;
}

/** An engine whose counts are answered by hand. */
async function patientEngine(): Promise<{ engine: ReportEngine; asked: Asked[] }> {
  const asked: Asked[] = [];
  const engine = await steeredEngine(data, (real) => ({
    counts: (query = {}) => {
      const answer = deferred<CountsAnswer>();
      asked.push({ query, answer, finish: async () => answer.resolve(await real.counts(query)) });
      return answer.promise;
    },
  }));
  return { engine, asked };
}

async function questions(asked: readonly Asked[], count: number): Promise<void> {
  await eventually(() => asked.length >= count, `question ${count}`);
}

describe('an engine of the page', () => {
  it('is asked once a question, and again only when the question changes', async () => {
    const { engine, asked } = await patientEngine();
    const element = await mount<ProbeWidget>(html`<probe-widget .engine=${engine}></probe-widget>`);
    await questions(asked, 1);
    expect(element.status).to.equal('loading');
    await asked[0].finish();
    await untilStatus(element, 'ready');
    element.heading = 'Title';
    element.view = 'table';
    element.view = 'chart';
    await element.updateComplete;
    expect(asked).to.have.length(1);
    element.agentId = 'a';
    await questions(asked, 2);
    expect(asked[1].query.selection).to.deep.equal([{ field: 'agent', values: ['a'] }]);
    await asked[1].finish();
    await eventually(() => element.drawn === 'a 4', 'a 4');
  });

  it('may answer in any order: what was asked last is shown', async () => {
    const { engine, asked } = await patientEngine();
    const element = await mount<ProbeWidget>(html`<probe-widget .engine=${engine}></probe-widget>`);
    for (const [i, agent] of ['a', 'b', 'a', 'b'].entries()) {
      await questions(asked, i + 1);
      element.agentId = agent;
    }
    await questions(asked, 5);
    for (const question of [...asked].reverse()) {
      await question.finish();
      await nextTask();
      await element.updateComplete;
      expect(element.drawn).to.equal('b 2');
    }
  });

  it('may answer late: what was shown stays meanwhile', async () => {
    const { engine, asked } = await patientEngine();
    const element = await mount<ProbeWidget>(html`<probe-widget .engine=${engine}></probe-widget>`);
    await questions(asked, 1);
    await asked[0].finish();
    await untilStatus(element, 'ready');
    element.agentId = 'b';
    await questions(asked, 2);
    await nextTask();
    expect([element.status, element.drawn]).to.deep.equal(['loading', 'a 4, b 2']);
    expect(element.toTable().rows).to.deep.equal([]);
    await asked[1].finish();
    await eventually(() => element.drawn === 'b 2', 'b 2');
  });

  it('is asked again on a refresh, for its data may have changed', async () => {
    const { engine, asked } = await patientEngine();
    const element = await mount<ProbeWidget>(html`<probe-widget .engine=${engine}></probe-widget>`);
    await questions(asked, 1);
    await asked[0].finish();
    await untilStatus(element, 'ready');
    element.refresh();
    await questions(asked, 2);
    element.refresh();
    await questions(asked, 3);
    await asked[2].finish();
    const late = await engine.describe();
    asked[1].answer.resolve({ ...(await steeredCounts()), keys: ['outdated'] });
    await nextTask();
    await element.updateComplete;
    expect(late.records.used).to.equal(6);
    expect(element.drawn).to.equal('a 4, b 2');
  });

  it('gives nothing to a widget that was taken out of the page meanwhile', async () => {
    const { engine, asked } = await patientEngine();
    const element = await mount<ProbeWidget>(html`<probe-widget .engine=${engine}></probe-widget>`);
    await questions(asked, 1);
    element.remove();
    const uncaught = await uncaughtDuring(() => asked[0].finish());
    expect(uncaught).to.deep.equal([]);
    expect(element.toTable().rows).to.deep.equal([]);
  });
});

async function steeredCounts(): Promise<CountsAnswer> {
  const engine = await steeredEngine(data, () => ({}));
  return engine.counts({ by: 'agent' });
}

describe('an engine that fails', () => {
  const thrown = () => {
    throw new Error('The database is asleep.');
  };
  const rejected = () => Promise.reject(new Error('The database is asleep.'));
  const strange = () => Promise.reject(new Error('The database is asleep.', { cause: 'a text' }));

  for (const [name, fail] of Object.entries({ thrown, rejected, strange })) {
    it(`never throws at the page (${name})`, async () => {
      const engine = await steeredEngine(data, () => ({ counts: fail, explain: fail, interaction: fail }));
      let element!: ProbeWidget;
      const uncaught = await uncaughtDuring(async () => {
        element = await mount<ProbeWidget>(html`<probe-widget lang="en" .engine=${engine}></probe-widget>`);
        await untilStatus(element, 'error');
      });
      expect(uncaught).to.deep.equal([]);
      expect(textOf(part(element, '[role="alert"]'))).to.contain(
        'This question could not be answered: The database is asleep.',
      );
    });

    it(`in its description is an error like a failed load (${name})`, async () => {
      const engine = await steeredEngine(data, () => ({ describe: fail }));
      let element!: ProbeWidget;
      const uncaught = await uncaughtDuring(async () => {
        element = await mount<ProbeWidget>(html`<probe-widget lang="en" .engine=${engine}></probe-widget>`);
        await untilStatus(element, 'error');
      });
      expect(uncaught).to.deep.equal([]);
      expect(textOf(element)).to.contain('The database is asleep.');
    });
  }

  it('with nonsense is an error too', async () => {
    const engine = await steeredEngine(data, () => ({ describe: () => Promise.resolve(undefined as never) }));
    const uncaught = await uncaughtDuring(async () => {
      const element = await mount<ProbeWidget>(html`<probe-widget .engine=${engine}></probe-widget>`);
      await untilStatus(element, 'error');
    });
    expect(uncaught).to.deep.equal([]);
  });

  it('at one question shows no figures of another one, and is asked again by “Try again”', async () => {
    let asleep = false;
    const engine = await steeredEngine(data, (real) => ({
      counts: (query) => (asleep ? rejected() : real.counts(query)),
    }));
    const element = await mount<ProbeWidget>(html`<probe-widget lang="en" .engine=${engine}></probe-widget>`);
    await untilStatus(element, 'ready');
    asleep = true;
    element.agentId = 'b';
    await untilStatus(element, 'error');
    expect(element.shadowRoot!.querySelector('output')).to.equal(null);
    expect(element.toTable().rows).to.deep.equal([]);
    asleep = false;
    button(element, 'Try again').click();
    await untilStatus(element, 'ready');
    expect(element.drawn).to.equal('b 2');
    asleep = true;
    element.agentId = 'a';
    await untilStatus(element, 'error');
    asleep = false;
    element.agentId = 'b';
    await untilStatus(element, 'ready');
  });

  it('while an interaction is asked for says so in the card, until it is wanted again', async () => {
    const engine = await steeredEngine(data, () => ({ interaction: rejected }));
    const element = await mount<ProbeWidget>(html`<probe-widget lang="en" .engine=${engine}></probe-widget>`);
    await untilStatus(element, 'ready');
    await element.askToReplay('a-0');
    await element.updateComplete;
    const notice = () => element.shadowRoot!.querySelector('.notice[role="alert"]');
    expect(textOf(notice())).to.contain('The database is asleep.');
    expect(element.drawn).not.to.equal(null);
    button(element, 'Close').click();
    await element.updateComplete;
    expect(notice()).to.equal(null);
    expect(element.shadowRoot!.querySelector('dialog[open]')).to.equal(null);
  });

  it('while a score is explained shows why in the dialog', async () => {
    const engine = await steeredEngine(data, () => ({ explain: rejected }));
    const element = await mount<ProbeWidget>(html`<probe-widget lang="en" .engine=${engine}></probe-widget>`);
    await untilStatus(element, 'ready');
    const uncaught = await uncaughtDuring(async () => {
      button(element, 'How is this computed').click();
      await eventually(
        () => textOf(element.shadowRoot!.querySelector('dialog[open]') ?? element).includes('asleep'),
        'the reason in the dialog',
      );
    });
    expect(uncaught).to.deep.equal([]);
    const dialog = part<HTMLDialogElement>(element, 'dialog.explain');
    expect(dialog.open).to.equal(true);
    expect(textOf(dialog)).to.contain('The database is asleep.');
  });
});
