import { expect } from '@open-wc/testing';
import { ENOUGH_INTERACTIONS, OVERALL_SATISFACTION } from '../../core/index.js';
import type { MyAgents } from './my-agents.js';
import { manyAgents, manyBehaviors, small } from '../../../stories/data/fixtures.js';
import {
  button,
  interactionsOf,
  part,
  parts,
  press,
  rising,
  textOf,
  untilStatus,
} from '../../../test/support/widgets.js';
import {
  agentsOf,
  cell,
  cellOf,
  drawnAgents,
  engineOf,
  header,
  inNarrow,
  search,
  settled,
} from './my-agents.support.js';

/** So many good interactions (6 points) and so many bad ones (4 points), as long as there are as many of either. */
const mixed = (good: number, bad: number) => Array.from({ length: good + bad }, (_, i) => (i < good ? 1 : 0));

/** Three judged agents, two with too few interactions, one without a score. */
const data = interactionsOf(
  { id: 'low', name: 'Low', teamId: 't2', values: mixed(6, 18) },
  { id: 'mid', name: 'Mid', teamId: 't1', values: mixed(12, 12) },
  { id: 'top', name: 'Top', teamId: 't1', values: mixed(18, 6) },
  { id: 'few-low', name: 'Few low', teamId: 't1', values: mixed(0, 5) },
  { id: 'few-top', name: 'Few top', values: mixed(5, 0) },
  { id: 'unscored', name: 'Ann without', teamId: 't2', values: [null, null, null] },
);

async function sortBy(element: MyAgents, name: string): Promise<string[]> {
  header(element, name).click();
  await settled(element);
  return drawnAgents(element);
}

describe('the order of agents', () => {
  const withTwoBelow = (below: string, further: string) =>
    interactionsOf(
      { id: 'a', name: 'Ada', values: mixed(60, 60) },
      { id: 'b', name: below, values: mixed(30, 90) },
      { id: 'c', name: 'Cy', values: mixed(60, 60) },
      { id: 'd', name: further, values: mixed(10, 110) },
      { id: 'e', name: 'Abe', values: mixed(60, 60) },
      { id: 'f', name: 'Few', values: mixed(0, 5) },
      { id: 'g', name: 'Above', values: mixed(110, 10) },
    );

  it('is whoever is clearly below the others first, the rest by name; then too few', async () => {
    const element = await agentsOf(withTwoBelow('Zed', 'Ziv'), { period: '2026-01-01/2027-01-01' });
    expect(drawnAgents(element)).to.deep.equal(['Ziv', 'Zed', 'Abe', 'Above', 'Ada', 'Cy', 'Few']);
    expect(parts(element, '[aria-sort="descending"], [aria-sort="ascending"]')).to.deep.equal([]);
  });

  it('is by name where nobody is clearly below; too few come after those that are judged, no score last', async () => {
    const names = ['Zoe', 'Ann', 'Mia'];
    const equal = names.map((name) => ({ id: name, name, values: mixed(12, 12) }));
    const element = await agentsOf(
      interactionsOf(
        ...equal,
        { id: 'unscored', name: 'Ann without', values: [null] },
        { id: 'few', name: 'Ann with few', values: mixed(1, 1) },
      ),
    );
    expect(drawnAgents(element)).to.deep.equal(['Ann', 'Mia', 'Zoe', 'Ann with few', 'Ann without']);
  });

  it('turns round with the head, and keeps too few and no score at the end', async () => {
    const element = await agentsOf(data);
    const best = ['Top', 'Mid', 'Low', 'Few top', 'Few low', 'Ann without'];
    const worst = ['Low', 'Mid', 'Top', 'Few low', 'Few top', 'Ann without'];
    expect(await sortBy(element, 'Overall satisfaction')).to.deep.equal(best);
    expect(await sortBy(element, 'Overall satisfaction')).to.deep.equal(worst);
    expect(await sortBy(element, 'Overall satisfaction')).to.deep.equal(best);
  });

  it('may be that of any behaviour, and of the names, both ways', async () => {
    const element = await agentsOf(data);
    expect((await sortBy(element, 'Active listening'))[0]).to.equal('Top');
    // Nobody has a score for this one: by name, whichever way.
    const byName = ['Ann without', 'Few low', 'Few top', 'Low', 'Mid', 'Top'];
    expect(await sortBy(element, 'Empathy')).to.deep.equal(byName);
    expect(await sortBy(element, 'Empathy')).to.deep.equal(byName);
    expect(await sortBy(element, 'Agent')).to.deep.equal(byName);
    expect(await sortBy(element, 'Agent')).to.deep.equal([...byName].reverse());
  });

  it('is that of the engine’s percents for real figures, in every column', async () => {
    const element = await agentsOf(small());
    const answer = await (await engineOf(small())).behaviorScores({ by: 'agent' });
    const isFew = (id: unknown, key: string) => {
      const at = answer.keys.indexOf(String(id)) * answer.behaviors.length + answer.behaviors.indexOf(key);
      return answer.scoredInteractions[at] < ENOUGH_INTERACTIONS;
    };
    for (const [column, head] of parts(element, '[role="columnheader"]').entries()) {
      if (column === 0) continue;
      head.click();
      await settled(element);
      const { columns, rows } = element.toTable();
      const scores = columns.filter(({ key }) => answer.behaviors.includes(key));
      const { key } = scores[column - 1];
      const percents = rows.map((row) => row[key] as number | null);
      const few = rows.map((row) => isFew(row['agentId'], key));
      for (let i = 1; i < rows.length; i++) {
        if (percents[i] === null || percents[i - 1] === null || few[i] !== few[i - 1]) continue;
        const [above, below] = head.getAttribute('aria-sort') === 'descending' ? [i - 1, i] : [i, i - 1];
        expect(percents[above]).to.be.at.least(percents[below]!);
      }
    }
  });

  it('does not depend on the order of the records', async () => {
    const element = await agentsOf([...data].reverse());
    expect(drawnAgents(element)).to.deep.equal(drawnAgents(await agentsOf(data)));
    const best = ['Top', 'Mid', 'Low', 'Few top', 'Few low', 'Ann without'];
    expect(await sortBy(element, 'Overall satisfaction')).to.deep.equal(best);
  });

  it('falls back where the column it sorts by goes away', async () => {
    const element = await agentsOf(manyBehaviors());
    header(element, 'Blames colleagues').click();
    await settled(element);
    element.behaviors = 'overallSatisfaction greetsByName';
    await settled(element);
    expect(parts(element, '[aria-sort="descending"]')).to.have.length(0);
    expect(drawnAgents(element).length).to.be.greaterThan(5);
  });
});

