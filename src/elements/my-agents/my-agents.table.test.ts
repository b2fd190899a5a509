import { expect } from '@open-wc/testing';
import { csvParseRows } from 'd3-dsv';
import {
  DEFAULT_BEHAVIORS,
  OVERALL_SATISFACTION,
  type BehaviorScoresQuery,
  type StandoutsAnswer,
} from '../../core/index.js';
import type { MyAgents } from './my-agents.js';
import { dirty, manyAgents, manyBehaviors, small, tooFew } from '../../../stories/data/fixtures.js';
import { button, eventually, interactionsOf, part, parts, rising, textOf } from '../../../test/support/widgets.js';
import { agentsOf, engineOf, inNarrow, search, settled } from './my-agents.support.js';

const known = (value: number) => (Number.isNaN(value) ? null : value);

/** The rows as the engine answers them, by agent. */
async function expectedRows(data: object, query: BehaviorScoresQuery): Promise<Map<string, Record<string, unknown>>> {
  const engine = await engineOf(data);
  const { agents } = await engine.describe();
  const answer = await engine.behaviorScores({ ...query, by: 'agent', compare: true });
  const standouts = await engine.standouts(query);
  return new Map(
    answer.keys.map((id, i) => {
      const row: Record<string, unknown> = {
        agentId: id,
        agent: answer.labels[i],
        team: agents.find((agent) => agent.id === id)!.team,
        interactions: answer.interactions[i],
      };
      answer.behaviors.forEach((behavior, k) => {
        const at = i * answer.behaviors.length + k;
        row[behavior] = known(answer.percent[at]);
        row[`${behavior}.scored`] = answer.scoredInteractions[at];
        row[`${behavior}.low`] = known(answer.low[at]);
        row[`${behavior}.high`] = known(answer.high[at]);
        row[`${behavior}.verdict`] =
          answer.clear![at] === 1 || answer.verdict![at] === 'tooFew' ? answer.verdict![at] : 'noClearChange';
        row[`${behavior}.clear`] = answer.clear![at] === 1;
        Object.assign(row, expectedStanding(standouts, id, behavior));
      });
      return [id, row];
    }),
  );
}

/** What the engine says of an agent against the others. */
function expectedStanding(standouts: StandoutsAnswer, id: string, behavior: string): Record<string, unknown> {
  const at = standouts.keys.indexOf(id) * standouts.behaviors.length + standouts.behaviors.indexOf(behavior);
  const ofKey = (column: Float64Array) => (standouts.keys.includes(id) ? known(column[at]) : null);
  const difference = ofKey(standouts.difference);
  const clear = standouts.clear[at] === 1 ? (difference! > 0 ? 'above' : 'below') : 'unclear';
  return {
    [`${behavior}.difference`]: difference,
    [`${behavior}.differenceLow`]: ofKey(standouts.low),
    [`${behavior}.differenceHigh`]: ofKey(standouts.high),
    [`${behavior}.side`]: ofKey(standouts.pValue) === null ? null : clear,
    [`${behavior}.dueToMix`]: ofKey(standouts.dueToMix),
  };
}

async function expectEqual(element: MyAgents, data: object, query: BehaviorScoresQuery = {}): Promise<void> {
  const expected = await expectedRows(data, query);
  const { columns, rows } = element.toTable();
  expect(rows).to.have.length(expected.size);
  for (const row of rows) {
    expect(row).to.deep.equal(expected.get(String(row['agentId'])));
    expect(Object.keys(row)).to.deep.equal(columns.map(({ key }) => key));
  }
}

