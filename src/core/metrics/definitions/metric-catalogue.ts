/** The metrics that every report knows, with their default definitions. */

import type { Better, Condition, Measure, MetricDefinition, Unit } from './definition.js';

/** What most have: started in the period, for the agent whose conversation it is. */
export const DEFAULTS = {
  where: [],
  part: [],
  countsAs: 'human',
  firstReply: 'any',
  anchor: 'started',
  attribution: 'assignee',
  calendar: 'all',
  longest: null,
} as const satisfies Partial<MetricDefinition>;

/** Longer than a day is a clock that was left running, not a contact. */
const DAY = 86_400;

/**
 * The least answer that counts as satisfied, by the number of points: the top two, of ten and eleven the top three, of two and
 * three the best one. Of eleven points answers are 0 to 10.
 */
const SATISFIED: Readonly<Record<number, number>> = { 5: 4, 2: 2, 3: 3, 4: 3, 6: 5, 7: 6, 8: 7, 9: 8, 10: 8, 11: 8 };
/** The least answer that agrees that it was easy: the upper end of the scale. */
const EASY: Readonly<Record<number, number>> = { 7: 5, 2: 2, 3: 3, 4: 3, 5: 4, 6: 4, 8: 6, 9: 7, 10: 8, 11: 8 };

type Rest = Partial<Omit<MetricDefinition, 'id' | 'measure' | 'unit' | 'better'>>;

function define(id: string, unit: Unit, better: Better, measure: Measure, rest: Rest = {}): MetricDefinition {
  return { id, ...DEFAULTS, unit, better, measure, aggregate: 'mean', ...rest };
}

function duration(id: string, measure: Measure, rest: Rest = {}): MetricDefinition {
  return define(id, 'seconds', 'lower', measure, rest);
}

function count(id: string, better: Better, measure: Measure, rest: Rest = {}): MetricDefinition {
  return define(id, 'count', better, measure, { aggregate: 'count', ...rest });
}

function rate(
  id: string,
  better: Better,
  where: readonly Condition[],
  part: readonly Condition[],
  rest: Rest = {},
): MetricDefinition {
  return define(id, 'percent', better, { of: 'conversation' }, { aggregate: 'rate', where, part, ...rest });
}

const conversations = { of: 'conversation' } as const;
const span = (start: Measure & { of: 'span' }) => start;
const byResponder: Rest = { attribution: 'firstResponder', firstReply: 'asked' };
const byCloser: Rest = { attribution: 'closer' };
const byRated: Rest = { attribution: 'rated' };

