import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { nothing } from 'lit';
import {
  createEngine,
  OVERALL_SATISFACTION,
  type BehaviorScoresAnswer,
  type BehaviorScoresQuery,
  type ReportEngine,
  type SelectionClause,
} from '../../core.js';
import { BehaviorScore } from './behavior-score.js';
import { ReportSource } from '../report-source/report-source.js';
import type { ReportStatus } from '../../index.js';
// Loaded before it is asked for, so that it is there at once.
import '../../parts/table/data-table.js';
import { customBehaviors } from '../../../stories/data/custom-behaviors.js';
import {
  allExcluded,
  arabic,
  empty,
  manyBehaviors,
  markup,
  oneAgent,
  small,
  tooFew,
  typical,
} from '../../../stories/data/fixtures.js';
import { wrapEngine } from '../../../stories/data/wrap-engine.js';
import { expectNoise } from '../../../test/support/no-console-noise.js';
import { waitFor } from '../../../test/support/wait-for.js';
import { eventually, nextFrame } from '../../../test/support/widgets.js';
import { selectIn } from '../../../stories/support.js';
import { define } from '../../widget/define-element.js';

define(BehaviorScore);
define(ReportSource);

interface Given {
  agentId?: string;
  teamId?: string;
  behaviors?: string;
  period?: string;
  view?: 'chart' | 'table';
  status?: ReportStatus;
}

async function shown(report: object, given: Given = {}): Promise<BehaviorScore> {
  const element = await fixture<BehaviorScore>(
    html`<behavior-score
      .data=${report}
      agent-id=${given.agentId ?? nothing}
      team-id=${given.teamId ?? nothing}
      behaviors=${given.behaviors ?? nothing}
      period=${given.period ?? nothing}
      view=${given.view ?? nothing}
    ></behavior-score>`,
  );
  await reached(element, given.status ?? 'ready');
  return element;
}

async function reached(element: BehaviorScore, status: ReportStatus): Promise<void> {
  await waitFor(
    () => element.status === status,
    () => `the status "${status}" (it is "${element.status}")`,
  );
  await element.updateComplete;
  await Promise.all(element.shadowRoot!.getAnimations().map(({ finished }) => finished));
  await element.updateComplete;
}

/** A report shared by a source and the element, with what another widget would do. */
async function linked(report: object, template = html`<behavior-score></behavior-score>`) {
  const source = await fixture<ReportSource>(html`<report-source .data=${report}>${template}</report-source>`);
  const element = source.querySelector<BehaviorScore>('behavior-score')!;
  await reached(element, 'ready');
  const select = async (clause: SelectionClause) => {
    selectIn(source, { ...clause, source: 'elsewhere' });
    await element.updateComplete;
  };
  return { source, element, select };
}