describe('searching', () => {
  it('finds agents and teams, whatever the case', async () => {
    const element = await agentsOf(data);
    await search(element, ' few ');
    expect(drawnAgents(element)).to.deep.equal(['Few low', 'Few top']);
    await search(element, 'T2');
    expect(drawnAgents(element)).to.deep.equal(['Low', 'Ann without']);
    await search(element, '');
    expect(drawnAgents(element)).to.have.length(6);
  });

  it('says so where there is nobody, and shows markup as text', async () => {
    const element = await agentsOf(data);
    await search(element, '<img src=x onerror=alert(1)>');
    expect(textOf(element)).to.contain('No agent is called “<img src=x onerror=alert(1)>”.');
    expect(parts(element, 'img')).to.have.length(0);
    expect(parts(element, '[role="grid"]')).to.have.length(0);
    expect(part<HTMLInputElement>(element, 'input[type="search"]').value).to.contain('<img');
  });

  it('is not offered where no interaction names an agent, and the reason is told', async () => {
    const unnamed = interactionsOf({ id: 'a', values: rising(30) }).map((one) => ({ ...one, agentId: null }));
    const element = await agentsOf(unnamed);
    expect(textOf(element)).to.contain('No interaction of this period names an agent.');
    expect(textOf(element)).not.to.contain('is called');
    expect(parts(element, 'input[type="search"]')).to.have.length(0);
    expect(parts(element, '.say')).to.have.length(0);
  });

  it('is emptied with Escape before anything else', async () => {
    const element = await agentsOf(data);
    cellOf(element, 'Top').click();
    await search(element, 'top');
    press(part(element, 'input[type="search"]'), 'Escape');
    await settled(element);
    expect(parts(element, '.chip')).to.have.length(1);
  });
});

