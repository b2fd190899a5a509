/** The ticket sessions once more, slowly: a clock goes from second to second and asks each time what is due. */

import { type SessionEvent } from '../../../src/core/sessions/event.js';
import type { SessionTimers } from '../../../src/core/sessions/timers.js';

export interface SlowSession {
  start: number;
  end: number | null;
  reason: string | null;
  handedOver: boolean;
  humanReply: boolean;
  assigned: boolean;
  messages: string[];
}

/** @param events at whole seconds, in order; the ids of messages tell them apart */
export function slowSessions(events: readonly SessionEvent[], timers: SessionTimers, asOf: number): SlowSession[] {
  const list: SlowSession[] = [];
  const unplaced: string[] = [];
  let bot = false;
  let human = false;
  let waits: number | null = null;
  let customer: number | null = null;
  let quiet = 0;
  let wanted: string[] = [];
  let given = false;
  const start = events.length === 0 ? 0 : events[0].at;
  const current = () => list[list.length - 1] as SlowSession | undefined;
  const isOpen = () => current() !== undefined && current()!.end === null;
  const fresh = (at: number) => {
    list.push({
      start: at,
      end: null,
      reason: null,
      handedOver: false,
      humanReply: false,
      assigned: false,
      messages: [],
    });
    current()!.messages.push(...unplaced.splice(0));
    [bot, human, waits, customer, quiet, given] = [false, false, null, null, at, false];
    if (wanted.length > 0) waits = at;
    if (wanted.length > 0) human = true;
    if (wanted.includes('assigned')) current()!.assigned = true;
    wanted = [];
  };
  for (let now = start; now <= asOf; now += 1000) {
    if (isOpen()) {
      const due: string | null =
        waits !== null && now >= waits + timers.handoverTimeout * 1000
          ? 'handover_timeout'
          : customer !== null && now >= customer + timers.window * 1000
            ? 'window_expired'
            : now >= quiet + timers.inactivity * 1000
              ? 'inactivity'
              : null;
      if (due) {
        [current()!.end, current()!.reason, waits, wanted, given] = [now, due, null, [], false];
      }
    }
    for (const event of events) {
      if (event.at !== now) continue;
      if (event.kind === 'message') {
        const seen = !event.private && !event.failed && event.from !== 'system';
        if (!seen) {
          (current()?.messages ?? unplaced).push(event.id!);
          continue;
        }
        if (isOpen() && !bot && !human && event.from === 'agent') {
          if (wanted.includes('assigned')) current()!.assigned = true;
          wanted = [];
        }
        if (isOpen() && wanted.length > 0 && event.from !== 'bot') {
          current()!.handedOver = true;
          current()!.end = now;
        }
        if (!isOpen()) fresh(now);
        current()!.messages.push(event.id!);
        if (event.from === 'customer') {
          customer = now;
          quiet = now;
          if (human && waits === null) waits = now;
        }
        if (event.from === 'bot') {
          if (!human) bot = true;
          if (human || customer === null) quiet = now;
        }
        if (event.from === 'agent') {
          [bot, human, waits, quiet] = [false, true, null, now];
          current()!.humanReply = true;
        }
      } else if (event.kind === 'assigned' || event.kind === 'handover') {
        const nobodyYet = !human && (event.kind === 'handover' || wanted.length > 0);
        if (!isOpen() || bot || nobodyYet) wanted.push(event.kind);
        else {
          if (event.kind === 'assigned') current()!.assigned = true;
          human = true;
          waits ??= now;
        }
      } else if (event.kind === 'reopened') {
        const last = current();
        if (
          last !== undefined &&
          last.end !== null &&
          !last.handedOver &&
          !(customer !== null && now >= customer + timers.window * 1000)
        ) {
          [last.end, last.reason, quiet, given] = [null, null, now, false];
        }
      } else {
        const last = current();
        if (last && !last.handedOver && !(last.end !== null && given)) {
          const reason = event.kind === 'closed' ? 'agent_closed' : event.kind;
          [last.end, last.reason, waits, wanted, given] = [now, reason, null, [], true];
        }
      }
    }
  }
  if (unplaced.length > 0) fresh(events.find((event) => event.kind === 'message')!.at);
  return list;
}
