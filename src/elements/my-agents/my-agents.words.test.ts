import { expect } from '@open-wc/testing';
import { csvParseRows } from 'd3-dsv';
import { registerMessages } from '../../i18n/index.js';
import { arabic, chinese, markup, small } from '../../../stories/data/fixtures.js';
import { markupNames } from '../../../stories/data/names/markup.js';
import { useAllMessages } from '../../../test/support/all-messages.js';
import { button, interactionsOf, nextTask, part, parts, rising, textOf } from '../../../test/support/widgets.js';
import { agentsOf, drawnAgents, openRow, settled } from './my-agents.support.js';

await useAllMessages('zh-Hant');

describe('names with markup', () => {
  it('are shown as text everywhere', async () => {
    const element = await agentsOf(markup());
    for (const name of markupNames.agents) expect(drawnAgents(element)).to.include(name);
    button(element, 'Group by team').click();
    await settled(element);
    await openRow(element);
    for (const team of markupNames.teams) expect(textOf(element)).to.contain(team);
    expect(parts(element, 'script, img, u, i:not(.strip i):not(.plot i):not(.key i)')).to.have.length(0);
    const tags = new Set(parts(element, '*').map(({ localName }) => localName));
    for (const foreign of ['script', 'img', 'iframe', 'em', 's']) expect([...tags]).not.to.include(foreign);
    expect(parts(element, '[onerror], [onload], [style*="display"]')).to.have.length(0);
    element.view = 'table';
    await settled(element);
    for (const name of markupNames.agents) expect(textOf(part(element, 'table.data'))).to.contain(name);
  });

  it('are text in names for screen readers, in chips and in the title', async () => {
    const name = '<b onclick="alert(1)">Ann</b>';
    const element = await agentsOf(interactionsOf({ id: 'a', name, values: rising(30) }), { heading: name });
    expect(textOf(part(element, 'h2'))).to.equal(name);
    parts(element, 'tr.agent th')[0].click();
    await settled(element);
    expect(part(element, '.chip').textContent.trim()).to.equal(`Agent: ${name}`);
    expect(part(element, '.chip').getAttribute('aria-label')).to.equal(`Remove Agent: ${name}`);
    expect(textOf(part(element, '.say'))).to.contain(name);
    expect(parts(element, 'b[onclick]')).to.have.length(0);
  });

  it('run no formula in the file, and can be read back', async () => {
    const element = await agentsOf(markup());
    const [, ...rows] = csvParseRows(element.toCSV());
    const names = rows.map((row) => row[1]);
    for (const name of markupNames.agents) expect(names).to.include(/^[=+\-@]/.test(name) ? `'${name}` : name);
    for (const row of rows) for (const text of row.slice(0, 3)) expect(text).not.to.match(/^[=+\-@\t\r]/);
  });
});

describe('languages', () => {
  /** Letters of English words, apart from names, keys and units. */
  const english = /\b(?:Agent|Show|Group|Details|Overall|Scores|clear|Selected|Download|Table|interactions?)\b/;

  it('are complete in Traditional Chinese', async () => {
    const element = await agentsOf(chinese(), { lang: 'zh-Hant' });
    await openRow(element);
    parts(element, 'tr.agent td')[2].click();
    await settled(element);
    expect(textOf(part(element, 'h2'))).to.equal('我的客服專員');
    const named = parts(element, '[aria-label]').map((one) => one.getAttribute('aria-label'));
    expect([textOf(element), ...named].join('\n')).not.to.match(english);
    expect(
      element
        .toTable()
        .columns.map(({ label }) => label)
        .join(),
    ).not.to.match(english);
  });

  it('sort names as the language does', async () => {
    const names = ['Zoe', 'Ödön', 'Ann', 'agent 10', 'agent 9'];
    const element = await agentsOf(
      interactionsOf(...names.map((name, i) => ({ id: String(i), name, values: [null] }))),
    );
    expect(drawnAgents(element)).to.deep.equal(['agent 9', 'agent 10', 'Ann', 'Ödön', 'Zoe']);
  });

  it('may be added by the page, and change while it is shown', async () => {
    const element = await agentsOf(small());
    registerMessages('pt', 'my-agents-title = Meus agentes\nmy-agents-all = Todos os agentes');
    element.lang = 'pt-BR';
    await nextTask();
    await settled(element);
    expect(textOf(part(element, 'h2'))).to.equal('Meus agentes');
    expect(textOf(part(element, 'tr.all'))).to.contain('Todos os agentes');
    expect(textOf(part(element, '.controls'))).to.contain('Group by team');
  });
});

describe('from right to left', () => {
  it('mirrors the card, and keeps each name in its own direction', async () => {
    const element = await agentsOf(arabic());
    element.parentElement!.dir = 'rtl';
    await settled(element);
    const left = (selector: string) => part(element, selector).getBoundingClientRect().left;
    expect(left('.tools')).to.be.lessThan(left('.titles'));
    expect(left('tr.agent td:last-child')).to.be.lessThan(left('tr.agent th'));
    expect(part(element, 'tr.agent .person > bdi').localName).to.equal('bdi');
  });

  it('draws scores from the right', async () => {
    const element = await agentsOf(arabic());
    const reach = (edge: 'left' | 'right'): number => {
      const strip = part(element, 'tr.all .strip').getBoundingClientRect();
      return (part(element, 'tr.all .strip path').getBoundingClientRect()[edge] - strip.left) / strip.width;
    };
    const before = reach('left');
    element.parentElement!.dir = 'rtl';
    await settled(element);
    expect(before + reach('right')).to.be.closeTo(1, 0.06);
  });
});
