import type { EndReason, Message } from '../../src/core/model/interaction.js';
import type { Pace } from './channels.js';
import { after, secondsLeft } from './draft.js';
import type { Draft, Part } from './draft.js';
import { fillIn } from './fill-in.js';
import { makeThread } from './threads.js';
import type { Line } from './thread-writer.js';
import type { Plot, Thread } from './threads.js';

/** A live conversation is over within this time. */
const LIVE_LIMIT = 1700;
/** Share of written conversations whose messages are part of the data. */
const WITH_MESSAGES = 0.35;

/** Instants, durations and messages of a chat, an email thread or a social thread. They agree with each other. */
export function writtenCourse(draft: Draft, pace: Pace): Part {
  const { random } = draft;
  const plot = makePlot(draft, pace);
  const thread = fit(makeThread(plot, random), pace);
  const lines = thread.lines.filter((line) => line.at <= secondsLeft(draft));
  const open = lines.length < thread.lines.length || (!pace.live && random.chance(0.03));
  const replies = lines.filter((line) => line.from === 'agent' && !line.private && !line.failed);
  const reply = replies[0];
  const last = lines.at(-1)?.at ?? 0;
  const part: Part = {
    direction: plot.course === 'broadcast' ? 'outbound' : 'inbound',
    openedSource: plot.course === 'broadcast' ? 'broadcast' : 'customer',
  };
  if (plot.course !== 'broadcast') {
    if (pace.bot > 0 && thread.requested <= last) part.humanRequestedAt = after(draft, thread.requested);
    if (thread.assigned !== null && thread.assigned <= secondsLeft(draft)) {
      part.assignedAt = after(draft, thread.assigned);
      if (pace.live) part.queueSeconds = thread.assigned - thread.requested;
    }
    if (reply) part.firstResponseAt = after(draft, reply.at);
    if (pace.live) Object.assign(part, { answered: reply !== undefined, abandoned: reply === undefined });
  }
  const reopened = !open && !pace.live && reply !== undefined && plot.course === 'answered' && random.chance(0.05);
  const shown = !reopened && random.chance(WITH_MESSAGES);
  if (!open) Object.assign(part, ending(draft, pace, { last, answeredAt: replies.at(-1)?.at, reopened, shown }));
  if (reply && pace.live) {
    part.talkSeconds = last - (thread.assigned ?? 0);
    part.afterContactSeconds = Math.round(random.skewed(25));
  }
  if (shown || plot.course === 'broadcast') part.messages = lines.map((line, i) => message(draft, line, i));
  return part;
}

function makePlot(draft: Draft, pace: Pace): Plot {
  const { profile, channel, topic, story, fortune, random } = draft;
  const course = !profile ? 'unanswered' : random.chance(channel.outbound) ? 'broadcast' : 'answered';
  const [hours = 0, minutes = 0] = after(draft, 0).slice(11, 16).split(':').map(Number);
  const second = (hours * 60 + minutes) * 60;
  return { topic, story, pace, second, course, happy: fortune > -0.3, rude: fortune < -1 && random.chance(0.15) };
}

/** Long live threads are told faster, so that they end in time. */
function fit(thread: Thread, pace: Pace): Thread {
  const last = thread.lines.at(-1)?.at ?? 0;
  if (!pace.live || last <= LIVE_LIMIT) return thread;
  const scaled = (at: number): number => Math.floor((at * LIVE_LIMIT) / last);
  return {
    lines: thread.lines.map((line) => ({ ...line, at: scaled(line.at) })),
    requested: scaled(thread.requested),
    assigned: thread.assigned === null ? null : scaled(thread.assigned),
  };
}

interface Outcome {
  last: number;
  answeredAt: number | undefined;
  reopened: boolean;
  shown: boolean;
}

function ending(draft: Draft, pace: Pace, { last, answeredAt, reopened, shown }: Outcome): Part {
  const { random, channel } = draft;
  const left = secondsLeft(draft);
  if (answeredAt === undefined) return { endedAt: after(draft, last), endReason: draft.profile ? null : 'abandoned' };
  const part: Part = {};
  let end = last;
  if (random.chance(0.85)) part.resolvedAt = after(draft, answeredAt);
  if (reopened) {
    const again = last + Math.round(random.skewed(pace.customer * 6));
    end = again + Math.round(random.skewed(pace.agent));
    // Reopened but not done yet by the end of the data: it stays open.
    if (again <= left) part.reopenedAt = [after(draft, again)];
    if (end > left) return part;
  }
  // Some mail systems do not say when a thread ended.
  if (shown || channel.name !== 'email' || random.chance(0.55)) part.endedAt = after(draft, end);
  const closed = end + (pace.live ? 0 : Math.round(random.skewed(1800)));
  if (closed <= left) part.closedAt = after(draft, closed);
  part.endReason = endReason(draft, pace);
  if (part.endReason === 'agent_closed' && random.chance(0.2)) part.status = 'completed';
  return part;
}

function endReason({ random }: Draft, pace: Pace): EndReason {
  return random.weighted<EndReason>([
    ['agent_closed', 76],
    ['customer_left', 9],
    ['inactivity', 9],
    ['returned_to_bot', pace.bot > 0.3 ? 3 : 0],
    ['window_expired', pace.live ? 0 : 3],
  ]);
}

function message(draft: Draft, line: Line, index: number): Message {
  const { at, text, ...rest } = line;
  return {
    id: `${draft.id}-${index + 1}`,
    at: after(draft, at),
    ...rest,
    ...(line.from === 'agent' && draft.profile && { agentId: draft.profile.agent.id }),
    text: text === null ? null : fillIn(text, draft, line.from),
  };
}
