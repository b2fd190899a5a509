import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { nothing } from 'lit';
import {
  createEngine,
  INDEX_NEUTRAL,
  INDEX_NOT_RATED,
  OVERALL_SATISFACTION,
  type InteractionsQuery,
  type ReportEngine,
  type SelectionClause,
} from '../../core.js';
import { InteractionSummary } from './interaction-summary.js';
import { ReportSource } from '../report-source/report-source.js';
import type { ReplayEvent, ReportStatus } from '../../index.js';
import {
  allExcluded,
  dirty,
  empty,
  manyBehaviors,
  markup,
  single,
  small,
  typical,
} from '../../../stories/data/fixtures.js';
import { wrapEngine } from '../../../stories/data/wrap-engine.js';
import { expectNoise } from '../../../test/support/no-console-noise.js';
import { waitFor } from '../../../test/support/wait-for.js';
import { selectIn } from '../../../stories/support.js';
import { define } from '../../widget/define-element.js';

define(InteractionSummary);
define(ReportSource);

interface Given {
  sentimentView?: boolean;
  pageSize?: number | string;
  behaviors?: string;
  channel?: string;
  period?: string;
  status?: ReportStatus;
}

async function shown(report: object, given: Given = {}): Promise<InteractionSummary> {
  const element = await fixture<InteractionSummary>(
    html`<interaction-summary
      .data=${report}
      ?sentiment-view=${given.sentimentView}
      page-size=${given.pageSize ?? nothing}
      behaviors=${given.behaviors ?? nothing}
      channel=${given.channel ?? nothing}
      period=${given.period ?? nothing}
    ></interaction-summary>`,
  );
  await reached(element, given.status ?? 'ready');
  return element;
}

async function reached(element: InteractionSummary, status: ReportStatus): Promise<void> {
  await waitFor(
    () => element.status === status,
    () => `the status "${status}" (it is "${element.status}")`,
  );
  await element.updateComplete;
}

/** A report shared by a source and the list, with what another widget would do. */
async function linked(report: object) {
  const source = await fixture<ReportSource>(
    html`<report-source .data=${report}><interaction-summary></interaction-summary></report-source>`,
  );
  const element = source.querySelector<InteractionSummary>('interaction-summary')!;
  await reached(element, 'ready');
  const select = (clause: SelectionClause) => selectIn(source, { ...clause, source: 'elsewhere' });
  return { source, element, select };
}

const all = (element: InteractionSummary, selector: string) =>
  [...element.shadowRoot!.querySelectorAll(selector)] as HTMLElement[];
const one = (element: InteractionSummary, selector: string) => all(element, selector)[0];
const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
const words = (element: InteractionSummary, selector: string) => plain(one(element, selector)?.textContent);
const rows = (element: InteractionSummary) => all(element, 'tbody tr');
const customers = (element: InteractionSummary) => all(element, '.customer').map((cell) => plain(cell.textContent));
const header = (element: InteractionSummary, name: string) =>
  all(element, 'thead button').find((button) => plain(button.textContent) === name)!;
const pageButton = (element: InteractionSummary, name: string) =>
  all(element, '.pager button').find((button) => button.getAttribute('aria-label') === name)!;
const idsOf = (element: InteractionSummary) => element.toTable().rows.map(({ id }) => id);

/** Waits for a change of what the list holds. */
async function changes(element: InteractionSummary, act: () => unknown): Promise<void> {
  const before = JSON.stringify(idsOf(element));
  await act();
  await waitFor(
    () => element.status !== 'loading' && JSON.stringify(idsOf(element)) !== before,
    () => 'the rows to change',
  );
  await element.updateComplete;
}

function search(element: InteractionSummary, text: string): void {
  const field = one(element, '.search') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
}

/** What the table should say, worked out from an engine of its own. */
async function expectedRows(engine: ReportEngine, query: InteractionsQuery = {}) {
  const answer = await engine.interactions(query);
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  return answer.ids.map((id, i) => ({
    id,
    startedAt: new Date(answer.startedAt[i]).toISOString(),
    channel: answer.channels[i],
    agentId: answer.agentIds[i],
    agent: answer.agents[i],
    customer: answer.customers[i],
    durationSeconds: known(answer.duration[i]),
    ...Object.fromEntries(
      answer.behaviors.map((key, k) => {
        const index = answer.index[i * answer.behaviors.length + k];
        return [key, index === INDEX_NEUTRAL ? 'N/A' : index === INDEX_NOT_RATED ? null : index];
      }),
    ),
    [OVERALL_SATISFACTION]: known(answer.percent[i]),
    exclusion: answer.exclusions[i],
  }));
}

