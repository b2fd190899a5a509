import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, nothing, render } from 'lit';
import {
  createEngine,
  OVERALL_SATISFACTION,
  type BehaviorScoresAnswer,
  type BehaviorScoresQuery,
  type PeriodRequest,
  type ReportEngine,
  type ReportStatus,
  type SelectionClause,
} from '../../core.js';
import { detailWords, readout as readoutOf } from './readout.js';
import type { TrendModel } from './trend-model.js';
import { trendSentence as sentenceOf } from './trend-sentence.js';
import { InteractionTrend } from './interaction-trend.js';
import { ReportSource } from '../report-source/report-source.js';
import type { SelectionEvent } from '../../events/selection-event.js';
import { localizerFor } from '../../i18n/index.js';
// Loaded before it is asked for, so that it is there at once.
import '../../parts/table/data-table.js';
import { allExcluded, empty, manyBehaviors, markup, small, tooFew, typical } from '../../../stories/data/fixtures.js';
import { wrapEngine } from '../../../stories/data/wrap-engine.js';
import { expectNoise } from '../../../test/support/no-console-noise.js';
import { waitFor } from '../../../test/support/wait-for.js';
import {
  button,
  eventually,
  mount,
  nextTask,
  part,
  parts,
  press,
  textOf,
  untilStatus,
} from '../../../test/support/widgets.js';
import { selectIn } from '../../../stories/support.js';
import { define } from '../../widget/define-element.js';

define(InteractionTrend);
define(ReportSource);

interface Given {
  agentId?: string;
  behaviors?: string;
  period?: string;
  compare?: 'none';
  view?: 'chart' | 'table';
  lang?: string;
  dir?: 'ltr' | 'rtl';
  status?: ReportStatus;
}

async function shown(report: object, given: Given = {}): Promise<InteractionTrend> {
  const element = await mount<InteractionTrend>(
    html`<interaction-trend
      .data=${report}
      agent-id=${given.agentId ?? nothing}
      behaviors=${given.behaviors ?? nothing}
      period=${given.period ?? nothing}
      compare=${given.compare ?? nothing}
      view=${given.view ?? nothing}
      lang=${given.lang ?? 'en-GB'}
      dir=${given.dir ?? nothing}
    ></interaction-trend>`,
  );
  return untilStatus(element, given.status ?? 'ready');
}

/** A trend that shares its data with other widgets, and what they would do. */
async function linked(report: object) {
  const source = await mount<ReportSource>(
    html`<report-source .data=${report}><interaction-trend lang="en-GB"></interaction-trend></report-source>`,
  );
  const element = await untilStatus(source.querySelector<InteractionTrend>('interaction-trend')!, 'ready');
  const select = async (clause: SelectionClause) => {
    selectIn(source, { ...clause, source: 'elsewhere' });
    await element.updateComplete;
  };
  return { source, element, select };
}

const plot = (element: InteractionTrend) => part(element, '[role="slider"]');
const live = (element: InteractionTrend) => part(element, '.live').textContent;
const caption = (element: InteractionTrend) => textOf(part(element, '.caption'));
const sentence = (element: InteractionTrend) => textOf(part(element, '.say'));
const panels = (element: InteractionTrend) => parts<HTMLButtonElement>(element, 'button[aria-pressed].panel');
const panelNames = (element: InteractionTrend) => parts(element, '.panel-name bdi').map(textOf);
const readout = (element: InteractionTrend) => parts(element, '.floating').map(textOf)[0];
/** What marks a step is loaded when it is needed first. */
const marked = (element: InteractionTrend) => eventually(() => readout(element) !== undefined, 'the readout');
const chosenDay = (source: ReportSource) => source.state.selection.find(({ field }) => field === 'day');

async function keys(element: InteractionTrend, ...pressed: string[]): Promise<void> {
  for (const key of pressed) press(plot(element), key);
  await element.updateComplete;
}

/** Moves the pointer over the plot, `share` of its width from the left of the screen. */
async function point(element: InteractionTrend, type: string, share: number): Promise<void> {
  const { left, top, width, height } = plot(element).getBoundingClientRect();
  const at = { clientX: left + share * width, clientY: top + height / 2, bubbles: true, composed: true };
  plot(element).dispatchEvent(type === 'click' ? new MouseEvent(type, at) : new PointerEvent(type, at));
  await element.updateComplete;
}

function dayAfter(iso: string, days = 1): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}

