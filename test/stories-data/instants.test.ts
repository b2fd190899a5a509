import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Instant, Interaction } from '../../src/core/model/interaction.js';
import { typical } from '../../stories/data/fixtures.js';
import { generateReport } from '../../stories/data/generate-report.js';
import { recordedCalls } from '../../stories/data/recordings.js';
import { SAMPLE_RATE, WAVE_HEADER_BYTES, waveOf } from '../../stories/data/wave.js';
import { between } from './support.js';

const AS_OF = Date.parse('2026-08-31T18:00:00+02:00');
const FIRST_DAY = Date.parse('2026-03-05T00:00:00+01:00');
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$/;

const all = typical().interactions;

/** Instants that must not be in another order. Those that are missing are left out. */
function inOrder(one: Interaction): number[] {
  const { startedAt, humanRequestedAt, assignedAt, firstResponseAt, resolvedAt, endedAt, closedAt, surveySentAt } = one;
  return [startedAt, humanRequestedAt, assignedAt, firstResponseAt, resolvedAt, endedAt, closedAt, surveySentAt]
    .filter((instant) => instant !== undefined)
    .map((instant) => Date.parse(String(instant)));
}

function instants(one: Interaction): Instant[] {
  const messages = one.messages?.map(({ at }) => at) ?? [];
  const named = Object.entries(one).filter(([key]) => key.endsWith('At'));
  return [...named.flatMap(([, value]) => value as Instant | Instant[]), ...messages];
}

suite('the instants of a generated report', () => {
  test('are ISO 8601 with the offset that Berlin has at that time, none after the clock', () => {
    for (const one of all) {
      for (const instant of instants(one)) {
        assert.match(String(instant), ISO);
        const at = Date.parse(String(instant));
        assert.ok(at >= FIRST_DAY && at <= AS_OF, `${one.id} ${instant}`);
        assert.equal(String(instant).slice(-6), at < Date.parse('2026-03-29T01:00:00Z') ? '+01:00' : '+02:00');
      }
    }
  });

  test('follow each other from the start to the survey', () => {
    for (const one of all) {
      const given = inOrder(one);
      assert.deepEqual(
        given,
        [...given].sort((a, b) => a - b),
        one.id,
      );
    }
    assert.deepEqual(
      all.map(({ startedAt }) => Date.parse(String(startedAt))),
      all.map(({ startedAt }) => Date.parse(String(startedAt))).sort((a, b) => a - b),
    );
  });

  test('of a call differ by its queue, talk and hold', () => {
    const calls = all.filter(({ channel }) => channel === 'voice');
    assert.ok(calls.length > 1500);
    for (const { id, startedAt, endedAt, queueSeconds, talkSeconds, holdSeconds } of calls) {
      const parts = (queueSeconds ?? 0) + (talkSeconds ?? 0) + (holdSeconds ?? 0);
      assert.equal((Date.parse(String(endedAt)) - Date.parse(String(startedAt))) / 1000, parts, id);
    }
  });

  test('of a thread are those of its messages', () => {
    for (const { id, messages, startedAt, endedAt, firstResponseAt, openedSource } of all) {
      if (!messages) continue;
      const times = messages.map(({ at }) => Date.parse(String(at)));
      assert.deepEqual(
        times,
        [...times].sort((a, b) => a - b),
        id,
      );
      assert.equal(messages[0]?.at, startedAt, id);
      if (endedAt) assert.equal(messages.at(-1)?.at, endedAt, id);
      const reply = messages.find((message) => message.from === 'agent' && !message.private && !message.failed);
      if (openedSource === 'customer') assert.equal(reply?.at, firstResponseAt, id);
    }
  });

  test('stay before another clock and in another zone, over a change of clocks in autumn', () => {
    const asOf = '2026-11-02T00:10:00-05:00';
    const report = generateReport({ interactions: 500, days: 30, asOf, timeZone: 'America/New_York' });
    const times = report.interactions.flatMap(instants).map(String);
    assert.ok(times.every((time) => Date.parse(time) <= Date.parse(asOf)));
    assert.deepEqual([...new Set(times.map((time) => time.slice(-6)))].sort(), ['-04:00', '-05:00']);
  });
});

suite('recordings', () => {
  test('are as long as they say, and so are the calls', () => {
    const recorded = all.filter(({ recording }) => recording);
    between(recorded.length, 60, 250);
    for (const { recording, talkSeconds, holdSeconds, afterContactSeconds } of recorded) {
      const parts = Number(talkSeconds) + Number(holdSeconds) + Number(afterContactSeconds);
      assert.equal(recording?.durationSeconds, parts);
      assert.ok(recordedCalls.some(({ file }) => recording?.url === `recordings/${file}`));
    }
  });

  test('have a wave file of exactly that length, silent on hold', () => {
    for (const call of recordedCalls) {
      between(call.durationSeconds, 20, 60);
      assert.equal(call.segments.at(-1)?.to, call.durationSeconds);
      assert.ok(call.transcript.some(({ behaviors }) => behaviors));
      const wave = waveOf(call);
      assert.equal(wave.length, WAVE_HEADER_BYTES + call.durationSeconds * SAMPLE_RATE);
      for (const { from, to, kind } of call.segments) {
        const samples = wave.subarray(WAVE_HEADER_BYTES + from * SAMPLE_RATE, WAVE_HEADER_BYTES + to * SAMPLE_RATE);
        assert.equal(
          samples.some((sample) => sample !== 128),
          kind === 'talk',
        );
      }
    }
  });
});