describe('toTable', () => {
  const reports = { small, tooFew, manyAgents, manyBehaviors, dirty };
  for (const [name, report] of Object.entries(reports)) {
    it(`equals the engine’s answer, cell by cell (${name})`, async () => {
      await expectEqual(await agentsOf(report()), report());
    });
  }

  it('equals it under a period and filters', async () => {
    const element = await agentsOf(small(), { period: 'last-30-days', channel: 'chat', teamId: 'team-1' });
    await expectEqual(element, small(), {
      period: { preset: 'last-30-days' },
      selection: [
        { field: 'team', values: ['team-1'] },
        { field: 'channel', values: ['chat'] },
      ],
    });
  });

  it('has the columns in their order, overall first, with the words of the reader', async () => {
    const { columns } = (await agentsOf(small())).toTable();
    const behaviors = [OVERALL_SATISFACTION, ...DEFAULT_BEHAVIORS.map(({ key }) => key)];
    expect(columns.map(({ key }) => key)).to.deep.equal([
      'agentId',
      'agent',
      'team',
      'interactions',
      ...behaviors.flatMap((key) => [
        key,
        `${key}.scored`,
        `${key}.low`,
        `${key}.high`,
        `${key}.verdict`,
        `${key}.clear`,
        `${key}.difference`,
        `${key}.differenceLow`,
        `${key}.differenceHigh`,
        `${key}.side`,
        `${key}.dueToMix`,
      ]),
    ]);
    const labels = Object.fromEntries(columns.map(({ key, label }) => [key, label]));
    expect(labels).to.include({
      agent: 'Agent',
      beEmpathetic: 'Empathy',
      'beEmpathetic.low': 'Empathy, 95% interval from',
      'beEmpathetic.difference': 'Empathy, points from the others on the same mix of work',
      'beEmpathetic.dueToMix': 'Empathy, points due to the mix of work',
    });
    expect(new Set(columns.map(({ label }) => label)).size).to.equal(columns.length);
  });

  it('rests both comparisons of a score on the same interactions', async () => {
    const answer = await (await engineOf(small())).standouts({});
    const { rows } = (await agentsOf(small())).toTable();
    for (const row of rows) {
      answer.behaviors.forEach((behavior, k) => {
        const at = answer.keys.indexOf(String(row['agentId'])) * answer.behaviors.length + k;
        expect(row[`${behavior}.scored`]).to.equal(answer.interactions[at]);
      });
    }
  });

  it('follows sorting and search, and holds all pages', async () => {
    const element = await agentsOf(manyAgents());
    expect(element.toTable().rows).to.have.length(60);
    const names = () => element.toTable().rows.map((row) => row['agent'] as string);
    const all = names();
    await search(element, all[7].slice(0, 4));
    expect(names()).to.include(all[7]);
    expect(names().length).to.be.lessThan(60);
  });

  it('has no rows before there is anything to show', async () => {
    const element = await agentsOf([], {}, 'empty');
    expect(element.toTable().rows).to.deep.equal([]);
    expect(element.toCSV().split('\r\n')).to.have.length(2);
  });

  it('keeps missing and zero apart', async () => {
    const element = await agentsOf(
      interactionsOf(
        { id: 'worst', values: rising(30) },
        { id: 'best', values: rising(30, 500) },
        { id: 'unscored', values: [null] },
      ),
      { behaviors: 'activeListening' },
    );
    const rows = new Map(element.toTable().rows.map((row) => [row['agentId'], row]));
    expect(rows.get('unscored')).to.include({
      activeListening: null,
      'activeListening.scored': 0,
      'activeListening.low': null,
    });
    expect(rows.get('worst')!['activeListening']).to.be.a('number');
  });
});

