import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { HttpResponse, http } from 'msw';
import type { ReportStatus } from '../../core/index.js';
import type { MyAgents } from './my-agents.js';
import {
  allExcluded,
  chinese,
  dirty,
  empty,
  longNames,
  manyAgents,
  manyBehaviors,
  markup,
  oneAgent,
  single,
  small,
  tooFew,
} from '../../../stories/data/fixtures.js';
import { useHandlers } from '../../../test/support/msw.js';
import { interactionsOf, part, parts, rising, textOf, untilStatus } from '../../../test/support/widgets.js';
import { agentsOf, cell, cellOf, engineOf, inNarrow, openRow, settled } from './my-agents.support.js';

before(() => emulateMedia({ reducedMotion: 'reduce' }));

/** What a reader hears or sees, wherever it stands. */
function allWords(element: MyAgents): string {
  const named = parts(element, '[aria-label], [placeholder], [title]').flatMap((one) =>
    ['aria-label', 'placeholder', 'title'].map((name) => one.getAttribute(name) ?? ''),
  );
  return [textOf(element), ...named].join('\n');
}

async function expectSound(element: MyAgents): Promise<void> {
  await expect(element).to.be.accessible();
  // A message without its argument, a value that is none, a message that is not there.
  expect(allWords(element)).not.to.match(/\{|\}|NaN|undefined|\bnull\b|my-agents-|-title\b/);
}

describe('my-agents is accessible', () => {
  const reports: Record<string, () => object> = {
    small,
    tooFew,
    single,
    allExcluded,
    oneAgent,
    manyAgents,
    manyBehaviors,
    dirty,
    markup,
    longNames,
    chinese,
  };
  for (const [name, report] of Object.entries(reports)) {
    it(`with the report "${name}"`, async function () {
      this.timeout(60_000);
      await expectSound(await agentsOf(report()));
    });
  }

  it('as a table', async function () {
    this.timeout(60_000);
    await expectSound(await agentsOf(small(), { view: 'table' }));
  });

  it('in narrow cards, dark, from right to left', async function () {
    this.timeout(60_000);
    const element = await agentsOf(small());
    for (const width of [780, 360, 320]) {
      inNarrow(element, width);
      await expectSound(element);
    }
    element.theme = 'dark';
    element.style.setProperty('background', '#101114');
    await settled(element);
    await expectSound(element);
    element.parentElement!.dir = 'rtl';
    await settled(element);
    await expectSound(element);
  });

  it('with an open row, a selection, teams and a tooltip', async function () {
    this.timeout(60_000);
    const element = await agentsOf(small());
    await openRow(element);
    const [row] = parts(element, 'tr.agent');
    row.querySelectorAll<HTMLElement>('td')[2].click();
    part<HTMLButtonElement>(element, '.controls button').click();
    await settled(element);
    cell(element, 1, 1).focus();
    await settled(element);
    expect(parts(element, '.details, .tip, .chip, tr.team').length).to.be.greaterThan(5);
    await expectSound(element);
  });

  it('in every other state', async function () {
    this.timeout(60_000);
    await useHandlers([
      http.get('/never.json', () => new Promise<never>(() => undefined)),
      http.get('/missing.json', () => new HttpResponse('', { status: 404 })),
    ]);
    const states: readonly (readonly [Partial<MyAgents>, ReportStatus])[] = [
      [{ data: null }, 'initial'],
      [{ data: null, src: '/never.json' }, 'loading'],
      [{ data: null, src: '/missing.json' }, 'error'],
      [{ data: [] }, 'empty'],
      [{ period: '2020-01-01/2020-02-01' }, 'no-match'],
      [{ agentId: 'nobody' }, 'no-match'],
      [{ data: null, source: 'nowhere' }, 'error'],
    ];
    for (const [attributes, status] of states) {
      const element = await agentsOf(small(), attributes, status);
      await expectSound(element);
      expect(textOf(part(element, 'h2'))).to.equal('My agents');
    }
    await expectSound(await agentsOf(empty(), {}, 'empty'));
  });

  it('with old data after a failed refresh', async () => {
    let asked = 0;
    await useHandlers([
      http.get('/once.json', () =>
        asked++ === 0 ? HttpResponse.json(small()) : new HttpResponse('', { status: 404 }),
      ),
    ]);
    const element = await agentsOf([], { data: null, src: '/once.json' });
    element.refresh();
    await untilStatus(element, 'stale');
    await expectSound(element);
    expect(parts(element, 'tr.agent').length).to.be.greaterThan(5);
  });
});