/** What the table should say, worked out from an engine of its own. */
async function expectedRows(engine: ReportEngine, query: BehaviorScoresQuery, behavior = OVERALL_SATISFACTION) {
  const answer = await engine.behaviorScores({ ...query, compare: true });
  const step = query.bins === 'week' ? 7 : 1;
  const { period, behaviors, binStarts } = answer;
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  return binStarts.map((from, bin) => {
    const to = dayAfter(from, step);
    const previousFrom = dayAfter(period.previousFrom, step * bin);
    const at = (key: string) => bin * behaviors.length + behaviors.indexOf(key);
    return {
      from,
      to: to < period.to ? to : period.to,
      previousFrom,
      previousTo: dayAfter(previousFrom, step) < period.from ? dayAfter(previousFrom, step) : period.from,
      ...ownFigures(answer, at(behavior)),
      ...Object.fromEntries(
        behaviors.flatMap((key) => [
          [key, known(answer.percent[at(key)])],
          [`${key}.scored`, answer.scored[at(key)]],
        ]),
      ),
    };
  });
}

function ownFigures(answer: BehaviorScoresAnswer, at: number) {
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  const previous = answer.previous!;
  return {
    percent: known(answer.percent[at]),
    low: known(answer.low[at]),
    high: known(answer.high[at]),
    scored: answer.scored[at],
    scoredInteractions: answer.scoredInteractions[at],
    previous: known(previous.percent[at]),
    previousScored: previous.scored[at],
    previousScoredInteractions: previous.scoredInteractions[at],
    change: known(answer.change![at]),
    verdict: answer.clear![at] === 1 || answer.verdict![at] === 'tooFew' ? answer.verdict![at] : 'noClearChange',
  };
}

/** What the table view says in a column. */
function column(element: InteractionTrend, key: string): string[] {
  const { label } = element.toTable().columns.find((one) => one.key === key)!;
  const place = parts(element, 'table.data thead th').findIndex((head) => textOf(head) === label);
  return parts(element, 'table.data tbody tr').map((row) => textOf(row.children[place]));
}

