/**
 * The record types of the input format. All optional fields may be absent, `null` or `""`: these three mean *missing*,
 * and missing is never zero.
 */

/** An instant: ISO 8601 with an offset, or epoch milliseconds (a number below 1e11 is epoch seconds). */
export type Instant = string | number;

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

export type Direction = 'inbound' | 'outbound';
export type OpenedSource = 'customer' | 'agent' | 'workflow' | 'broadcast' | 'api' | 'import';
export type ContactType = 'new' | 'returning';
export type VoidReason = 'deleted' | 'spam' | 'merged' | 'test' | 'duplicate';
export type EndReason =
  | 'agent_closed'
  | 'customer_left'
  | 'returned_to_bot'
  | 'handover_timeout'
  | 'window_expired'
  | 'inactivity'
  | 'abandoned';
/** The customer's own sentiment. Missing means that the source does not measure it, never that it was neutral. */
export type Sentiment = 'positive' | 'neutral' | 'negative';
export type MessageAuthor = 'customer' | 'agent' | 'bot' | 'system';
export type SegmentKind = 'talk' | 'hold' | 'after' | 'silence';

export interface Customer {
  id: string;
  name?: string | null;
  phone?: string | null;
  email?: string | null;
}

/** An answer to a survey question. `scale` is the number of points, 2 to 11: answers are 1 to `scale`, of 11 points 0 to 10. */
export interface SurveyAnswer {
  score: number;
  scale: number;
}

export interface Message {
  id?: string | null;
  at: Instant;
  from: MessageAuthor;
  agentId?: string | null;
  text?: string | null;
  source?: string | null;
  private?: boolean | null;
  failed?: boolean | null;
  contentType?: string | null;
}

/** A stretch of a recording, in seconds from its start. */
export interface RecordingSegment {
  from: number;
  to: number;
  kind: SegmentKind;
}

/** A spoken turn, in seconds from the start of the recording. `behaviors` are raw outputs, like those of the interaction. */
export interface TranscriptTurn {
  from: number;
  to: number;
  speaker: string;
  text: string;
  behaviors?: Readonly<Record<string, number | null>> | null;
}

export interface Recording {
  url: string;
  type?: string | null;
  durationSeconds?: number | null;
  segments?: readonly RecordingSegment[] | null;
  transcript?: readonly TranscriptTurn[] | null;
}

/** One full conversation of a customer with an agent (or a bot) on one channel. Unknown keys are kept. */
export interface Interaction {
  id: string;
  startedAt: Instant;
  parentId?: string | null;
  updatedAt?: Instant | null;
  channel?: string | null;
  direction?: Direction | null;
  openedSource?: OpenedSource | null;
  agentId?: string | null;
  agentName?: string | null;
  teamId?: string | null;
  teamName?: string | null;
  /** Several agents, each with what is theirs. */
  agents?: readonly { id: string; from?: Instant | null; to?: Instant | null; talkSeconds?: number | null }[] | null;
  customer?: Customer | null;
  contactType?: ContactType | null;
  category?: string | null;
  tags?: readonly string[] | null;
  language?: string | null;
  vertical?: string | null;
  summary?: string | null;
  endedAt?: Instant | null;
  humanRequestedAt?: Instant | null;
  assignedAt?: Instant | null;
  firstResponseAt?: Instant | null;
  resolvedAt?: Instant | null;
  closedAt?: Instant | null;
  reopenedAt?: readonly Instant[] | null;
  endReason?: EndReason | null;
  status?: string | null;
  queueSeconds?: number | null;
  talkSeconds?: number | null;
  holdSeconds?: number | null;
  afterContactSeconds?: number | null;
  answered?: boolean | null;
  abandoned?: boolean | null;
  converted?: boolean | null;
  resolvedOnFirstContact?: boolean | null;
  /** When the centre waited for the customer or a third party. */
  pending?: readonly { from: Instant; to?: Instant | null }[] | null;
  /** Why it is in no number at all. */
  void?: VoidReason | null;
  priority?: string | null;
  /** When a first response and a resolution are due. Wins over targets. */
  dueAt?: { firstResponse?: Instant | null; resolution?: Instant | null } | null;
  csat?: SurveyAnswer | null;
  nps?: number | null;
  ces?: SurveyAnswer | null;
  surveySentAt?: Instant | null;
  ratedAt?: Instant | null;
  /** Whom the answers to the survey are about. */
  ratedAgentId?: string | null;
  sentiment?: Sentiment | null;
  /** The behaviour model's raw output: any finite real; more means more of that behaviour. */
  behaviors?: Readonly<Record<string, number | null>> | null;
  /** Why the behaviours of this interaction must not be scored. An open list. */
  exclusion?: string | null;
  messages?: readonly Message[] | null;
  recording?: Recording | null;
  [unknownKey: string]: unknown;
}

export interface Agent {
  id: string;
  name?: string | null;
  teamId?: string | null;
  avatarUrl?: string | null;
  /** `false`: this agent must not be evaluated, and does not appear. */
  evaluable?: boolean | null;
  /** `false`: this agent's interactions must not be analysed, and the agent does not appear. */
  analyzable?: boolean | null;
}

export interface Team {
  id: string;
  name?: string | null;
}

/** A stretch of an agent's presence. What was read has its instants in epoch milliseconds. */
export interface Presence<At extends Instant = Instant> {
  agentId: string;
  from: At;
  to: At;
  state: 'available' | 'busy' | 'away' | 'offline';
}

/** Since when somebody is a customer and, unless still one, until when. */
export interface CustomerLifetime<At extends Instant = Instant> {
  id: string;
  activeFrom: At;
  churnedAt?: At | null;
}

/** When people work: business hours of the report, of a team or of a channel. The most specific one that fits counts. */
export interface WorkSchedule {
  /** IANA name. Default: the zone of the report. */
  timeZone?: string;
  /** Shifts `["HH:MM", "HH:MM"]` by weekday. What ends at or before its start ends on the next day. */
  week: { readonly [Day in Weekday]?: readonly (readonly [from: string, to: string])[] };
  /** `YYYY-MM-DD`: days on which no shift starts. */
  holidays?: readonly string[];
  teamId?: string | null;
  channel?: string | null;
}

/**
 * What a metric should reach: of the whole report, of a channel, of a priority, of a team or of an agent. The one that names
 * the agent goes before one that names the team, then the priority, then the channel.
 */
export interface Target {
  metric: string;
  value: number;
  channel?: string | null;
  teamId?: string | null;
  priority?: string | null;
  agentId?: string | null;
}
