/**
 * What a metric is: its definition as data, so that it can be read beside the number, changed, and preset per vendor.
 */

import type { EndReason } from '../../model/interaction.js';
import type { HandledBy, SessionStatus } from '../../model/field-values.js';

/** `seconds` and `hours` are durations, `percent` 0 to 100, `points` −100 to 100. */
export type Unit = 'seconds' | 'hours' | 'percent' | 'points' | 'count';

/** `null`: neither more nor less is better. */
export type Better = 'lower' | 'higher' | null;

/** How observations become one number. `mean`, `median` and `p90` can be had of each metric that has one of them. */
export type Aggregate = 'mean' | 'median' | 'p90' | 'rate' | 'count' | 'sum' | 'instant';

/** An instant in the life of a conversation. */
export type Moment =
  | 'started'
  | 'ended'
  | 'firstMessage'
  | 'lastMessage'
  | 'firstCustomerMessage'
  | 'humanRequested'
  /** The first and, before the first response, the last assignment to an agent. */
  | 'firstAssigned'
  | 'lastAssigned'
  | 'firstResponse'
  | 'resolved'
  | 'firstClose'
  | 'lastClose';

/**
 * Which instant puts an observation into a period. `closed`: the last close. `own`: each reply, message, close, reopening
 * or assignment by itself.
 */
export type Anchor = 'started' | 'ended' | 'firstResponse' | 'resolved' | 'closed' | 'rated' | 'own';

/**
 * Which reply is the first response: any one; `asked`, any one where the customer began, and none in what the centre
 * started; any but the message that opens the conversation; or the first one after a message of the customer.
 */
export type FirstReply = 'any' | 'asked' | 'notOpening' | 'answer';

/**
 * Which agent an observation counts for. `handlers`: each agent who handled the conversation, for what is theirs; all
 * together it counts once (of `conversation`, `agentDays`, `parts`, `occupancy`; of others the assignee). `rated`: whom the
 * answer to a survey is about, else who replied last. `sender`: who wrote the message; the assignee where that is not known.
 */
export type Attribution = 'assignee' | 'handlers' | 'firstResponder' | 'closer' | 'rated' | 'sender';

/** Parts of the time that a contact takes, as given. */
export type HandlePart = 'queue' | 'talk' | 'hold' | 'afterContact';

/** A fact of a conversation that may be true, false or not known. */
export type Condition =
  /** There is a message of the customer; without any message: not opened by the centre, else not known. */
  | 'customerWrote'
  /** A human wrote what the customer could see, or spoke to them; where the centre started it, the customer answered, too. */
  | 'replied'
  /** Replied, or given as answered. */
  | 'handled'
  | 'assigned'
  | 'ended'
  /** Closed by an agent, or given as resolved. */
  | 'resolved'
  /** No leg that another one was transferred to. A metric with it in `where` reads all legs of a contact as one. */
  | 'firstLeg'
  /** The customer asked for a human, and it is over or answered. Legs are read as one, from the one in which that was asked. */
  | 'offered'
  | 'answered'
  /** Over without a human's answer, but not ended by the centre. */
  | 'abandoned'
  | 'converted'
  | 'surveyed'
  | 'rated'
  | { readonly status: readonly SessionStatus[] }
  | { readonly handledBy: HandledBy }
  | { readonly endReason: readonly EndReason[] }
  | { readonly sentiment: 'known' | 'positive' | 'neutral' | 'negative' }
  /** The share of answers that are at least this, by the scale of the question. */
  | { readonly csatAtLeast: Readonly<Record<number, number>> }
  | { readonly cesAtLeast: Readonly<Record<number, number>> }
  | { readonly firstContact: FirstContactRule }
  | { readonly answeredWithin: ServiceLevelRule }
  /** Not one that was abandoned sooner than this. Seconds. */
  | { readonly notAbandonedWithin: number };

/** When one contact was enough. */
export interface FirstContactRule {
  /**
   * What is counted: human replies (by voice, legs of the contact), human agents that
   * replied, or legs of the contact.
   */
  readonly count: 'replies' | 'agents' | 'legs';
  readonly fewest: number;
  readonly most: number;
  /** A reopening this soon after the first close makes it more than one contact; `null`: whenever it comes. 0: never. */
  readonly reopenHours: number | null;
}

export interface ServiceLevelRule {
  /** By channel, and `other`. Seconds. */
  readonly thresholdSeconds: Readonly<Record<string, number>>;
  /** What is not answered is not in time. What is abandoned counts as not answered in time, as in time where that was soon enough, or not at all. */
  readonly abandoned: 'missed' | 'metWithin' | 'leftOut';
}

