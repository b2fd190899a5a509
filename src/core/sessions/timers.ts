/** The timers that end a session by themselves. */

import type { EndReason } from '../model/interaction.js';

export interface SessionTimers {
  /** Seconds of silence that end a session: of the customer while a bot answers, of everybody afterwards. */
  readonly inactivity: number;
  /** Seconds that a customer waits for a human before the session is given up. */
  readonly handoverTimeout: number;
  /** Seconds after a customer's last message during which they may be answered. */
  readonly window: number;
}

export const TIMERS: SessionTimers = { inactivity: 600, handoverTimeout: Infinity, window: Infinity };

/** Since when each timer runs, epoch ms; `null` where it does not. */
interface Running {
  readonly silentSince: number;
  readonly waitingSince: number | null;
  readonly customerAt: number | null;
}

interface Deadline {
  readonly at: number;
  readonly reason: EndReason;
}

/** Which timer is the first to end a session. Of those that end at the same instant, the most telling one. */
export function nextDeadline({ silentSince, waitingSince, customerAt }: Running, timers: SessionTimers): Deadline {
  const all: Deadline[] = [
    { at: after(waitingSince, timers.handoverTimeout), reason: 'handover_timeout' },
    { at: after(customerAt, timers.window), reason: 'window_expired' },
    { at: after(silentSince, timers.inactivity), reason: 'inactivity' },
  ];
  return all.reduce((first, deadline) => (deadline.at < first.at ? deadline : first));
}

/** Whether the window of a customer's last message is over at an instant. */
export function isWindowOver(customerAt: number | null, { window }: SessionTimers, asOf: number): boolean {
  return after(customerAt, window) <= asOf;
}

function after(instant: number | null, seconds: number): number {
  return instant === null ? Infinity : instant + seconds * 1000;
}