describe('what a screen reader is told', () => {
  const data = interactionsOf(
    { id: 'a', name: 'Ann', teamId: 't', values: rising(40, 100) },
    { id: 'b', name: 'Ben', teamId: 't', values: rising(40) },
    { id: 'few', name: 'Fay', teamId: 't', values: rising(3) },
    { id: 'unscored', name: 'Nan', teamId: 't', values: [null, null] },
  );

  it('is a grid with a name, a description and heads', async () => {
    const element = await agentsOf(data);
    const grid = part(element, '[role="grid"]');
    expect(grid.getAttribute('aria-label')).to.equal('My agents');
    const described = element.shadowRoot!.getElementById(grid.getAttribute('aria-describedby')!);
    expect(textOf(described)).to.equal(textOf(part(element, '.say')));
    expect(parts(element, '[role="columnheader"]')).to.have.length(11);
    expect(parts(element, '[role="rowheader"]').map((one) => textOf(one))).to.have.length(5);
  });

  it('counts the rows, also those of teams and of an open row', async () => {
    const element = await agentsOf(small());
    const count = () => Number(part(element, '[role="grid"]').getAttribute('aria-rowcount'));
    const drawn = () => parts(element, '[role="grid"] [role="row"]').length;
    expect(count()).to.equal(drawn());
    part<HTMLButtonElement>(element, '.controls button').click();
    await settled(element);
    await openRow(element);
    expect(drawn()).to.equal(2 + 12 + 3 + 1);
    expect(count()).to.equal(drawn());
  });

  it('names every score in words', async () => {
    const element = await agentsOf(data, { behaviors: 'activeListening' });
    const engine = await engineOf(data);
    const answer = await engine.behaviorScores({ by: 'agent', compare: true });
    const at = answer.keys.indexOf('a') * answer.behaviors.length + answer.behaviors.indexOf('activeListening');
    const percent = `${Math.floor(answer.percent[at] + 0.5)}%`;
    expect(cellOf(element, 'Ann', 1).getAttribute('aria-label')).to.equal(
      `Active listening, Ann: ${percent}, Moderately positive, Too few to judge, ${answer.scored[at]} scored. Clearly above the others`,
    );
    expect(cellOf(element, 'Nan', 1).getAttribute('aria-label')).to.equal('Active listening, Nan: no score');
    expect(cellOf(element, 'Fay', 1).getAttribute('aria-label')).to.contain('Too few to judge');
    expect(cell(element, 1, 1).getAttribute('aria-label')).to.match(
      /^Active listening, All agents: \d+%.*Scores of 2 agents, from \d+% to \d+%$/,
    );
  });

  it('is which column sorts, and how', async () => {
    const element = await agentsOf(data);
    const sorts = () => parts(element, '[role="columnheader"]').map((one) => one.getAttribute('aria-sort'));
    expect(sorts().slice(0, 3)).to.deep.equal(['none', 'none', 'none']);
    parts(element, '[role="columnheader"]')[2].click();
    await settled(element);
    expect(sorts().slice(0, 3)).to.deep.equal(['none', 'none', 'descending']);
  });

  it('has every drawing hidden that words repeat', async () => {
    const element = await agentsOf(small());
    await openRow(element);
    for (const drawing of parts(element, 'svg, .plot, .strip')) {
      expect(drawing.closest('[aria-hidden="true"]'), drawing.outerHTML.slice(0, 80)).not.to.equal(null);
    }
  });
});