describe('toCSV', () => {
  it('is the table, cell by cell', async () => {
    const element = await agentsOf(small());
    const { columns, rows } = element.toTable();
    const [head, ...lines] = csvParseRows(element.toCSV());
    expect(head).to.deep.equal(columns.map(({ label }) => label));
    expect(lines).to.deep.equal(
      rows.map((row) => columns.map(({ key }) => (row[key] === null ? '' : String(row[key])))),
    );
  });

  it('is what the button downloads, under the title, the period and the filters', async () => {
    const element = await agentsOf(small(), { channel: 'chat' });
    const links: { download: string; href: string }[] = [];
    const blobs: Blob[] = [];
    const [click, createObjectURL] = [HTMLAnchorElement.prototype.click, URL.createObjectURL];
    HTMLAnchorElement.prototype.click = function () {
      links.push({ download: this.download, href: this.href });
    };
    URL.createObjectURL = (blob: Blob) => {
      blobs.push(blob);
      return 'blob:none';
    };
    try {
      button(element, 'Download as CSV, unrounded').click();
      await eventually(() => blobs.length > 0, 'the file');
    } finally {
      HTMLAnchorElement.prototype.click = click;
      URL.createObjectURL = createObjectURL;
    }
    const bytes = new Uint8Array(await blobs[0].arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    const [title, filter, blank] = csvParseRows(text);
    expect(title[0]).to.equal('My agents');
    expect(title[1]).to.match(/2026 · compared with/);
    expect(filter).to.deep.equal(['Channel: Chat']);
    expect(blank).to.deep.equal(['']);
    expect(text.endsWith(element.toCSV())).to.equal(true);
    expect(links[0].download).to.match(/^my-agents-2026-\d\d-\d\d-2026-\d\d-\d\d\.csv$/);
    expect(blobs[0].type).to.equal('text/csv;charset=utf-8');
  });
});

describe('the table view', () => {
  it('shows the same rows, written for the reader', async () => {
    const element = await agentsOf(small(), { view: 'table' });
    const { columns, rows } = element.toTable();
    const table = part<HTMLTableElement>(element, 'table.data');
    expect([...table.tHead!.rows[0].cells].map((one) => textOf(one))).to.deep.equal(
      columns.filter(({ key }) => key !== 'agentId').map(({ label }) => label),
    );
    expect(table.tBodies[0].rows).to.have.length(rows.length);
    rows.forEach((row, i) => {
      const cells = [...table.tBodies[0].rows[i].cells].map((one) => textOf(one));
      const written = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
      const percent = row['beEmpathetic'];
      expect(cells[0]).to.equal(row['agent']);
      expect(cells).to.include(typeof percent === 'number' ? written.format(percent) : '');
      expect(cells).to.include(String(row['interactions']));
    });
    expect(textOf(table))
      .to.contain('too few')
      .and.to.contain('not clearly different')
      .and.not.to.match(/tooFew|noClearChange|unclear/);
    expect(textOf(table)).not.to.match(/NaN|undefined|null|true|false/);
  });

  it('is switched with buttons that tell which is on', async () => {
    const element = await agentsOf(small());
    expect(parts(element, '[role="grid"]')).to.have.length(1);
    button(element, 'Table').click();
    await settled(element);
    expect(element.view).to.equal('table');
    expect(parts(element, '[role="grid"]')).to.have.length(0);
    const pressed = () => parts(element, '.segmented button').map((one) => one.getAttribute('aria-pressed'));
    expect(pressed()).to.deep.equal(['false', 'true']);
    button(element, 'Chart').click();
    await settled(element);
    expect(pressed()).to.deep.equal(['true', 'false']);
  });

  it('can be scrolled with the keyboard, and has a name', async () => {
    const element = await agentsOf(small(), { view: 'table' });
    const region = part(element, '[role="region"]');
    expect(region.tabIndex).to.equal(0);
    expect(region.getAttribute('aria-label')).to.match(/^My agents, .*2026/);
    await expect(element).to.be.accessible();
  });

  for (const width of [1216, 320]) {
    it(`has each head over its cells, ${width} pixels wide`, async () => {
      const element = await agentsOf(small(), { view: 'table' });
      inNarrow(element, width);
      await settled(element);
      const heads = parts(element, 'thead th');
      const cells = parts(element, 'tbody tr:first-child > *');
      expect(cells).to.have.length(heads.length);
      for (const [i, head] of heads.entries()) {
        const name = textOf(head);
        const side = cells[i].classList.contains('number') ? 'right' : 'left';
        expect(head.checkVisibility() && cells[i].checkVisibility(), name).to.equal(true);
        expect(textBox(cells[i])[side] || textBox(head)[side], name).to.be.closeTo(textBox(head)[side], 0.5);
      }
    });
  }
});

function textBox(cell: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(cell);
  return range.getBoundingClientRect();
}

describe('a table that fits', () => {
  it('does not scroll where a word sticks out of the last head', async () => {
    const element = await agentsOf(small());
    const scroller = part(element, '.scroller');
    const label = parts(element, 'thead .label').at(-1)!;
    const end = part(element, 'table').getBoundingClientRect().right;
    label.style.display = 'inline-block';
    label.style.inlineSize = `${end + 4 - label.getBoundingClientRect().left}px`;
    expect(label.getBoundingClientRect().right).to.be.closeTo(end + 4, 0.1);
    expect(scroller.scrollWidth).to.equal(scroller.clientWidth);
  });
});
