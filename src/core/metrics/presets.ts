/** Vendors' own definitions, as differences from the defaults. Where a vendor says nothing that is public, nothing differs. */

import { SESSION_STATUSES } from '../model/values.js';
import type { Measure, MetricOverride, Moment } from './definition.js';

export const VENDOR_PRESETS = ['zendesk', 'intercom', 'chatwoot', 'respondio', 'widebot', 'connect'] as const;
export type VendorPreset = (typeof VENDOR_PRESETS)[number];

type Overrides = Readonly<Record<string, MetricOverride>>;

const span = (stop: Moment, ...start: Moment[]): Measure => ({ of: 'span', start, stop });
const everyClose = { measure: { of: 'closes', which: 'every' } } as const;
const byClose = { anchor: 'closed' } as const;

/** "Metrics and attributes for Zendesk Support" (M); the dashboard "Analyzing your Support ticket activity" (D). */
const zendesk: Overrides = {
  // "About native Support time duration metrics": first reply time runs from the creation of the ticket. D: its median.
  firstResponseTime: { measure: span('firstResponse', 'started'), aggregate: 'median' },
  // The same page: full resolution time ends with the last time a ticket was solved. D: median, by the day of solving.
  resolutionTime: { measure: span('resolved', 'started'), aggregate: 'median', ...byClose },
  // M: agent replies of a ticket, none included. D: mean, by the day of solving.
  agentResponsesToClose: { where: ['resolved'], ...byClose },
  // M: one-touch tickets are solved with fewer than two replies, and reopening does not matter. D: by the day of solving.
  firstContactResolution: {
    part: [{ firstContact: { count: 'replies', fewest: 0, most: 1, reopenHours: 0 } }],
    ...byClose,
  },
  // D: satisfaction and reopenings of a ticket stand on the day of solving.
  csat: byClose,
  csatResponseRate: byClose,
  reopens: byClose,
  // M: tickets that are solved or closed now.
  conversationsClosed: { where: [{ status: SESSION_STATUSES.filter((status) => status !== 'open') }] },
};

const intercom: Overrides = {
  // "Reporting metrics for REST API and CSV exports": from the customer's first message. "Responsiveness report": medians.
  firstResponseTime: { measure: span('firstResponse', 'firstCustomerMessage'), aggregate: 'median' },
  responseTime: { aggregate: 'median' },
  // API reference, conversation statistics: both times to close count from the customer's first message. Which of the two
  // the report shows is not said: the last one stays.
  resolutionTime: { measure: span('lastClose', 'firstCustomerMessage', 'started'), aggregate: 'median' },
  // "Reporting metrics & attributes": closed once, by one participating teammate, whatever the number of replies.
  firstContactResolution: {
    part: [{ firstContact: { count: 'agents', fewest: 1, most: 1, reopenHours: null } }],
  },
  // The same page: conversations of which the first reply of a teammate falls into the period.
  ticketsHandled: { anchor: 'firstResponse' },
  // supportman.io, "Every Intercom metric explained": each time a conversation is closed counts.
  conversationsClosed: everyClose,
  // "Dataset filters and conditions for SQL generation": the time of a teammate in the status active.
  onlineHours: { measure: { of: 'presence', states: ['available'] } },
};

/** The source of chatwoot/chatwoot: reporting_event_listener.rb (L), reporting_event_helper.rb, message.rb, builders/v2/reports. */
const chatwoot: Overrides = {
  // Helper: from the handover by a bot, else the creation. L: for who replied, at the instant of the reply.
  firstResponseTime: {
    measure: span('firstResponse', 'humanRequested', 'started'),
    anchor: 'firstResponse',
    attribution: 'firstResponder',
  },
  // message.rb: the first reply is no reply time. L: for the assignee, at the instant of the reply.
  responseTime: {
    measure: { of: 'responses', since: 'first', withFirst: false },
    anchor: 'own',
    attribution: 'assignee',
  },
  // L: at the instant of resolving.
  resolutionTime: byClose,
  // Count builder: each event of resolving counts.
  conversationsClosed: everyClose,
  // Outgoing messages builder: by the assignee of the conversation.
  messagesOutgoing: { attribution: 'assignee' },
  // CSAT controller: answers and surveys by their own instants.
  csat: { anchor: 'rated' },
  csatResponseRate: { anchor: 'rated' },
};

/** "Reports: Responses" (P), "Reports: Resolutions" (Q) and "Reports: Users" (U) of respond.io's help, also as resellers show it. */
const respondio: Overrides = {
  // P: from the opening of the conversation, of those closed in the period. U: for the user who closed it.
  firstResponseTime: { measure: span('firstResponse', 'started'), attribution: 'closer', ...byClose },
  // P: of conversations closed in the period.
  assignmentToFirstResponse: byClose,
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
  // From the first reply to the close: as the definitions of the product have it. The vendor's page could not be read.
  resolutionTime: { measure: span('lastClose', 'firstResponse') },
};

/** "Metric definitions in Amazon Connect", administrator guide. Each rule is that of the metric of that name there. */
const connect: Overrides = {
  // Contacts handled: connected to an agent, message or not.
  ticketsHandled: { where: ['handled'] },
  // Agent average contact first response wait time: from entering the queue.
  firstResponseTime: { measure: span('firstResponse', 'humanRequested') },
  // Average resolution time and average contact duration: from initiation to the disconnection.
  resolutionTime: { measure: span('ended', 'started') },
  sessionDuration: { measure: span('ended', 'started') },
  // Cases resolved on first contact: closed cases with exactly one contact, by the time of closing.
  firstContactResolution: {
    part: [{ firstContact: { count: 'legs', fewest: 1, most: 1, reopenHours: 0 } }],
    ...byClose,
  },
  // Service level: what leaves the queue in time, abandoned or not. The vendor states no threshold of its own. (Its "Data
  // lake reference queries" count answered contacts only.)
  serviceLevel: {
    part: [{ answeredWithin: { thresholdSeconds: { voice: 20, email: 3600, other: 60 }, abandoned: 'metWithin' } }],
  },
  // Online time: any status but offline.
  onlineHours: { measure: { of: 'presence', states: ['available', 'busy', 'away'] } },
  // Cases resolved: each act of resolving.
  conversationsClosed: everyClose,
};

/** By vendor and metric id. */
export const PRESETS: Readonly<Record<VendorPreset, Overrides>> = {
  zendesk,
  intercom,
  chatwoot,
  respondio,
  widebot,
  connect,
};
