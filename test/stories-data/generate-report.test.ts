import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { DEFAULT_BEHAVIORS } from '../../src/core/model/behavior-catalogue.js';
import { typical } from '../../stories/data/fixtures.js';
import { generateReport } from '../../stories/data/generate-report.js';
import { toReportJson } from '../../stories/data/serialise.js';
import { halfYearChange } from './half-year-change.js';
import { between, share } from './support.js';

/** The clocks of Berlin in the second half start with this day. */
const SECOND_HALF = Date.parse('2026-06-03T00:00:00+02:00');

const all = typical().interactions;
const raws = (key: string): number[] =>
  all.map(({ behaviors }) => behaviors?.[key]).filter((value) => typeof value === 'number');
const keys = DEFAULT_BEHAVIORS.map(({ key }) => key);

suite('a generated report', () => {
  test('is the same for the same seed and another for another seed', () => {
    const text = (seed: string): string => toReportJson(generateReport({ seed, interactions: 400 }));
    assert.equal(text('one'), text('one'));
    assert.notEqual(text('one'), text('two'));
  });

  test('has exactly as many interactions, agents and teams as asked for', () => {
    assert.equal(all.length, 5000);
    assert.equal(new Set(all.map(({ id }) => id)).size, 5000);
    assert.equal(typical().teams.length, 3);
    assert.equal(
      typical().agents.filter(({ evaluable, analyzable }) => evaluable !== false && analyzable !== false).length,
      12,
    );
    assert.equal(typical().agents.filter(({ evaluable }) => evaluable === false).length, 1);
    assert.equal(typical().agents.filter(({ analyzable }) => analyzable === false).length, 1);
    for (const interactions of [0, 1, 2, 7]) {
      assert.equal(generateReport({ interactions }).interactions.length, interactions);
    }
  });

  test('covers 180 days and has the working week in it', () => {
    const days = all.map(({ startedAt }) => String(startedAt).slice(0, 10));
    assert.equal(days[0], '2026-03-05');
    assert.equal(days.at(-1), '2026-08-31');
    const on = (weekday: number): number => days.filter((day) => new Date(day).getUTCDay() === weekday).length;
    assert.ok(on(1) > on(5) && on(5) > on(6) && on(6) > on(0) && on(0) > 0);
    const at = (hour: string): number => all.filter(({ startedAt }) => String(startedAt).slice(11, 13) === hour).length;
    assert.ok(at('10') > at('12') && at('12') < at('15') && at('15') > at('20'));
  });

  test('has agents of skewed volume: one with 34 interactions, one with fewer than 20', () => {
    const counts = typical().agents.map(({ id }) => all.filter(({ agentId }) => agentId === id).length);
    assert.equal(counts[10], 34);
    assert.equal(counts[11], 13);
    assert.ok(Math.max(...counts) > 2 * (counts[9] ?? 0));
  });

  test('misses two percent of the raw values, and all of one agent in one behaviour', () => {
    const rated = all.filter(({ behaviors, agentId }) => behaviors && agentId !== 'agent-05');
    const missing = rated.flatMap(({ behaviors }) => keys.filter((key) => typeof behaviors?.[key] !== 'number'));
    between(missing.length / (rated.length * keys.length), 0.015, 0.025);
    const unrated = all.filter(({ agentId, behaviors }) => agentId === 'agent-05' && behaviors);
    assert.ok(unrated.length > 100);
    assert.ok(unrated.every(({ behaviors }) => behaviors?.acknowledgeLoyalty === undefined));
    assert.ok(raws('acknowledgeLoyalty').length > 3000);
  });

  test('has ties, values beyond 0 to 1, and a negative behaviour that is mostly 0', () => {
    for (const key of ['activeListening', 'setExpectations']) {
      assert.ok(raws(key).every((value) => Number(value.toFixed(2)) === value));
      assert.ok(new Set(raws(key)).size <= 101);
    }
    assert.ok(
      raws('promoteSelfService').some((value) => value < -1) && raws('promoteSelfService').some((value) => value > 1),
    );
    const inside = raws('beEmpathetic').filter((value) => value >= 0 && value <= 1);
    assert.ok(inside.length > 0.98 * raws('beEmpathetic').length);
    const inappropriate = raws('inappropriateAction');
    between(inappropriate.filter((value) => value === 0).length / inappropriate.length, 0.83, 0.87);
  });

  test('has clear changes of some agents between the halves, and none of most', () => {
    for (const behavior of ['demonstrateOwnership', 'effectiveQuestioning', 'promoteSelfService']) {
      const changes = halfYearChange(all, SECOND_HALF, behavior);
      const up = changes.get('agent-04');
      const down = changes.get('agent-06');
      assert.ok(up?.clear && up.points > 10, `agent-04 ${behavior}`);
      assert.ok(down?.clear && down.points < -10, `agent-06 ${behavior}`);
      assert.ok([...changes.values()].filter(({ clear }) => clear).length <= 6);
      assert.equal(changes.get('agent-11')?.counts[0], 0);
    }
  });

  test('has every channel, exclusions of every kind, and outcomes for some', () => {
    const channels = new Set(all.map(({ channel }) => channel));
    assert.deepEqual([...channels].sort(), ['chat', 'email', 'facebook', 'instagram', 'voice', 'whatsapp']);
    between(
      share(all, ({ exclusion }) => exclusion),
      0.03,
      0.07,
    );
    between(
      share(all, ({ agentId }) => !agentId),
      0.03,
      0.05,
    );
    between(
      share(all, ({ agents }) => agents && agents.length > 1),
      0.01,
      0.04,
    );
    between(
      share(all, ({ channel, talkSeconds }) => channel === 'voice' && talkSeconds && talkSeconds <= 4),
      0.005,
      0.02,
    );
    between(
      share(all, ({ messages }) => messages && !messages.some(({ from }) => from === 'customer')),
      0.005,
      0.05,
    );
    between(
      share(all, ({ messages }) => messages),
      0.15,
      0.3,
    );
    between(
      share(all, ({ sentiment }) => sentiment),
      0.3,
      0.6,
    );
    between(
      share(all, ({ csat }) => csat),
      0.05,
      0.15,
    );
    assert.ok(share(all, ({ nps }) => nps !== undefined) > 0.01);
    assert.ok(share(all, ({ reopenedAt }) => reopenedAt) > 0.005);
    assert.ok(share(all, ({ channel, endedAt }) => channel === 'email' && !endedAt) > 0.02);
    assert.ok(new Set(all.map(({ customer }) => customer?.id)).size < 2500, 'customers come back');
  });

  test('ends with customers whose names hold markup, Arabic and Chinese', () => {
    const names = all.slice(-20).map(({ customer }) => customer?.name);
    for (const name of ['<b>Ann</b> Fielding', 'ليلى منصور', '林雨晴']) assert.ok(names.includes(name), name);
  });
});
