/** Vendors' own definitions, as differences from the defaults. Where a vendor says nothing that is public, nothing differs. */

import { SESSION_STATUSES } from '../../model/field-values.js';
import type { Condition, Measure, MetricOverride, Moment } from './definition.js';

export const VENDOR_PRESETS = [
  'zendesk',
  'intercom',
  'chatwoot',
  'respondio',
  'widebot',
  'connect',
  'frappe',
  'glpi',
] as const;
export type VendorPreset = (typeof VENDOR_PRESETS)[number];

type Overrides = Readonly<Record<string, MetricOverride>>;

const span = (stop: Moment, ...start: Moment[]): Measure => ({ of: 'span', start, stop });
const everyClose = { measure: { of: 'closes', which: 'every' } } as const;
const byClose = { anchor: 'closed' } as const;
const bySolving = { anchor: 'resolved' } as const;
const byEnd = { anchor: 'ended' } as const;
const fromCustomers: { where: readonly Condition[] } = { where: ['customerWrote'] };
/** What the centre starts is responded to by its own message. */
const anyReply: MetricOverride = { firstReply: 'any' };

/**
 * "Metrics and attributes for Zendesk Support" (M); the dashboard "Analyzing your Support ticket activity" (D); "How are
 * one-touch resolutions calculated?" (T).
 */
const zendesk: Overrides = {
  // "About native Support time duration metrics": first reply time runs from the creation of the ticket to the first
  // public reply of an agent, the second one where an agent opened the ticket with one. D: its median.
  firstResponseTime: { measure: span('firstResponse', 'started'), firstReply: 'notOpening', aggregate: 'median' },
  // The same page: full resolution time ends with the last time a ticket was solved. D: median, by the day of solving.
  resolutionTime: { measure: span('resolved', 'started'), aggregate: 'median', ...bySolving },
  // M: agent replies of a ticket, none included. T: the message that opens it is not one. D: mean, by the day of solving.
  agentResponsesToClose: { where: ['firstLeg', 'resolved'], firstReply: 'notOpening', ...bySolving },
  // M: one-touch tickets are solved with fewer than two replies. T: reopening does not matter, nor does the message that
  // opens the ticket. (Its German version has exactly one reply.) D: by the day of solving.
  firstContactResolution: {
    part: [{ firstContact: { count: 'replies', fewest: 0, most: 1, reopenHours: 0 } }],
    firstReply: 'notOpening',
    ...bySolving,
  },
  // D: satisfaction and reopenings of a ticket stand on the day of solving.
  csat: bySolving,
  csatResponseRate: bySolving,
  reopens: bySolving,
  // M: tickets that are solved or closed now. D: by the day of solving.
  conversationsClosed: { where: [{ status: SESSION_STATUSES.filter((status) => status !== 'open') }], ...bySolving },
};

const intercom: Overrides = {
  // supportman.io, "Every Intercom metric explained": inbound conversations; what only the centre wrote does not count.
  conversationsOpened: { where: ['firstLeg', 'customerWrote'] },
  // "Reporting metrics for REST API and CSV exports": from the customer's first message to the first visible part by a
  // teammate after it. "Responsiveness report": medians.
  firstResponseTime: {
    measure: span('firstResponse', 'firstCustomerMessage'),
    firstReply: 'answer',
    aggregate: 'median',
  },
  responseTime: { aggregate: 'median' },
  // API reference, conversation statistics: both times to close count from the customer's first message. Which of the two
  // the report shows is not said: the last one stays.
  resolutionTime: { measure: span('lastClose', 'firstCustomerMessage', 'started'), aggregate: 'median' },
  // "Reporting metrics & attributes": closed once, by one participating teammate, whatever the number of replies.
  firstContactResolution: {
    part: [{ firstContact: { count: 'agents', fewest: 1, most: 1, reopenHours: null } }],
  },
  // The same page: while it is open and assigned to a teammate, counted once it is closed, of conversations with a message
  // of the customer. (What is snoozed, or back with a team or a bot, is left out there; records do not tell of it.)
  handleTime: { measure: { of: 'assignedOpen' }, longest: null, ...fromCustomers },
  // The same page: conversations of which the first reply of a teammate falls into the period.
  ticketsHandled: { anchor: 'firstResponse', firstReply: 'answer' },
  // supportman.io, "Every Intercom metric explained": each time a conversation is closed counts.
  conversationsClosed: everyClose,
  // "Dataset filters and conditions for SQL generation": the time of a teammate in the status active.
  onlineHours: { measure: { of: 'presence', states: ['available'] } },
};

