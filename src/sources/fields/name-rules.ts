/** What the parts of a name mean together: the field that the column fills. A name with a part that nobody knows means nothing. */

import type { TableKind } from '../table/table-options.js';
import { nameParts } from './name-parts.js';

/** By path: the sets of parts that mean it. `/` between parts of which any one will do, `?` behind one that may be missing. */
type Rules = Readonly<Record<string, readonly string[]>>;

const ABOUT = 'ticket/call/talkOfCall/chat?';
const LONG = 'length/time?';

const INTERACTION_RULES: Rules = {
  id: ['id', 'ticket/caseOrState/call/talkOfCall/chat id/no/ref', 'ticket/call/talkOfCall/chat id no', 'ticket ref no'],
  channel: [`${ABOUT} channel`, 'customer channel'],
  direction: ['call/talkOfCall direction', 'direction', 'call/talkOfCall type'],
  agentId: ['agent id/no', 'agent id no'],
  agentName: ['agent', 'agent name', 'ticket/call/talkOfCall/chat/handle/accept agent', 'handle/accept agent name'],
  teamId: ['team id/no', 'team id no'],
  teamName: [
    'team',
    'team name',
    'assign team',
    'handle/agent/accept team',
    'handle/agent/accept team name',
    'ticket/call/chat team',
  ],
  'customer.id': ['customer id', 'customer id no'],
  'customer.name': ['customer', 'customer name', 'caller name', 'caller'],
  'customer.phone': ['phone', 'phone no', 'customer/caller phone', 'caller no', 'customer/caller phone no'],
  'customer.email': ['email', 'customer/caller email'],
  category: [`${ABOUT} category`, 'ticket type', `${ABOUT} reason`],
  tags: [`${ABOUT} tags`],
  language: [`${ABOUT} language`, 'customer language'],
  startedAt: [
    `create/accept ${ABOUT} date/time`,
    'create call/talkOfCall/chat',
    'create',
    'call/talkOfCall/chat/ticket date/time',
    'call date time',
    'caller date/time',
    'create date time',
  ],
  endedAt: [`end ${ABOUT} date/time`, 'end call/talkOfCall/chat'],
  assignedAt: ['assign date/time', 'first assign date/time'],
  firstResponseAt: ['first respond date'],
  resolvedAt: [`resolve ${ABOUT} date`, `resolve ${ABOUT} time`],
  closedAt: [`close ${ABOUT} date/time`],
  status: [`${ABOUT} status`, 'caseOrState', 'caseOrState ticket', 'handle status'],
  priority: [`${ABOUT} priority`, 'priority rating', 'customer priority'],
  'dueAt.firstResponse': ['first respond due', 'first respond due date/time'],
  'dueAt.resolution': ['due', 'due date/time', 'resolve due date/time?'],
  queueSeconds: [`wait ${LONG}`],
  talkSeconds: [`talk ${LONG}`, 'talkOfCall length', 'talk call length', 'agent talk length'],
  holdSeconds: [`hold ${LONG}`, `hold call/talkOfCall ${LONG}`],
  afterContactSeconds: [`wrap ${LONG}`, `wrap handle ${LONG}`],
  answered: ['answer', 'whether answer'],
  abandoned: ['abandon', 'whether abandon', 'abandon call'],
  resolvedOnFirstContact: ['firstContact', 'whether firstContact'],
  'csat.score': ['csat', 'csat rating', 'rating', 'chat/ticket/agent/customer rating', 'csat survey'],
  nps: ['nps', 'nps rating', 'rating nps'],
  surveySentAt: ['survey sent', 'survey sent date/time'],
  ratedAt: [
    `rating date/time`,
    `csat date/time`,
    'survey date',
    'rated date/time',
    'survey respond date/time',
    'csat rating date/time',
  ],
  'recording.url': ['recording', 'recording address', 'recording id'],
  firstResponseSeconds: [`first respond ${LONG}`],
  resolutionSeconds: ['resolve length', 'resolve ticket length', 'close length'],
  durationSeconds: ['length', 'call/chat length', 'talkOfCall total length', 'call total length'],
  messagesIncoming: ['customer message count'],
  messagesOutgoing: ['agent message count'],
};

const MESSAGE_RULES: Rules = {
  conversationId: ['chat/ticket/call id/no', 'chat/ticket/call id no'],
  contactId: ['customer id', 'customer id no'],
  channel: ['channel', 'chat channel'],
  'message.id': ['message id/no', 'message id no'],
  'message.at': [
    'sent',
    `sent message? date/time`,
    'message date/time',
    'date',
    'time',
    'date time',
    'create date/time',
  ],
  'message.from': ['sender type', 'sender', 'message channel'],
  'message.senderId': ['sender id'],
  'message.text': ['content', 'message content', 'message', 'chat content'],
  'message.kind': ['direction', 'message direction', 'message type'],
};

const RULES: Readonly<Record<TableKind, Rules>> = { interactions: INTERACTION_RULES, messages: MESSAGE_RULES };

const PATHS = new Map<TableKind, ReadonlyMap<string, string>>();

/** The field that the parts of a name mean together; `null` where they mean none. */
export function fieldOfParts(name: string, kind: TableKind): string | null {
  const parts = nameParts(name);
  return parts === null ? null : (pathsOf(kind).get(keyOf(parts)) ?? null);
}

/** By the parts in alphabetical order: paths. */
function pathsOf(kind: TableKind): ReadonlyMap<string, string> {
  const known = PATHS.get(kind);
  if (known) return known;
  const paths = new Map<string, string>();
  for (const [path, rules] of Object.entries(RULES[kind])) {
    for (const rule of rules) {
      for (const parts of setsOf(rule.split(' '))) {
        const key = keyOf(parts);
        if (key !== '' && !paths.has(key)) paths.set(key, path);
      }
    }
  }
  PATHS.set(kind, paths);
  return paths;
}

/** All sets of parts that a rule stands for. */
function setsOf(rule: readonly string[]): readonly (readonly string[])[] {
  if (rule.length === 0) return [[]];
  const [first, ...others] = rule;
  const rest = setsOf(others);
  const any = first.replace('?', '').split('/');
  return [...(first.endsWith('?') ? rest : []), ...any.flatMap((part) => rest.map((parts) => [part, ...parts]))];
}

function keyOf(parts: readonly string[]): string {
  return [...new Set(parts)].sort().join(' ');
}
