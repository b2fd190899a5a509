import { expect } from '@open-wc/testing';
import type { MyAgents } from './my-agents.js';
import type { ReplayEvent } from '../../events/replay-event.js';
// Loaded before it is asked for, so that it is there at once.
import '../../dialogs/dialogs.js';
import { small, typical } from '../../../stories/data/fixtures.js';
import { eventually, interactionsOf, part, parts, press, rising, textOf } from '../../../test/support/widgets.js';
import { agentsOf, cell, cellOf, engineOf, inNarrow, openRow, settled } from './my-agents.support.js';

const rounded = (percent: number) => `${Math.floor(percent + 0.5)}%`;

describe('an open row', () => {
  it('shows each behaviour of the agent, as the engine scores it', async () => {
    const element = await agentsOf(small());
    const details = await openRow(element);
    const id = element.toTable().rows[0]['agentId'] as string;
    const answer = await (await engineOf(small())).behaviorScores({ by: 'agent', compare: true });
    const plots = [...details.querySelectorAll('.plots li')];
    expect(plots).to.have.length(9);
    plots.forEach((plot, k) => {
      const percent = answer.percent[answer.keys.indexOf(id) * answer.behaviors.length + k];
      expect(textOf(plot)).to.contain(Number.isNaN(percent) ? 'No score' : rounded(percent));
    });
    expect(textOf(plots[0])).to.contain('Demonstrates ownership');
  });

  it('shows the three latest interactions, and how many there are', async () => {
    const element = await agentsOf(small());
    const details = await openRow(element);
    const id = element.toTable().rows[0]['agentId'] as string;
    const answer = await (
      await engineOf(small())
    ).interactions({
      selection: [{ field: 'agent', values: [id] }],
      page: { limit: 3 },
    });
    const items = [...details.querySelectorAll('.recent li')];
    expect(items).to.have.length(3);
    items.forEach((item, i) => {
      expect(textOf(item)).to.contain(answer.customers[i] ?? 'No name');
      expect(item.querySelector<HTMLButtonElement>('.play')!.disabled).to.equal(answer.replayable[i] === 0);
      expect(item.querySelectorAll('.named').length).to.be.at.most(3);
    });
    expect(textOf(details)).to.contain('3 most recent interactions');
    expect(textOf(details)).to.contain(`See all ${answer.total} interactions`);
  });

  it('shows times in the zone of the report', async () => {
    const [interaction] = interactionsOf({ id: 'a', values: [1] });
    const late = { ...interaction, startedAt: '2026-06-30T20:15:00Z', endedAt: '2026-06-30T20:22:42Z' };
    const element = await agentsOf({ timeZone: 'Asia/Taipei', interactions: [late] });
    expect(textOf(await openRow(element))).to.match(/1 Jul,? 04:15.*7:42/);
  });

  it('says so where there is no duration, no name, no channel', async () => {
    const bare = { id: 'x', startedAt: '2026-06-30T12:00:00Z', agentId: 'a', behaviors: { activeListening: 1 } };
    const element = await agentsOf([bare]);
    const details = await openRow(element);
    expect(textOf(details)).to.contain('no duration').and.to.contain('Most recent interaction');
    expect(textOf(details)).to.contain('See the interaction');
    expect(textOf(details)).not.to.match(/null|undefined|NaN/);
  });

  it('is one at a time, and closes again', async () => {
    const element = await agentsOf(small());
    await openRow(element, 0);
    await openRow(element, 1);
    expect(parts(element, '.details')).to.have.length(1);
    expect(parts(element, 'tr.agent.open')[0].nextElementSibling!.classList.contains('opened')).to.equal(true);
    parts(element, '.expand')[1].click();
    await settled(element);
    expect(parts(element, '.details')).to.have.length(0);
  });

  it('names where the agent stands out from the others in a narrow card, and only that', async () => {
    const element = await agentsOf(typical());
    inNarrow(element);
    const { keys, labels, behaviors, clear, difference } = await (await engineOf(typical())).standouts();
    for (const row of parts(element, 'tr.agent')) {
      const key = labels.indexOf(textOf(row.querySelector('.person > bdi')));
      const places = behaviors.map((_, k) => key * behaviors.length + k).filter((at) => clear[at] === 1);
      const words = textOf(row.querySelector('.extremes'));
      expect(keys[key]).to.be.a('string');
      expect(words.includes('Clearly above the others')).to.equal(places.some((at) => difference[at] > 0));
      expect(words.includes('Clearly below the others')).to.equal(places.some((at) => difference[at] < 0));
    }
  });

  it('does so in a line or two for each side, with the points', async () => {
    const element = await agentsOf(typical());
    inNarrow(element);
    await settled(element);
    const all = parts(element, '.extremes').filter((one) => one.checkVisibility());
    expect(all).not.to.have.length(0);
    for (const one of all) {
      const sides = one.querySelectorAll('.points');
      const line = sides[0].getBoundingClientRect().height;
      expect(one.getBoundingClientRect().height).to.be.at.most(sides.length * 2.2 * line);
      for (const points of sides) expect(textOf(points)).to.match(/^[+−]\d+\.\d pts$/);
    }
  });
});

