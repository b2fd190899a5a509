/** Conversations as plain objects: what is given, and what follows from it by the definitions of docs/metrics.md. */

import type { BusinessHours } from '../../../../src/core/metrics/business-hours.js';
import { fields, instant } from '../../reference/read.js';
import { firstResponseOf } from './moments.js';

type Fields = Record<string, unknown>;

export interface PlainMessage {
  at: number;
  from: string;
  agent: string | null;
  source: string | null;
  /** The customer can see it. */
  public: boolean;
  delivered: boolean;
  /** Not delivered, and no note either. */
  failed: boolean;
}

export interface Leg {
  agent: string;
  from: number | null;
  talk: number | null;
}

export interface Answer {
  score: number;
  scale: number;
}

export interface Given {
  id: string;
  parent: string | null;
  startedAt: number;
  endedAt: number | null;
  agentId: string | null;
  /** The agent whose conversation it is. */
  assignee: string | null;
  legs: Leg[];
  messages: PlainMessage[];
  /** Who had it last. */
  closer: string | null;
  /** The record has a message of any kind. */
  hasMessages: boolean;
  /** Some record of the report tells of a reply, of talk or of none, or has a message. */
  amongReplies: boolean;
  reopens: number[];
  rated: string | null;
  /** When it waited for others; `null`: until now. */
  pending: { from: number; to: number | null }[];
  due: { firstResponse: number | null; resolution: number | null };
  priority: string | null;
  instants: Record<
    'humanRequestedAt' | 'assignedAt' | 'firstResponseAt' | 'resolvedAt' | 'closedAt' | 'surveySentAt' | 'ratedAt',
    number | null
  >;
  numbers: Record<'queueSeconds' | 'talkSeconds' | 'holdSeconds' | 'afterContactSeconds' | 'nps', number | null>;
  flags: Record<'answered' | 'abandoned' | 'converted' | 'resolvedOnFirstContact', boolean | null>;
  texts: Record<
    | 'channel'
    | 'team'
    | 'category'
    | 'direction'
    | 'language'
    | 'sentiment'
    | 'openedSource'
    | 'endReason'
    | 'status'
    | 'contactType'
    | 'customer',
    string | null
  >;
  csat: Answer | null;
  ces: Answer | null;
}

export interface Conversation extends Given {
  contactType: string | null;
  /** How many conversations the contact has. */
  legsOfContact: number;
  firstLeg: boolean;
  /** The legs of the contact that are counted, the first one first; this one alone where there is no other. */
  contact: Conversation[];
  /** The last instant of the data. */
  clock: number;
  /** Opened by the centre. */
  outbound: boolean;
  /** A human wrote or spoke. */
  wrote: boolean | null;
  /** Reopenings that are given. */
  givenReopens: number[];
  /** A customer asked for a human; it is over. */
  asked: boolean;
  over: boolean;
  firstClose: number | null;
  lastClose: number | null;
  replied: boolean | null;
  answered: boolean | null;
  abandoned: boolean | null;
  assigned: boolean;
  endReason: string | null;
  status: string | null;
  handledBy: string | null;
  ended: boolean;
}

function text(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The id of an agent, not a word for nobody. */
function agentText(value: unknown): string | null {
  const id = text(value);
  return id !== null && ['unassigned', '[none]', 'no agent'].includes(id.toLowerCase()) ? null : id;
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function flag(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

export function list(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(fields) : [];
}

function each<Name extends string, Value>(
  record: Fields,
  names: readonly Name[],
  read: (value: unknown) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, read(record[name])])) as Record<Name, Value>;
}

/** At one instant a question comes before its answer. */
const AUTHORS = ['customer', 'system', 'bot', 'agent'];

function readMessages(record: Fields): PlainMessage[] {
  const seen = new Set<string>();
  const messages: PlainMessage[] = [];
  for (const message of list(record['messages'])) {
    const id = text(message['id']);
    if (id !== null && seen.has(id)) continue;
    if (id !== null) seen.add(id);
    const from = text(message['from'])!;
    const hidden = message['private'] === true;
    const failed = message['failed'] === true;
    messages.push({
      at: instant(message['at'])!,
      from,
      agent: agentText(message['agentId']),
      source: text(message['source']),
      public: !hidden && !failed && from !== 'system',
      delivered: !failed,
      failed: failed && !hidden,
    });
  }
  return byTime(messages);
}