/** What is observed, and how often in a conversation. */
export type Measure =
  /** Seconds from the first of some moments that is known to another one, once; or to each close. */
  | { readonly of: 'span'; readonly start: readonly Moment[]; readonly stop: Moment | 'eachClose' }
  /**
   * Seconds from a customer's message to the reply to it: the first or the last one since the reply before. Each reply,
   * or those after the first response only. With `botsEndWaiting` a message of a bot ends the customer's waiting without
   * being a reply, and the request for a human begins it where nobody waits.
   */
  | {
      readonly of: 'responses';
      readonly since: 'first' | 'last';
      readonly withFirst: boolean;
      readonly botsEndWaiting?: boolean;
    }
  /** Seconds that a conversation was open and assigned to an agent, once it has ended. Once. */
  | { readonly of: 'assignedOpen' }
  /** Seconds that parts of the contact took, of those that are known. Once. */
  | { readonly of: 'parts'; readonly parts: readonly HandlePart[] }
  /** Messages of a conversation up to its close: all that the customer could see, or replies from the first one on. */
  | { readonly of: 'messages'; readonly which: 'public' | 'replies' }
  /** The conversation itself: 1. With `part`, whether it is a part: 1 or 0. */
  | { readonly of: 'conversation' }
  /** Each close: every one of a conversation, or its last one only. */
  | { readonly of: 'closes'; readonly which: 'every' | 'last' }
  /** Each customer once. */
  | { readonly of: 'customers' }
  | { readonly of: 'assignments'; readonly which: 'every' | 'first' }
  | { readonly of: 'reopens' }
  | { readonly of: 'sentMessages'; readonly which: 'incoming' | 'outgoing' | 'failed' }
  /** Conversations on each day of each agent that has one. */
  | { readonly of: 'agentDays' }
  /** Promoters 100, detractors −100, others 0. */
  | { readonly of: 'nps' }
  /** The answer to a question, on a scale of 1 to `points`; answers on other scales are stretched to it. */
  | { readonly of: 'score'; readonly question: 'csat' | 'ces'; readonly points: number }
  | TargetsMeasure
  /** Hours in one of these states. */
  | { readonly of: 'presence'; readonly states: readonly PresenceState[] }
  /** Seconds of contacts against those and the seconds of presence in these states. */
  | { readonly of: 'occupancy'; readonly parts: readonly HandlePart[]; readonly states: readonly PresenceState[] }
  /** Conversations that are open at the end of a period, or how long they have been. Seconds. */
  | { readonly of: 'open'; readonly what: 'count' | 'age' }
  /** Customers that are active at the start of a period, and whether they still are at its end. */
  | { readonly of: 'customersActive'; readonly what: 'kept' | 'lost' };

/** Whether the values of metrics meet their targets. */
export interface TargetsMeasure {
  readonly of: 'targets';
  readonly metrics: readonly string[] | 'all';
  /** `conversation` (default): once, whether it meets all of them. `value`: each value, such as every reply, by itself. */
  readonly each?: 'conversation' | 'value';
  /**
   * A response or close that has not come, by the time that it has been waited for: is missed once the target has passed
   * (default), is judged, so that it is met until then, or takes no part.
   */
  readonly waiting?: 'leftOut' | 'missed' | 'judged';
}

export type PresenceState = 'available' | 'busy' | 'away' | 'offline';

export interface MetricDefinition {
  readonly id: string;
  /** A name of one's own; the ids of the catalogue have theirs in all languages. */
  readonly label?: string;
  readonly unit: Unit;
  readonly better: Better;
  readonly measure: Measure;
  readonly aggregate: Aggregate;
  /** Which conversations take part: all of these are true. The denominator of a rate. */
  readonly where: readonly Condition[];
  /** The numerator of a rate: of those that take part, the ones of which all of these are true. */
  readonly part: readonly Condition[];
  /** Whose replies count. */
  readonly countsAs: 'human' | 'humanOrBot';
  readonly firstReply: FirstReply;
  readonly anchor: Anchor;
  readonly attribution: Attribution;
  /** Durations between moments count all hours, or those of the report's business hours. */
  readonly calendar: 'all' | 'business';
  /** What does not count of durations between moments: when the centre waited for the customer or a third party. */
  readonly leaveOut?: 'pending';
  /** What takes longer is kept out and listed. Seconds; `null`: nothing does. */
  readonly longest: number | null;
  /** Where values are parted into groups, ascending. Seconds. Of `firstResponseTime`: those of `responseBucket`. */
  readonly buckets?: readonly number[];
}

/** What differs from a definition of the catalogue. */
export type MetricOverride = Partial<Omit<MetricDefinition, 'id'>>;