describe('<interaction-trend>', () => {
  describe('accessibility', () => {
    it('passes as a chart, as a table and with a behaviour in focus', async () => {
      const element = await shown(typical());
      await expect(element).to.be.accessible();
      panels(element)[2].click();
      await element.updateComplete;
      await expect(element).to.be.accessible();
      await expect(await shown(small(), { view: 'table' })).to.be.accessible();
    });

    it('passes where too few are scored, where nothing is and where nothing matches', async () => {
      await expect(await shown(tooFew(), { agentId: 'agent-01' })).to.be.accessible();
      await expect(await shown(allExcluded())).to.be.accessible();
      await expect(await shown(small(), { agentId: 'nobody', status: 'no-match' })).to.be.accessible();
    });

    it('makes the plot one tab stop with a name, a place and a value in words', async () => {
      const element = await shown(typical());
      expect(parts(element, '.chart [tabindex]')).to.deep.equal([plot(element)]);
      expect(plot(element).getAttribute('aria-label')).to.equal('Overall satisfaction over time');
      expect(plot(element).getAttribute('aria-valuemax')).to.equal('90');
      expect(plot(element).getAttribute('aria-valuenow')).to.equal('90');
      expect(plot(element).getAttribute('aria-valuetext')).to.match(/^Monday,? 31 August: \d+%$/);
    });

    it('describes the plot by the sentence and by what its keys do', async () => {
      const element = await shown(typical());
      const ids = plot(element).getAttribute('aria-describedby')!.split(' ');
      const texts = ids.map((id) => part(element, `#${id}`).textContent);
      expect(texts.join(' '))
        .to.match(/Enter selects the day/)
        .and.to.match(/Overall satisfaction/);
    });

    it('names small charts in words, with what their scores rest on', async () => {
      const element = await shown(typical(), { agentId: 'agent-02' });
      expect(textOf(panels(element)[0])).to.match(/^Empathy \d+% \d+ scored, Improving, \+\d+\.\d pts$/);
    });
  });

  describe('figures', () => {
    let engine: ReportEngine;
    before(async () => {
      engine = await createEngine({ ...typical() });
    });
    after(() => engine.dispose());

    async function expectTable(element: InteractionTrend, query: BehaviorScoresQuery, behavior?: string) {
      const { columns, rows } = element.toTable();
      expect(rows).to.deep.equal(await expectedRows(engine, query, behavior));
      expect(Object.keys(rows[0])).to.have.members(columns.map(({ key }) => key));
    }

    const span = (from: string, to: string): PeriodRequest => ({ from, to });

    it('are those of the engine for each day of a quarter, which pools seven days', async () => {
      const element = await shown(typical());
      await expectTable(element, { bins: 'day', window: 7 });
      expect(element.toTable().rows).to.have.length(90);
      expect(caption(element)).to.match(/^Overall satisfaction, 7 days pooled · 3 Jun – 31 Aug 2026/);
    });

    it('are those of each day for two weeks', async () => {
      const element = await shown(typical(), { period: 'last-14-days', agentId: 'agent-03' });
      const selection = [{ field: 'agent' as const, values: ['agent-03'] }];
      await expectTable(element, { bins: 'day', period: { preset: 'last-14-days' }, selection });
      expect(caption(element)).to.match(/^Overall satisfaction by day/);
    });

    it('are those of each week for more than 120 days, the last one as long as the period', async () => {
      const element = await shown(typical(), { period: '2026-04-01/2026-08-31' });
      await expectTable(element, { bins: 'week', period: span('2026-04-01', '2026-08-31') });
      expect(caption(element)).to.match(/^Overall satisfaction by week/);
    });

    it('pool seven days from the 15th to the 120th day of a period', async () => {
      for (const [to, step] of [
        ['2026-04-15', { bins: 'day', window: 1 }],
        ['2026-04-16', { bins: 'day', window: 7 }],
        ['2026-07-30', { bins: 'day', window: 7 }],
        ['2026-07-31', { bins: 'week', window: 1 }],
      ] as const) {
        const element = await shown(typical(), { period: `2026-04-01/${to}` });
        await expectTable(element, { ...step, period: span('2026-04-01', to) });
      }
    });

    it('are those of the behaviour in focus', async () => {
      const { element, select } = await linked(typical());
      await select({ field: 'behavior', values: ['beEmpathetic'] });
      await expectTable(element, { bins: 'day', window: 7 }, 'beEmpathetic');
      expect(caption(element)).to.match(/^Empathy, 7 days pooled/);
    });

    it('are null where nothing was scored, and the line is broken there', async () => {
      const element = await shown(typical(), { period: 'last-14-days', agentId: 'agent-03' });
      const gaps = element.toTable().rows.filter(({ scored }) => scored === 0);
      expect(gaps).to.have.length.greaterThan(0);
      for (const row of gaps) expect(row).to.include({ percent: null, low: null, high: null, verdict: 'tooFew' });
      expect(part(element, '.ribbon').getAttribute('d')!.match(/M/g)).to.have.length.greaterThan(1);
    });

    it('keep to the behaviours that are asked for', async () => {
      const element = await shown(typical(), { behaviors: 'beEmpathetic inappropriateAction' });
      const columns = element.toTable().columns.map(({ key }) => key);
      expect(columns.slice(-4)).to.deep.equal([
        'beEmpathetic',
        'beEmpathetic.scored',
        'inappropriateAction',
        'inappropriateAction.scored',
      ]);
      expect(caption(element)).to.match(/^Empathy, /);
      expect(element.toTable().rows[9]['percent']).to.equal(element.toTable().rows[9]['beEmpathetic']);
    });

    it('are the same in the table view and in the CSV', async () => {
      const element = await shown(small(), { view: 'table' });
      const { rows } = element.toTable();
      expect(rows).to.have.length(90);
      const drawn: (string | null)[] = [];
      for (let page = 1; page <= 4; page++) {
        if (page > 1) button(element, `Page ${page}`).click();
        await element.updateComplete;
        drawn.push(...parts(element, 'table tbody tr').map((row) => row.getAttribute('aria-rowindex')));
      }
      expect(drawn).to.deep.equal(rows.map((_, i) => String(i + 2)));
      expect(part(element, 'table.data').getAttribute('aria-rowcount')).to.equal('91');
      expect(element.toCSV().trim().split('\r\n')).to.have.length(rows.length + 1);
      const verdicts = parts(element, 'table tbody td').map(textOf);
      expect(verdicts).to.include.oneOf(['no clear change', 'too few']);
      for (const percent of column(element, 'percent')) expect(percent).to.match(/^(\d+\.\d)?$/);
      for (const count of column(element, 'scoredInteractions')) expect(count).to.match(/^\d+$/);
    });

    it('are none while there is nothing to show', async () => {
      const element = await shown(small(), { agentId: 'nobody', status: 'no-match' });
      expect(element.toTable().columns).to.have.length.greaterThan(10);
      expect(element.toTable().rows).to.deep.equal([]);
      const blank = await shown(empty(), { status: 'empty' });
      expect(blank.toTable().rows).to.deep.equal([]);
    });
  });

  describe('what it says', () => {
    it('is a clear change with both percents, and who rose', async () => {
      const element = await shown(typical(), { agentId: 'agent-02' });
      expect(sentence(element)).to.match(
        /^Overall satisfaction is clearly up: \d+%, against \d+% in the previous 90 days\. “.+” rose\.$/,
      );
    });

    it('names at most three behaviours and counts the others', async () => {
      const element = await shown(typical(), { agentId: 'agent-06' });
      expect(sentence(element).match(/“/g)).to.have.length(3);
      expect(sentence(element)).to.match(/clearly down.*slipped\. \d more behaviours have clearly changed\.$/);
    });

    it('hedges where too few are scored', async () => {
      const element = await shown(tooFew(), { agentId: 'agent-01' });
      expect(sentence(element)).to.match(/^Too few scored interactions to judge the change of Overall satisfaction/);
    });

    it('does not compare with nothing', async () => {
      const element = await shown(typical(), { agentId: 'agent-11' });
      expect(sentence(element)).to.match(
        /is at \d+%\. There is no score in the previous 90 days to compare it with\.$/,
      );
      expect(textOf(panels(element)[0])).to.match(/Nothing to compare$/);
    });

    it('claims no score where nothing was scored', async () => {
      const element = await shown(allExcluded());
      expect(sentence(element)).to.match(/^No score for Overall satisfaction/);
      expect(part(element, '.line:not(.before)').getAttribute('d')).to.equal('');
      await keys(element, 'Home');
      expect(plot(element).getAttribute('aria-valuetext')).to.match(/No score$/);
    });

    it('says that only some of the days are compared where another widget selected some', async () => {
      const { element, select } = await linked(typical());
      await select({ field: 'day', from: '2026-07-06', to: '2026-07-27' });
      await waitFor(
        () => sentence(element).includes('on the same days of the period before'),
        () => `other words than “${sentence(element)}”`,
      );
    });

    it('calls a score clear only where it is so among all of them', () => {
      const side = { percent: 60, low: 55, high: 65, level: 'neutral', scored: 90, scoredInteractions: 90 } as const;
      const cell = {
        ...side,
        previous: { ...side, percent: 50 },
        change: 10,
        changeLow: 4,
        changeHigh: 16,
        verdict: 'improving',
      } as const;
      const say = (behavior: string, clear: boolean) => {
        const container = document.createElement('p');
        const context = { localizer: localizerFor('en'), days: 1, narrowed: false, comparisons: 10 };
        const shownCell = { ...cell, behavior, clear };
        render(sentenceOf({ ...context, behaviorName: (key) => key }, shownCell, [shownCell]), container);
        return textOf(container);
      };
      expect(say('a', true)).to.equal('a is clearly up: 60%, against 50% on the day before.');
      expect(say('a', false)).to.match(
        /^a is at 60%, against 50% on the day before: changed when judged alone, but not among 10/,
      );
      expect(say(OVERALL_SATISFACTION, false)).to.match(/changed when judged alone/);
    });

    it('calls the difference of a step a rise or a fall only where it is clear among all of them', () => {
      const side = { percent: 60, low: 55, high: 65, level: 'neutral', scored: 90, scoredInteractions: 90 } as const;
      const moved = { ...side, previous: side, change: -8.25, changeLow: -16, changeHigh: -0.5, verdict: 'declining' };
      const spans = [{ from: '2026-08-30', to: '2026-08-31', previousFrom: '2026-08-29', previousTo: '2026-08-30' }];
      const plain = (words: string) => words.replace(/[\u2066-\u2069]/g, '').replaceAll('\u00a0', ' ');
      const say = (cell: object) => {
        const plan = { bins: 'day', window: 1 };
        const shownCell = { ...moved, clear: false, ...cell };
        const known = { plan, period: { days: 14 }, spans, current: [shownCell], previous: [side] };
        const model = known as unknown as TrendModel;
        const container = document.createElement('p');
        render(readoutOf(localizerFor('en'), model, 0), container);
        return [textOf(container), plain(detailWords(localizerFor('en'), model, 0))];
      };
      const range = '\u221216.0 to \u22120.5';
      expect(say({})[0]).to.match(new RegExp(`Difference \u22128\\.3 pts ${range}$`));
      expect(say({})[1]).to.match(new RegExp(`Difference \u22128\\.3 points, ${range}\\.$`));
      expect(say({ verdict: 'noClearChange', changeHigh: 2 })[0]).to.match(/pts \u221216\.0 to \+2\.0$/);
      expect(say({ clear: true })[0]).to.match(/pts clear fall$/);
      expect(say({ clear: true, verdict: 'improving', change: 8 })[1]).to.match(/\+8\.0 points, clear rise\.$/);
      expect(say({ verdict: 'tooFew' })[0]).to.match(/pts Too few to judge$/);
      expect(say({ change: NaN, verdict: 'tooFew' })[0]).to.match(/Difference Nothing to compare$/);
    });

    it('ends with what the scores rest on, what is left out and where percentiles come from', async () => {
      const element = await shown(typical());
      const foot = textOf(part(element, '.foot'));
      expect(foot).to.match(
        /rests on [\d,]+ scored interactions \(not only neutral\) in this period, [\d,]+ in the previous one/,
      );
      expect(foot).to.match(/ribbon is the 95% interval.*pools the 7 days up to it, fewer at the start/);
      expect(foot).to.match(/not scored: .*no agent \d+/);
      expect(foot).to.match(/Percentiles from [\d,]+ scorable interactions/);
    });
  });

  describe('without a comparison', () => {
    const compare = 'none';
    /** Of a line, key, value or row that is of the previous period. */
    const OF_BEFORE = '.before, .panel-change, .delta';
    const PREVIOUS = /previous|before|against|differen|compar|chang|clear|improv|declin/i;

    it('draws one line, and says nothing of a previous period', async () => {
      const element = await shown(typical(), { compare });
      expect(parts(element, OF_BEFORE)).to.deep.equal([]);
      expect(parts(element, '.legend li').map(textOf)).to.have.length(1);
      expect(parts(element, '.end-label')).to.have.length(1);
      expect(part(element, '.geometry .line:not(.weak)').getAttribute('d')).to.match(/^M0,/);
      expect(sentence(element)).to.match(/^Overall satisfaction is at \d+%\.$/);
      expect(textOf(part(element, '.panels-title'))).to.equal('By behaviour');
      expect(textOf(part(element, '.foot'))).to.match(/\(not only neutral\) in this period\. The shaded/);
      for (const name of ['.caption', '.say', '.legend', '.chart', '.panels', '.readout.docked']) {
        expect(textOf(part(element, name)), name).not.to.match(PREVIOUS);
      }
      await expect(element).to.be.accessible();
    });

    it('keeps the order of the report', async () => {
      const element = await shown(typical(), {
        compare,
        behaviors: 'inappropriateAction beEmpathetic activeListening',
      });
      expect(panelNames(element)).to.deep.equal(['Active listening', 'Empathy', 'No inappropriate action']);
    });

    it('says that too few are scored, and that nothing is', async () => {
      const few = await shown(tooFew(), { compare, agentId: 'agent-01' });
      expect(sentence(few)).to.match(/^Too few scored interactions to judge Overall satisfaction: \d+% from \d+\.$/);
      expect(sentence(await shown(allExcluded(), { compare }))).to.match(/^No score for Overall satisfaction/);
    });

    it('marks and announces a step with this period alone', async () => {
      const element = await shown(typical(), { compare });
      await keys(element, 'Home', 'PageUp');
      await marked(element);
      expect(readout(element)).to.match(/7 days pooled This period \d+% \d+ scored$/);
      expect(parts(element, '.point.before')).to.deep.equal([]);
      expect(live(element)).to.match(/^\d+ scored$/);
    });

    it('has no column of a previous period, in the table and in what programs get', async () => {
      const element = await shown(typical(), { compare, view: 'table', behaviors: OVERALL_SATISFACTION });
      const own = ['from', 'to', 'percent', 'low', 'high', 'scored', 'scoredInteractions'];
      const { columns, rows } = element.toTable();
      const all = [...own, OVERALL_SATISFACTION, `${OVERALL_SATISFACTION}.scored`];
      expect(columns.map(({ key }) => key)).to.deep.equal(all);
      for (const row of rows) expect(Object.keys(row)).to.have.members(all);
      expect(rows).to.have.length(90);
      const compared = (await shown(typical(), { behaviors: OVERALL_SATISFACTION })).toTable().rows;
      expect(rows).to.deep.equal(compared.map((row) => Object.fromEntries(all.map((key) => [key, row[key]]))));
      const heads = parts(element, 'table.data thead th').map(textOf);
      expect(heads).to.have.length(all.length - 1);
      expect(heads.join()).not.to.match(PREVIOUS);
    });

    it('comes and goes with what the reader has chosen', async () => {
      const { source, element } = await linked(typical());
      const before = element.toTable().columns.length;
      source.state = { compare };
      await eventually(() => parts(element, OF_BEFORE).length === 0, 'one period');
      expect(element.toTable().columns).to.have.length(before - 7);
      source.state = { compare: 'previous' };
      await eventually(() => parts(element, '.line.before').length > 1, 'both periods');
      expect(element.toTable().columns).to.have.length(before);
    });
  });

  describe('moving in the plot', () => {
    it('by keyboard shows and announces each step', async () => {
      const element = await shown(typical());
      plot(element).focus();
      await sendKeys({ press: 'ArrowLeft' });
      await element.updateComplete;
      expect(plot(element).getAttribute('aria-valuetext')).to.match(/^Sunday,? 30 August: \d+%$/);
      await marked(element);
      expect(readout(element)).to.match(
        /^Sun,? 30 Aug 7 days pooled This period \d+% \d+ scored Previous period Mon,? 1 Jun/,
      );
      expect(live(element)).to.match(/^\d+ scored\. Previous period, Monday,? 1 June: \d+%, \d+ scored\. Difference/);
      expect(parts(element, '.rule')).to.have.length(1);
    });

    it('goes to the ends and no further', async () => {
      const element = await shown(typical());
      await keys(element, 'Home', 'ArrowLeft');
      expect(plot(element).getAttribute('aria-valuenow')).to.equal('1');
      await keys(element, 'PageUp');
      expect(plot(element).getAttribute('aria-valuenow')).to.equal('8');
      await keys(element, 'End', 'ArrowRight');
      expect(plot(element).getAttribute('aria-valuenow')).to.equal('90');
    });

    it('follows the screen from right to left', async () => {
      const element = await shown(typical(), { dir: 'rtl' });
      await keys(element, 'Home', 'ArrowLeft', 'ArrowLeft', 'ArrowRight');
      expect(plot(element).getAttribute('aria-valuenow')).to.equal('2');
      await point(element, 'pointermove', 0);
      await marked(element);
      expect(readout(element)).to.match(/^Mon,? 31 Aug/);
    });

    it('leaves other keys to the page', async () => {
      const element = await shown(small());
      expect(press(plot(element), 'Tab').defaultPrevented).to.equal(false);
      expect(press(plot(element), 'a').defaultPrevented).to.equal(false);
      expect(press(plot(element), 'ArrowLeft', { altKey: true }).defaultPrevented).to.equal(false);
      expect(press(plot(element), 'ArrowLeft').defaultPrevented).to.equal(true);
    });

    it('by pointer shows the nearest step anywhere in the plot, and hides it on leaving', async () => {
      const element = await shown(typical());
      await point(element, 'pointermove', 0.5);
      await marked(element);
      expect(readout(element)).to.match(/^(Fri,? 17|Sat,? 18) Jul/);
      await point(element, 'pointermove', 1);
      expect(readout(element)).to.match(/^Mon,? 31 Aug/);
      await point(element, 'pointerleave', 1);
      expect(readout(element)).to.equal(undefined);
    });

    it('shows what it says in the top layer, below the plot and inside the window, and hides it from screen readers', async () => {
      const element = await shown(typical());
      plot(element).scrollIntoView({ block: 'start' });
      for (const share of [0, 0.5, 1]) {
        await point(element, 'pointermove', share);
        await marked(element);
        const tip = part(element, '.floating');
        expect(tip.matches(':popover-open')).to.equal(true);
        expect(tip.ariaHidden).to.equal('true');
        const box = tip.getBoundingClientRect();
        expect(box.width).to.be.greaterThan(200);
        expect(box.top).to.be.at.least(plot(element).getBoundingClientRect().bottom - 1);
        expect(box.left).to.be.at.least(0);
        expect(box.right).to.be.at.most(innerWidth);
        const rule = part(element, '.rule').getBoundingClientRect();
        expect(box.left <= rule.left && box.right >= rule.right).to.equal(true);
      }
    });

    it('puts away what it says with Escape, wherever the focus is, until the reader comes to another step', async () => {
      const element = await shown(typical());
      await point(element, 'pointermove', 0.5);
      await marked(element);
      press(document.body, 'Escape');
      await element.updateComplete;
      expect(readout(element)).to.equal(undefined);
      await point(element, 'pointermove', 0.5);
      expect(readout(element)).to.equal(undefined);
      await point(element, 'pointermove', 0.6);
      expect(readout(element)).not.to.equal(undefined);
    });

    it('says how many days a point at the start pools', async () => {
      const element = await shown(typical());
      await keys(element, 'Home');
      await marked(element);
      expect(readout(element)).to.match(/first day alone/);
      await keys(element, 'ArrowRight');
      expect(readout(element)).to.match(/2 days pooled/);
    });

    it('stays inside when the period gets shorter', async () => {
      const element = await shown(typical());
      await keys(element, 'End');
      element.period = 'last-7-days';
      await waitFor(
        () => plot(element).getAttribute('aria-valuemax') === '7',
        () => 'seven steps',
      );
      expect(plot(element).getAttribute('aria-valuenow')).to.equal('7');
    });
  });

  describe('selecting', () => {
    it('takes the day on Enter, marks it, and gives it up on Enter again', async () => {
      const { source, element } = await linked(typical());
      await keys(element, 'Home', 'ArrowRight', 'Enter');
      expect(chosenDay(source)).to.include({ from: '2026-06-04', to: '2026-06-05' });
      expect(parts(element, '.picked')).to.have.length(1);
      expect(live(element)).to.match(/Day: 4 Jun/);
      await keys(element, 'Enter');
      expect(chosenDay(source)).to.equal(undefined);
      expect(parts(element, '.picked')).to.have.length(0);
    });

    it('takes the week where the steps are weeks', async () => {
      const element = await shown(typical(), { period: '2026-04-01/2026-08-31' });
      const events: SelectionEvent[] = [];
      element.addEventListener('rapport-selection', (event) => events.push(event));
      await keys(element, 'Home', 'Enter');
      expect(events[0].state.selection[0]).to.include({ field: 'day', from: '2026-04-01', to: '2026-04-08' });
    });

    it('takes the day under the pointer on a click', async () => {
      const { source, element } = await linked(typical());
      await point(element, 'click', 0);
      expect(chosenDay(source)).to.include({ from: '2026-06-03', to: '2026-06-04' });
      await point(element, 'click', 1);
      expect(chosenDay(source)).to.include({ from: '2026-08-31', to: '2026-09-01' });
    });

    it('never filters the trend itself', async () => {
      const { element } = await linked(typical());
      const before = element.toTable().rows;
      await keys(element, 'Home', 'Enter');
      expect(element.toTable().rows).to.deep.equal(before);
    });

    it('is cleared by the Escape after the one that puts away what is said of the step', async () => {
      const { source, element } = await linked(typical());
      await keys(element, 'Home', 'Enter');
      await marked(element);
      await keys(element, 'Escape');
      expect(readout(element)).to.equal(undefined);
      expect(source.state.selection).to.have.length(1);
      await keys(element, 'Escape');
      expect(source.state.selection).to.deep.equal([]);
    });

    it('follows an agent that is selected elsewhere', async () => {
      const { element, select } = await linked(typical());
      const before = element.toTable().rows;
      await select({ field: 'agent', values: ['agent-02'] });
      await waitFor(
        () => /clearly up/.test(sentence(element)),
        () => `a clear rise in “${sentence(element)}”`,
      );
      expect(element.toTable().rows[30]['scored']).not.to.equal(before[30]['scored']);
    });
  });

  describe('small charts', () => {
    it('come clear rises first, then clear falls, then as in the catalogue', async () => {
      const element = await shown(typical());
      expect(panelNames(element)).to.deep.equal([
        'Empathy',
        'Promotes self-service',
        'Effective questioning',
        'Demonstrates ownership',
        'Active listening',
        'Builds rapport',
        'Sets expectations',
        'No inappropriate action',
        'Acknowledges loyalty',
      ]);
      expect(parts(element, '.spark.quiet')).to.have.length(6);
    });

    it('are dotted where they rest on too few, as the large chart is, and the foot says what that means', async () => {
      const element = await shown(typical(), { agentId: 'agent-06' });
      const drawn = parts(element, '.spark .line.weak').filter((line) => line.getAttribute('d') !== '');
      expect(drawn.length).to.be.greaterThan(5);
      expect(parts(element, '.spark-end.few-point').length).to.be.greaterThan(5);
      expect(textOf(part(element, '.foot'))).to.contain('Dotted: fewer than 20 scored interactions.');
      const firm = await shown(typical());
      expect(part(firm, '.surface .line.weak').getAttribute('d')).to.equal('');
      expect(parts(firm, '.spark .line.weak').some((line) => line.getAttribute('d') !== '')).to.equal(true);
      expect(textOf(part(firm, '.foot'))).to.contain('Dotted');
    });

    it('put their behaviour in focus, and take it out again', async () => {
      const { source, element } = await linked(typical());
      panels(element)[4].click();
      await element.updateComplete;
      expect(source.state.selection[0]).to.deep.include({ field: 'behavior', values: ['activeListening'] });
      expect(
        panels(element)
          .map((panel) => panel.getAttribute('aria-pressed'))
          .indexOf('true'),
      ).to.equal(4);
      expect(plot(element).getAttribute('aria-label')).to.equal('Active listening over time');
      panels(element)[4].click();
      await element.updateComplete;
      expect(source.state.selection).to.deep.equal([]);
      expect(plot(element).getAttribute('aria-label')).to.equal('Overall satisfaction over time');
    });

    it('show and clear a focus that was set elsewhere', async () => {
      const { source, element, select } = await linked(typical());
      await select({ field: 'behavior', values: ['inappropriateAction'] });
      expect(caption(element)).to.match(/^No inappropriate action, /);
      const pressed = panels(element).filter((panel) => panel.getAttribute('aria-pressed') === 'true');
      expect(pressed.map(textOf)[0]).to.match(/^No inappropriate action/);
      pressed[0].click();
      await element.updateComplete;
      expect(source.state.selection).to.deep.equal([]);
    });

    it('stay away where there is nothing beside the large one', async () => {
      expect(panels(await shown(small(), { behaviors: 'overallSatisfaction' }))).to.have.length(0);
      expect(panels(await shown(small(), { behaviors: 'beEmpathetic' }))).to.have.length(0);
    });

    it('are as many as the behaviours of the data', async () => {
      expect(panels(await shown(manyBehaviors()))).to.have.length(20);
    });
  });

  describe('language and direction', () => {
    it('writes dates as the reader does', async () => {
      const american = await shown(typical(), { lang: 'en-US' });
      expect(caption(american)).to.match(/Jun 3 – Aug 31, 2026/);
      expect(textOf(parts(american, '.date')[0])).to.equal('Jun 3');
    });

    it('mirrors the drawing, and nothing else', async () => {
      const element = await shown(small(), { dir: 'rtl' });
      expect(getComputedStyle(part(element, '.geometry')).transform).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
      expect(getComputedStyle(part(element, '.zone-name')).transform).to.equal('none');
    });
  });

  describe('bad input', () => {
    it('shows names with markup as text', async () => {
      const report = markup();
      const behaviors = [{ key: 'beEmpathetic', label: '<img src=x onerror=alert(1)>', polarity: 'positive' }];
      const element = await shown({ ...report, behaviors }, { status: 'partial' });
      expect(parts(element, 'img')).to.have.length(0);
      expect(panelNames(element)).to.deep.equal(['<img src=x onerror=alert(1)>']);
      panels(element)[0].click();
      await element.updateComplete;
      expect(sentence(element)).to.include('<img src=x onerror=alert(1)>');
    });

    it('keeps its default period where the attribute is no period', async () => {
      const element = await shown(small(), { period: 'some time ago' });
      expect(element.toTable().rows).to.have.length(90);
      expectNoise(/period/);
    });

    it('shows the overall satisfaction where the focus is no behaviour of the data', async () => {
      const { element, select } = await linked(small());
      await select({ field: 'behavior', values: ['nonsense'] });
      expect(plot(element).getAttribute('aria-label')).to.equal('Overall satisfaction over time');
    });

    it('keeps its own columns where a behaviour has the key of one', async () => {
      const { interactions } = small();
      const renamed = interactions.map((one) => ({ ...one, behaviors: { scored: one.behaviors?.['beEmpathetic'] } }));
      const behaviors = [{ key: 'scored', label: 'Scored', polarity: 'positive' }];
      const element = await shown({ ...small(), interactions: renamed, behaviors });
      const { columns, rows } = element.toTable();
      expect(new Set(columns.map(({ key }) => key)).size).to.equal(columns.length);
      expect(rows.at(-1)!['scored']).to.be.a('number');
    });

    it('says what failed where the engine fails, and recovers', async () => {
      const engine = await createEngine({ ...small() });
      let broken = true;
      const failing = wrapEngine(engine, {
        behaviorScores: (query) => (broken ? Promise.reject(new Error('no luck')) : engine.behaviorScores(query)),
      });
      const element = await mount<InteractionTrend>(html`<interaction-trend .engine=${failing}></interaction-trend>`);
      await untilStatus(element, 'error');
      expect(textOf(element)).to.include('no luck');
      broken = false;
      element.period = 'last-30-days';
      await untilStatus(element, 'ready');
      engine.dispose();
    });

    it('works again after it was taken out and put back', async () => {
      const element = await shown(small());
      const parent = element.parentElement!;
      element.remove();
      await nextTask();
      parent.append(element);
      await untilStatus(element, 'ready');
      await keys(element, 'Home');
      expect(plot(element).getAttribute('aria-valuenow')).to.equal('1');
    });
  });
});