function byTime(messages: readonly PlainMessage[]): PlainMessage[] {
  return [...messages].sort((a, b) => a.at - b.at || AUTHORS.indexOf(a.from) - AUTHORS.indexOf(b.from));
}

function answer(value: unknown): Answer | null {
  const { score, scale } = fields(value);
  if (typeof score !== 'number' || typeof scale !== 'number') return null;
  const [least, most] = scale === 11 ? [0, 10] : [1, scale];
  return score >= least && score <= most ? { score, scale } : null;
}

/** Talk is an answer, and who was answered did not give up before. */
function withoutContradiction(record: Fields): Given['flags'] {
  const flags = each(record, ['answered', 'abandoned', 'converted', 'resolvedOnFirstContact'], flag);
  if (wasAnswered(record)) {
    if (flags.answered === false) flags.answered = null;
    if (flags.abandoned === true) flags.abandoned = null;
  }
  return flags;
}

function agentTalked(record: Fields): boolean {
  const own = list(record['agents']).filter((leg) => agentText(leg['id']) !== null);
  return own.some((leg) => (number(leg['talkSeconds']) ?? 0) > 0);
}

function wasAnswered(record: Fields): boolean {
  const talked = agentTalked(record) || (number(record['talkSeconds']) ?? 0) > 0;
  return talked || flag(record['answered']) === true || instant(record['firstResponseAt']) !== null;
}

function given(record: Fields, teamOf: (agent: string | null) => string | null): Given {
  const startedAt = instant(record['startedAt'])!;
  const endedAt = instant(record['endedAt']);
  const named = list(record['agents']).filter((leg) => agentText(leg['id']) !== null);
  const legs = named.map((leg) => ({
    agent: text(leg['id'])!,
    from: instant(leg['from']),
    talk: number(leg['talkSeconds']),
  }));
  const agentId = agentText(record['agentId']);
  const assignee = agentId ?? legs.at(-1)?.agent ?? null;
  return {
    id: text(record['id'])!,
    parent: text(record['parentId']),
    startedAt,
    endedAt: endedAt !== null && endedAt >= startedAt ? endedAt : null,
    agentId,
    assignee,
    legs,
    closer: legs.at(-1)?.agent ?? assignee,
    messages: readMessages(record),
    hasMessages: list(record['messages']).length > 0,
    amongReplies: false,
    reopens: (Array.isArray(record['reopenedAt']) ? record['reopenedAt'] : [])
      .map(instant)
      .filter((at) => at !== null)
      .sort((a, b) => a - b),
    rated: agentText(record['ratedAgentId']),
    pending: list(record['pending']).flatMap((span) => {
      const from = instant(span['from']);
      return from === null ? [] : [{ from, to: instant(span['to']) }];
    }),
    due: each(fields(record['dueAt']), ['firstResponse', 'resolution'], instant),
    priority: text(record['priority']),
    instants: each(
      record,
      ['humanRequestedAt', 'assignedAt', 'firstResponseAt', 'resolvedAt', 'closedAt', 'surveySentAt', 'ratedAt'],
      instant,
    ),
    numbers: {
      ...each(record, ['queueSeconds', 'holdSeconds', 'afterContactSeconds', 'nps'], number),
      talkSeconds: agentTalked(record) && record['talkSeconds'] === 0 ? null : number(record['talkSeconds']),
    },
    flags: withoutContradiction(record),
    texts: {
      ...each(
        record,
        [
          'channel',
          'category',
          'direction',
          'language',
          'sentiment',
          'openedSource',
          'endReason',
          'status',
          'contactType',
        ],
        text,
      ),
      ...(text(record['endReason']) === 'abandoned' && wasAnswered(record) && { endReason: 'customer_left' }),
      team: text(record['teamId']) ?? teamOf(assignee),
      customer: text(fields(record['customer'])['id']),
    },
    csat: answer(record['csat']),
    ces: answer(record['ces']),
  };
}

/** The instants by which the data has come so far. */
function instantsOf({ startedAt, endedAt, messages, reopens, instants, legs, pending }: Given): number[] {
  const all = [
    ...pending.flatMap(({ from, to }) => [from, to]),
    startedAt,
    endedAt,
    ...Object.values(instants),
    ...reopens,
    ...messages.map(({ at }) => at),
  ];
  return [...all, ...legs.map(({ from }) => from)].filter((at) => at !== null);
}

const IMPLIES_REPLY = ['completed', 'expired', 'returned_to_bot', 'ended_inactive'];

