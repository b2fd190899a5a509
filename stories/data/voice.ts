import { after } from './draft.js';
import type { Draft, Part } from './draft.js';
import { recordedCalls } from './recordings.js';
import type { RecordedCall } from './recordings.js';

/** A call ends within this many seconds after it started. */
const LIMIT = 1500;

export interface Call {
  readonly part: Part;
  readonly recorded: RecordedCall | null;
}

/** Instants and durations of a call: the end is the start plus queue, talk and hold. */
export function voiceCourse(draft: Draft): Call {
  const { random, profile } = draft;
  if (!profile) return { part: abandonedCall(draft), recorded: null };
  const outbound = random.chance(draft.channel.outbound);
  const part: Part = { direction: outbound ? 'outbound' : 'inbound', openedSource: outbound ? 'agent' : 'customer' };
  // Somebody hung up or misdialled: nothing was said.
  if (random.chance(0.025)) {
    return { part: { ...part, ...course(draft, 0, random.integer(1, 4), 0, 0) }, recorded: null };
  }
  const queue = outbound ? 0 : Math.min(400, Math.round(random.skewed(22, 0.9)));
  // As many at any time: they are short, and where more of them are kept calls would seem to have become shorter.
  if (random.chance(0.08)) {
    const recorded = random.pick(recordedCalls);
    const { talkSeconds, holdSeconds, afterSeconds } = recorded;
    return { part: { ...part, ...course(draft, queue, talkSeconds, holdSeconds, afterSeconds) }, recorded };
  }
  const hold = random.chance(0.3) ? Math.min(300, Math.round(random.skewed(40))) : 0;
  const talk = Math.min(LIMIT - queue - hold, Math.max(20, Math.round(random.skewed(260, 0.65))));
  return {
    part: { ...part, ...course(draft, queue, talk, hold, Math.min(240, Math.round(random.skewed(45)))) },
    recorded: null,
  };
}

function course(draft: Draft, queue: number, talk: number, hold: number, work: number): Part {
  const end = queue + talk + hold;
  const { random } = draft;
  return {
    ...(queue > 0 && { humanRequestedAt: after(draft, 0) }),
    assignedAt: after(draft, queue),
    firstResponseAt: after(draft, queue),
    ...(talk > 4 && random.chance(0.8) && { resolvedAt: after(draft, end) }),
    endedAt: after(draft, end),
    closedAt: after(draft, end + work),
    endReason: random.chance(0.6) ? 'agent_closed' : 'customer_left',
    answered: true,
    abandoned: false,
    ...(queue > 0 && { queueSeconds: queue }),
    talkSeconds: talk,
    holdSeconds: hold,
    afterContactSeconds: work,
    ...(talk > 4 && random.chance(0.4) && { resolvedOnFirstContact: random.chance(0.74) }),
  };
}

/** The customer hung up in the queue. */
function abandonedCall(draft: Draft): Part {
  const queue = Math.min(900, Math.max(3, Math.round(draft.random.skewed(90, 0.9))));
  return {
    direction: 'inbound',
    openedSource: 'customer',
    humanRequestedAt: after(draft, 0),
    endedAt: after(draft, queue),
    endReason: 'abandoned',
    answered: false,
    abandoned: true,
    queueSeconds: queue,
  };
}
