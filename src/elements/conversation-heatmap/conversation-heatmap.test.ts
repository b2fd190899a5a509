import { expect, html } from '@open-wc/testing';
import { typical } from '../../../stories/data/fixtures.js';
import { eventually, mount, part, parts, press, textOf, untilStatus } from '../../../test/support/widgets.js';
import type { Interaction } from '../../core/index.js';
import { define } from '../../widget/define-element.js';
import { InteractionSummary } from '../interaction-summary/interaction-summary.js';
import { ReportSource } from '../report-source/report-source.js';
import { ConversationHeatmap } from './conversation-heatmap.js';

define(ConversationHeatmap);
define(InteractionSummary);
define(ReportSource);

let next = 0;
/** Conversations that start at these instants. */
const starting = (...instants: string[]): Partial<Interaction>[] =>
  instants.map((startedAt) => ({
    id: `i-${next++}`,
    channel: 'chat',
    agent: { id: 'a', name: 'Ada' },
    startedAt,
    endedAt: startedAt,
  }));

const report = (interactions: object[], timeZone = 'UTC') => ({ timeZone, interactions });

async function shown(data: object, attributes: Record<string, string> = {}): Promise<ConversationHeatmap> {
  const element = await mount<ConversationHeatmap>(html`<conversation-heatmap></conversation-heatmap>`);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.data = data;
  await untilStatus(element, 'ready');
  await element.updateComplete;
  return element;
}

const cell = (element: Element, weekday: number, hour: number) => part(element, `[data-cell="${weekday},${hour}"]`);
/** Browsers write spans with and without spaces. */
const plain = (text: string | null) => (text ?? '').replace(/\s*–\s*/g, '–');
const say = (element: Element) => plain(textOf(part(element, '.say')));

/** The same hour of Tuesdays, so many times. */
const tuesdays = (count: number) =>
  Array.from({ length: count }, (_, i) => `2026-03-${String(3 + 7 * (i % 4)).padStart(2, '0')}T10:${10 + i}:00Z`);
/** One conversation in each hour of four weeks. */
const everyHour = Array.from({ length: 28 * 24 }, (_, i) => new Date(Date.UTC(2026, 2, 2, i, 30)).toISOString());

