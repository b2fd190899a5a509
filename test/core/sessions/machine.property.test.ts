/** The session machine against a clock that goes from second to second. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compareEvents, LIFECYCLE, type SessionEvent } from '../../../src/core/sessions/event.js';
import { SessionStream } from '../../../src/core/sessions/stream.js';
import type { SessionTimers } from '../../../src/core/sessions/timers.js';
import { slowSessions } from './reference.js';

const seconds = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 400 }));
const messages = fc.record({
  after: seconds,
  from: fc.constantFrom('customer' as const, 'customer' as const, 'agent' as const, 'bot' as const, 'system' as const),
  private: fc.integer({ max: 7, min: 0 }).map((n) => n === 0),
  failed: fc.integer({ max: 9, min: 0 }).map((n) => n === 0),
});
const acts = fc.record({ after: seconds, act: fc.constantFrom(...LIFECYCLE) });
const steps = fc.array(fc.oneof({ weight: 3, arbitrary: messages }, acts), { maxLength: 30 });
const limit = fc.constantFrom(20, 60, 200, 1000, Infinity);
const timers = fc.record<SessionTimers>({
  inactivity: fc.constantFrom(30, 60, 300, Infinity),
  handoverTimeout: limit,
  window: limit,
});

function eventsOf(list: readonly (typeof steps extends fc.Arbitrary<infer T> ? T : never)[number][]): SessionEvent[] {
  let at = 1_000_000;
  return list
    .map((step, i): SessionEvent => {
      at += step.after * 1000;
      if ('act' in step) return { kind: step.act, at, agentId: null };
      const { from, private: hidden, failed } = step;
      return { kind: 'message', at, id: `m${i}`, from, agentId: null, text: null, private: hidden, failed };
    })
    .sort(compareEvents);
}

function unique(events: readonly SessionEvent[]): SessionEvent[] {
  return events.filter(
    (event, i) =>
      event.kind === 'message' || !events.slice(0, i).some(({ kind, at }) => kind === event.kind && at === event.at),
  );
}

describe('ticket sessions', () => {
  it('are those that a clock finds', () => {
    fc.assert(
      fc.property(steps, timers, fc.integer({ min: 0, max: 2000 }), (list, timers, later) => {
        const events = eventsOf(list);
        const asOf = (events.at(-1)?.at ?? 0) + later * 1000;
        const stream = new SessionStream(timers);
        for (const event of events) stream.add(event);
        const found = stream.sessions(asOf).map((session) => ({
          start: session.startedAt,
          end: session.endedAt,
          reason: session.endReason,
          handedOver: session.handedOver,
          humanReply: session.replied,
          assigned: session.assignments.length > 0,
          messages: session.messages.map(({ id }) => id),
        }));
        assert.deepEqual(found, slowSessions(unique(events), timers, asOf));
      }),
      { seed: 61, numRuns: 4000 },
    );
  });

  it('begin anew where a human is asked for and the customer writes on, with and without a bot', () => {
    const message = (second: number, from: 'customer' | 'bot' | 'agent'): SessionEvent => {
      const at = second * 1000;
      return { kind: 'message', at, id: `m${second}`, from, agentId: null, text: null, private: false, failed: false };
    };
    const handover: SessionEvent = { kind: 'handover', at: 20_000, agentId: null };
    const sessionsOf = (...events: SessionEvent[]) => {
      const stream = new SessionStream();
      for (const event of events) stream.add(event);
      return stream.sessions();
    };
    for (const bot of [[], [message(12, 'bot')]]) {
      const sessions = sessionsOf(
        message(10, 'customer'),
        ...bot,
        handover,
        message(30, 'customer'),
        message(50, 'agent'),
      );
      assert.deepEqual(
        sessions.map(({ startedAt, handedOver, humanRequestedAt }) => [startedAt, handedOver, humanRequestedAt]),
        [
          [10_000, true, null],
          [30_000, false, 30_000],
        ],
      );
    }
    // An agent who writes first takes what no bot had.
    const [only, ...others] = sessionsOf(message(10, 'customer'), handover, message(50, 'agent'));
    assert.deepEqual([only.startedAt, only.humanRequestedAt, only.replied, others.length], [10_000, 20_000, true, 0]);
  });

  it('hold each message once, and do not overlap', () => {
    fc.assert(
      fc.property(steps, timers, (list, timers) => {
        const stream = new SessionStream(timers);
        const events = eventsOf(list);
        for (const event of events) stream.add(event);
        const sessions = stream.sessions();
        const held = sessions.flatMap(({ messages }) => messages.map(({ id }) => id)).sort();
        const sent = events.flatMap((event) => (event.kind === 'message' ? [event.id] : [])).sort();
        assert.deepEqual(held, sent);
        sessions.forEach(({ startedAt, endedAt }, i) => {
          if (endedAt !== null) assert.ok(endedAt >= startedAt);
          const next = sessions[i + 1];
          if (next) assert.ok(endedAt !== null && endedAt <= next.startedAt);
        });
      }),
      { seed: 62, numRuns: 2000 },
    );
  });

  it('are the same in whatever order and however often events arrive, at once or one by one', () => {
    fc.assert(
      fc.property(steps, timers, fc.array(fc.nat(), { minLength: 90, maxLength: 90 }), (list, timers, keys) => {
        let drawn = 0;
        const draw = () => keys[drawn++ % keys.length] + drawn;
        const events = eventsOf(list);
        const once = new SessionStream(timers);
        for (const event of events) once.add(event);
        const shuffled = events
          .flatMap((event) => (draw() % 4 === 0 ? [event, { ...event }] : [event]))
          .map((event) => ({ event, key: draw() % 101 }))
          .sort((a, b) => a.key - b.key);
        const piecemeal = new SessionStream(timers);
        for (const { event } of shuffled) {
          piecemeal.add(event);
          piecemeal.sessions();
        }
        assert.deepEqual(piecemeal.sessions(), once.sessions());
        assert.equal(piecemeal.duplicates >= shuffled.length - events.length, true);
      }),
      { seed: 63, numRuns: 800 },
    );
  });
});