describe('interaction-summary', () => {
  describe('accessibility', () => {
    it('passes with icons', async () => {
      await expect(await shown(typical())).to.be.accessible();
    });

    it('passes with percents', async () => {
      await expect(await shown(typical(), { sentimentView: true })).to.be.accessible();
    });

    it('is a table with sortable columns, named by the card', async () => {
      const element = await shown(small());
      const table = one(element, 'table');
      expect(table.getAttribute('aria-labelledby')).to.equal('title');
      expect(table.getAttribute('aria-rowcount')).to.equal(String(1 + Number(words(element, '.say b').split(' ')[0])));
      expect(all(element, 'th[aria-sort]')).to.have.lengthOf(1);
      expect(all(element, 'tbody th[scope=row]')).to.have.lengthOf(10);
    });

    it('says each index in words', async () => {
      const element = await shown(small());
      const [row] = element.toTable().rows.filter(({ exclusion }) => exclusion === null);
      const at = idsOf(element).indexOf(row['id']);
      const said = [...rows(element)[at].querySelectorAll('td.index')].map((cell) => plain(cell.textContent));
      const names: Record<string, string> = { 10: 'Very positive', 6: 'Positive', 4: 'Negative', 0: 'Very negative' };
      const expected = element
        .toTable()
        .columns.slice(7, 16)
        .map(({ key }) => {
          const value = row[key];
          return value === null ? 'No data' : value === 'N/A' ? 'Neutral' : names[String(value)];
        });
      expect(said).to.deep.equal(expected);
    });

    it('reaches the end of a page with the keyboard alone', async () => {
      const element = await shown(small(), { pageSize: 1 });
      one(element, '.search').focus();
      const reachedNames: string[] = [];
      for (let i = 0; i < 40; i++) {
        await sendKeys({ press: 'Tab' });
        const active = element.shadowRoot!.activeElement;
        if (active) reachedNames.push(active.getAttribute('aria-label') ?? plain(active.textContent));
        if (active?.getAttribute('aria-label') === 'Next page') break;
      }
      expect(reachedNames).to.include.members(['Date and time', 'Customer', 'Empathy', 'Page 1', 'Next page']);
    });
  });

  describe('figures', () => {
    it('are the engine’s, newest first', async () => {
      const element = await shown(typical());
      const engine = await createEngine(typical());
      expect(element.toTable().rows).to.deep.equal(await expectedRows(engine));
      const keys = element.toTable().columns.map(({ key }) => key);
      expect(Object.keys(element.toTable().rows[0])).to.deep.equal(keys);
      expect(keys.slice(-2)).to.deep.equal([OVERALL_SATISFACTION, 'exclusion']);
    });

    it('are the engine’s on another page in another order', async () => {
      const element = await shown(typical(), { pageSize: 7 });
      const engine = await createEngine(typical());
      await changes(element, () => header(element, 'Empathy').click());
      await changes(element, () => pageButton(element, 'Page 3').click());
      const query = { sort: { by: 'beEmpathetic', descending: true }, page: { offset: 14, limit: 7 } };
      expect(element.toTable().rows).to.deep.equal(await expectedRows(engine, query));
    });

    it('are those of the behaviours asked for', async () => {
      const element = await shown(small(), { behaviors: 'beEmpathetic buildRapport' });
      const keys = element.toTable().columns.map(({ key }) => key);
      expect(keys.slice(7)).to.deep.equal(['beEmpathetic', 'buildRapport', OVERALL_SATISFACTION, 'exclusion']);
      expect(all(element, 'thead th.index')).to.have.lengthOf(2);
    });

    it('include the overall satisfaction where it is asked for by name', async () => {
      const element = await shown(small(), { behaviors: 'overallSatisfaction', sentimentView: true });
      expect(all(element, 'thead th.index').map((cell) => plain(cell.textContent))).to.deep.equal([
        'Overall satisfaction',
      ]);
      const percents = element.toTable().rows.map((row) => row[OVERALL_SATISFACTION]);
      const scored = percents.filter((percent) => percent !== null).map((percent) => `${Math.round(Number(percent))}%`);
      const tiles = all(element, 'td.index').map((cell) => plain(cell.textContent));
      expect(tiles.filter((text) => text !== 'No score')).to.deep.equal(scored);
    });

    it('have no rows while there is nothing to show', async () => {
      expect((await shown(empty(), { status: 'empty' })).toTable().rows).to.deep.equal([]);
    });
  });

  describe('sentiment view', () => {
    it('is a switch that sets the attribute', async () => {
      const element = await shown(small());
      const toggle = one(element, '[role=switch]');
      expect(toggle.getAttribute('aria-checked')).to.equal('false');
      expect(all(element, '.tile')).to.have.lengthOf(0);
      toggle.click();
      await element.updateComplete;
      expect(element.sentimentView).to.equal(true);
      expect(element.hasAttribute('sentiment-view')).to.equal(true);
      expect(toggle.getAttribute('aria-checked')).to.equal('true');
    });

    it('shows percents in the band of the index: 60% is positive, 40% negative', async () => {
      const element = await shown(typical(), { sentimentView: true, pageSize: 40 });
      const bands: Record<string, string> = {
        '100%': 'veryPositive',
        '60%': 'moderatelyPositive',
        'N/A': 'neutral',
        '40%': 'moderatelyNegative',
        '0%': 'veryNegative',
        'No data': 'none',
      };
      const tiles = all(element, 'td.index .tile');
      for (const tile of tiles) expect(tile.classList.contains(bands[plain(tile.textContent)])).to.equal(true);
      expect(new Set(tiles.map((tile) => plain(tile.textContent))).size).to.equal(6);
      expect(words(element, '.bar > p')).to.match(/60% positive \(6\)/);
    });
  });

  describe('not scored', () => {
    it('says why in the place of the indexes', async () => {
      const element = await shown(allExcluded());
      const cells = all(element, 'td.excluded');
      expect(cells).to.have.lengthOf(10);
      expect(cells[0].getAttribute('colspan')).to.equal('9');
      const reasons = element.toTable().rows.map(({ exclusion }) => String(exclusion));
      expect(reasons).to.include('consent_withheld');
      expect(cells.map((cell) => plain(cell.textContent))[reasons.indexOf('consent_withheld')]).to.equal(
        'Not scored: consent withheld',
      );
      expect(words(element, '.say')).to.match(/None of them can be scored/);
    });

    it('says so of a single interaction', async () => {
      const { interactions } = single();
      const element = await shown({ ...single(), interactions: [{ ...interactions[0], exclusion: 'no_dialogue' }] });
      expect(words(element, '.say')).to.match(/^1 interaction in this selection. It cannot be scored for behaviour/);
    });
  });

  describe('order', () => {
    it('is turned round by the header of the column', async () => {
      const element = await shown(small());
      const newest = idsOf(element);
      await changes(element, () => header(element, 'Date and time').click());
      expect(header(element, 'Date and time').closest('th')!.getAttribute('aria-sort')).to.equal('ascending');
      expect(words(element, '.caption')).to.match(/oldest first$/);
      await changes(element, () => header(element, 'Date and time').click());
      expect(idsOf(element)).to.deep.equal(newest);
    });

    for (const [name, by, descending] of [
      ['Customer', 'customer', false],
      ['Agent', 'agent', false],
      ['Channel', 'channel', false],
      ['Duration', 'duration', true],
      ['Builds rapport', 'buildRapport', true],
    ] as const) {
      it(`follows ${by}`, async () => {
        const element = await shown(small());
        await changes(element, () => header(element, name).click());
        const engine = await createEngine(small());
        expect(idsOf(element)).to.deep.equal((await engine.interactions({ sort: { by, descending } })).ids);
        expect(header(element, name).closest('th')!.getAttribute('aria-sort')).to.equal(
          descending ? 'descending' : 'ascending',
        );
      });
    }

    it('follows the overall satisfaction from the list of orders, and turns', async () => {
      const element = await shown(small());
      const select = one(element, '.order select') as HTMLSelectElement;
      await changes(element, () => {
        select.value = OVERALL_SATISFACTION;
        select.dispatchEvent(new Event('change'));
      });
      const engine = await createEngine(small());
      const sorted = async (descending: boolean) =>
        (await engine.interactions({ sort: { by: OVERALL_SATISFACTION, descending } })).ids;
      expect(idsOf(element)).to.deep.equal(await sorted(true));
      expect(words(element, '.caption')).to.match(/by Overall satisfaction, descending$/);
      await changes(element, () => one(element, '.order button').click());
      expect(idsOf(element)).to.deep.equal(await sorted(false));
    });

    it('shows in the list of orders what a header sorts by', async () => {
      const element = await shown(small());
      const select = one(element, '.order select') as HTMLSelectElement;
      select.value = 'agent';
      select.dispatchEvent(new Event('change'));
      await element.updateComplete;
      await changes(element, () => header(element, 'Duration').click());
      expect(select.value).to.equal('duration');
    });

    it('falls back where the new data has no such column', async () => {
      const element = await shown(small());
      await changes(element, () => header(element, 'Empathy').click());
      await changes(element, () => (element.data = manyBehaviors()));
      expect(element.status).to.equal('ready');
      expect(words(element, '.caption')).to.match(/newest first$/);
    });

    it('works with the keyboard', async () => {
      const element = await shown(small());
      header(element, 'Duration').focus();
      await changes(element, () => sendKeys({ press: 'Enter' }));
      expect(plain(element.shadowRoot!.activeElement?.textContent)).to.equal('Duration');
    });
  });

  describe('pages', () => {
    it('have as many rows as asked for', async () => {
      expect(rows(await shown(small(), { pageSize: 3 }))).to.have.lengthOf(3);
    });

    for (const size of [0, -4, 2.5, 100_000, 'many']) {
      it(`have ten rows where ${size} are asked for`, async () => {
        const element = await shown(small(), { pageSize: size });
        expect(rows(element)).to.have.lengthOf(10);
        // The warning is given once, whatever was wrong.
        if (size === 0) expectNoise(/page-size: expected a whole number from 1 to 500/);
      });
    }

    it('turn by number, and keep the focus on the number', async () => {
      const element = await shown(small());
      pageButton(element, 'Page 3').focus();
      await changes(element, () => sendKeys({ press: 'Enter' }));
      const engine = await createEngine(small());
      const { ids, total } = await engine.interactions({ page: { offset: 20 } });
      expect(idsOf(element)).to.deep.equal(ids);
      expect(words(element, '.range')).to.equal(`21–30 of ${total}`);
      expect(element.shadowRoot!.activeElement?.getAttribute('aria-label')).to.equal('Page 3');
      expect(pageButton(element, 'Page 3').getAttribute('aria-current')).to.equal('page');
      expect(words(element, '.live')).to.equal(`21–30 of ${total}`);
    });

    it('turn to the next and the previous one, and end there', async () => {
      const element = await shown(small(), { pageSize: 100 });
      const previous = () => pageButton(element, 'Previous page');
      const next = () => pageButton(element, 'Next page');
      expect(previous().getAttribute('aria-disabled')).to.equal('true');
      previous().click();
      next().focus();
      await changes(element, () => next().click());
      expect(next().getAttribute('aria-disabled')).to.equal('true');
      expect(element.shadowRoot!.activeElement).to.equal(next());
      next().click();
      await element.updateComplete;
      expect(words(element, '.range')).to.match(/^101–/);
      await changes(element, () => previous().click());
      expect(words(element, '.range')).to.match(/^1–100 /);
    });

    it('have no numbers where there is one page', async () => {
      const element = await shown(single());
      expect(words(element, '.range')).to.equal('1–1 of 1');
      expect(all(element, '.pager nav')).to.have.lengthOf(0);
    });

    it('start again after a selection, a search, another order and new data', async () => {
      const { element, source, select } = await linked(small());
      const turn = () => changes(element, () => pageButton(element, 'Page 2').click());
      const isFirst = () => expect(words(element, '.range')).to.match(/^1–10 /);
      await turn();
      await changes(element, () => select({ field: 'channel', values: ['voice'] }));
      isFirst();
      await turn();
      await changes(element, () => header(element, 'Empathy').click());
      isFirst();
      await turn();
      await changes(element, () => search(element, 'a'));
      isFirst();
      await turn();
      await changes(element, () => (source.data = typical()));
      isFirst();
    });

    it('stay where they are while more of the report arrives, also of later days', async () => {
      const element = await shown(small());
      await changes(element, () => pageButton(element, 'Page 2').click());
      const range = words(element, '.range');
      const { extent } = await (await createEngine(small())).describe();
      const late = new Date(extent!.to + 2 * 86_400_000).toISOString();
      await changes(element, () => element.append([{ id: 'late', startedAt: late, agentId: 'agent-01' }]));
      expect(words(element, '.range').split(' ')[0]).to.equal(range.split(' ')[0]);
      expect(words(element, '.range')).not.to.equal(range);
    });

    it('fall back to the last one where the data has become shorter', async () => {
      const engine = await createEngine(small());
      let shortened = false;
      const own = wrapEngine(engine, {
        interactions: (query = {}) => {
          const channel = { field: 'channel' as const, values: ['email'] };
          return engine.interactions(shortened ? { ...query, selection: [channel] } : query);
        },
      });
      const element = await fixture<InteractionSummary>(
        html`<interaction-summary .engine=${own}></interaction-summary>`,
      );
      await reached(element, 'ready');
      shortened = true;
      const last = all(element, '.page').at(-1)!;
      await changes(element, () => last.click());
      const { total } = await own.interactions();
      expect(words(element, '.range')).to.match(new RegExp(`–${total} of ${total}$`));
    });
  });

  describe('search', () => {
    it('asks the engine for itself, without a selection for others', async () => {
      const { element, source } = await linked(typical());
      const [{ agent }] = element.toTable().rows;
      await changes(element, () => search(element, String(agent).toUpperCase()));
      const engine = await createEngine(typical());
      const selection = [{ field: 'search' as const, text: String(agent) }];
      expect(idsOf(element)).to.deep.equal((await engine.interactions({ selection })).ids);
      expect(source.state.selection).to.have.lengthOf(0);
      expect(words(element, '.caption')).to.contain(`“${String(agent).toUpperCase()}”`);
      expect(words(element, '.say')).to.match(/^\d[\d,]* interactions with “/);
    });

    it('waits for a pause in typing', async () => {
      const element = await shown(small());
      one(element, '.search').focus();
      await changes(element, () => sendKeys({ type: 'chat' }).then(() => sendKeys({ press: 'Backspace' })));
      expect((one(element, '.search') as HTMLInputElement).value).to.equal('cha');
      await waitFor(() => words(element, '.caption').includes('“cha”'), 'what was typed in the caption');
    });

    it('keeps the field where nothing is found, and says what to do', async () => {
      const element = await shown(small());
      await changes(element, () => search(element, 'nobody'));
      expect(element.status).to.equal('ready');
      expect(words(element, '.blank')).to.contain('No customer, agent or id contains “nobody”.');
      expect(words(element, '.live')).to.contain('“nobody”');
      expect(element.toTable().rows).to.deep.equal([]);
      await expect(element).to.be.accessible();
      await changes(element, () => one(element, '.blank button').click());
      expect(rows(element)).to.have.lengthOf(10);
      expect((one(element, '.search') as HTMLInputElement).value).to.equal('');
      expect(element.shadowRoot!.activeElement).to.equal(one(element, '.search'));
    });

    it('is emptied by Escape before a selection is', async () => {
      const { element, source, select } = await linked(small());
      await changes(element, () => select({ field: 'channel', values: ['voice'] }));
      await changes(element, () => search(element, 'an'));
      one(element, '.search').focus();
      await changes(element, () => sendKeys({ press: 'Escape' }));
      expect(source.state.selection).to.have.lengthOf(1);
      await changes(element, () => sendKeys({ press: 'Escape' }));
      expect(source.state.selection).to.have.lengthOf(0);
    });

    it('says nothing is in the period only where that is so', async () => {
      const element = await shown(small(), { period: '2020-01-01/2020-02-01', status: 'no-match' });
      expect(words(element, '.blank')).to.contain('There are no interactions');
    });
  });

  describe('selection', () => {
    it('selects an agent for the others, not for itself, and takes it back', async () => {
      const { element, source } = await linked(small());
      const before = idsOf(element);
      const button = one(element, 'button.agent');
      const { agentId } = element.toTable().rows.find(({ agent }) => agent === plain(button.textContent))!;
      button.click();
      await element.updateComplete;
      expect(source.state.selection).to.have.lengthOf(1);
      expect(source.state.selection[0]).to.deep.include({ field: 'agent', values: [agentId] });
      expect(button.getAttribute('aria-pressed')).to.equal('true');
      expect(idsOf(element)).to.deep.equal(before);
      button.click();
      await element.updateComplete;
      expect(source.state.selection).to.have.lengthOf(0);
    });

    it('selects a channel', async () => {
      const { element, source } = await linked(small());
      one(element, 'td.channel button').click();
      await element.updateComplete;
      const [{ channel }] = element.toTable().rows;
      expect(source.state.selection[0]).to.deep.include({ field: 'channel', values: [channel] });
      expect(one(element, 'td.channel button').getAttribute('aria-pressed')).to.equal('true');
    });

    it('follows the selection of others', async () => {
      const { element, select } = await linked(typical());
      const selection: SelectionClause[] = [{ field: 'agent', values: ['agent-02'] }];
      await changes(element, () => select(selection[0]));
      const engine = await createEngine(typical());
      expect(element.toTable().rows).to.deep.equal(await expectedRows(engine, { selection }));
      await changes(element, () => select({ field: 'channel', values: ['email', 'chat'] }));
      expect(words(element, '.caption')).to.match(/· Email and Chat ·/);
    });

    it('marks the column of the behaviour in focus', async () => {
      const { element, select } = await linked(small());
      select({ field: 'behavior', values: ['buildRapport'] });
      await waitFor(
        () => one(element, 'th.focused') !== undefined && element.toTable().rows.length > 0,
        () => 'a column in focus',
      );
      expect(words(element, 'th.focused')).to.equal('Builds rapport');
      const scored = element.toTable().rows.filter(({ exclusion }) => exclusion === null);
      expect(all(element, 'td.focused')).to.have.lengthOf(scored.length);
    });

    it('leaves only what matches a channel of its own', async () => {
      const element = await shown(typical(), { channel: 'whatsapp' });
      expect(new Set(element.toTable().rows.map(({ channel }) => channel))).to.deep.equal(new Set(['whatsapp']));
      expect(words(element, '.caption')).to.contain('· WhatsApp ·');
    });
  });

  describe('replay', () => {
    const replayButton = (element: InteractionSummary) => one(element, '.play:not(.details)');

    it('asks the page, which may do it itself', async () => {
      const element = await shown(typical(), { pageSize: 30 });
      const asked = new Promise<ReplayEvent>((resolve) =>
        element.parentElement!.addEventListener(
          'rapport-replay',
          (event) => {
            event.preventDefault();
            resolve(event);
          },
          { once: true },
        ),
      );
      replayButton(element).click();
      const event = await asked;
      expect(event.cancelable && event.composed).to.equal(true);
      expect(idsOf(element)).to.include(event.interaction.id);
      await element.updateComplete;
      expect(all(element, 'dialog.replay')).to.have.lengthOf(0);
    });

    it('replays in a dialog, and gives the focus back', async () => {
      const element = await shown(typical(), { channel: 'chat', pageSize: 30 });
      const button = replayButton(element);
      button.focus();
      await sendKeys({ press: 'Enter' });
      const dialog = await opened(element);
      const customer = button.getAttribute('aria-label')!.replace('Replay the interaction with ', '');
      expect(words(element, '#replay-title')).to.match(new RegExp(`^${customer} with `));
      await sendKeys({ press: 'Escape' });
      await waitFor(
        () => !dialog.isConnected,
        () => 'the dialog to close',
      );
      expect(element.shadowRoot!.activeElement).to.equal(button);
    });

    it('shows details where there is nothing to replay, without asking the page', async () => {
      const element = await shown(typical(), { pageSize: 30 });
      let asked = 0;
      element.addEventListener('rapport-replay', () => asked++);
      const button = one(element, '.play.details');
      expect(button.getAttribute('aria-label')).to.match(/^Details of the interaction with /);
      button.click();
      await opened(element);
      expect(asked).to.equal(0);
    });

    async function opened(element: InteractionSummary): Promise<HTMLDialogElement> {
      await waitFor(
        () => one(element, 'dialog.replay[open]') !== undefined,
        () => 'the dialog to open',
      );
      return one(element, 'dialog.replay') as HTMLDialogElement;
    }
  });

  describe('narrow cards', () => {
    after(() => setViewport({ width: 800, height: 600 }));

    it('name the strongest indexes, the negative first', async () => {
      await setViewport({ width: 360, height: 800 });
      const element = await shown(typical());
      const row = element.toTable().rows.find(({ exclusion }) => exclusion === null)!;
      const card = rows(element)[idsOf(element).indexOf(row['id'])];
      const names = [...card.querySelectorAll('.named li')];
      expect(names.every((name) => name.checkVisibility())).to.equal(true);
      expect([...card.querySelectorAll('td.index')].some((cell) => cell.checkVisibility())).to.equal(false);
      expect(names.length).to.be.within(1, 5);
      await expect(element).to.be.accessible();
    });

    for (const width of [320, 360, 560, 780]) {
      it(`do not make a page of ${width} px scroll sideways`, async () => {
        await setViewport({ width, height: 800 });
        const element = await shown(manyBehaviors(), { sentimentView: true });
        expect(document.scrollingElement!.scrollWidth).to.be.at.most(width);
        expect(one(element, '.card').scrollWidth).to.be.at.most(width);
      });
    }

    it('keep when and who in place while the rest scrolls', async () => {
      await setViewport({ width: 600, height: 800 });
      const element = await shown(typical());
      const left = (selector: string) => one(element, `tbody ${selector}`).getBoundingClientRect().left;
      const before = [left('.when'), left('.who'), left('.channel')];
      one(element, '.scroller').scrollLeft = 300;
      expect([left('.when'), left('.who')]).to.deep.equal(before.slice(0, 2));
      expect(left('.channel')).to.be.below(before[2]);
    });
  });

  describe('language and direction', () => {
    it('writes dates and numbers as the reader does', async () => {
      const element = await shown(typical());
      element.lang = 'en-US';
      await waitFor(
        () => words(element, 'td.when').includes('PM') || words(element, 'td.when').includes('AM'),
        () => 'an American time',
      );
      expect(words(element, '.caption')).to.match(/^[A-Z][a-z]{2} \d/);
    });

    it('counts days and hours in the report’s own zone', async () => {
      const element = await shown({ ...single(), timeZone: 'Asia/Tokyo' });
      const [{ startedAt }] = element.toTable().rows;
      const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' });
      expect(words(element, 'td.when')).to.contain(time.format(new Date(String(startedAt))));
    });

    it('mirrors', async () => {
      const element = await shown(typical());
      element.dir = 'rtl';
      const previous = pageButton(element, 'Previous page').getBoundingClientRect();
      const next = pageButton(element, 'Next page').getBoundingClientRect();
      expect(next.right).to.be.below(previous.left);
      const icon = pageButton(element, 'Next page').querySelector('svg')!;
      expect(getComputedStyle(icon).scale).to.equal('-1 1');
    });
  });

  describe('bad input', () => {
    it('shows markup as text', async () => {
      const element = await shown(markup(), { pageSize: 50 });
      expect(customers(element).some((name) => name.includes('<'))).to.equal(true);
      expect(all(element, 'td img, th img, script, b b, em')).to.have.lengthOf(0);
      expect(element.toCSV()).not.to.match(/^[=+@-]/m);
    });

    it('says what was skipped', async () => {
      const element = await shown(dirty(), { status: 'partial' });
      expect(words(element, '.notice')).to.match(/records were skipped/);
      expect(rows(element)).to.have.lengthOf(10);
    });

    it('shows an error of the engine', async () => {
      const engine = await createEngine(small());
      const own = wrapEngine(engine, { interactions: () => Promise.reject(new Error('no such table')) });
      const element = await fixture<InteractionSummary>(
        html`<interaction-summary .engine=${own}></interaction-summary>`,
      );
      await reached(element, 'error');
      expect(words(element, '[role=alert]')).to.contain('no such table');
    });
  });

  it('exports the page that is shown, and says so', async () => {
    const element = await shown(small());
    await changes(element, () => pageButton(element, 'Page 2').click());
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    const files: Blob[] = [];
    URL.createObjectURL = (blob: Blob) => {
      files.push(blob);
      return createObjectURL.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = () => undefined;
    one(element, '[aria-label="Download as CSV, unrounded"]').click();
    await waitFor(() => files.length > 0, 'the file');
    Object.assign(URL, { createObjectURL });
    Object.assign(HTMLAnchorElement.prototype, { click });
    const [file] = files;
    const lines = (await file.text()).trim().split('\r\n');
    expect(lines[0]).to.match(/^\uFEFF?Interactions,"?.*· 11–20 of \d+/);
    expect(lines).to.have.lengthOf(2 + 1 + 10);
    expect(lines[2]).to.match(/^Interaction id,Started at,Channel/);
    for (const id of idsOf(element)) expect(lines.some((line) => line.startsWith(String(id)))).to.equal(true);
  });

  it('works again after it was removed', async () => {
    const element = await shown(small());
    const parent = element.parentElement!;
    const before = idsOf(element);
    element.remove();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    parent.append(element);
    await reached(element, 'ready');
    expect(idsOf(element)).to.deep.equal(before);
  });
});