describe('teams', () => {
  const teamed = data.map((one) => ({ ...one, teamName: one.teamId === 't1' ? 'Billing' : 'Care' }));

  it('group agents by name of the team, those without one last', async () => {
    const element = await agentsOf(teamed);
    button(element, 'Group by team').click();
    await settled(element);
    const lines = parts(element, 'tbody tr:not(.all)').map((row) => textOf(row.querySelector('b, bdi')));
    expect(lines).to.deep.equal([
      'Billing',
      'Mid',
      'Top',
      'Few low',
      'Care',
      'Low',
      'Ann without',
      'No team',
      'Few top',
    ]);
    expect(button(element, 'Group by team').getAttribute('aria-pressed')).to.equal('true');
    button(element, 'Group by team').click();
    await settled(element);
    expect(parts(element, 'tr.team')).to.have.length(0);
  });

  it('have the scores of the engine', async () => {
    const element = await agentsOf(teamed);
    button(element, 'Group by team').click();
    await settled(element);
    const answer = await (await engineOf(teamed)).behaviorScores({ by: 'team', compare: true });
    for (const [i, name] of answer.labels.entries()) {
      const row = parts(element, 'tr.team').find((one) => textOf(one.querySelector('b')) === name)!;
      const at = i * answer.behaviors.length + answer.behaviors.indexOf(OVERALL_SATISFACTION);
      const percent = `${Math.floor(answer.percent[at] + 0.5)}%`;
      expect(textOf(row.querySelector('small'))).to.equal(`${answer.interactions[i]} interactions`);
      expect(row.querySelector('td')!.getAttribute('aria-label')).to.contain(`${name}: ${percent}`);
    }
  });

  it('are not offered where there is one', async () => {
    const element = await agentsOf(data.filter(({ teamId }) => teamId === 't1'));
    expect(() => button(element, 'Group by team')).to.throw();
  });
});

describe('many agents', () => {
  const turnTo = async (element: MyAgents, name: string) => {
    button(element, name).click();
    await settled(element);
  };
  const indexes = (element: MyAgents) =>
    parts(element, '[role="grid"] [role="row"]').map((row) => Number(row.getAttribute('aria-rowindex')));

  it('come twenty-five a page', async () => {
    const element = await agentsOf(manyAgents());
    const first = drawnAgents(element);
    expect(first).to.have.length(25);
    expect(part(element, '[role="grid"]').getAttribute('aria-rowcount')).to.equal('62');
    expect(indexes(element)).to.deep.equal(rising(27, 1));
    expect(textOf(part(element, '.pager .range'))).to.equal('1–25 of 60');
    await turnTo(element, 'Next page');
    const second = drawnAgents(element);
    await turnTo(element, 'Next page');
    const third = drawnAgents(element);
    expect(third).to.have.length(10);
    expect(indexes(element)).to.deep.equal([1, 2, ...rising(10, 53)]);
    expect(new Set([...first, ...second, ...third]).size).to.equal(60);
    expect(textOf(part(element, '.live'))).to.equal('51–60 of 60');
    expect(element.toTable().rows).to.have.length(60);
  });

  it('are sorted and searched over all pages', async () => {
    const element = await agentsOf(manyAgents());
    await turnTo(element, 'Page 2');
    expect(element.shadowRoot!.activeElement?.getAttribute('aria-current')).to.equal('page');
    const last = drawnAgents(element).at(-1)!;
    await search(element, last);
    expect(drawnAgents(element)).to.deep.equal([last]);
    expect(parts(element, '.pager')).to.have.length(0);
    await search(element, '');
    await sortBy(element, 'Agent');
    const all = element.toTable().rows.map((row) => row['agent']);
    expect(drawnAgents(element)).to.deep.equal(all.slice(0, 25));
  });

  it('keep the selected one in sight when the order changes', async () => {
    const element = await agentsOf(manyAgents());
    const [first] = drawnAgents(element);
    cellOf(element, first).click();
    await settled(element);
    await turnTo(element, 'Next page');
    expect(drawnAgents(element)).not.to.include(first);
    header(element, 'Overall satisfaction').click();
    await settled(element);
    expect(drawnAgents(element)).to.include(first);
    expect(textOf(part(element, '.pager .range'))).to.equal('51–60 of 60');
  });

  it('are a page of the table too', async () => {
    const element = await agentsOf(manyAgents(), { view: 'table' });
    expect(parts(element, 'table.data tbody tr')).to.have.length(25);
    expect(part(element, 'table.data').getAttribute('aria-rowcount')).to.equal('61');
    await turnTo(element, 'Page 3');
    expect(parts(element, 'table.data tbody tr')).to.have.length(10);
    expect(part(element, 'table.data tbody tr').getAttribute('aria-rowindex')).to.equal('52');
    expect(element.toCSV().trim().split('\r\n')).to.have.length(61);
  });

  it('come eight at a time in a narrow card', async () => {
    const element = await agentsOf(small());
    inNarrow(element);
    const visible = () => parts(element, 'tr.agent').filter((row) => row.checkVisibility()).length;
    expect(visible()).to.equal(8);
    button(element, 'Show 4 more agents').click();
    await settled(element);
    expect(visible()).to.equal(12);
  });

  it('keep their pages in teams, whose names are repeated', async () => {
    const element = await agentsOf(manyAgents());
    await turnTo(element, 'Group by team');
    expect(drawnAgents(element)).to.have.length(25);
    expect(part(element, '[role="grid"]').getAttribute('aria-rowcount')).to.equal('68');
    const teams: string[] = [];
    for (let page = 0; page < 3; page++) {
      if (page > 0) await turnTo(element, 'Next page');
      expect(part(element, 'tbody tr:nth-child(2)').className).to.equal('team');
      teams.push(...parts(element, 'tr.team b').map((one) => textOf(one)));
    }
    expect(drawnAgents(element)).to.have.length(10);
    expect(new Set(teams).size).to.equal(6);
    expect(Math.max(...indexes(element))).to.equal(68);
  });
});