/** What all agents talked. */
export function talkOf({ numbers, legs }: Given): number | null {
  const known = legs.map(({ talk }) => talk).filter((seconds) => seconds !== null);
  return numbers.talkSeconds ?? (known.length > 0 ? known.reduce((sum, seconds) => sum + seconds, 0) : null);
}

function hasWritten(one: Given): boolean | null {
  const { messages, instants, flags, texts, hasMessages } = one;
  const wrote =
    messages.some((message) => message.public && message.from === 'agent') ||
    instants.firstResponseAt !== null ||
    flags.answered === true ||
    (talkOf(one) ?? 0) > 0 ||
    IMPLIES_REPLY.includes(texts.status ?? '');
  if (wrote) return true;
  const says =
    hasMessages ||
    hasWaited(one) ||
    [talkOf(one), flags.answered, flags.abandoned].some((known) => known !== null) ||
    ['handover_timeout', 'abandoned'].includes(texts.endReason ?? '') ||
    (texts.endReason !== null && one.amongReplies) ||
    (texts.status ?? 'open') !== 'open';
  return says ? false : null;
}

function closesOf({ instants, endedAt, texts }: Given): number[] {
  const closes = [instants.resolvedAt, instants.closedAt].filter((at) => at !== null).sort((a, b) => a - b);
  if (closes.length > 0 || endedAt === null) return closes;
  const byAgent =
    texts.endReason === 'agent_closed' || ['completed', 'closed_without_reply'].includes(texts.status ?? '');
  return byAgent ? [endedAt] : [];
}

/** Ten minutes of silence end a session: of the customer while a bot answers, of everybody afterwards. */
function isSilent(conversation: Given, clock: number): boolean {
  const { messages, instants, legs, startedAt } = conversation;
  const visible = messages.filter((message) => message.public);
  const withHuman = (at: number) =>
    visible.some((message) => message.from === 'agent' && message.at <= at) ||
    [instants.humanRequestedAt, instants.assignedAt, ...legs.map(({ from }) => from)].some(
      (moment) => moment !== null && moment <= at,
    );
  let since = startedAt;
  let customerSpoke = false;
  let botSpoke = false;
  for (const { from, at } of visible) {
    customerSpoke ||= from === 'customer';
    botSpoke ||= from === 'bot';
    const botOnly = botSpoke && !withHuman(at);
    if (!botOnly || from === 'customer' || !customerSpoke) since = at;
  }
  return since + 600_000 <= clock;
}

function endReasonOf(conversation: Given, closed: boolean, clock: number): string | null {
  if (conversation.texts.endReason !== null) return conversation.texts.endReason;
  if (closed) return 'agent_closed';
  return conversation.hasMessages && isSilent(conversation, clock) ? 'inactivity' : null;
}

/** The table of the definitions, row by row. */
export function statusOf(endReason: string, replied: boolean): string {
  if (endReason === 'agent_closed') return replied ? 'completed' : 'closed_without_reply';
  if (endReason === 'handover_timeout') return replied ? 'ended_inactive' : 'terminated';
  if (endReason === 'window_expired') return replied ? 'expired' : 'missed_and_ended';
  if (!replied) return 'unanswered';
  return endReason === 'returned_to_bot' ? 'returned_to_bot' : 'ended_inactive';
}

/** The customer stood in a queue, or asked for a human. */
function hasWaited({ instants, numbers }: Given): boolean {
  return instants.humanRequestedAt !== null || numbers.queueSeconds !== null;
}

function isOutbound(one: Given): boolean {
  const { texts, messages } = one;
  if (texts.direction === 'outbound') return true;
  if (['agent', 'workflow', 'broadcast', 'import'].includes(texts.openedSource ?? '')) return true;
  const customers = texts.direction === 'inbound' || texts.openedSource === 'customer' || hasWaited(one);
  return !customers && messages.filter((message) => message.public).at(0)?.from === 'agent';
}

const fromCustomer = (message: PlainMessage) => message.public && message.from === 'customer';

/** Whether the customer answered what the centre started. */
function customerAnswered(one: Given): boolean | null {
  if ((talkOf(one) ?? 0) > 0 || one.messages.some(fromCustomer)) return true;
  if (one.flags.answered !== null) return one.flags.answered;
  return one.hasMessages ? false : null;
}

