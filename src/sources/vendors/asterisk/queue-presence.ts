/** When members of queues were there: what the events of a queue log tell of them. */

import { isNobody, type QueueCall, type QueueEvent } from './queue-events.js';

type State = 'available' | 'away';

interface Span {
  readonly from: number;
  readonly to: number;
  readonly state: State | 'busy';
}

/** One that was put into a queue is there until they are taken out of all. */
class Member {
  readonly spans: Span[] = [];
  private readonly queues = new Set<string>();
  private paused = false;
  private state: State | null = null;
  private since = 0;

  take(at: number, name: string, queue: string): void {
    if (name === 'ADDMEMBER' || name === 'AGENTLOGIN' || name === 'AGENTCALLBACKLOGIN') this.queues.add(queue);
    else if (name === 'REMOVEMEMBER' || name === 'AGENTLOGOFF' || name === 'AGENTCALLBACKLOGOFF') {
      this.queues.delete(queue);
      if (this.queues.size === 0) {
        this.paused = false;
        this.become(at, null);
        return;
      }
    } else this.paused = name.startsWith('PAUSE');
    this.become(at, this.paused ? 'away' : 'available');
  }

  become(at: number, state: State | null): void {
    if (this.state !== null && at > this.since) this.spans.push({ from: this.since, to: at, state: this.state });
    this.state = state;
    this.since = at;
  }
}

const EVENTS =
  /^(?:ADDMEMBER|REMOVEMEMBER|(?:UN)?PAUSE(?:ALL)?|AGENTLOGIN|AGENTLOGOFF|AGENTCALLBACKLOGIN|AGENTCALLBACKLOGOFF)$/;

export class QueuePresence {
  private readonly members = new Map<string, Member>();

  /** Whether an event is one of members. */
  add({ at, queue, agent, name }: QueueEvent): boolean {
    if (!EVENTS.test(name)) return false;
    if (isNobody(agent)) return true;
    let member = this.members.get(agent);
    if (!member) this.members.set(agent, (member = new Member()));
    member.take(at, name, queue);
    return true;
  }

  /** @param last the last instant of the log, until when what has no end went on */
  list(last: number, calls: Iterable<QueueCall>): Record<string, unknown>[] {
    const talks = new Map<string, { from: number; to: number }[]>();
    for (const call of calls) {
      for (const { agent, from, to } of call.talks) {
        if (agent === null || to === null || !this.members.has(agent)) continue;
        talks.set(agent, [...(talks.get(agent) ?? []), { from, to }]);
      }
    }
    return [...this.members].flatMap(([agentId, member]) => {
      member.become(last, null);
      const busy = (talks.get(agentId) ?? []).sort((a, b) => a.from - b.from);
      const spans = member.spans.flatMap((span) => (span.state === 'available' ? without(span, busy) : [span]));
      const all = [...spans, ...busy.map((talk) => ({ ...talk, state: 'busy' as const }))];
      return all.map(({ from, to, state }) => ({ agentId, from: from * 1000, to: to * 1000, state }));
    });
  }
}

/** Who talks is not available. */
function without(span: Span, talks: readonly { readonly from: number; readonly to: number }[]): readonly Span[] {
  const left: Span[] = [];
  let { from } = span;
  for (const talk of talks) {
    if (talk.to <= from || talk.from >= span.to) continue;
    if (talk.from > from) left.push({ ...span, from, to: talk.from });
    from = Math.max(from, talk.to);
  }
  return from < span.to ? [...left, { ...span, from }] : left;
}
