import { expect } from '@open-wc/testing';
import { html, nothing } from 'lit';
import { createEngine, type MetricRules, type MetricValuesQuery, type ReportStatus } from '../../core.js';
import { MetricCards } from './metric-cards.js';
import { ReportSource } from '../report-source/report-source.js';
// Loaded before they are asked for, so that they are there at once.
import './metric-dialog.js';
import '../../parts/table/data-table.js';
import { empty, small, typical } from '../../../stories/data/fixtures.js';
import { metricEngine, TEAM, type MetricFigures } from '../../../stories/data/metric-engine.js';
import { wrapEngine } from '../../../stories/data/wrap-engine.js';
import { expectNoise } from '../../../test/support/no-console-noise.js';
import {
  button,
  eventually,
  mount,
  nextTask,
  part,
  parts,
  press,
  textOf,
  uncaughtDuring,
  untilStatus,
} from '../../../test/support/widgets.js';
import { selectIn } from '../../../stories/support.js';
import { define } from '../../widget/define-element.js';

define(MetricCards);
define(ReportSource);

interface Given {
  report?: object;
  figures?: MetricFigures;
  metrics?: string;
  preset?: string;
  bins?: string;
  definitions?: MetricRules;
  targets?: Record<string, number>;
  agentId?: string;
  period?: string;
  view?: 'chart' | 'table';
  lang?: string;
  dir?: 'rtl';
  status?: ReportStatus;
}

