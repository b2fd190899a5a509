/** What a metric needs that the data may not have, in English. */

import type { HandlePart } from '../../core/index.js';

const MESSAGES = 'the messages are not in it';
const CLOSES = 'no close, resolution or end is given';
const REPLY = 'no reply of a person, first response or talk time is given';
const STATUS = 'neither the end of a conversation nor its status is given';
const SENTIMENT = 'the sentiment of customers is not given';
const PRESENCE = 'no presence of agents is given';
const LIFETIMES = 'no list of customers with their first and last day is given';
const OFFERED = 'no conversation is known to have asked for a person';

/** By id of the metric: what is missing where it has no value. */
export const NEEDS: Readonly<Record<string, string>> = {
  ticketsHandled: REPLY,
  ticketsPerAgentDay: REPLY,
  conversationsOpened: 'there is no conversation',
  conversationsClosed: CLOSES,
  conversationsAssigned: 'no assignment is given',
  uniqueContacts: 'no customer is named',
  reopens: 'it is not given whether conversations were opened again',
  messagesIncoming: MESSAGES,
  messagesOutgoing: MESSAGES,
  messagesFailed: MESSAGES,
  firstResponseTime: 'no first response is given, and no message to find it by',
  assignmentToFirstResponse: 'no assignment with a first response after it is given',
  responseTime: MESSAGES,
  resolutionTime: CLOSES,
  handleTime: 'no talk, hold or after-contact time is given',
  queueTime: 'no time in queue is given',
  sessionDuration: 'neither messages nor the end of a conversation are given',
  responsesPerTicket: MESSAGES,
  agentResponsesToClose: MESSAGES,
  firstContactResolution: 'no conversation is known to be resolved',
  csat: 'no answers to a satisfaction survey are given',
  csatResponseRate: 'it is not given who was asked in a survey',
  nps: 'no answers to “would you recommend us” are given',
  ces: 'no answers to “was it easy” are given',
  sentimentPositive: SENTIMENT,
  sentimentNeutral: SENTIMENT,
  sentimentNegative: SENTIMENT,
  abandonmentRate: OFFERED,
  serviceLevel: OFFERED,
  slaCompliance: 'neither targets nor due times are given',
  occupancy: PRESENCE,
  onlineHours: PRESENCE,
  backlog: CLOSES,
  backlogAge: 'no conversation is open at the end',
  sessionsCompleted: STATUS,
  sessionsUnanswered: STATUS,
  sessionsMissedAndEnded: STATUS,
  sessionsExpired: STATUS,
  sessionsTerminated: STATUS,
  sessionsClosedWithoutReply: STATUS,
  handledByAgent: STATUS,
  handledByBot: STATUS,
  unhandled: STATUS,
  conversionRate: 'it is not given whether conversations were a success (converted)',
  retentionRate: LIFETIMES,
  churnRate: LIFETIMES,
};

/** Metrics that count, and so may be 0 though the data has what they need: it has where one of these is not 0. */
export const SHOWN_BY: Readonly<Record<string, readonly string[]>> = {
  reopens: ['conversationsClosed'],
  ...same(['messagesIncoming', 'messagesOutgoing', 'messagesFailed']),
  ...same([
    'sessionsCompleted',
    'sessionsUnanswered',
    'sessionsMissedAndEnded',
    'sessionsExpired',
    'sessionsTerminated',
    'sessionsClosedWithoutReply',
  ]),
  ...same(['handledByAgent', 'handledByBot', 'unhandled']),
};

function same(ids: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(ids.map((id) => [id, ids]));
}

/** Parts of the handling time, and what is said where a part is not given. */
export const HANDLE_PARTS: readonly (readonly [HandlePart, string])[] = [
  ['talk', 'talk time'],
  ['hold', 'hold time'],
  ['afterContact', 'after-contact time'],
];