export const METRICS: readonly MetricDefinition[] = [
  count('ticketsHandled', null, conversations, { where: ['replied'], attribution: 'handlers' }),
  define('ticketsPerAgentDay', 'count', null, { of: 'agentDays' }, { where: ['replied'], attribution: 'handlers' }),
  count('conversationsOpened', null, conversations, { where: ['firstLeg'] }),
  count('conversationsClosed', null, { of: 'closes', which: 'last' }, { where: ['firstLeg'], anchor: 'own' }),
  count('conversationsAssigned', null, { of: 'assignments', which: 'first' }, { anchor: 'own' }),
  count('uniqueContacts', null, { of: 'customers' }, { where: ['firstLeg'] }),
  count('reopens', 'lower', { of: 'reopens' }, { anchor: 'own' }),
  count('messagesIncoming', null, { of: 'sentMessages', which: 'incoming' }, { anchor: 'own' }),
  count('messagesOutgoing', null, { of: 'sentMessages', which: 'outgoing' }, { anchor: 'own', attribution: 'sender' }),
  count('messagesFailed', 'lower', { of: 'sentMessages', which: 'failed' }, { anchor: 'own', attribution: 'sender' }),
  duration(
    'firstResponseTime',
    span({ of: 'span', start: ['humanRequested', 'firstAssigned', 'started'], stop: 'firstResponse' }),
    { where: ['firstLeg'], ...byResponder, buckets: [30, 120, 300, 600, 1800, 3600] },
  ),
  duration(
    'assignmentToFirstResponse',
    span({ of: 'span', start: ['firstAssigned'], stop: 'firstResponse' }),
    byResponder,
  ),
  duration('responseTime', { of: 'responses', since: 'first', withFirst: true }, { attribution: 'sender' }),
  duration('resolutionTime', span({ of: 'span', start: ['started'], stop: 'lastClose' }), {
    where: ['firstLeg'],
    ...byCloser,
  }),
  duration(
    'handleTime',
    { of: 'parts', parts: ['talk', 'hold', 'afterContact'] },
    { where: ['handled'], longest: DAY, attribution: 'handlers' },
  ),
  duration('queueTime', { of: 'parts', parts: ['queue'] }, { where: ['firstLeg', 'answered'], longest: DAY }),
  define('sessionDuration', 'seconds', null, {
    of: 'span',
    start: ['firstMessage', 'started'],
    stop: 'lastMessage',
  }),
  define('responsesPerTicket', 'count', 'lower', { of: 'messages', which: 'public' }, { where: ['firstLeg', 'ended'] }),
  define(
    'agentResponsesToClose',
    'count',
    'lower',
    { of: 'messages', which: 'replies' },
    { where: ['firstLeg', 'resolved', 'replied'] },
  ),
  rate(
    'firstContactResolution',
    'higher',
    ['firstLeg', 'resolved'],
    [{ firstContact: { count: 'replies', fewest: 1, most: 1, reopenHours: 72 } }],
    byCloser,
  ),
  rate('csat', 'higher', ['rated'], [{ csatAtLeast: SATISFIED }], byRated),
  rate('csatResponseRate', 'higher', ['surveyed'], ['rated'], byRated),
  define('nps', 'points', 'higher', { of: 'nps' }, byRated),
  rate('ces', 'higher', [], [{ cesAtLeast: EASY }], byRated),
  rate('sentimentPositive', 'higher', [{ sentiment: 'known' }], [{ sentiment: 'positive' }]),
  rate('sentimentNeutral', null, [{ sentiment: 'known' }], [{ sentiment: 'neutral' }]),
  rate('sentimentNegative', 'lower', [{ sentiment: 'known' }], [{ sentiment: 'negative' }]),
  rate('abandonmentRate', 'lower', ['offered', { notAbandonedWithin: 0 }], ['abandoned']),
  rate(
    'serviceLevel',
    'higher',
    ['offered'],
    [{ answeredWithin: { thresholdSeconds: { voice: 20, email: 3600, other: 60 }, abandoned: 'missed' } }],
  ),
  define('slaCompliance', 'percent', 'higher', { of: 'targets', metrics: 'all' }, { aggregate: 'rate' }),
  define(
    'occupancy',
    'percent',
    null,
    { of: 'occupancy', parts: ['talk', 'hold', 'afterContact'], states: ['available'] },
    { aggregate: 'sum', attribution: 'handlers' },
  ),
  define('onlineHours', 'hours', null, { of: 'presence', states: ['available', 'busy'] }, { aggregate: 'sum' }),
  define(
    'backlog',
    'count',
    'lower',
    { of: 'open', what: 'count' },
    { where: ['firstLeg'], aggregate: 'instant', anchor: 'own' },
  ),
  duration('backlogAge', { of: 'open', what: 'age' }, { where: ['firstLeg'], anchor: 'own' }),
  ...(
    [
      ['sessionsCompleted', 'completed'],
      ['sessionsUnanswered', 'unanswered'],
      ['sessionsMissedAndEnded', 'missed_and_ended'],
      ['sessionsExpired', 'expired'],
      ['sessionsTerminated', 'terminated'],
      ['sessionsClosedWithoutReply', 'closed_without_reply'],
    ] as const
  ).map(([id, status]) =>
    count(id, status === 'completed' ? null : 'lower', conversations, { where: [{ status: [status] }] }),
  ),
  count('handledByAgent', null, conversations, { where: [{ handledBy: 'agent' }], attribution: 'handlers' }),
  count('handledByBot', null, conversations, { where: [{ handledBy: 'bot' }] }),
  count('unhandled', 'lower', conversations, { where: [{ handledBy: 'unhandled' }] }),
  rate('conversionRate', 'higher', ['handled'], ['converted']),
  define('retentionRate', 'percent', 'higher', { of: 'customersActive', what: 'kept' }, { aggregate: 'rate' }),
  define('churnRate', 'percent', 'lower', { of: 'customersActive', what: 'lost' }, { aggregate: 'rate' }),
];

export const METRIC_IDS: readonly string[] = METRICS.map(({ id }) => id);