/** The source of chatwoot/chatwoot: reporting_event_listener.rb (L), reporting_event_helper.rb, message.rb, builders/v2/reports (B). */
const chatwoot: Overrides = {
  // Helper: from the handover by a bot, else the creation. L: for who replied, at the instant of the reply. B,
  // first_response_time_distribution_builder.rb: the edges; there a day itself is over a day.
  firstResponseTime: {
    measure: span('firstResponse', 'humanRequested', 'started'),
    ...anyReply,
    anchor: 'firstResponse',
    attribution: 'firstResponder',
    buckets: [3600, 14_400, 28_800, 86_400],
  },
  // message.rb: the first reply is no reply time, and a message of a bot ends the wait; conversation.rb: the handover
  // begins one. L: for the assignee, at the instant of the reply.
  responseTime: {
    measure: { of: 'responses', since: 'first', withFirst: false, botsEndWaiting: true },
    anchor: 'own',
    attribution: 'assignee',
  },
  // L: each event of resolving has its time since the creation, and stands at its own instant.
  resolutionTime: { measure: { of: 'span', start: ['started'], stop: 'eachClose' }, anchor: 'own' },
  // Count builder: each event of resolving counts.
  conversationsClosed: everyClose,
  // Outgoing messages builder: by the assignee of the conversation.
  messagesOutgoing: { attribution: 'assignee' },
  // CSAT controller: answers and surveys by their own instants.
  csat: { anchor: 'rated' },
  csatResponseRate: { anchor: 'rated' },
  // applied_slas_controller.rb: all conversations with a policy less those that missed it; an open one has not missed it
  // until the time is over.
  slaCompliance: { measure: { of: 'targets', metrics: 'all', waiting: 'judged' } },
};

/** "Reports: Responses" (P), "Reports: Resolutions" (Q) and "Reports: Users" (U) of respond.io's help, also as resellers show it. */
const respondio: Overrides = {
  // P: from the opening of the conversation, of those closed in the period. U: for the user who closed it.
  firstResponseTime: { measure: span('firstResponse', 'started'), attribution: 'closer', ...anyReply, ...byClose },
  // P: of conversations closed in the period.
  assignmentToFirstResponse: { ...anyReply, ...byClose },
  responseTime: byClose,
  // P: responses of users a conversation.
  responsesPerTicket: { measure: { of: 'messages', which: 'replies' }, ...byClose },
  // Q and U: from opening to closing, by the instant of closing, for the user who closed it.
  resolutionTime: { attribution: 'closer', ...byClose },
  conversationsClosed: { attribution: 'closer' },
};

const widebot: Overrides = {
  // "Team Inbox Performance Report": served is what a teammate closed while it was assigned to them.
  sessionsCompleted: { attribution: 'closer' },
  // From the first reply to the close: as the definitions of the product have it. Of "Teammate (Agent) Performance
  // Report" only the beginning could be read: sessions and how they end, which are as here; not its times.
  resolutionTime: { measure: span('lastClose', 'firstResponse') },
};

/**
 * "Metric definitions in Amazon Connect", administrator guide. Each rule is that of the metric of that name there.
 * "Data lake reference queries": contacts stand on the day of their disconnection.
 */
const connect: Overrides = {
  // Contacts handled: connected to an agent, message or not.
  ticketsHandled: { where: ['handled'], ...byEnd },
  // Agent average contact first response wait time: from entering the queue.
  firstResponseTime: { measure: span('firstResponse', 'humanRequested'), where: [], ...byEnd },
  // Average resolution time and average contact duration: from initiation to the disconnection.
  resolutionTime: { measure: span('ended', 'started'), where: [], ...byEnd },
  sessionDuration: { measure: span('ended', 'started'), ...byEnd },
  // Average handle time, average queue answer time, abandonment rate.
  handleTime: byEnd,
  queueTime: { where: ['answered'], ...byEnd },
  abandonmentRate: byEnd,
  // Cases resolved on first contact: closed cases with exactly one contact, by the time of closing.
  firstContactResolution: {
    part: [{ firstContact: { count: 'legs', fewest: 1, most: 1, reopenHours: 0 } }],
    ...byClose,
  },
  // Service level: what leaves the queue in time, abandoned or not. The vendor states no threshold of its own. (Its "Data
  // lake reference queries" count answered contacts only.)
  serviceLevel: {
    part: [{ answeredWithin: { thresholdSeconds: { voice: 20, email: 3600, other: 60 }, abandoned: 'metWithin' } }],
    ...byEnd,
  },
  // Online time: any status but offline.
  onlineHours: { measure: { of: 'presence', states: ['available', 'busy', 'away'] } },
  // Cases resolved: each act of resolving.
  conversationsClosed: { ...everyClose, where: [] },
};

/** The source of frappe/helpdesk: hd_service_level_agreement.py. There only working hours count, where they are set. */
const frappe: Overrides = {
  // set_first_response_time: from the creation.
  firstResponseTime: { measure: span('firstResponse', 'started'), ...anyReply },
  // set_resolution_date and set_hold_time: to the last time it was resolved, without the time on hold.
  resolutionTime: { measure: span('resolved', 'started'), leaveOut: 'pending' },
};

/** The source of glpi-project/glpi: CommonITILObject.php. There only active hours of a calendar count, where one is set. */
const glpi: Overrides = {
  // computeSolveDelayStat: from the opening to the solution, without the time spent waiting.
  resolutionTime: { measure: span('resolved', 'started'), leaveOut: 'pending' },
};

/** By vendor and metric id. */
export const PRESETS: Readonly<Record<VendorPreset, Overrides>> = {
  zendesk,
  intercom,
  chatwoot,
  respondio,
  widebot,
  connect,
  frappe,
  glpi,
};