/** Whether somebody answered, and if not, whether the customer gave up. */
function outcomeOf(one: Given, closes: readonly number[], open: boolean, outbound: boolean, replied: boolean | null) {
  const { flags, texts, messages, instants } = one;
  const talked = (talkOf(one) ?? 0) > 0;
  const { status, endReason } = texts;
  const wasLeft = flags.abandoned === true || (flags.abandoned === null && endReason === 'abandoned');
  const dated = !open && (closes.length > 0 || one.endedAt !== null);
  const ended = dated || endReason !== null || (status ?? 'open') !== 'open';
  const over = status !== 'open' && (ended || flags.answered === false || wasLeft);
  const answered = ((): boolean | null => {
    if (talked) return true;
    if (flags.answered !== null) return flags.answered;
    if (wasLeft) return false;
    const byHuman = outbound ? replied : hasWritten(one);
    if (hasWritten(one) === true && byHuman !== null) return byHuman;
    return over && hasWritten(one) === false && !outbound ? false : null;
  })();
  const abandoned = ((): boolean | null => {
    if (talked) return false;
    if (flags.abandoned !== null) return flags.abandoned;
    if (answered === true) return false;
    if (wasLeft) return true;
    if (answered === null || !over || outbound) return null;
    if (endReason !== null) return endReason !== 'handover_timeout' && endReason !== 'agent_closed';
    if (status !== null) return status === 'missed_and_ended';
    return open || closes.length === 0;
  })();
  const bots = messages.some((message) => message.public && message.from === 'bot');
  const onlyBot = bots || endReason === 'returned_to_bot' || status === 'returned_to_bot';
  const given = flags.answered !== null || flags.abandoned !== null;
  const assigned = one.agentId !== null || instants.assignedAt !== null || one.legs.length > 0;
  const byEnd = endReason === 'handover_timeout' || endReason === 'abandoned' || status === 'terminated';
  const asked = hasWaited(one) || assigned || hasWritten(one) === true || given || byEnd || !onlyBot;
  return { answered, abandoned, over, asked, assigned, ended };
}

/** All conversations that hang together with one: by a common parent, or as parent and child. */
function connectedTo(one: Given, all: readonly Given[]): Given[] {
  const found = [one];
  for (const known of found) {
    for (const other of all) {
      const related =
        other.parent === known.id ||
        other.id === known.parent ||
        (other.parent !== null && other.parent === known.parent);
      if (related && !found.includes(other)) found.push(other);
    }
  }
  return found;
}

/** The first leg is the one without a parent, the others come by their start. */
function inOrder(legs: readonly Given[], all: readonly Given[]): Given[] {
  const place = ({ parent, startedAt }: Given) => (parent === null ? -Infinity : startedAt);
  const byPlace = all.filter((one) => legs.includes(one));
  return byPlace.sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}

/** A customer who writes after a close opens it again. */
function reopensOf({ reopens, messages }: Given, closes: readonly number[]): number[] {
  if (reopens.length > 0) return reopens;
  const different = [...new Set(closes)];
  return different.flatMap((close, i) => {
    const next = different[i + 1] ?? Infinity;
    const again = messages.find((message) => fromCustomer(message) && message.at > close && message.at < next);
    return again ? [again.at] : [];
  });
}

/** What the legs of a contact tell of the whole, where that does not follow from what is given. */
type Known = Partial<Pick<Conversation, 'wrote' | 'answered' | 'abandoned' | 'asked' | 'legsOfContact'>>;

function deduce(
  one: Given,
  clock: number,
  known: Known = {},
): Omit<Conversation, 'contactType' | 'firstLeg' | 'contact'> {
  const { texts } = one;
  const wrote = known.wrote === undefined ? hasWritten(one) : known.wrote;
  const outbound = isOutbound(one);
  const replied = wrote === true && outbound ? customerAnswered(one) : wrote;
  const closes = closesOf(one);
  const reopens = reopensOf(one, closes);
  const lastEnd = Math.max(closes.at(-1) ?? -Infinity, one.endedAt ?? -Infinity);
  const open =
    (closes.length > 0 || one.endedAt !== null) &&
    reopens.some((at) => at > (closes.at(-1) ?? lastEnd) && at > lastEnd);
  const endReason = endReasonOf(one, closes.length > 0 && !open, clock);
  const unsaid = endReason === null && (open || one.endedAt === null) ? 'open' : null;
  const inferred = endReason === null || wrote === null ? unsaid : statusOf(endReason, wrote);
  const status = texts.status ?? inferred;
  const outcome = outcomeOf(one, closes, open, outbound, replied);
  const toBot = texts.endReason === 'returned_to_bot' || status === 'returned_to_bot';
  const handledBy =
    wrote === null || (outbound && replied !== true)
      ? null
      : outcome.assigned && !wrote
        ? 'unhandled'
        : (!outcome.assigned && !wrote) || toBot
          ? 'bot'
          : 'agent';
  return {
    ...one,
    legsOfContact: 1,
    outbound,
    wrote,
    clock,
    givenReopens: one.reopens,
    reopens,
    firstClose: closes[0] ?? null,
    lastClose: closes.at(-1) ?? null,
    replied,
    ...outcome,
    endReason,
    status,
    handledBy,
    ...known,
  };
}