describe('the row of all agents', () => {
  const ticks = (one: HTMLElement) => one.querySelector('.strip path')!.getAttribute('d')!.split('M').length - 1;

  it('stays first, and has the scores of everybody and how they spread', async () => {
    const element = await agentsOf(data);
    const answer = await (await engineOf(data)).behaviorScores({ compare: true });
    await sortBy(element, 'Agent');
    const all = part(element, 'tbody tr:first-child');
    expect(textOf(all)).to.match(/^All agents 85 interactions/);
    const at = answer.behaviors.indexOf(OVERALL_SATISFACTION);
    expect(textOf(cell(element, 1, 1))).to.contain(`${Math.floor(answer.percent[at] + 0.5)}%`);
    // One tick an agent that is judged.
    expect(ticks(cell(element, 1, 1))).to.equal(3);
    expect(ticks(cell(element, 1, 4))).to.equal(0);
  });
});

describe('the sentence', () => {
  const say = (element: MyAgents) => textOf(part(element, '.say'));

  it('says that there is too little to compare', async () => {
    const element = await agentsOf(interactionsOf({ id: 'a', values: rising(5) }, { id: 'b', values: rising(5) }));
    expect(say(element)).to.contain('Too few scored interactions to compare these agents.');
  });

  it('names nobody where only one of several can be judged', async () => {
    const element = await agentsOf(
      interactionsOf({ id: 'a', name: 'Ann', values: rising(60) }, { id: 'b', name: 'Ben', values: rising(5) }),
    );
    expect(say(element)).to.equal('Too few scored interactions to compare these agents.');
  });

  it('says of one agent how they score', async () => {
    const element = await agentsOf(interactionsOf({ id: 'a', name: 'Ann', values: rising(60) }));
    expect(say(element)).to.match(/^Ann scores \d+% overall\./);
  });

  const reading = { period: '2026-01-01/2027-01-01', behaviors: 'activeListening' };

  it('names who is clearly below the others and who is above, in points and with n', async () => {
    const report = interactionsOf(
      { id: 'star', name: 'Star', values: mixed(110, 10) },
      { id: 'b', name: 'Ben', values: mixed(60, 60) },
      { id: 'c', name: 'Cid', values: mixed(60, 60) },
      { id: 'd', name: 'Dot', values: mixed(10, 110) },
      { id: 'f', name: 'Few', values: mixed(0, 4) },
    );
    const element = await agentsOf(report, reading);
    const answer = await (await engineOf(report)).standouts({ period: { from: '2026-01-01', to: '2027-01-01' } });
    const words = (name: string) => {
      const at = answer.labels.indexOf(name) * answer.behaviors.length + answer.behaviors.indexOf('activeListening');
      const [points, low, high] = [answer.difference[at], answer.low[at], answer.high[at]].map(
        (value) => `${value > 0 ? '+' : '\u2212'}${Math.abs(value).toFixed(1)}`,
      );
      return `on the same mix of work in “Active listening”: ${points} points (${low} to ${high}, n = 120).`;
    };
    expect(textOf(part(element, '.caption'))).to.match(/ · clearly below the others first$/);
    const ringed = parts(element, 'td.stands').map((one) => one.getAttribute('aria-label')!);
    expect(ringed.map((name) => name.replace(/:.*scored/, ''))).to.deep.equal([
      'Active listening, Dot. Clearly below the others',
      'Active listening, Star. Clearly above the others',
    ]);
    expect(getComputedStyle(part(element, 'td.stands .tile')).outlineStyle).to.equal('solid');
    expect(textOf(part(element, '.foot'))).to.contain('Clearly above or below the others');
    expect(say(element)).to.equal(
      `Dot is clearly below the others ${words('Dot')} Star is clearly above the others ${words('Star')}`,
    );
  });

  it('has those first who are clearly below the others, as its caption says, not those who only fell', async () => {
    const half = mixed(60, 60);
    const report = interactionsOf(
      { id: 'a', name: 'Ann', teamId: 't1', values: [...half, ...half] },
      { id: 'c', name: 'Cid', teamId: 't2', values: [...half, ...half] },
      { id: 'd', name: 'Dot', teamId: 't2', values: [...half, ...mixed(10, 110)] },
      { id: 'z', name: 'Zed', teamId: 't1', values: [...mixed(120, 0), ...half] },
    );
    const element = await agentsOf(report, { ...reading, period: '2026-03-03/2026-07-01' });
    expect(say(element)).to.contain('Zed’s “Active listening” is clearly down');
    expect(drawnAgents(element)).to.deep.equal(['Dot', 'Ann', 'Cid', 'Zed']);
    const order = () => textOf(part(element, '.caption')).split(' · ').at(-1);
    expect(order()).to.equal('clearly below the others first');
    button(element, 'Group by team').click();
    await settled(element);
    expect(drawnAgents(element)).to.deep.equal(['Ann', 'Zed', 'Dot', 'Cid']);
    expect(order()).to.equal('clearly below the others first in each team');
  });

  it('names nobody where agents differ no more than chance has it, whatever the level of a behaviour', async () => {
    const report = interactionsOf(
      ...['Ann', 'Ben', 'Cid', 'Dot'].map((name) => ({ id: name, name, values: mixed(15, 30) })),
    );
    expect(say(await agentsOf(report, reading))).to.equal(
      'Nobody stands out clearly from the others on the same mix of work.',
    );
  });

  it('names nobody who only works on a harder queue', async () => {
    const agents = ['Ann', 'Ben', 'Cid', 'Dot'].map((name, i) => ({
      id: name,
      name,
      values: i < 2 ? mixed(80, 40) : mixed(40, 80),
    }));
    const report = interactionsOf(...agents).map((one) => ({
      ...one,
      channel: one.agentId === 'Ann' || one.agentId === 'Ben' ? 'chat' : 'voice',
    }));
    expect(say(await agentsOf(report, reading))).to.contain('Nobody stands out clearly');
    const plain = report.map((one) => ({ ...one, channel: 'chat' }));
    expect(say(await agentsOf(plain, reading))).to.contain('is clearly below the others');
  });

  it('names only a change that stands among all, and its direction', async () => {
    const halves = (from: number, to: number) => [
      ...Array.from({ length: 80 }, (_, i) => from + (i % 5)),
      ...Array.from({ length: 80 }, (_, i) => to + (i % 5)),
    ];
    const rising80 = interactionsOf(
      { id: 'up', name: 'Una', values: halves(0, 100) },
      { id: 'same', name: 'Sam', values: halves(50, 50) },
    );
    expect(say(await agentsOf(rising80, { period: 'last-90-days' }))).to.match(/Una’s “.*” is clearly up: \+\d/);
    const falling = interactionsOf(
      { id: 'down', name: 'Dan', values: halves(100, 0) },
      { id: 'same', name: 'Sam', values: halves(50, 50) },
    );
    expect(say(await agentsOf(falling))).to.match(/Dan’s “.*” is clearly down: −\d/);
    const steady = interactionsOf({ id: 'a', values: halves(50, 50) }, { id: 'b', values: halves(50, 50) });
    expect(say(await agentsOf(steady, { period: 'last-90-days' }))).not.to.match(/clearly (up|down)/);
  });
});