describe('replay', () => {
  const data = [
    ...interactionsOf({ id: 'a', name: 'Ann', values: rising(2) }),
    {
      id: 'with-thread',
      startedAt: '2026-07-01T12:00:00Z',
      agentId: 'a',
      customer: { id: 'c', name: 'Carla' },
      behaviors: { activeListening: 1 },
      messages: [
        { at: '2026-07-01T12:00:00Z', from: 'customer', text: 'Hello' },
        { at: '2026-07-01T12:01:00Z', from: 'agent', text: 'Hi' },
      ],
      unknown: { kept: true },
    },
  ];

  async function replayed(cancel: boolean): Promise<[MyAgents, ReplayEvent[]]> {
    const element = await agentsOf(data);
    const events: ReplayEvent[] = [];
    element.parentElement!.addEventListener('rapport-replay', (event) => {
      events.push(event);
      if (cancel) event.preventDefault();
    });
    await openRow(element);
    const buttons = parts<HTMLButtonElement>(element, '.play');
    expect(buttons.map(({ disabled }) => disabled)).to.deep.equal([false, true, true]);
    expect(buttons[0].getAttribute('aria-label')).to.equal('Replay the interaction with Carla');
    buttons[0].click();
    await eventually(() => events.length > 0, 'the question to the page');
    await settled(element);
    return [element, events];
  }

  it('is asked of the page, with the whole interaction', async () => {
    const [, [event, ...more]] = await replayed(false);
    expect(more).to.deep.equal([]);
    expect(event).to.include({ bubbles: true, composed: true, cancelable: true });
    expect(event.interaction).to.deep.include({ id: 'with-thread', agent: 'Ann', customer: 'Carla' });
    expect(event.interaction.record['messages']).to.have.length(2);
    expect(event.interaction.record).to.deep.include({ unknown: { kept: true } });
  });

  it('opens a dialog where the page does not take it', async () => {
    const [element] = await replayed(false);
    await eventually(() => parts(element, 'dialog.replay[open]').length === 1, 'the dialog');
  });

  it('opens none where the page does', async () => {
    const [element, events] = await replayed(true);
    expect(events).to.have.length(1);
    expect(parts(element, 'dialog[open]')).to.have.length(0);
  });
});

describe('the tooltip of a score', () => {
  const tip = (element: MyAgents) => textOf(element.shadowRoot!.querySelector('.tip'));

  it('says what the score was and is, and how certain', async () => {
    const element = await agentsOf(typical());
    const [row] = element.toTable().rows;
    const target = cellOf(element, row['agent'] as string, 4);
    target.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    await settled(element);
    const text = tip(element);
    expect(text).to.contain(`Empathy, ${String(row['agent'])}`);
    expect(text).to.contain(
      `${rounded(row['beEmpathetic.low'] as number)} to ${rounded(row['beEmpathetic.high'] as number)}`,
    );
    expect(text).to.contain(`${String(row['beEmpathetic.scored'])} scored`);
    expect(text).to.contain('Previous period').and.to.contain('Difference');
    part(element, '[role="grid"]').dispatchEvent(new PointerEvent('pointerleave'));
    await settled(element);
    expect(tip(element)).to.equal('');
  });

  it('comes with the focus and goes with it', async () => {
    const element = await agentsOf(typical());
    cell(element, 1, 1).focus();
    await settled(element);
    expect(tip(element)).to.contain('Overall satisfaction, All agents');
    cell(element, 1, 0).focus();
    await settled(element);
    expect(tip(element)).to.equal('');
  });

  it('goes with Escape', async () => {
    const element = await agentsOf(typical());
    cell(element, 1, 1).focus();
    await settled(element);
    press(cell(element, 1, 1), 'Escape');
    await settled(element);
    expect(tip(element)).to.equal('');
  });

  it('is not shown for no score', async () => {
    const element = await agentsOf(interactionsOf({ id: 'a', values: [null, null] }));
    cell(element, 2, 1).focus();
    await settled(element);
    expect(tip(element)).to.equal('');
  });
});