/** In how many legs a human was asked for. */
function askedIn(legs: readonly Conversation[]): number {
  return Math.max(1, legs.filter(({ asked }) => asked).length);
}

/** Legs as one conversation: it begins with the first and ends with the last one, and is answered where any of them is. */
export function together(legs: readonly Conversation[], clock: number): Conversation {
  const [first] = legs;
  const last = legs.at(-1)!;
  const firstKnown = <T>(read: (leg: Conversation) => T | null) =>
    legs.map(read).find((known) => known !== null) ?? null;
  const lastKnown = <T>(read: (leg: Conversation) => T | null) =>
    legs.map(read).findLast((known) => known !== null) ?? null;
  const sum = (some: readonly Conversation[], read: (leg: Conversation) => number | null) => {
    const known = some.map(read).filter((seconds) => seconds !== null);
    return known.length === 0 ? null : known.reduce((total, seconds) => total + seconds, 0);
  };
  const answering = legs.findIndex(({ answered }) => answered === true);
  const until = answering < 0 ? legs : legs.slice(0, answering + 1);
  const owners = [...legs.map(({ assignee }) => assignee), until.at(-1)!.assignee].filter((agent) => agent !== null);
  const human = { countsAs: 'human', firstReply: 'any' } as const;
  const responses = legs.map((leg) => firstResponseOf(leg, human)).filter((at) => at !== null);
  const given: Given = {
    ...first,
    endedAt: last.endedAt,
    agentId: lastKnown(({ agentId }) => agentId),
    assignee: owners.at(-1) ?? null,
    closer: last.closer,
    legs: legs.flatMap((leg) => leg.legs),
    messages: byTime(legs.flatMap(({ messages }) => messages)),
    hasMessages: legs.some(({ hasMessages }) => hasMessages),
    reopens: legs.flatMap(({ givenReopens }) => givenReopens).sort((a, b) => a - b),
    rated: lastKnown(({ rated }) => rated),
    pending: legs.flatMap(({ pending }) => pending),
    due: {
      firstResponse: firstKnown(({ due }) => due.firstResponse),
      resolution: firstKnown(({ due }) => due.resolution),
    },
    priority: first.priority,
    instants: {
      humanRequestedAt: firstKnown(({ instants }) => instants.humanRequestedAt),
      assignedAt: firstKnown(({ instants }) => instants.assignedAt),
      firstResponseAt: responses.length === 0 ? null : Math.min(...responses),
      resolvedAt: last.instants.resolvedAt,
      closedAt: last.instants.closedAt,
      surveySentAt: lastKnown(({ instants }) => instants.surveySentAt),
      ratedAt: lastKnown(({ instants }) => instants.ratedAt),
    },
    numbers: {
      queueSeconds: sum(until, ({ numbers }) => numbers.queueSeconds),
      talkSeconds: sum(legs, talkOf),
      holdSeconds: sum(legs, ({ numbers }) => numbers.holdSeconds),
      afterContactSeconds: sum(legs, ({ numbers }) => numbers.afterContactSeconds),
      nps: lastKnown(({ numbers }) => numbers.nps),
    },
    flags: {
      answered: last.flags.answered,
      abandoned: last.flags.abandoned,
      converted: lastKnown(({ flags }) => flags.converted),
      resolvedOnFirstContact: lastKnown(({ flags }) => flags.resolvedOnFirstContact),
    },
    texts: {
      ...first.texts,
      endReason: last.texts.endReason,
      status: last.texts.status,
    },
    csat: lastKnown(({ csat }) => csat),
    ces: lastKnown(({ ces }) => ces),
  };
  const answered = answering >= 0 ? true : last.answered;
  const told = deduce(given, clock, {
    wrote: legs.some(({ wrote }) => wrote === true) ? true : last.wrote,
    answered,
    abandoned: answered === true ? false : last.abandoned,
    asked: legs.some(({ asked }) => asked),
    legsOfContact: askedIn(legs),
  });
  return { ...told, contactType: first.contactType, firstLeg: true, contact: [] };
}