describe('the change that the sentence names', () => {
  /** Of ten interactions, so many are good: first `before`, then `after`. */
  const halves = (before: number, after: number, days: number) =>
    Array.from({ length: 160 }, (_, i) =>
      i % 80 < days ? ((i * 7) % 10 < (i < 80 ? before : after) ? 100 : 0) + (i % 5) : null,
    );
  const said = async (report: object, behaviors: string) => {
    const period = 'last-90-days';
    const element = await agentsOf(report, { period, behaviors });
    const answer = await (
      await engineOf(report)
    ).behaviorScores({
      by: 'agent',
      period: { preset: period },
      compare: true,
    });
    return { words: textOf(part(element, '.say')), answer };
  };

  it('is the surest one, not the largest, with its interval and n', async () => {
    const report = interactionsOf(
      { id: 'few', name: 'Few', values: halves(1, 8, 36) },
      { id: 'many', name: 'Moe', values: halves(2, 8, 80) },
    );
    const { words, answer } = await said(report, 'activeListening');
    const [few, many] = ['few', 'many'].map(
      (id) => answer.keys.indexOf(id) * answer.behaviors.length + answer.behaviors.indexOf('activeListening'),
    );
    expect(answer.change![few]).to.be.greaterThan(answer.change![many]);
    expect(answer.pValue![few]).to.be.greaterThan(answer.pValue![many]);
    const [points, low, high] = [answer.change!, answer.changeLow!, answer.changeHigh!].map(
      (values) => `+${values[many].toFixed(1)}`,
    );
    expect(words).to.contain(
      `Moe’s “Active listening” is clearly up: ${points} points (${low} to ${high}, n = ${answer.scoredInteractions[many]}).`,
    );
  });

  it('is one of the overall satisfaction first', async () => {
    const report = interactionsOf({ id: 'a', name: 'Ann', values: halves(2, 9, 80) });
    expect((await said(report, 'activeListening overallSatisfaction')).words).to.contain(
      'Ann’s “Overall satisfaction” is',
    );
  });
});