describe('<conversation-heatmap>', () => {
  it('passes the accessibility checks, as a map and as a table', async () => {
    const element = await shown(typical());
    await expect(element).to.be.accessible();
    element.view = 'table';
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('counts by weekday and hour on the clock of the report, also where that clock changes', async () => {
    // 28 March 2026, 23:30 UTC is Sunday 00:30 in Rome; at 01:00 UTC the clock there goes from 02:00 to 03:00.
    const data = report(
      starting('2026-03-28T23:30:00Z', '2026-03-29T00:59:00Z', '2026-03-29T01:00:00Z', '2026-03-30T22:10:00+02:00'),
      'Europe/Rome',
    );
    const element = await shown(data);
    const rows = element.toTable().rows;
    expect(rows.map(({ sunday }) => sunday).slice(0, 5)).to.deep.equal([1, 1, 0, 1, 0]);
    expect(rows[22]['monday']).to.equal(1);
    expect(rows[22]['total']).to.equal(1);
  });

  it('shows all that it counts, in the map and in the table', async () => {
    const element = await shown(typical());
    const table = element.toTable();
    const total = table.rows.reduce((sum, row) => sum + (row['total'] as number), 0);
    const of = (text: string) => Number(/([\d,]+) conversation/.exec(text)![1].replace(',', ''));
    expect(of(textOf(part(element, '.foot .n')))).to.equal(total);
    const cells = parts(element, '.cell').map((one) => of(one.ariaLabel!));
    expect(cells.length).to.equal(168);
    expect(cells.reduce((sum, one) => sum + one)).to.equal(total);
    element.view = 'table';
    await element.updateComplete;
    expect(parts(element, 'tbody tr').length).to.equal(24);
  });

  it('leaves out weekdays that do not come in the days asked about: they are not quiet', async () => {
    const element = await shown(report(starting('2026-03-02T10:00:00Z', '2026-03-03T11:00:00Z')));
    expect(plain(cell(element, 0, 10).ariaLabel)).to.equal('Monday, 10:00–10:59: 1 conversation in one week');
    expect(cell(element, 1, 3).ariaLabel).to.contain('0 conversations');
    expect(cell(element, 2, 10).ariaLabel).to.contain('not among the days and hours shown');
    expect(element.toTable().rows[10]['wednesday']).to.equal(null);
    expect(say(element)).to.contain('In 46 of the 48 hours asked about none came.');
  });

  it('speaks of the hours of the week only where all of them were asked about', async () => {
    const element = await shown(report(starting('2026-03-02T10:00:00Z', '2026-03-08T11:00:00Z')));
    expect(say(element)).to.contain('In 166 of the 168 hours of the week none came.');
    const day = await shown(report(starting('2026-03-02T10:00:00Z')));
    expect(say(day)).to.contain('In 23 of the 24 hours asked about none came.');
  });

  it('says which weekdays come more often', async () => {
    const element = await shown(report(starting('2026-03-02T10:00:00Z', '2026-03-09T11:00:00Z')));
    expect(textOf(part(element, '.foot .more'))).to.match(/Mon 2 times and Tue, .*Sun once/);
  });

  it('calls an hour the busiest only where it clearly has more than every other', async () => {
    const even = await shown(report(starting(...everyHour, ...tuesdays(3))));
    expect(say(even)).to.contain(
      'No hour stands out: the most is 7 conversations in an hour over 4 weeks, and others may be',
    );
    expect(parts(even, '.peak').length).to.equal(0);
    const busy = await shown(report(starting(...everyHour, ...tuesdays(30))));
    expect(say(busy)).to.contain('Busiest on Tuesday, 10:00–10:59: 34 conversations over 4 weeks, 8.1 times');
    expect(parts(busy, '.cell.peak').map((one) => one.dataset['cell'])).to.deep.equal(['1,10']);
  });

  it('names no hour where many tie', async () => {
    const element = await shown(report(starting(...everyHour)));
    expect(say(element)).to.equal('No hour stands out: 168 hours have the most, 4 conversations each over 4 weeks.');
  });

  it('selects an hour for the others, in one event, and clears it again', async () => {
    const source = await mount<ReportSource>(
      html`<report-source .data=${report(starting('2026-03-03T10:00:00Z', '2026-03-03T11:00:00Z'))}>
        <conversation-heatmap></conversation-heatmap><interaction-summary></interaction-summary>
      </report-source>`,
    );
    const [element, list] = [...source.children] as [ConversationHeatmap, InteractionSummary];
    await untilStatus(element, 'ready');
    await untilStatus(list, 'ready');
    const events: Event[] = [];
    source.addEventListener('rapport-selection', (event) => events.push(event));
    cell(element, 1, 10).click();
    await list.updateComplete;
    await element.updateComplete;
    expect(events.length).to.equal(1);
    expect(list.toTable().rows.length).to.equal(1);
    expect(cell(element, 1, 10).ariaSelected).to.equal('true');
    // Its own selection does not change its figures.
    expect(cell(element, 1, 11).ariaLabel).to.contain('1 conversation');
    expect(plain(textOf(part(list, '.chip')))).to.contain('Tuesday, 10:00–10:59');
    press(cell(element, 1, 10), 'Enter');
    await list.updateComplete;
    expect(list.toTable().rows.length).to.equal(2);
    expect(events.length).to.equal(2);
  });

  it('has one tab stop, and arrows move through the week', async () => {
    const element = await shown(report(starting('2026-03-03T10:00:00Z')));
    expect(parts(element, '.cell[tabindex="0"]').length).to.equal(1);
    cell(element, 1, 10).focus();
    press(cell(element, 1, 10), 'ArrowDown');
    expect((element.renderRoot as ShadowRoot).activeElement).to.equal(cell(element, 2, 10));
    press(cell(element, 2, 10), 'Home');
    expect((element.renderRoot as ShadowRoot).activeElement).to.equal(cell(element, 2, 0));
  });

  for (const [language, title] of [
    ['it', 'Quando arrivano le conversazioni'],
    ['ar', 'متى تصل المحادثات'],
    ['zh-Hant', '對話何時進線'],
    ['zh-Hans', '会话何时到来'],
  ]) {
    it(`speaks ${language}`, async () => {
      const element = await shown(report(starting(...everyHour, ...tuesdays(30))), { lang: language });
      await eventually(() => textOf(part(element, 'h2')) === title, 'the title');
      expect(say(element)).to.contain('10:00');
      expect(say(element)).not.to.match(/conversation-heatmap|\{/);
    });
  }
});
