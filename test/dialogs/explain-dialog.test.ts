import { expect } from '@open-wc/testing';
import { html } from 'lit';
import {
  createEngine,
  DEFAULT_BEHAVIORS,
  OVERALL_SATISFACTION,
  type ExplainQuery,
  type ReportEngine,
} from '../../src/core.js';
import { localizerFor } from '../../src/i18n/index.js';
import { small } from '../../stories/data/fixtures.js';
import type { ProbeWidget } from '../support/probe-widget.js';
import '../support/probe-widget.js';
import { waitFor } from '../support/wait-for.js';
import {
  button,
  deferred,
  mount,
  nextTask,
  part,
  press,
  steeredEngine,
  textOf,
  untilStatus,
} from '../support/widgets.js';

async function shown(engine: ReportEngine, attributes = {}): Promise<ProbeWidget> {
  const element = await mount<ProbeWidget>(html`<probe-widget lang="en" .engine=${engine}></probe-widget>`);
  Object.assign(element, attributes);
  return untilStatus(element, 'ready', 'partial');
}

async function explained(element: ProbeWidget): Promise<HTMLDialogElement> {
  button(element, 'How is this computed').click();
  await waitFor(
    () => element.shadowRoot!.querySelector('dialog.explain[open]') !== null,
    () => 'the dialog to open',
  );
  return part<HTMLDialogElement>(element, 'dialog.explain');
}

async function choose(element: ProbeWidget, behavior: string): Promise<void> {
  const select = part<HTMLSelectElement>(element, 'dialog.explain select');
  select.value = behavior;
  select.dispatchEvent(new Event('change'));
  await nextTask();
  await element.updateComplete;
}

describe('How is this computed', () => {
  it('shows the figures of the engine, for every behaviour', async () => {
    const engine = await createEngine({ ...small() });
    const element = await shown(engine);
    const dialog = await explained(element);
    expect(dialog.matches(':modal')).to.equal(true);
    const en = localizerFor('en');
    const decimal = (value: number, digits: number) => en.number(value, { maximumFractionDigits: digits });
    for (const behavior of [OVERALL_SATISFACTION, ...DEFAULT_BEHAVIORS.map(({ key }) => key)]) {
      await choose(element, behavior);
      const { counts, population, ...truth } = await engine.explain({ behavior });
      const figures = [
        `${en.count(truth.earned)} of ${en.count(truth.possible)} points is ${decimal(truth.percent, 2)}%, shown as ${en.percent(truth.percent)},`,
        en.text(`band-${truth.band}`),
        `${en.count(counts[10])} × 10, ${en.count(counts[6])} × 6, ${en.count(counts[4])} × 4 and ${en.count(counts[0])} × 0`,
        `${en.count(truth.neutral)} neutral (N/A) and ${en.count(truth.notRated)} not rated`,
        `${decimal(truth.quantile, 3)} × ${decimal(truth.deviation, 2)} ÷ √${en.count(truth.scoredInteractions)}`,
        `${decimal(truth.low, 2)}% to ${decimal(truth.high, 2)}%`,
        `for ${en.count(truth.scoredInteractions + 3)} degrees of freedom`,
        `Population: ${en.count(population.count)} interactions`,
        population.fingerprint,
        'Europe/Berlin',
        'judged by interactions, from 20 on each side, however few days they are of',
      ];
      // The first answer brings the code that makes it.
      await waitFor(
        () => textOf(dialog).includes(figures[0]),
        () => `the figures of ${behavior}`,
      );
      const text = textOf(dialog);
      for (const figure of figures) expect(text, behavior).to.contain(figure);
      const cuts = (truth.cuts ?? []).filter((cut) => cut !== null);
      for (const cut of cuts) expect(text, behavior).to.contain(en.number(cut, { maximumSignificantDigits: 6 }));
      for (const count of Object.values(truth.excluded)) expect(text).to.contain(en.count(count));
      expect(text.includes('negated value')).to.equal(truth.polarity === 'negative');
      expect(text).not.to.match(/\{|NaN|undefined|null/);
    }
  });

  it('explains what the widget shows: its period, its filters, the behaviour in focus', async () => {
    const asked: ExplainQuery[] = [];
    const engine = await steeredEngine({ ...small() }, (real) => ({
      explain: (query) => {
        asked.push(query);
        return real.explain(query);
      },
    }));
    const element = await shown(engine, { period: 'last-30-days', agentId: 'agent-01' });
    element.choose({ field: 'behavior', values: ['beEmpathetic'] });
    await explained(element);
    expect(asked[0]).to.deep.include({ behavior: 'beEmpathetic', period: { from: '2026-08-02', to: '2026-09-01' } });
    expect(asked[0].selection).to.deep.equal([{ field: 'agent', values: ['agent-01'] }]);
    expect(part<HTMLSelectElement>(element, 'dialog.explain select').value).to.equal('beEmpathetic');
  });

  it('says that there is no score where there is none', async () => {
    const [interaction] = small().interactions;
    const element = await shown(await createEngine([{ ...interaction, behaviors: {} }]));
    const text = textOf(await explained(element));
    expect(text).to.contain('Overall satisfaction: No score').and.not.to.contain('95% interval');
    expect(text).not.to.match(/NaN|undefined|null/);
  });

  it('shows the choice that was made last, whatever is answered last', async () => {
    const answers = new Map<string, () => void>();
    const engine = await steeredEngine({ ...small() }, (real) => ({
      explain: async (query) => {
        const turn = deferred<undefined>();
        answers.set(query.behavior, () => turn.resolve(undefined));
        if (query.behavior !== OVERALL_SATISFACTION) await turn.promise;
        return real.explain(query);
      },
    }));
    const element = await shown(engine);
    const dialog = await explained(element);
    await choose(element, 'activeListening');
    await choose(element, 'beEmpathetic');
    const said = () => textOf(dialog.querySelector('ul'));
    answers.get('beEmpathetic')!();
    await waitFor(
      () => said().includes('Cut values of Empathy'),
      () => 'the choice that was made last',
    );
    answers.get('activeListening')!();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await element.updateComplete;
    expect(said()).to.contain('Cut values of Empathy');
  });

  it('has a name, closes with its button, and is gone with the widget', async () => {
    const element = await shown(await createEngine({ ...small() }));
    const dialog = await explained(element);
    const heading = element.shadowRoot!.getElementById(dialog.getAttribute('aria-labelledby')!);
    expect(textOf(heading)).to.equal('How is this computed');
    dialog.querySelector<HTMLButtonElement>('[aria-label="Close"]')!.click();
    expect(dialog.open).to.equal(false);
    expect((await explained(element)).open).to.equal(true);
    const parent = element.parentElement!;
    element.remove();
    await nextTask();
    parent.append(element);
    await untilStatus(element, 'ready');
    expect(element.shadowRoot!.querySelector('dialog.explain')).to.equal(null);
  });

  it('does not clear the selection when it is closed with Escape', async () => {
    const element = await shown(await createEngine({ ...small() }));
    element.choose({ field: 'channel', values: ['chat'] });
    const dialog = await explained(element);
    press(dialog.querySelector('select')!, 'Escape');
    expect(element.clausesNow).to.have.length(1);
  });

  it('is accessible', async () => {
    const element = await shown(await createEngine({ ...small() }));
    await explained(element);
    await expect(element).to.be.accessible();
  });
});