describe('columns', () => {
  it('are the behaviours of the data, the negative ones with a note', async () => {
    const element = await agentsOf(manyBehaviors());
    expect(parts(element, '[role="columnheader"]')).to.have.length(22);
    expect(textOf(header(element, 'Interrupts'))).to.contain('absence is good');
    expect(textOf(header(element, 'Greets by name'))).not.to.contain('absence');
  });

  it('are one at a time in a narrow card, the chosen one', async () => {
    const element = await agentsOf(small());
    inNarrow(element);
    const select = part<HTMLSelectElement>(element, '.pick select');
    expect(select.checkVisibility()).to.equal(true);
    select.value = 'beEmpathetic';
    select.dispatchEvent(new Event('change'));
    await settled(element);
    const [row] = parts(element, 'tr.agent');
    const visible = [...row.querySelectorAll<HTMLElement>('td')].filter((one) => one.checkVisibility());
    expect(visible.map((one) => one.getAttribute('aria-label')!.split(',')[0])).to.deep.equal(['Empathy']);
    element.behaviors = 'overallSatisfaction activeListening';
    await settled(element);
    expect(parts(element, 'tr.agent td').some((one) => one.checkVisibility())).to.equal(true);
  });

  it('follow the data when it is replaced', async () => {
    const element = await agentsOf(small());
    element.data = { ...manyBehaviors() };
    await untilStatus(element, 'loading');
    await untilStatus(element, 'ready');
    expect(parts(element, '[role="columnheader"]')).to.have.length(22);
  });
});
