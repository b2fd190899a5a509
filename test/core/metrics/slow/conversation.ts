/** Conversations as plain objects: what is given, and what follows from it by the definitions of docs/metrics.md. */

import { fields, instant } from '../../reference/read.js';

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
}

export interface Answer {
  score: number;
  scale: number;
}

export interface Given {
  id: string;
  contact: string;
  startedAt: number;
  endedAt: number | null;
  agentId: string | null;
  /** The agent whose conversation it is. */
  assignee: string | null;
  legs: Leg[];
  messages: PlainMessage[];
  /** The record has a message of any kind. */
  hasMessages: boolean;
  reopens: number[];
  instants: Record<
    'humanRequestedAt' | 'assignedAt' | 'firstResponseAt' | 'resolvedAt' | 'closedAt' | 'surveySentAt',
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
  firstClose: number | null;
  lastClose: number | null;
  replied: boolean;
  answered: boolean | null;
  abandoned: boolean | null;
  assigned: boolean;
  endReason: string | null;
  status: string | null;
  handledBy: string;
  ended: boolean;
}

function text(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
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
      agent: text(message['agentId']),
      source: text(message['source']),
      public: !hidden && !failed && from !== 'system',
      delivered: !failed,
      failed: failed && !hidden,
    });
  }
  return messages.sort((a, b) => a.at - b.at || AUTHORS.indexOf(a.from) - AUTHORS.indexOf(b.from));
}

function answer(value: unknown): Answer | null {
  const { score, scale } = fields(value);
  return typeof score === 'number' && typeof scale === 'number' ? { score, scale } : null;
}

function given(record: Fields, teamOf: (agent: string | null) => string | null): Given {
  const startedAt = instant(record['startedAt'])!;
  const endedAt = instant(record['endedAt']);
  const legs = list(record['agents']).map((leg) => ({ agent: text(leg['id'])!, from: instant(leg['from']) }));
  const agentId = text(record['agentId']);
  const assignee = agentId ?? legs.at(-1)?.agent ?? null;
  return {
    id: text(record['id'])!,
    contact: text(record['parentId']) ?? text(record['id'])!,
    startedAt,
    endedAt: endedAt !== null && endedAt >= startedAt ? endedAt : null,
    agentId,
    assignee,
    legs,
    messages: readMessages(record),
    hasMessages: list(record['messages']).length > 0,
    reopens: (Array.isArray(record['reopenedAt']) ? record['reopenedAt'] : [])
      .map(instant)
      .filter((at) => at !== null)
      .sort((a, b) => a - b),
    instants: each(
      record,
      ['humanRequestedAt', 'assignedAt', 'firstResponseAt', 'resolvedAt', 'closedAt', 'surveySentAt'],
      instant,
    ),
    numbers: each(record, ['queueSeconds', 'talkSeconds', 'holdSeconds', 'afterContactSeconds', 'nps'], number),
    flags: each(record, ['answered', 'abandoned', 'converted', 'resolvedOnFirstContact'], flag),
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
      team: text(record['teamId']) ?? teamOf(assignee),
      customer: text(fields(record['customer'])['id']),
    },
    csat: answer(record['csat']),
    ces: answer(record['ces']),
  };
}

/** The instants by which the data has come so far. */
function instantsOf({ startedAt, endedAt, messages, reopens, instants, legs }: Given): number[] {
  const all = [startedAt, endedAt, ...Object.values(instants), ...reopens, ...messages.map(({ at }) => at)];
  return [...all, ...legs.map(({ from }) => from)].filter((at) => at !== null);
}

const IMPLIES_REPLY = ['completed', 'expired', 'returned_to_bot', 'ended_inactive'];

function isReplied({ messages, instants, flags, numbers, texts }: Given): boolean {
  return (
    messages.some((message) => message.public && message.from === 'agent') ||
    instants.firstResponseAt !== null ||
    flags.answered === true ||
    (numbers.talkSeconds ?? 0) > 0 ||
    IMPLIES_REPLY.includes(texts.status ?? '')
  );
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

function conclude(conversation: Given, all: readonly Given[], clock: number): Conversation {
  const { flags, texts, legs, instants } = conversation;
  const replied = isReplied(conversation);
  const closes = closesOf(conversation);
  const endReason = endReasonOf(conversation, closes.length > 0, clock);
  const inferred = endReason !== null ? statusOf(endReason, replied) : conversation.endedAt !== null ? null : 'open';
  const status = texts.status ?? inferred;
  const leftQueue = flags.abandoned === true || texts.endReason === 'abandoned';
  const answered = flags.answered ?? (leftQueue ? false : replied ? true : null);
  const abandoned = flags.abandoned ?? (texts.endReason === 'abandoned' ? true : answered === true ? false : null);
  const assigned = conversation.agentId !== null || instants.assignedAt !== null || legs.length > 0;
  const toBot = texts.endReason === 'returned_to_bot' || status === 'returned_to_bot';
  const customer = texts.customer;
  const first = all
    .filter((other) => customer !== null && other.texts.customer === customer)
    .reduce<Given | null>((best, other) => (best && best.startedAt <= other.startedAt ? best : other), null);
  return {
    ...conversation,
    contactType: texts.contactType ?? (first === null ? null : first === conversation ? 'new' : 'returning'),
    legsOfContact: all.filter((other) => other.contact === conversation.contact).length,
    firstClose: closes[0] ?? null,
    lastClose: closes.at(-1) ?? null,
    replied,
    answered,
    abandoned,
    assigned,
    endReason,
    status,
    handledBy: assigned && !replied ? 'unhandled' : (!assigned && !replied) || toBot ? 'bot' : 'agent',
    ended:
      closes.length > 0 ||
      conversation.endedAt !== null ||
      texts.endReason !== null ||
      (texts.status ?? 'open') !== 'open',
  };
}

export interface PlainReport {
  conversations: Conversation[];
  /** The last of these instants. */
  clock: number;
  hiddenAgents: Set<string>;
  teamOfAgent: Map<string, string>;
  presence: { agent: string; from: number; to: number; state: string }[];
  customers: { activeFrom: number; churnedAt: number | null }[];
  targets: { metric: string; value: number; channel: string | null; team: string | null }[];
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
  const clock = all.flatMap(instantsOf).reduce((last, at) => Math.max(last, at), -Infinity);
  return {
    conversations: all.map((conversation) => conclude(conversation, all, clock)),
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
    })),
  };
}
