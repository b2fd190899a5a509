/** The decision table of a session's status, row by row. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EndReason } from '../../../src/core/model/interaction.js';
import type { SessionStatus } from '../../../src/core/model/field-values.js';
import { handledBy, statusOf } from '../../../src/core/sessions/session-status.js';

const REASONS: readonly (EndReason | null)[] = [
  null,
  'agent_closed',
  'customer_left',
  'returned_to_bot',
  'handover_timeout',
  'window_expired',
  'inactivity',
  'abandoned',
];

/** Of each reason: without a reply, with one; then the same once the window is over. */
const STATUSES: Readonly<Record<string, readonly [SessionStatus, SessionStatus, SessionStatus, SessionStatus]>> = {
  null: ['open', 'open', 'open', 'open'],
  agent_closed: ['closed_without_reply', 'completed', 'closed_without_reply', 'completed'],
  customer_left: ['unanswered', 'ended_inactive', 'missed_and_ended', 'expired'],
  returned_to_bot: ['unanswered', 'returned_to_bot', 'missed_and_ended', 'expired'],
  handover_timeout: ['terminated', 'ended_inactive', 'terminated', 'expired'],
  window_expired: ['missed_and_ended', 'expired', 'missed_and_ended', 'expired'],
  inactivity: ['unanswered', 'ended_inactive', 'missed_and_ended', 'expired'],
  abandoned: ['unanswered', 'ended_inactive', 'missed_and_ended', 'expired'],
};

describe('the status of a session', () => {
  for (const endReason of REASONS) {
    it(`ended by ${endReason ?? 'nothing'}`, () => {
      const found = [false, true].flatMap((windowOver) =>
        [false, true].map((replied) => statusOf({ endReason, replied, windowOver })),
      );
      assert.deepEqual(found, STATUSES[String(endReason)]);
    });
  }
});

describe('who handled a session', () => {
  const outcome = (endReason: EndReason | null, replied: boolean) => ({ endReason, replied, windowOver: false });

  it('nobody, where it was assigned and no human replied', () => {
    for (const endReason of REASONS) assert.equal(handledBy(outcome(endReason, false), true), 'unhandled');
  });

  it('a bot, where it was never assigned or went back to the bot', () => {
    for (const endReason of REASONS) assert.equal(handledBy(outcome(endReason, false), false), 'bot');
    assert.equal(handledBy(outcome('returned_to_bot', true), true), 'bot');
  });

  it('an agent, otherwise', () => {
    for (const endReason of REASONS) {
      if (endReason !== 'returned_to_bot') assert.equal(handledBy(outcome(endReason, true), true), 'agent');
    }
  });
});
