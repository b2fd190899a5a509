/** What the events of a queue log tell of one call. Seconds since 1970, and seconds. */

/** A line: `epoch|callid|queue|agent|event|data …`. */
export interface QueueEvent {
  readonly at: number;
  readonly call: string;
  readonly queue: string;
  readonly agent: string;
  readonly name: string;
  readonly data: readonly string[];
}

interface Talk {
  readonly agent: string | null;
  readonly queue: string;
  readonly from: number;
  to: number | null;
  seconds: number | null;
}

/** Ends of a talk, and where they tell how long it took. Some leave it out: it is counted from the clock then. */
const ENDS: Readonly<Record<string, number>> = {
  COMPLETECALLER: 1,
  COMPLETEAGENT: 1,
  TRANSFER: 3,
  BLINDTRANSFER: 3,
  ATTENDEDTRANSFER: -1,
};
/** What leaves a queue unanswered, and where it tells how long it waited. */
const LEAVES: Readonly<Record<string, number>> = { ABANDON: 2, EXITWITHTIMEOUT: 2, EXITEMPTY: 2, EXITWITHKEY: 3 };

/** Words for nobody, and for no call. */
const NOBODY = new Set(['', 'NONE', 'CLI', 'REALTIME', 'MANAGER']);
export const isNobody = (text: string) => NOBODY.has(text.toUpperCase());

export class QueueCall {
  private startedAt: number | null = null;
  private endedAt: number | null = null;
  private queue = '';
  private caller = '';
  private waited: number | null = null;
  private left = false;
  private abandoned = false;
  readonly talks: Talk[] = [];

  add({ at, queue, agent, name, data }: QueueEvent): void {
    if (name === 'ENTERQUEUE') {
      this.startedAt ??= at;
      this.caller ||= data[1] ?? '';
      this.queue = queue;
    } else if (name === 'CONNECT') {
      this.wait(data[0], at);
      this.end(at);
      this.talks.push({ agent: isNobody(agent) ? null : agent, queue, from: at, to: null, seconds: null });
    } else if (Object.hasOwn(ENDS, name)) {
      const [talk] = this.talks.slice(-1);
      if (talk) this.end(at, numberIn(data[ENDS[name]]) ?? at - talk.from);
      this.endedAt = at;
    } else if (Object.hasOwn(LEAVES, name)) {
      this.wait(data[LEAVES[name]], at);
      this.queue ||= queue;
      this.left = true;
      this.abandoned ||= name === 'ABANDON';
      this.endedAt = at;
    }
  }

  /** `null` where nothing tells when it began. */
  record(id: string): Record<string, unknown> | null {
    const { startedAt, talks, left, abandoned, waited, endedAt } = this;
    if (startedAt === null) return null;
    const [first] = talks;
    const queue = first?.queue ?? this.queue;
    const known = talks.map(({ seconds }) => seconds).filter((seconds) => seconds !== null);
    const agents = [...new Set(talks.map(({ agent }) => agent).filter((agent) => agent !== null))];
    const legs = talks.map(({ agent, from, to, seconds }) => ({
      id: agent,
      from: from * 1000,
      ...(to !== null && { to: to * 1000 }),
      ...(seconds !== null && { talkSeconds: seconds }),
    }));
    return {
      id,
      startedAt: startedAt * 1000,
      ...(endedAt !== null && { endedAt: endedAt * 1000 }),
      channel: 'voice',
      direction: 'inbound',
      humanRequestedAt: startedAt * 1000,
      ...(isNobody(queue) ? {} : { teamId: queue, teamName: queue }),
      ...(first && { assignedAt: first.from * 1000, firstResponseAt: first.from * 1000 }),
      ...(agents.length === 1 && { agentId: agents[0] }),
      ...(agents.length > 1 && { agents: legs.filter((leg) => leg.id !== null) }),
      ...(waited !== null && { queueSeconds: waited }),
      ...(known.length > 0 && { talkSeconds: known.reduce((sum, seconds) => sum + seconds, 0) }),
      ...(first ? { answered: true } : left && { answered: false, abandoned }),
      ...(this.caller !== '' && { customer: { id: this.caller, phone: this.caller } }),
    };
  }

  /** Up to the first answer, in all queues; what began before the log is counted back from it. */
  private wait(told: string | undefined, at: number): void {
    const seconds = numberIn(told);
    this.startedAt ??= seconds === null ? null : at - seconds;
    if (this.talks.length === 0 && seconds !== null) this.waited = (this.waited ?? 0) + seconds;
  }

  private end(at: number, seconds?: number): void {
    const [talk] = this.talks.slice(-1);
    if (!talk || talk.to !== null) return;
    talk.to = at;
    talk.seconds = seconds ?? at - talk.from;
  }
}

function numberIn(text: string | undefined): number | null {
  return text !== undefined && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}
