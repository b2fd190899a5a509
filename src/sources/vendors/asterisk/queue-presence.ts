/** When members of queues were there: what the events of a queue log tell of them. */

import { isNobody, type QueueCall, type QueueEvent } from './queue-events.js';

type State = 'available' | 'away';

interface Span {
  readonly from: number;
  readonly to: number;
  readonly state: State | 'busy';
}

type MemberEvent = Pick<QueueEvent, 'at' | 'name' | 'queue'>;

/** What a member was, one span after the other: one that was put into a queue is there until they are taken out of all. */
function spansOf(events: readonly MemberEvent[], last: number): readonly Span[] {
  const spans: Span[] = [];
  const queues = new Set<string>();
  let paused = false;
  let state: State | null = null;
  let since = 0;
  const become = (at: number, next: State | null) => {
    if (state !== null && at > since) spans.push({ from: since, to: at, state });
    state = next;
    since = at;
  };
  for (const { at, name, queue } of [...events].sort((a, b) => a.at - b.at)) {
    if (JOINS.has(name)) queues.add(queue);
    else if (LEAVES.has(name)) queues.delete(queue);
    else paused = name.startsWith('PAUSE');
    if (LEAVES.has(name) && queues.size === 0) {
      paused = false;
      become(at, null);
    } else become(at, paused ? 'away' : 'available');
  }
  become(last, null);
  return spans;
}

const JOINS: ReadonlySet<string> = new Set(['ADDMEMBER', 'AGENTLOGIN', 'AGENTCALLBACKLOGIN']);
const LEAVES: ReadonlySet<string> = new Set(['REMOVEMEMBER', 'AGENTLOGOFF', 'AGENTCALLBACKLOGOFF']);
const PAUSES = /^(?:UN)?PAUSE(?:ALL)?$/;

export class QueuePresence {
  private readonly members = new Map<string, MemberEvent[]>();

  /** Whether an event is one of members. */
  add({ at, queue, agent, name }: QueueEvent): boolean {
    if (!JOINS.has(name) && !LEAVES.has(name) && !PAUSES.test(name)) return false;
    if (isNobody(agent)) return true;
    const known = this.members.get(agent);
    if (known) known.push({ at, name, queue });
    else this.members.set(agent, [{ at, name, queue }]);
    return true;
  }

  /** @param last the last instant of the log, until when what has no end went on */
  list(last: number, calls: Iterable<QueueCall>): Record<string, unknown>[] {
    const talks = new Map<string, { from: number; to: number }[]>();
    for (const call of calls) {
      for (const { agent, from, to } of call.talks) {
        if (agent === null || to === null || !this.members.has(agent)) continue;
        const known = talks.get(agent);
        if (known) known.push({ from, to });
        else talks.set(agent, [{ from, to }]);
      }
    }
    return [...this.members].flatMap(([agentId, events]) => {
      const busy = (talks.get(agentId) ?? []).sort((a, b) => a.from - b.from);
      const spans = withoutTalks(spansOf(events, last), busy);
      const all = [...spans, ...busy.map((talk) => ({ ...talk, state: 'busy' as const }))];
      return all.map(({ from, to, state }) => ({ agentId, from: from * 1000, to: to * 1000, state }));
    });
  }
}

interface Talk {
  readonly from: number;
  to: number;
}

/** Who talks is not available. Both are in the order of time; spans do not overlap, talks may. */
function withoutTalks(spans: readonly Span[], talks: readonly Talk[]): readonly Span[] {
  const taken: Talk[] = [];
  for (const { from, to } of talks) {
    const before = taken.at(-1);
    if (before && from <= before.to) before.to = Math.max(before.to, to);
    else taken.push({ from, to });
  }
  const left: Span[] = [];
  let next = 0;
  for (const span of spans) {
    if (span.state !== 'available') {
      left.push(span);
      continue;
    }
    let { from } = span;
    while (next < taken.length && taken[next].to <= from) next++;
    for (let i = next; i < taken.length && taken[i].from < span.to; i++) {
      if (taken[i].from > from) left.push({ ...span, from, to: taken[i].from });
      from = taken[i].to;
    }
    if (from < span.to) left.push({ ...span, from });
  }
  return left;
}