function earliest(some: readonly Given[]): Given | null {
  return some.reduce<Given | null>((best, other) => (best && best.startedAt <= other.startedAt ? best : other), null);
}

export interface Target {
  metric: string;
  value: number;
  agent: string | null;
  team: string | null;
  priority: string | null;
  channel: string | null;
}

export interface PlainReport {
  conversations: Conversation[];
  /** The last of these instants. */
  clock: number;
  hiddenAgents: Set<string>;
  teamOfAgent: Map<string, string>;
  presence: { agent: string; from: number; to: number; state: string }[];
  customers: { activeFrom: number; churnedAt: number | null }[];
  targets: Target[];
  schedules: (BusinessHours & { team: string | null; channel: string | null })[];
}

/** Reads an envelope whose records can all be used, each id once. */
export function readReport(input: unknown): PlainReport {
  const envelope: Fields = Array.isArray(input) ? { interactions: input as unknown[] } : fields(input);
  const agents = list(envelope['agents']);
  const hidden = agents.filter((agent) => agent['evaluable'] === false || agent['analyzable'] === false);
  const teams = agents.flatMap((agent): [string, string][] => {
    const team = text(agent['teamId']);
    return team === null ? [] : [[text(agent['id'])!, team]];
  });
  const teamOfAgent = new Map(teams);
  const all = list(envelope['interactions']).map((record) =>
    given(record, (agent) => (agent === null ? null : (teamOfAgent.get(agent) ?? null))),
  );
  const isVoid = new Set(
    list(envelope['interactions'])
      .filter((record) => text(record['void']) !== null)
      .map((record) => text(record['id'])!),
  );
  const amongReplies = all.some(
    (one) =>
      one.hasMessages || one.instants.firstResponseAt !== null || one.flags.answered !== null || talkOf(one) !== null,
  );
  for (const one of all) one.amongReplies = amongReplies;
  const counted = all.filter(({ id }) => !isVoid.has(id));
  const clock = counted.flatMap(instantsOf).reduce((last, at) => Math.max(last, at), -Infinity);
  const conversations = counted.map((one): Conversation => {
    const contact = inOrder(
      connectedTo(one, all).filter((leg) => counted.includes(leg)),
      all,
    );
    const customer = one.texts.customer;
    const first = earliest(counted.filter((other) => customer !== null && other.texts.customer === customer));
    const derived = first === null ? null : contact.includes(first) ? 'new' : 'returning';
    return {
      ...deduce(one, clock),
      contactType: one.texts.contactType ?? derived,
      legsOfContact: contact.length,
      firstLeg: contact[0] === one,
      contact: [],
    };
  });
  const concluded = new Map(conversations.map((one) => [one.id, one]));
  for (const one of conversations) {
    const legs = inOrder(
      connectedTo(
        all.find(({ id }) => id === one.id)!,
        all,
      ).filter((leg) => counted.includes(leg)),
      all,
    );
    one.contact = legs.map(({ id }) => concluded.get(id)!);
    one.legsOfContact = askedIn(one.contact);
  }
  return {
    conversations,
    clock,
    hiddenAgents: new Set(hidden.map((agent) => text(agent['id'])!)),
    teamOfAgent,
    presence: list(envelope['presence']).map((span) => ({
      agent: text(span['agentId'])!,
      from: instant(span['from'])!,
      to: instant(span['to'])!,
      state: text(span['state'])!,
    })),
    customers: list(envelope['customers']).map((customer) => ({
      activeFrom: instant(customer['activeFrom'])!,
      churnedAt: instant(customer['churnedAt']),
    })),
    targets: list(envelope['targets']).map((target) => ({
      metric: text(target['metric'])!,
      value: number(target['value'])!,
      channel: text(target['channel']),
      team: text(target['teamId']),
      priority: text(target['priority']),
      agent: text(target['agentId']),
    })),
    schedules: list(envelope['schedules']).map((schedule) => ({
      ...(schedule as unknown as BusinessHours),
      team: text(schedule['teamId']),
      channel: text(schedule['channel']),
    })),
  };
}