const all = (element: BehaviorScore, selector: string) => [...element.shadowRoot!.querySelectorAll(selector)];
const one = (element: BehaviorScore, selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const words = (element: BehaviorScore, selector: string) =>
  one(element, selector)?.textContent.replace(/\s+/g, ' ').trim();
const rows = (element: BehaviorScore) => all(element, '[role=option]') as HTMLElement[];
const rowKeys = (element: BehaviorScore) => rows(element).map((row) => row.dataset['behavior']);
const picker = (element: BehaviorScore) => one(element, '.who select') as HTMLSelectElement;

function pick(element: BehaviorScore, value: string): void {
  picker(element).value = value;
  picker(element).dispatchEvent(new Event('change'));
}

async function shows(element: BehaviorScore, name: string): Promise<void> {
  await waitFor(
    () => words(element, '.caption')?.startsWith(name) ?? false,
    () => `the caption to start with ${name} (it is "${words(element, '.caption')}")`,
  );
  await element.updateComplete;
}

/** What the table should say, worked out from an engine of its own. */
async function expectedRows(engine: ReportEngine, query: BehaviorScoresQuery = {}) {
  const answer = await engine.behaviorScores({ ...query, compare: true });
  return new Map(answer.behaviors.map((key, at) => [key, expectedRow(answer, at)]));
}

function expectedRow(answer: BehaviorScoresAnswer, at: number) {
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  return {
    percent: known(answer.percent[at]),
    low: known(answer.low[at]),
    high: known(answer.high[at]),
    scoredInteractions: answer.scoredInteractions[at],
    scored: answer.scored[at],
    neutral: answer.neutral[at],
    notRated: answer.notRated[at],
    earned: answer.earned[at],
    possible: answer.possible[at],
    band: answer.band[at],
    previous: known(answer.previous!.percent[at]),
    change: known(answer.change![at]),
    verdict: answer.clear![at] === 1 || answer.verdict![at] === 'tooFew' ? answer.verdict![at] : 'noClearChange',
    clear: answer.clear![at] === 1,
  };
}

async function expectTable(element: BehaviorScore, engine: ReportEngine, query: BehaviorScoresQuery = {}) {
  const expected = await expectedRows(engine, query);
  const { columns, rows: actual } = element.toTable();
  expect(actual.map((row) => row['behavior'])).to.have.members([...expected.keys()]);
  expect(actual[0]['behavior']).to.equal(OVERALL_SATISFACTION);
  for (const row of actual) {
    const { behavior, label, ...figures } = row;
    expect(figures).to.deep.equal(expected.get(String(behavior)));
    expect(label).to.be.a('string');
    expect(Object.keys(row)).to.deep.equal(columns.map(({ key }) => key));
  }
}

describe('<behavior-score>', () => {
  describe('accessibility', () => {
    it('passes for an agent, for everybody and as a table', async () => {
      await expect(await shown(typical(), { agentId: 'agent-02' })).to.be.accessible();
      await expect(await shown(small())).to.be.accessible();
      await expect(await shown(small(), { view: 'table' })).to.be.accessible();
    });

    it('passes where too few are scored and where nothing matches', async () => {
      await expect(await shown(tooFew(), { agentId: 'agent-01' })).to.be.accessible();
      await expect(await shown(small(), { agentId: 'nobody', status: 'no-match' })).to.be.accessible();
    });

    it('says each row in words', async () => {
      const element = await shown(typical(), { agentId: 'agent-02' });
      const row = rows(element).find(({ dataset }) => dataset['behavior'] === 'promoteSelfService')!;
      expect(row.textContent).to.match(/Promotes self-service/);
      expect(row.textContent).to.match(
        /\d+%, Neutral, 95% interval \d+% to \d+%, \d+ scored, previous period \d+%, \+\d+\.\d pts, clear/,
      );
    });

    it('has one stop for the tab key among its rows', async () => {
      const element = await shown(small());
      expect(rows(element).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    });
  });

  describe('figures', () => {
    let engine: ReportEngine;
    before(async () => {
      engine = await createEngine({ ...small() });
    });
    after(() => engine.dispose());

    it('are those of the engine for everybody', async () => {
      await expectTable(await shown(small()), engine);
    });

    it('are those of the engine for an agent and a team', async () => {
      const { agents, teams } = small();
      for (const agentId of [agents[0].id, agents[3].id]) {
        const selection = [{ field: 'agent' as const, values: [agentId] }];
        await expectTable(await shown(small(), { agentId }), engine, { selection });
      }
      const selection = [{ field: 'team' as const, values: [teams[1].id] }];
      await expectTable(await shown(small(), { teamId: teams[1].id }), engine, { selection });
    });

    it('are null where nothing was scored', async () => {
      const element = await shown(typical(), { agentId: 'agent-05' });
      const row = element.toTable().rows.find(({ behavior }) => behavior === 'acknowledgeLoyalty')!;
      expect(row).to.include({ percent: null, low: null, high: null, scored: 0, band: null, verdict: 'tooFew' });
    });

    it('show the sum that the overall score comes from', async () => {
      const element = await shown(small());
      const explained = await engine.explain({ behavior: OVERALL_SATISFACTION });
      const figures = all(element, '.sum tr').map((row) => Number(row.lastElementChild?.textContent.replace(',', '')));
      const { counts } = explained;
      expect(figures).to.deep.equal([counts[10] * 10, counts[6] * 6, counts[4] * 4, 0]);
      const [earned, possible] = all(element, '.points b').map((part) => Number(part.textContent.replace(',', '')));
      expect([earned, possible]).to.deep.equal([explained.earned, explained.possible]);
      expect(words(element, '.sum')).to.contain(`${explained.behaviors.length} of 9 behaviours took part`);
      expect(words(element, '.hero .percent')).to.equal(`${Math.floor(explained.percent + 0.5)}%`);
    });

    it('put the best score first, then what is too few, then what has no score', async () => {
      for (const agentId of ['agent-02', 'agent-05', 'agent-11']) {
        const element = await shown(typical(), { agentId });
        const [, ...table] = element.toTable().rows;
        expect(rowKeys(element)).to.deep.equal(table.map(({ behavior }) => behavior));
        const rank = table.map(({ scored }) => (Number(scored) >= 20 ? 0 : Number(scored) > 0 ? 1 : 2));
        expect(rank).to.deep.equal([...rank].sort());
        const judged = table.filter(({ scored }) => Number(scored) >= 20).map(({ percent }) => Number(percent));
        expect(judged).to.deep.equal([...judged].sort((a, b) => b - a));
      }
    });

    it('compare at most 90 days, the last ones of a longer period, and say so', async () => {
      const element = await shown(small(), { period: '2026-04-01/2026-09-01' });
      await expectTable(element, engine, { period: { from: '2026-06-03', to: '2026-09-01' } });
      expect(words(element, '.caption')).to.match(
        /· 3 Jun – 31 Aug 2026 · compared with 5 Mar – 2 Jun · the last 90 days of 1 Apr – 31 Aug 2026: no more are compared$/,
      );
      element.period = 'this-year';
      await element.updateComplete;
      expect(words(element, '.caption')).to.contain('· the last 90 days of 1 Jan – 31 Aug 2026');
      expect(words(await shown(small(), { period: 'last-90-days' }), '.caption')).to.match(/2 Jun$/);
    });

    it('are in the table view and in the CSV', async () => {
      const element = await shown(small(), { view: 'table' });
      expect(all(element, 'tbody tr')).to.have.length(10);
      expect(element.toCSV().split('\r\n')).to.have.length(12);
      expect(element.toCSV()).to.match(/^Behaviour key,Behaviour,Percent,/);
    });

    it('have no band in the table view where too few are scored', async () => {
      const element = await shown(tooFew(), { agentId: 'agent-01', view: 'table' });
      expect(words(element, 'tbody tr')).to.contain('Too few to judge');
      expect(element.toTable().rows[0]['band']).to.be.a('string');
    });
  });

  describe('whose score', () => {
    it('is named with the team', async () => {
      const element = await shown(typical(), { agentId: 'agent-02' });
      const [agent] = typical().agents.filter(({ id }) => id === 'agent-02');
      expect(words(element, '.caption')).to.match(new RegExp(`^${agent.name}, .+ · 3 Jun – 31 Aug 2026 · compared`));
      expect(picker(element).value).to.equal('agent:agent-02');
      expect(words(element, '.say')).to.match(new RegExp(`^${agent.name} scores \\d+% overall`));
    });

    it('can be chosen by the reader', async () => {
      const element = await shown(small());
      const [{ id, name }] = small().agents;
      pick(element, `agent:${id}`);
      await shows(element, name!);
      expect([element.agentId, element.teamId]).to.deep.equal([id, null]);
      const [team] = small().teams;
      pick(element, `team:${team.id}`);
      await shows(element, team.name!);
      expect([element.agentId, element.teamId]).to.deep.equal([null, team.id]);
      pick(element, '');
      await shows(element, 'All agents');
      expect([element.agentId, element.teamId]).to.deep.equal([null, null]);
    });

    it('lists the teams and the agents by name, and only those that may appear', async () => {
      const element = await shown(small());
      const groups = all(element, 'optgroup').map((group) => [...group.children].map((o) => o.textContent));
      const byName = (names: (string | null | undefined)[]) => [...names].sort((a, b) => a!.localeCompare(b!));
      expect(groups[0]).to.deep.equal(byName(small().teams.map(({ name }) => name)));
      const visible = small().agents.filter(({ evaluable, analyzable }) => evaluable !== false && analyzable !== false);
      expect(groups[1]).to.deep.equal(byName(visible.map(({ name }) => name)));
    });

    it('is no choice where there is nobody else', async () => {
      expect(picker(await shown(oneAgent()))).to.equal(null);
    });

    it('follows what is selected elsewhere, and goes back after it', async () => {
      const { source, element, select } = await linked(
        small(),
        html`<behavior-score team-id=${small().teams[0].id}></behavior-score>`,
      );
      const [first, second] = small().agents;
      await select({ field: 'agent', values: [second.id] });
      await shows(element, second.name!);
      expect(picker(element).value).to.equal(`agent:${second.id}`);
      const engine = await createEngine({ ...small() });
      await expectTable(element, engine, { selection: [{ field: 'agent', values: [second.id] }] });
      await select({ field: 'agent', values: [first.id, second.id] });
      await shows(element, first.name!);
      expect(words(element, '.caption')).to.contain(`${first.name} and ${second.name}`);
      expect(picker(element).selectedOptions[0].textContent).to.equal(`${first.name} and ${second.name}`);
      source.state = { selection: [] };
      await shows(element, small().teams[0].name!);
      expect(element.teamId).to.equal(small().teams[0].id);
      engine.dispose();
    });

    it('keeps the focus where it is when the order of the rows changes', async () => {
      const { source, element, select } = await linked(small());
      const before = rowKeys(element);
      rows(element)[3].focus();
      for (const { id } of small().agents) {
        await select({ field: 'agent', values: [id] });
        await reached(element, 'ready');
        if (rowKeys(element)[3] !== before[3]) break;
      }
      expect(rowKeys(element)).to.have.members(before).and.not.deep.equal(before);
      expect(element.shadowRoot!.activeElement).to.equal(rows(element)[3]);
      expect(rows(element).filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([rows(element)[3]]);
      source.state = { selection: [] };
    });

    it('chosen by the reader comes before what is selected elsewhere', async () => {
      const { source, element, select } = await linked(small());
      const [first, second] = small().agents;
      await select({ field: 'agent', values: [second.id] });
      await select({ field: 'channel', values: ['voice'] });
      await shows(element, second.name!);
      pick(element, `agent:${first.id}`);
      await shows(element, first.name!);
      expect(source.state.selection.map(({ field }) => field)).to.deep.equal(['channel']);
    });

    it('stays within what the report is limited to', async () => {
      const { id, name } = small().teams[0];
      const source = await fixture<ReportSource>(
        html`<report-source .data=${small()} team-id=${id}><behavior-score></behavior-score></report-source>`,
      );
      const element = source.querySelector<BehaviorScore>('behavior-score')!;
      await reached(element, 'ready');
      await shows(element, name!);
      const members = small().agents.filter(
        ({ teamId, evaluable, analyzable }) => teamId === id && evaluable !== false && analyzable !== false,
      );
      expect(all(element, 'optgroup option')).to.have.length(members.length);
    });
  });

  describe('behaviours', () => {
    it('can be chosen with a click and with the keyboard', async () => {
      const { source, element } = await linked(small());
      const [first, second] = rows(element);
      first.click();
      await element.updateComplete;
      const key = first.dataset['behavior']!;
      expect(source.state.selection).to.deep.include({
        field: 'behavior',
        values: [key],
        source: source.state.selection[0].source,
      });
      expect(first.getAttribute('aria-selected')).to.equal('true');
      second.focus();
      await sendKeys({ press: 'Enter' });
      expect(source.state.selection).to.have.length(1);
      expect(source.state.selection[0]).to.include({ field: 'behavior' });
      await element.updateComplete;
      expect(
        rows(element)
          .map((row) => row.getAttribute('aria-selected'))
          .indexOf('true'),
      ).to.equal(1);
      await sendKeys({ press: 'Space' });
      expect(source.state.selection).to.have.length(0);
    });

    it('are cleared with Escape, once it has put away the tooltip', async () => {
      const { source, element } = await linked(small());
      rows(element)[2].focus();
      await sendKeys({ press: 'Enter' });
      expect(source.state.selection).to.have.length(1);
      expect(element.shadowRoot!.querySelectorAll('.tip')).to.have.length(1);
      await sendKeys({ press: 'Escape' });
      expect(element.shadowRoot!.querySelectorAll('.tip')).to.have.length(0);
      expect(source.state.selection).to.have.length(1);
      await sendKeys({ press: 'Escape' });
      expect(source.state.selection).to.have.length(0);
    });

    it('chosen elsewhere are marked, and cleared by choosing them again', async () => {
      const { source, element, select } = await linked(small());
      const before = element.toTable();
      await select({ field: 'behavior', values: ['beEmpathetic'] });
      const row = rows(element).find(({ dataset }) => dataset['behavior'] === 'beEmpathetic')!;
      expect(row.classList.contains('focused')).to.equal(true);
      expect(element.toTable()).to.deep.equal(before);
      row.click();
      expect(source.state.selection).to.have.length(0);
    });

    it('are reached with arrows, Home and End', async () => {
      const element = await shown(small());
      const list = rows(element);
      list[0].focus();
      const at = () => list.indexOf(element.shadowRoot!.activeElement as HTMLElement);
      for (const [press, place] of [
        ['ArrowDown', 1],
        ['ArrowDown', 2],
        ['ArrowUp', 1],
        ['End', 8],
        ['ArrowDown', 8],
        ['Home', 0],
        ['ArrowUp', 0],
      ] as const) {
        await sendKeys({ press });
        expect(at(), press).to.equal(place);
      }
      expect(list.filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([list[0]]);
    });

    it('tell more in a tooltip, with the pointer and with the focus', async () => {
      const element = await shown(typical(), { agentId: 'agent-02' });
      rows(element)[0].dispatchEvent(new PointerEvent('pointerenter'));
      await eventually(() => one(element, '.tip') !== null, 'the tooltip');
      expect(words(element, '.tip')).to.match(/This period 87% \d+ scored, \d+% to \d+% Previous period/);
      one(element, '[role=listbox]').dispatchEvent(new PointerEvent('pointerleave'));
      await element.updateComplete;
      expect(one(element, '.tip')).to.equal(null);
      rows(element)[1].focus();
      await eventually(() => one(element, '.tip') !== null, 'the tooltip');
    });

    it('are those named in the attribute, in the order of their scores', async () => {
      const element = await shown(small(), { behaviors: 'beEmpathetic inappropriateAction' });
      expect(rowKeys(element)).to.deep.equal(['inappropriateAction', 'beEmpathetic']);
      expect(one(element, '.hero')).to.equal(null);
      expect(element.toTable().rows).to.have.length(2);
      const overall = await shown(small(), { behaviors: OVERALL_SATISFACTION });
      expect(rows(overall)).to.have.length(0);
      expect(one(overall, '.hero')).not.to.equal(null);
    });

    it('may be any number of others, and negative ones say that absence is good', async () => {
      const element = await shown(manyBehaviors());
      expect(rows(element)).to.have.length(customBehaviors.length);
      const negative = customBehaviors.filter(({ polarity }) => polarity === 'negative').map(({ key }) => key);
      const marked = rows(element).filter((row) =>
        row.querySelector('.name')!.textContent.endsWith('(absence is good)'),
      );
      expect(marked.map(({ dataset }) => dataset['behavior'])).to.have.members(negative);
    });

    it('join both dots only where the change is clear', async () => {
      const element = await shown(typical(), { agentId: 'agent-02' });
      const clear = element.toTable().rows.filter(({ verdict }) => verdict === 'improving' || verdict === 'declining');
      const joined = rows(element).filter((row) => row.querySelector('.link-line'));
      expect(joined.map(({ dataset }) => dataset['behavior'])).to.have.members(
        clear.map(({ behavior }) => behavior).filter((key) => key !== OVERALL_SATISFACTION),
      );
      expect(joined.length).to.be.greaterThan(0);
    });
  });

  describe('words', () => {
    it('name what changed clearly', async () => {
      const element = await shown(typical(), { agentId: 'agent-02' });
      expect(words(element, '.say')).to.match(
        /clearly up from \d+%\. Clearly up: “Empathy” and “Promotes self-service”\./,
      );
      const worse = await shown(typical(), { agentId: 'agent-06' });
      expect(words(worse, '.say')).to.match(/clearly down from \d+%\. Clearly down: “.+”, “.+”, “.+” and 6 more\. /);
    });

    it('name what is clearly above or below the others, in points and with n', async () => {
      const element = await shown(typical(), { agentId: 'agent-03' });
      const engine = await createEngine(typical());
      const answer = await engine.standouts();
      const row = answer.keys.indexOf('agent-03') * answer.behaviors.length;
      const below = answer.behaviors
        .map((_, k) => row + k)
        .filter((at) => answer.clear[at] === 1 && answer.difference[at] < 0);
      const [first] = below.sort((a, b) => answer.pValue[a] - answer.pValue[b]);
      const points = `\u2212${Math.abs(answer.difference[first]).toFixed(1)} points, n = ${answer.interactions[first]}`;
      expect(words(element, '.say'))
        .to.match(/no clear change from \d+%\. Clearly below the other agents on the same mix of work: “/)
        .and.to.contain(points)
        .and.to.match(new RegExp(below.length > 3 ? `and ${below.length - 3} more\\.$` : '\\.$'));
    });

    it('compare nobody with everybody', async () => {
      const everybody = await shown(typical());
      expect(words(everybody, '.say')).not.to.contain('others').and.not.to.contain('mix of work');
    });

    it('say where there is too little to say', async () => {
      const few = await shown(tooFew(), { agentId: 'agent-01' });
      expect(words(few, '.say')).to.match(/: too few scored interactions to judge \(\d+\)/);
      expect(words(few, '.band')).to.equal('Too few to judge');
      const fresh = await shown(typical(), { agentId: 'agent-11' });
      expect(words(fresh, '.say')).to.contain('there is no score in the previous period');
      expect(words(fresh, '.behaviors')).to.contain('no score before');
    });

    it('say which behaviours have the fewest and the most scores', async () => {
      const element = await shown(small());
      const [, ...table] = element.toTable().rows;
      const scored = table.map((row) => Number(row['scored']));
      const [least, most] = [Math.min(...scored), Math.max(...scored)];
      expect(words(element, '.foot')).to.match(new RegExp(`n per behaviour: ${least} \\(.+\\) to ${most} \\(.+\\)\\.`));
    });

    it('keep names with markup as text', async () => {
      const element = await shown(markup(), { agentId: markup().agents[0].id });
      expect(words(element, '.caption')).to.contain(markup().agents[0].name!.replace(/\s+/g, ' ').trim());
      expect(all(element, '.card script, .card img, .card b b')).to.have.length(0);
    });

    it('keep their order beside a name that is written from right to left', async () => {
      const element = await shown(arabic(), { agentId: 'agent-02' });
      const { direction } = getComputedStyle(one(element, '.say bdi'));
      expect(direction).to.equal('ltr');
      expect(words(element, '.say')).to.match(/^\u2068.+\u2069 scores/);
    });
  });

  describe('language and direction', () => {
    it('writes numbers as the language does', async () => {
      const element = await shown(typical());
      const possible = () => all(element, '.points b')[1].textContent;
      expect(possible()).to.match(/^\d{3},\d{3}$/);
      element.lang = 'en-IN';
      await waitFor(
        () => /^\d,\d\d,\d{3}$/.test(possible()),
        () => `the number in the Indian way (it is ${possible()})`,
      );
    });

    it('mirrors the line from right to left', async () => {
      const element = await shown(typical(), { agentId: 'agent-02' });
      const middle = (target: Element) => {
        const { left, width } = target.getBoundingClientRect();
        return left + width / 2;
      };
      const line = () => one(element, '.backdrop').getBoundingClientRect();
      const dot = rows(element)[0].querySelector('.dot')!;
      const place = (middle(dot) - line().left) / line().width;
      element.dir = 'rtl';
      const mirrored = () => (line().right - middle(dot)) / line().width;
      await waitFor(
        () => Math.abs(mirrored() - place) < 0.01,
        () => `the dot at ${place} from the right (it is at ${mirrored()})`,
      );
    });
  });

  describe('asking', () => {
    it('does not happen again for a behaviour in focus', async () => {
      const engine = await createEngine({ ...small() });
      let asked = 0;
      const counting = wrapEngine(engine, {
        behaviorScores: async (query) => {
          asked += 1;
          return engine.behaviorScores(query);
        },
      });
      const source = await fixture<ReportSource>(
        html`<report-source .engine=${counting}><behavior-score></behavior-score></report-source>`,
      );
      const element = source.querySelector<BehaviorScore>('behavior-score')!;
      await reached(element, 'ready');
      selectIn(source, { field: 'behavior', values: ['beEmpathetic'], source: 'elsewhere' });
      await element.updateComplete;
      expect(asked).to.equal(1);
      selectIn(source, { field: 'channel', values: ['voice'], source: 'elsewhere' });
      await waitFor(
        () => asked === 2,
        () => 'the second question',
      );
      engine.dispose();
    });

    it('keeps the name and the figures together while the answer is on its way', async () => {
      const engine = await createEngine({ ...small() });
      let answer: (() => void) | null = null;
      let waiting = false;
      const slow = wrapEngine(engine, {
        behaviorScores: async (query) => {
          if (waiting) await new Promise<void>((resolve) => (answer = resolve));
          return engine.behaviorScores(query);
        },
      });
      const element = await fixture<BehaviorScore>(html`<behavior-score .engine=${slow}></behavior-score>`);
      await reached(element, 'ready');
      waiting = true;
      pick(element, 'agent:agent-01');
      await waitFor(() => answer !== null && element.status === 'loading', 'the question');
      await nextFrame();
      expect(words(element, '.caption')).to.match(/^All agents/);
      // What is drawn may be old for a moment; what a program is told never is.
      expect(element.toTable().rows).to.deep.equal([]);
      answer!();
      await shows(element, small().agents[0].name!);
      await expectTable(element, engine, { selection: [{ field: 'agent', values: ['agent-01'] }] });
      engine.dispose();
    });
  });

  describe('states', () => {
    it('says that there are no interactions, and offers no choice', async () => {
      const element = await shown(empty(), { status: 'empty' });
      expect(element.toTable().rows).to.have.length(0);
      expect(picker(element)).to.equal(null);
    });

    it('says that an agent has nothing in the period, and lets go of the agent', async () => {
      const element = await shown(small(), { agentId: 'nobody', status: 'no-match' });
      expect(words(element, '.blank')).to.contain('Agent: nobody');
      expect(words(element, '.caption')).to.match(/^nobody · /);
      expect(picker(element).selectedOptions[0].textContent).to.equal('nobody');
      one(element, '.blank .primary').click();
      await reached(element, 'ready');
      expect(element.agentId).to.equal(null);
    });

    it('lets go of everything at once', async () => {
      const { element, select } = await linked(small(), html`<behavior-score agent-id="agent-01"></behavior-score>`);
      await select({ field: 'channel', values: ['carrier pigeon'] });
      await reached(element, 'no-match');
      expect(words(element, '.blank')).to.match(/carrier pigeon.*Agent: /);
      (all(element, '.blank button')[1] as HTMLElement).click();
      await reached(element, 'ready');
      expect(words(element, '.caption')).to.match(/^All agents/);
    });

    it('has no score where all is excluded', async () => {
      const element = await shown(allExcluded());
      expect(words(element, '.hero .percent')).to.equal('No score');
      expect(words(element, '.say')).to.equal('No score: nothing of this period was scored.');
      expect(rows(element).every((row) => row.textContent.includes('No score'))).to.equal(true);
    });

    it('takes a period that means nothing for the default one, with a warning', async () => {
      const element = await shown(small(), { period: '2026-08-01/2026-07-01' });
      expectNoise(/2026-08-01\/2026-07-01/);
      expect(words(element, '.caption')).to.contain('3 Jun – 31 Aug 2026');
    });

    it('takes unknown behaviours for none named', async () => {
      expect(rows(await shown(small(), { behaviors: 'telepathy' }))).to.have.length(9);
    });
  });
});