async function shown(given: Given = {}): Promise<MetricCards> {
  const { report = small(), figures } = given;
  const engine = figures ? await metricEngine(report, figures) : null;
  const element = await mount<MetricCards>(
    html`<metric-cards
      .data=${engine ? null : report}
      .engine=${engine}
      .definitions=${given.definitions ?? null}
      .targets=${given.targets ?? null}
      metrics=${given.metrics ?? nothing}
      preset=${given.preset ?? nothing}
      bins=${given.bins ?? nothing}
      agent-id=${given.agentId ?? nothing}
      period=${given.period ?? nothing}
      view=${given.view ?? nothing}
      lang=${given.lang ?? 'en-GB'}
      dir=${given.dir ?? nothing}
    ></metric-cards>`,
  );
  return untilStatus(element, given.status ?? 'ready');
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const texts = (element: MetricCards, selector: string) => parts(element, selector).map((one) => plain(textOf(one)));
const names = (element: MetricCards) => texts(element, '.metric h3');
const values = (element: MetricCards) => texts(element, '.metric-value');
const changes = (element: MetricCards) => texts(element, '.metric-change');
const targets = (element: MetricCards) => texts(element, '.metric-target');
const sentence = (element: MetricCards) => plain(textOf(part(element, '.say')));

async function dialogOf(element: MetricCards): Promise<HTMLDialogElement> {
  await eventually(() => parts(element, 'dialog[open]').length > 0, 'the dialog');
  return part<HTMLDialogElement>(element, 'dialog[open]');
}

describe('<metric-cards>', () => {
  describe('accessibility', () => {
    it('passes as cards, as a table and with its dialog', async () => {
      const element = await shown({ figures: TEAM });
      await expect(element).to.be.accessible();
      button(element, 'How is this computed: CSAT').click();
      await dialogOf(element);
      await expect(element).to.be.accessible();
      await expect(await shown({ figures: TEAM, view: 'table' })).to.be.accessible();
    });

    it('passes where there is little or nothing', async () => {
      const figures = { csat: { value: 80, n: 4, verdict: 'tooFew' }, backlog: { value: NaN, n: 0 } } as const;
      await expect(await shown({ figures, metrics: 'csat backlog' })).to.be.accessible();
      await expect(await shown({ agentId: 'nobody', status: 'no-match' })).to.be.accessible();
      await expect(await shown({ report: empty(), status: 'empty' })).to.be.accessible();
    });

    it('hides the line from readers and says it in a sentence', async () => {
      const figures = { csat: { value: 87.1, previous: 84, n: 900, gaps: [0, 3] } };
      const element = await shown({ figures, metrics: 'csat' });
      expect(part(element, '.spark').getAttribute('aria-hidden')).to.equal('true');
      expect(textOf(part(element, '.spark + p'))).to.match(
        /^By week: from \d+% to \d+%, lowest \d+%, highest \d+%\. 2 steps have no data\.$/,
      );
    });

    it('reaches every button in the order of the cards', async () => {
      const element = await shown({ figures: { csat: { value: 80, n: 90, leftOut: 2 } }, metrics: 'csat nps' });
      const labels = parts(element, '.metric button').map((one) => one.getAttribute('aria-label') ?? textOf(one));
      expect(labels).to.deep.equal(['How is this computed: CSAT', '2 left out', 'How is this computed: NPS']);
    });
  });

  describe('a card', () => {
    it('says value, change, target and n of the eight that most watch', async () => {
      const element = await shown({ figures: TEAM });
      expect(names(element)).to.deep.equal([
        'First response',
        'Resolution time',
        'Handle time',
        'CSAT',
        'First-contact resolution',
        'Service level',
        'Abandonment',
        'Backlog',
      ]);
      expect(values(element)).to.deep.equal(['1:48 min', '6.4 h', '8:12 min', '87%', '71%', '82%', '4.1%', '318']);
      expect(changes(element)).to.deep.equal([
        '\u22120:12 min, clear improvement',
        '\u22120.2 h, no clear change',
        '+0:31 min, clearly longer',
        '+2.9 pts, clear improvement',
        '+0.9 pts, no clear change',
        '+4.2 pts, clear improvement',
        '\u22120.9 pts, clear improvement',
        '+64, clearly larger',
      ]);
      expect(targets(element).slice(0, 4)).to.deep.equal([
        'Target ≤ 2:00 min met',
        'Target ≤ 6.0 h not met',
        'Target ≤ 8:00 min not met',
        'Target ≥ 85% met',
      ]);
      expect(texts(element, '.metric-n')[0]).to.equal('n = 4,812');
      expect(texts(element, '.metric-what')[3]).to.match(/^Of the conversations that were rated, the share that/);
    });

    it('has an arrow and a colour only where the change is clear', async () => {
      const element = await shown({ figures: TEAM });
      const tones = parts(element, '.metric-change').map((one) => one.className.replace('metric-change ', ''));
      expect(tones).to.deep.equal(['good', 'muted', 'bad', 'good', 'muted', 'good', 'good', 'bad']);
    });

    it('says “No data” where there is none, never 0', async () => {
      const element = await shown({ report: typical(), metrics: 'occupancy csat' });
      expect(values(element)[0]).to.equal('No data');
      expect(changes(element)[0]).to.equal('Nothing to compare with');
      expect(element.toTable().rows[0]).to.include({ metric: 'occupancy', value: null, n: 0 });
    });

    it('marks what rests on too few, but not a count, which is exact', async () => {
      const figures = {
        csat: { value: 75, previous: 50, n: 12, verdict: 'tooFew' },
        nps: { value: 10, n: 3 },
        reopens: { value: 3, previous: 1, n: 3, verdict: 'tooFew' },
      } as const;
      const element = await shown({ figures, metrics: 'csat nps reopens' });
      expect(parts(element, '.metric').map((one) => one.classList.contains('is-few'))).to.deep.equal([
        true,
        true,
        false,
      ]);
      expect(values(element)).to.deep.equal(['75% Too few to judge', '10 pts Too few to judge', '3']);
      expect(changes(element)).to.deep.equal([
        'Change not judged: too few conversations',
        'Nothing to compare with',
        'Change not judged: too few conversations',
      ]);
    });

    it('writes value, change and target in one unit, on the card and in the table', async () => {
      const figures = {
        firstResponseTime: { value: 2573, previous: 6951, n: 90, verdict: 'improving', target: 3000 },
      } as const;
      const element = await shown({ figures, metrics: 'firstResponseTime' });
      expect(values(element)).to.deep.equal(['43 min']);
      expect(changes(element)).to.deep.equal(['\u221273 min, clear improvement']);
      expect(targets(element)).to.deep.equal(['Target ≤ 50 min met']);
      element.view = 'table';
      await eventually(() => parts(element, 'tbody tr').length > 0, 'the table');
      const cells = parts(element, 'tbody td').map((cell) => plain(textOf(cell)));
      expect(cells.filter((text) => text.endsWith(' h'))).to.deep.equal([]);
      expect(cells).to.include('116 min');
    });

    it('counts what was left out and lists it', async () => {
      const figures = { handleTime: { value: 492, n: 900, leftOut: 7 } };
      const element = await shown({ figures, metrics: 'handleTime' });
      button(element, '7 left out').click();
      const dialog = await dialogOf(element);
      const rows = [...dialog.querySelector('table:last-of-type')!.querySelectorAll('tr')].map((row) =>
        plain(textOf(row)),
      );
      expect(rows).to.have.length(5);
      expect(rows[0]).to.equal('i-000001 ends 5.7 min before it begins Show');
      expect(rows[1]).to.equal('i-000002 took 2.1 d Show');
      expect(textOf(part(element, 'dialog'))).to.include('2 more');
      expect(textOf(part(element, '.foot p'))).to.include('7 values cannot be right and are left out.');
    });

    it('says how much rests on what was inferred: in the dialog always, on the card where it is much', async () => {
      const figures = {
        unhandled: { value: 900, n: 900, inferred: 180 },
        sessionsExpired: { value: 900, n: 900, inferred: 179 },
        csat: { value: 80, n: 900 },
        handledByBot: { value: NaN, n: 0 },
      };
      const element = await shown({ figures, metrics: 'unhandled sessionsExpired csat handledByBot' });
      expect(texts(element, '.metric-n')).to.deep.equal(['n = 900 20% inferred', 'n = 900', 'n = 900', 'n = 0']);
      button(element, '20% inferred').click();
      const dialog = await dialogOf(element);
      expect(textOf(dialog)).to.include('180 of 900 rest on a status or handling that the data does not give');
      const choose = async (metric: string) => {
        const select = dialog.querySelector('select')!;
        select.value = metric;
        select.dispatchEvent(new Event('change'));
        await element.updateComplete;
        return textOf(dialog);
      };
      expect(await choose('sessionsExpired')).to.include('179 of 900 rest on a status');
      expect(await choose('csat')).to.not.include('rest on a status');
      expect(
        element
          .toTable()
          .rows.slice(0, 3)
          .map((row) => row['inferred']),
      ).to.deep.equal([180, 179, 0]);
    });

    it('counts what the engine has inferred', async () => {
      const interactions = ['completed', 'completed', null, null].map((status, i) => ({
        id: `i${i}`,
        channel: 'chat',
        startedAt: `2026-08-31T10:0${i}:00Z`,
        endedAt: `2026-08-31T11:0${i}:00Z`,
        firstResponseAt: `2026-08-31T10:1${i}:00Z`,
        endReason: 'agent_closed',
        agentId: 'a1',
        status,
      }));
      const report = { timeZone: 'UTC', interactions };
      const element = await shown({ report, metrics: 'sessionsCompleted conversationsOpened' });
      expect(element.toTable().rows.slice(0, 2)).to.deep.include.members([
        { ...element.toTable().rows[0], metric: 'sessionsCompleted', value: 4, n: 4, inferred: 2 },
        { ...element.toTable().rows[1], metric: 'conversationsOpened', value: 4, n: 4, inferred: 0 },
      ]);
      expect(texts(element, '.metric-n')).to.deep.equal(['n = 4 50% inferred', 'n = 4']);
    });

    it('breaks its line where a step has no value and marks the last point', async () => {
      const element = await shown({ figures: { csat: { value: 80, n: 900, gaps: [4, 12] } }, metrics: 'csat' });
      expect(part(element, '.line:not(.weak)').getAttribute('d')!.match(/M/g)).to.have.length(2);
      expect(parts(element, '.spark-point.end')).to.have.length(1);
      const x = Number(part(element, '.spark-point.end').style.getPropertyValue('--x'));
      expect(x).to.be.closeTo((100 * 11) / 12, 1e-9);
    });

    it('draws the target with its word', async () => {
      const element = await shown({ figures: TEAM, metrics: 'csat nps' });
      expect(parts(element, '.geometry .target')).to.have.length(1);
      expect(texts(element, '.spark-word')).to.deep.equal(['target']);
    });

    it('dots the last step of a count where the period cuts it short', async () => {
      const element = await shown({ report: typical(), metrics: 'conversationsOpened' });
      expect(part(element, '.line.weak').getAttribute('d')).to.match(/^M[\d.]+,[\d.]+L1000,[\d.]+$/);
      expect(textOf(part(element, '.foot p'))).to.include('cuts short');
    });
  });

  describe('figures', () => {
    it('are those of the engine', async () => {
      const element = await shown({ report: typical(), metrics: 'firstResponseTime.p90 csat backlog' });
      const engine = await createEngine(typical());
      const query: MetricValuesQuery = { metrics: ['firstResponseTime.p90', 'csat', 'backlog'] };
      const totals = await engine.metricValues({ ...query, compare: true });
      const steps = await engine.metricValues({ ...query, bins: 'week' });
      engine.dispose();
      const { rows } = element.toTable();
      const known = (all: ArrayLike<number>) => Array.from(all, (one) => (Number.isNaN(one) ? null : one));
      const [periods, weeks] = [rows.slice(0, 3), rows.slice(3)];
      expect(periods.map(({ value }) => value)).to.deep.equal(known(totals.value));
      expect(periods.map(({ n }) => n)).to.deep.equal([...totals.n]);
      expect(periods.map(({ low }) => low)).to.deep.equal(known(totals.low));
      expect(periods.map(({ previous }) => previous)).to.deep.equal(known(totals.previous!));
      expect(periods.map(({ change }) => change)).to.deep.equal(known(totals.change!));
      expect(periods.map(({ verdict }) => verdict)).to.deep.equal(totals.verdict);
      expect(weeks.map(({ value }) => value)).to.deep.equal(known(steps.value));
      expect(weeks.map(({ n }) => n)).to.deep.equal([...steps.n]);
      expect(weeks.slice(0, steps.binStarts.length).map(({ from }) => from)).to.deep.equal(steps.binStarts);
    });

    it('are the same on the cards, in the table view and in the CSV', async () => {
      const element = await shown({ figures: TEAM, metrics: 'firstResponseTime csat' });
      const [onCards, changed] = [values(element), changes(element)];
      element.view = 'table';
      await eventually(() => parts(element, 'tbody tr').length > 0, 'the table');
      const cells = parts(element, 'tbody tr').map((row) => [...row.children].map((cell) => plain(textOf(cell))));
      const heads = texts(element, 'thead th');
      const column = (head: string) => cells.slice(0, 2).map((row) => row[heads.indexOf(head)]);
      expect(column('Value')).to.deep.equal(onCards);
      expect(column('Change').map((one, i) => `${one}, ${column('Verdict')[i]}`)).to.deep.equal(changed);
      expect(column('Target met')).to.deep.equal(['yes', 'yes']);
      const { rows } = element.toTable();
      const lines = element.toCSV().trim().split('\r\n');
      expect(lines).to.have.length(rows.length + 1);
      expect(lines[1]).to.match(
        /^firstResponseTime,First response,period,2026-\d\d-\d\d,2026-\d\d-\d\d,108,seconds,4812,/,
      );
    });

    it('turns pages of the table', async () => {
      const element = await shown({ figures: TEAM, view: 'table' });
      await eventually(() => parts(element, 'tbody tr').length === 25, 'the table');
      button(element, 'Page 2').click();
      await element.updateComplete;
      expect(part(element, 'tbody tr').getAttribute('aria-rowindex')).to.equal('27');
    });

    it('come by day, week or month', async () => {
      const spans = async (given: Given) => {
        const { rows } = (await shown({ ...given, report: typical(), metrics: 'csat' })).toTable();
        return `${rows.length - 1} ${rows[1]['span']}`;
      };
      expect(await spans({ period: 'last-30-days' })).to.equal('30 day');
      expect(await spans({})).to.equal('13 week');
      expect(await spans({ bins: 'month' })).to.equal('3 month');
      expect(await spans({ period: '2025-01-01/2026-09-01' })).to.equal('20 month');
    });

    it('are none while there is nothing to show', async () => {
      const element = await shown({ agentId: 'nobody', status: 'no-match' });
      expect(element.toTable().columns).to.have.length.greaterThan(10);
      expect(element.toTable().rows).to.deep.equal([]);
    });
  });

  describe('settings', () => {
    it('show the metrics that are named, in that order, once each', async () => {
      const element = await shown({ metrics: 'nps, csat  firstResponseTime.median csat' });
      expect(names(element)).to.deep.equal(['NPS', 'CSAT', 'First response, median']);
      expect(part(element, '.metrics').classList.contains('columns-3')).to.equal(true);
    });

    it('leave out what is no metric, with a warning', async () => {
      const element = await shown({ metrics: 'csat nonsense firstResponseTime.p95' });
      expect(names(element)).to.deep.equal(['CSAT']);
      expectNoise(/no metric "nonsense"/);
      expectNoise(/no metric "firstResponseTime.p95"/);
    });

    it('put definitions of the page in force, in words too', async () => {
      const metrics = {
        csat: { part: [{ csatAtLeast: { 5: 5 } }], label: '<b>Delighted</b>' },
        mine: { unit: 'count', better: null, measure: { of: 'conversation' }, aggregate: 'count', label: 'Mine' },
      } as const;
      const element = await shown({ report: typical(), metrics: 'csat mine', definitions: { metrics } });
      expect(names(element)).to.deep.equal(['<b>Delighted</b>', 'Mine']);
      expect(texts(element, '.metric-what')).to.deep.equal([
        'Of the conversations that were rated, the share that were rated at least 5 of 5.',
        'Number of conversations.',
      ]);
    });

    it('name the vendor whose definitions are in force', async () => {
      const element = await shown({ preset: 'respondio', metrics: 'csat' });
      expect(textOf(part(element, '.foot p'))).to.include('Definitions: respond.io.');
      button(element, 'How is this computed: CSAT').click();
      expect(textOf(await dialogOf(element))).to.include('The definitions of respond.io are in force.');
      await shown({ preset: 'nobody', metrics: 'csat' });
      expectNoise(/preset="nobody"/);
    });

    it('take targets of the page before those of the data', async () => {
      const element = await shown({
        report: {
          ...typical(),
          targets: [
            { metric: 'csat', value: 10 },
            { metric: 'backlog', value: 1 },
          ],
        },
        metrics: 'csat backlog nps',
        targets: { csat: 99.5 },
      });
      expect(targets(element)).to.deep.equal(['Target ≥ 99.5% not met', 'Target ≤ 1 not met']);
    });

    it('say why an n can be above that of the interactions, where one is', async () => {
      const foot = async (n: number) => {
        const element = await shown({
          figures: { firstResponseTime: { value: 108, n } },
          metrics: 'firstResponseTime',
        });
        return textOf(part(element, '.foot p'));
      };
      expect(await foot(14)).not.to.contain('above');
      expect(await foot(100_000)).to.contain('An n above that is right, too');
    });

    it('keep to weeks where bins is none of the three', async () => {
      const element = await shown({ bins: 'decade', metrics: 'csat' });
      expect(element.toTable().rows[1]).to.include({ span: 'week' });
      expectNoise(/bins="decade"/);
    });
  });

  describe('what it says', () => {
    it('is what has clearly changed, and how many targets are met', async () => {
      expect(sentence(await shown({ figures: TEAM }))).to.equal(
        '4 of 8 clearly improved: First response, CSAT, Service level and Abandonment. ' +
          '2 clearly got worse: Handle time and Backlog. 4 of 8 targets are met.',
      );
    });

    it('is that nothing has, or that nothing can be judged', async () => {
      const same = { csat: { value: 80, previous: 79, n: 90, verdict: 'noClearChange' } } as const;
      const element = await shown({ figures: same, metrics: 'csat' });
      expect(sentence(element)).to.equal('Nothing has clearly changed since the previous period.');
      const few = { csat: { value: 80, previous: 79, n: 9, verdict: 'tooFew' } } as const;
      expect(sentence(await shown({ figures: few, metrics: 'csat' }))).to.match(/^Too few conversations to/);
    });

    it('is why nothing can be judged: conversations, days, or one moment', async () => {
      const figures = {
        csat: { value: 80, previous: 79, n: 90, verdict: 'tooFew' },
        nps: { value: 10, previous: 9, n: 9, verdict: 'tooFew' },
        backlog: { value: 62, previous: 71, n: 62, verdict: 'tooFew' },
        ces: { value: 80, n: 90 },
      } as const;
      const said = async (metrics: string, period = '2026-08-27/2026-09-01') => {
        const element = await shown({ figures, metrics, period });
        return [sentence(element), ...changes(element)];
      };
      expect(await said('csat backlog')).to.deep.equal([
        'Too few days to judge what has changed.',
        'Change not judged: too few days to tell how much days differ',
        '\u22129, not judged: the figure of one moment',
      ]);
      expect((await said('nps csat'))[0]).to.equal('Too few conversations or days to judge what has changed.');
      expect((await said('csat', '2026-06-03/2026-09-01'))[1]).to.equal(
        'Change not judged: too few conversations or days',
      );
      expect((await said('backlog'))[0]).to.equal('No change is judged: the figures are those of one moment.');
      expect(await said('ces')).to.deep.equal([
        'No change to judge: the period before has no figures that can be compared.',
        'Nothing to compare with',
      ]);
    });

    it('says in words and in one sign what is not judged, and gives no number to what rests on too few', async () => {
      const figures = {
        csat: { value: 80, previous: 11.8, n: 62, verdict: 'tooFew' },
        backlog: { value: 62, previous: 71, n: 62, verdict: 'tooFew' },
      } as const;
      const element = await shown({ figures, metrics: 'csat backlog', period: '2026-08-31/2026-09-01' });
      expect(parts(element, '.metric-change .glyph.dots')).to.have.length(2);
      const rows = element.toTable().rows.slice(0, 2);
      expect(rows.map(({ change, verdict }) => [change, verdict])).to.deep.equal([
        [null, 'tooFew'],
        [-9, 'tooFew'],
      ]);
      element.view = 'table';
      await eventually(() => parts(element, 'tbody tr').length > 0, 'the table');
      const cells = [...part(element, 'tbody tr').children].map((cell) => textOf(cell));
      expect(cells).to.include('too few days to tell how much days differ');
    });

    it('is in the language of the page', async () => {
      const element = await shown({ figures: TEAM, lang: 'zh-Hant' });
      await eventually(() => names(element)[0] === '首次回應時間', 'the language');
      expect(values(element)[0]).to.equal('1:48 分鐘');
      expect(changes(element)[2]).to.equal('+0:31 分鐘，明確變長');
    });
  });

  describe('“How is this computed”', () => {
    it('says definition, value, n, interval and change of the metric', async () => {
      const element = await shown({ report: typical(), metrics: 'csat queueTime' });
      button(element, 'How is this computed: Time in queue').click();
      const dialog = await dialogOf(element);
      const lines = [...dialog.querySelectorAll('li')].map((one) => plain(textOf(one)));
      expect(lines[0]).to.match(/^Mean queue time\. Each counts by .* less is better\.$/);
      expect(lines.join(' ')).to.match(/Value: 33 s, n = 1,447\. 95% interval: 32 s to 35 s\. Previous period: 32 s/);
      expect(lines.join(' ')).to.match(
        /95% interval of the change of the geometric mean, on the same weekdays: [\d.]+% to [\d.]+% of the previous period/,
      );
      expect(JSON.parse(dialog.querySelector('code')!.textContent)).to.include({ id: 'queueTime', aggregate: 'mean' });
    });

    it('says once why a change is not judged', async () => {
      const figures = { csat: { value: 80, previous: 79, n: 9, verdict: 'tooFew' } } as const;
      const element = await shown({ figures, metrics: 'csat' });
      button(element, 'How is this computed: CSAT').click();
      const text = plain(textOf(await dialogOf(element)));
      expect(text).to.match(/Previous period: 79%, n = [\d,]+\. Change not judged: too few conversations\./);
    });

    it('writes a value as its card and the table do, and what it is compared with as exactly', async () => {
      const rates = [
        [{ value: 82.6, previous: 71.4, n: 400 }, '83%', '71%', '78% to 87%'],
        [{ value: 75.2, previous: 71.4, n: 400, target: 75 }, '75.2%', '71%', '71% to 79%'],
        [{ value: 75.4, previous: 75.1, n: 400 }, '75.4%', '75.1%', '71.6% to 79.2%'],
        [{ value: 82.4, previous: 71.4, n: 90_000 }, '82.4%', '71.4%', '82.1% to 82.7%'],
      ] as const;
      for (const [figures, value, previous, interval] of rates) {
        const element = await shown({ figures: { csat: figures }, metrics: 'csat' });
        expect(values(element)).to.deep.equal([value]);
        button(element, 'How is this computed: CSAT').click();
        const text = plain(textOf(await dialogOf(element)));
        expect(text).to.contain(`Value: ${value}, n`);
        expect(text).to.contain(`Previous period: ${previous}, n`);
        expect(text).to.contain(`95% interval: ${interval}.`);
        element.parentElement!.remove();
        const table = await shown({ figures: { csat: figures }, metrics: 'csat', view: 'table' });
        const cells = [...part(table, 'tbody tr').children].map((cell) => plain(textOf(cell)));
        expect(cells).to.include.members([value, previous, ...interval.split(' to ')]);
        expect(table.toTable().rows[0]).to.include({ value: figures.value, previous: figures.previous });
        table.parentElement!.remove();
      }
    });

    it('says why a few days are too few here and can be enough for scores', async () => {
      const element = await shown({ figures: TEAM, metrics: 'csat', period: '2026-08-29/2026-09-01' });
      button(element, 'How is this computed: CSAT').click();
      expect(textOf(await dialogOf(element))).to.contain('Scores of behaviours are judged by interactions alone');
    });

    it('marks what differs from the default, by a vendor or by the page', async () => {
      const definitions = {
        metrics: {
          csat: { label: 'Happy' },
          own: { unit: 'count', better: null, measure: { of: 'reopens' }, aggregate: 'count' },
        },
      } as const;
      const metrics = 'firstResponseTime.median resolutionTime csat own';
      const element = await shown({ report: typical(), preset: 'zendesk', definitions, metrics });
      const engine = await createEngine(typical());
      const definitionsOf = async (rules: MetricRules) =>
        (await engine.metricValues({ metrics: metrics.split(' ').slice(0, 3), definitions: rules })).definitions;
      const [vendor, standard] = [await definitionsOf({ preset: 'zendesk', ...definitions }), await definitionsOf({})];
      engine.dispose();
      for (const [i, name] of ['First response, median', 'Resolution time', 'Happy', 'own'].entries()) {
        button(element, `How is this computed: ${name}`).click();
        const dialog = await dialogOf(element);
        const fields = Object.entries(vendor[i] ?? {}).filter(
          ([field, value]) =>
            JSON.stringify(value) !==
            JSON.stringify(Object.entries(standard[i] ?? {}).find(([key]) => key === field)?.[1]),
        );
        const expected = vendor[i] ? fields.map(([field]) => field) : [];
        const marked = () => [...dialog.querySelectorAll('mark')].map((one) => /^"(\w+)"/.exec(textOf(one))?.[1]);
        await eventually(() => marked().join() === expected.join(), `${name}: ${expected.join()}`);
        const list = new Intl.ListFormat('en-GB').format(expected);
        if (expected.length > 0) expect(textOf(dialog)).to.include(`Differs from the default in: ${list}.`);
        else expect(textOf(dialog)).to.not.include('Differs');
        expect(JSON.parse(dialog.querySelector('code')!.textContent)).to.include({
          aggregate: vendor[i]?.aggregate ?? 'count',
        });
        dialog.close();
      }
      expect(vendor.map((one, i) => JSON.stringify(one) === JSON.stringify(standard[i]))).to.include(false);
    });

    it('marks nothing where nothing is changed', async () => {
      const element = await shown({ report: typical(), metrics: 'csat' });
      button(element, 'How is this computed: CSAT').click();
      const dialog = await dialogOf(element);
      await eventually(() => dialog.querySelectorAll('tr').length > 0, 'the interactions');
      expect(dialog.querySelectorAll('mark')).to.have.length(0);
      expect(textOf(dialog)).to.not.include('Differs');
    });

    it('passes accessibility with marks', async () => {
      const element = await shown({
        report: typical(),
        preset: 'intercom',
        metrics: 'csat',
        definitions: { metrics: { csat: { better: null } } },
      });
      button(element, 'How is this computed: CSAT').click();
      const dialog = await dialogOf(element);
      await eventually(() => dialog.querySelectorAll('mark').length > 0, 'marks');
      dialog.querySelector('details')!.open = true;
      await expect(element).to.be.accessible();
    });

    it('lists the interactions behind the value, the longest first, each with a way to see it', async () => {
      const element = await shown({ report: typical(), metrics: 'csat queueTime' });
      button(element, 'How is this computed: Time in queue').click();
      const dialog = await dialogOf(element);
      await eventually(() => dialog.querySelectorAll('tr').length === 5, 'the interactions');
      const engine = await createEngine(typical());
      const query = { metrics: ['queueTime'], behind: { metric: 'queueTime' }, page: { limit: 5 } };
      const expected = await engine.interactions({ ...query, sort: { by: 'queueTime', descending: true } });
      engine.dispose();
      const total = new Intl.NumberFormat('en-GB').format(expected.total);
      expect(textOf(dialog.querySelector('caption'))).to.equal(`Interactions behind it: ${total}`);
      const listed = [...dialog.querySelectorAll('tr th')].map(textOf);
      expect(listed).to.deep.equal(expected.ids);
      dialog.querySelector<HTMLElement>('tr button')!.click();
      await eventually(() => parts(element, 'dialog[open]').length === 2, 'the interaction');
    });

    it('opens from the head, follows the choice and closes by Escape alone', async () => {
      const element = await shown({ figures: TEAM });
      const tool = parts<HTMLButtonElement>(element, '.tools button').at(-1)!;
      tool.click();
      const dialog = await dialogOf(element);
      expect(textOf(dialog.querySelector('h2'))).to.equal('How is this computed: First response');
      const choice = dialog.querySelector('select')!;
      choice.value = 'backlog';
      choice.dispatchEvent(new Event('change'));
      await element.updateComplete;
      expect(textOf(dialog.querySelector('h2'))).to.equal('How is this computed: Backlog');
      expect(press(dialog, 'Escape').defaultPrevented).to.equal(false);
    });
  });

  describe('states', () => {
    it('says what failed where the engine fails, and recovers', async () => {
      const real = await createEngine(small());
      let broken = true;
      const engine = wrapEngine(real, {
        metricValues: (query) => (broken ? Promise.reject(new Error('no luck')) : real.metricValues(query)),
      });
      const element = await mount<MetricCards>(html`<metric-cards .engine=${engine} lang="en"></metric-cards>`);
      await untilStatus(element, 'error');
      expect(textOf(element)).to.include('no luck');
      broken = false;
      element.metrics = 'csat';
      await untilStatus(element, 'ready');
      real.dispose();
    });

    it('shows as many grey cards as there will be while it loads', async () => {
      const engine = wrapEngine(await createEngine(small()), {
        metricValues: () => new Promise<never>(() => undefined),
      });
      const element = await mount<MetricCards>(
        html`<metric-cards .engine=${engine} metrics="csat nps ces"></metric-cards>`,
      );
      await untilStatus(element, 'loading');
      expect(parts(element, '.metric .skeleton')).to.have.length(3);
    });

    it('says that it loads right below one row of grey cards where few stand in a row', async () => {
      const engine = wrapEngine(await createEngine(small()), {
        metricValues: () => new Promise<never>(() => undefined),
      });
      const element = await mount<MetricCards>(html`<metric-cards .engine=${engine}></metric-cards>`);
      await untilStatus(element, 'loading');
      const visible = (width: number) => {
        element.style.setProperty('inline-size', `${width}px`);
        return parts(element, '.metric').filter((one) => one.getBoundingClientRect().height > 0).length;
      };
      expect([360, 600, 1200].map(visible)).to.deep.equal([1, 2, 8]);
      visible(360);
      expect(part(element, '.foot').getBoundingClientRect().top).to.be.lessThan(
        part(element, '.card').getBoundingClientRect().top + 400,
      );
    });

    it('names a selected day and the one it is compared with, and what is not of that day', async () => {
      const source = await mount<ReportSource>(
        html`<report-source .data=${typical()}
          ><metric-cards metrics="csat backlog" lang="en-GB"></metric-cards
        ></report-source>`,
      );
      const element = await untilStatus(source.querySelector<MetricCards>('metric-cards')!, 'ready');
      const caption = () => plain(textOf(part(element, '.caption')));
      const whole = caption();
      expect(whole).to.match(/^3 Jun . 31 Aug 2026 · compared with 5 Mar . 2 Jun · lines by week$/);
      selectIn(source, { field: 'day', values: ['2026-08-20'], source: 'elsewhere' });
      await eventually(() => caption() !== whole, 'the day');
      expect(caption()).to.equal('20 Aug 2026 · compared with 22 May · lines by week');
      expect(texts(element, '.metric-what').map((one) => one.includes('not of the selected days'))).to.deep.equal([
        false,
        true,
      ]);
      selectIn(source, { field: 'day', values: ['2026-08-20', '2026-08-24'], source: 'elsewhere' });
      await eventually(() => caption() === whole, 'the period');
    });

    it('follows what is selected elsewhere', async () => {
      const source = await mount<ReportSource>(
        html`<report-source .data=${typical()}
          ><metric-cards metrics="conversationsOpened" lang="en-GB"></metric-cards
        ></report-source>`,
      );
      const element = await untilStatus(source.querySelector<MetricCards>('metric-cards')!, 'ready');
      const value = () => element.toTable().rows[0]?.['value'];
      const all = value();
      selectIn(source, { field: 'agent', values: ['agent-02'], source: 'elsewhere' });
      await eventually(() => value() !== undefined && value() !== all, 'other figures');
      expect(value()).to.be.lessThan(Number(all));
      await eventually(() => texts(element, '.chip').length === 1, 'the chip');
      // No metric is of a behaviour: no chip says that it is.
      selectIn(source, { field: 'behavior', values: ['beEmpathetic'], source: 'elsewhere' });
      await untilStatus(element, 'ready');
      expect(texts(element, '.chip').map(plain)).to.deep.equal(['Agent: Jonas Achterberg']);
    });

    it('mirrors the line, but no text, from right to left', async () => {
      const element = await shown({ figures: TEAM, metrics: 'csat', dir: 'rtl' });
      expect(getComputedStyle(part(element, '.spark .geometry')).transform).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
      const [point, word] = ['.spark-point.end', '.spark-word'].map((one) =>
        part(element, one).getBoundingClientRect(),
      );
      expect(word.left).to.be.lessThan(point.left);
    });

    it('puts one, two or four cards in a row, by its own width', async () => {
      const element = await shown({ figures: TEAM });
      const columns = async (width: number) => {
        element.style.setProperty('inline-size', `${width}px`);
        await element.updateComplete;
        return getComputedStyle(part(element, '.metrics')).gridTemplateColumns.split(' ').length;
      };
      expect([await columns(360), await columns(600), await columns(900), await columns(1200)]).to.deep.equal([
        1, 2, 2, 4,
      ]);
      element.style.setProperty('inline-size', '320px');
      const list = part(element, '.metrics');
      expect(list.scrollWidth).to.be.at.most(list.clientWidth);
    });

    it('opens no dialog where it has left the page before the code of the dialog has come', async () => {
      const element = await shown({ metrics: 'csat' });
      const uncaught = await uncaughtDuring(async () => {
        button(element, 'How is this computed').click();
        element.remove();
        await import('./metric-dialog.js');
        await nextTask();
      });
      expect(uncaught).to.deep.equal([]);
      expect(parts(element, 'dialog[open]')).to.have.length(0);
    });

    it('works again after it was taken out and put back', async () => {
      const element = await shown({ metrics: 'csat' });
      const parent = element.parentElement!;
      element.remove();
      await nextTask();
      parent.append(element);
      await untilStatus(element, 'ready');
      expect(names(element)).to.deep.equal(['CSAT']);
    });
  });
});
