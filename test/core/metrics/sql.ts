/**
 * The definitions of docs/metrics.md in SQL, over the tables `conversations`, `messages`, `presence` and `clients`, on a
 * clock of UTC.
 */

const IN_PERIOD = (column: string) => `${column} >= getvariable('from_ms') AND ${column} < getvariable('to_ms')`;
const INSTANT = (ms: string) => `make_timestamp(${ms} * 1000)`;

/** What answers are grouped by: how a key is made of an observation; NULL where it has none. */
export const GROUPS = {
  '': `''`,
  channel: `channel`,
  agent: `agent`,
  responseBucket: `bucket`,
  day: `strftime(${INSTANT('moment')}, '%Y-%m-%d')`,
  week: `strftime(date_trunc('week', ${INSTANT('moment')}), '%Y-%m-%d')`,
  month: `strftime(${INSTANT('moment')}, '%Y-%m')`,
  weekdayHour: `CASE WHEN NOT lasts THEN isodow(${INSTANT('moment')}) || strftime(${INSTANT('moment')}, '-%H') END`,
} as const;

/** Presence in some states by day, each moment of an agent once: of each span what is after the ends of those before. */
const presenceIn = (states: string) => `
  SELECT agent, greatest(since, day * 86400000) AS moment,
    least(until, (day + 1) * 86400000) - greatest(since, day * 86400000) AS ms
  FROM (
    SELECT *, unnest(range(since // 86400000, (until - 1) // 86400000 + 1)) AS day FROM (
      SELECT agent, until, greatest(since, coalesce(max(until) OVER (
        PARTITION BY agent ORDER BY since, place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
      ), 0)) AS since
      FROM presence WHERE state IN (${states})
    ) WHERE since < until
  ) WHERE ${IN_PERIOD('greatest(since, day * 86400000)')}`;

const VIEWS = `
  visible AS (
    SELECT *, count(*) FILTER (author = 'agent') OVER (
      PARTITION BY id ORDER BY sent, list_position(['customer', 'system', 'bot', 'agent'], author), place
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS turn
    FROM messages WHERE NOT hidden AND NOT failed AND author <> 'system'
  ),
  spoken AS (
    SELECT id, count(*) FILTER (author = 'agent') AS replies, min(sent) FILTER (author = 'agent') AS response,
      min(sent) AS first_message, max(sent) AS last_message,
      count(*) FILTER (author = 'customer') AS questions, count(*) FILTER (author = 'bot') AS from_bots,
      first(author ORDER BY sent, list_position(['customer', 'system', 'bot', 'agent'], author), place) AS opener,
      first(writer ORDER BY sent, place) FILTER (author = 'agent') AS first_writer,
      last(writer ORDER BY sent, place) FILTER (author = 'agent') AS last_writer
    FROM visible GROUP BY id
  ),
  closed AS (
    SELECT * REPLACE (coalesce(closed, CASE
      WHEN reason = 'agent_closed' OR given IN ('completed', 'closed_without_reply') THEN ended
    END) AS closed)
    FROM conversations
  ),
  -- Who writes after the close opens it again.
  again AS (
    SELECT id, min(sent) AS wrote_again FROM visible JOIN closed c USING (id)
    WHERE author = 'customer' AND sent > c.closed GROUP BY id
  ),
  spoke AS (
    SELECT closed.* REPLACE (coalesce(reopened, wrote_again) AS reopened), spoken.* EXCLUDE (id),
      CASE
        WHEN replies > 0 OR talk > 0 OR given IN ('completed', 'expired', 'returned_to_bot', 'ended_inactive') THEN true
        WHEN messages > 0 OR coalesce(requested::VARCHAR, queue::VARCHAR, talk::VARCHAR, abandoned::VARCHAR, reason, nullif(given, 'open'))
          IS NOT NULL THEN false
      END AS wrote,
      -- Who wrote after the end is still there.
      coalesce(closed < coalesce(reopened, wrote_again), false)
        AND NOT coalesce(ended >= coalesce(reopened, wrote_again), false) AS open_again,
      coalesce(direction = 'outbound',
        requested IS NULL AND queue IS NULL AND coalesce(opener = 'agent', false)) AS outbound,
      coalesce(talk, 0) > 0 AS talked,
      requested IS NOT NULL OR queue IS NOT NULL AS waited,
      (coalesce(closed, ended) IS NOT NULL AND NOT open_again) OR reason IS NOT NULL OR coalesce(given <> 'open', false)
        AS is_ended
    FROM closed LEFT JOIN spoken USING (id) LEFT JOIN again USING (id)
  ),
  heard AS (
    SELECT *, CASE
        WHEN wrote IS DISTINCT FROM true OR NOT outbound THEN wrote
        WHEN talked OR questions > 0 THEN true
        WHEN messages > 0 THEN false
      END AS replied,
      given IS DISTINCT FROM 'open' AND (is_ended OR coalesce(abandoned, false)) AS over
    FROM spoke
  ),
  outcome AS (
    SELECT *, CASE
        WHEN talked THEN true
        WHEN abandoned THEN false
        WHEN wrote AND NOT outbound THEN true
        WHEN wrote AND replied IS NOT NULL THEN replied
        WHEN over AND NOT wrote AND NOT outbound THEN false
      END AS answered
    FROM heard
  ),
  known AS (
    SELECT * REPLACE (CASE
        WHEN talked THEN false
        WHEN abandoned IS NOT NULL THEN abandoned
        WHEN answered THEN false
        WHEN answered IS NULL OR NOT over OR outbound THEN NULL
        WHEN reason IS NOT NULL THEN reason NOT IN ('handover_timeout', 'agent_closed')
        WHEN given IS NOT NULL THEN given = 'missed_and_ended'
        ELSE closed IS NULL OR open_again
      END AS abandoned),
      abandoned IS NOT NULL AS said,
      coalesce(requested, assigned, started) AS asked_for,
      talk IS NOT NULL OR hold IS NOT NULL OR work IS NOT NULL AS timed,
      coalesce(talk, 0) + coalesce(hold, 0) + coalesce(work, 0) AS handling,
      -- All messages of the period are long before the end of the data.
      coalesce(reason, CASE WHEN closed IS NOT NULL AND NOT open_again THEN 'agent_closed' WHEN messages > 0 THEN 'inactivity' END) AS why
    FROM outcome
  ),
  facts AS MATERIALIZED (
    SELECT *, coalesce(answered, false) OR coalesce(replied, false) AS is_handled,
      CASE
        WHEN outbound OR NOT (waited OR agent IS NOT NULL OR assigned IS NOT NULL OR coalesce(wrote, false) OR said
          OR coalesce(reason = 'handover_timeout', false) OR coalesce(given = 'terminated', false)
          OR NOT (coalesce(from_bots, 0) > 0 OR coalesce(reason = 'returned_to_bot', false)
            OR coalesce(given = 'returned_to_bot', false))) THEN false
        WHEN coalesce(answered, false) OR over THEN answered IS NOT NULL OR abandoned IS NOT NULL
        ELSE abandoned IS NOT DISTINCT FROM false AND given IS DISTINCT FROM 'open'
      END AS offered,
      CASE WHEN NOT outbound AND response >= asked_for THEN (response - asked_for) / 1000 END AS first_response,
      coalesce(queue, (response - asked_for) / 1000) AS wait,
      CASE channel WHEN 'voice' THEN 20 WHEN 'email' THEN 3600 ELSE 60 END AS threshold,
      coalesce(given, CASE
        WHEN why IS NULL THEN CASE WHEN ended IS NULL OR open_again THEN 'open' END
        WHEN wrote IS NULL THEN NULL
        WHEN why = 'agent_closed' THEN CASE WHEN wrote THEN 'completed' ELSE 'closed_without_reply' END
        WHEN why = 'window_expired' THEN CASE WHEN wrote THEN 'expired' ELSE 'missed_and_ended' END
        WHEN why = 'handover_timeout' AND NOT wrote THEN 'terminated'
        WHEN NOT wrote THEN 'unanswered'
        WHEN why = 'returned_to_bot' THEN 'returned_to_bot'
        ELSE 'ended_inactive'
      END) AS status,
      CASE
        WHEN wrote IS NULL OR (outbound AND replied IS DISTINCT FROM true) THEN NULL
        WHEN NOT wrote AND (agent IS NOT NULL OR assigned IS NOT NULL) THEN 'unhandled'
        WHEN NOT wrote OR coalesce(given, why) = 'returned_to_bot' OR why = 'returned_to_bot' THEN 'bot'
        ELSE 'agent'
      END AS handled_by,
      CASE
        WHEN first_response < 30 THEN 'under30s'
        WHEN first_response < 120 THEN '30sTo2min'
        WHEN first_response < 300 THEN '2To5min'
        WHEN first_response < 600 THEN '5To10min'
        WHEN first_response < 1800 THEN '10To30min'
        WHEN first_response <= 3600 THEN '30minTo1h'
        WHEN first_response > 3600 THEN 'over1h'
      END AS bucket
    FROM known
  ),
  begun AS (SELECT * FROM facts WHERE ${IN_PERIOD('started')}),
  asked AS (SELECT id, turn, min(sent) AS since FROM visible WHERE author = 'customer' GROUP BY id, turn),
  responses AS (
    SELECT begun.*, writer, (sent - since) / 1000 AS seconds
    FROM visible JOIN asked USING (id, turn) JOIN begun USING (id) WHERE author = 'agent'
  ),
  -- The targets of the test, those that name most of team and channel first.
  judged AS (
    SELECT id, first_response <= CASE WHEN team = 't1' THEN 100 WHEN channel = 'email' THEN 600 ELSE 300 END AS met
    FROM begun WHERE first_response IS NOT NULL
    UNION ALL SELECT id, (closed - started) / 1000 <= 10000 FROM begun WHERE closed >= started AND channel = 'chat'
    UNION ALL SELECT id, seconds <= 900 FROM responses WHERE team = 't2'
    UNION ALL SELECT id, handling <= 1500 FROM begun WHERE timed AND is_handled
  ),
  -- Who replied, else whose it is; the last of them is the one whose it is, or who came last.
  writers AS (
    SELECT id, coalesce(writer, agent) AS who, min((sent, place)) AS since
    FROM visible JOIN facts USING (id) WHERE author = 'agent' AND coalesce(writer, agent) IS NOT NULL GROUP BY ALL
  ),
  handlers AS MATERIALIZED (
    SELECT id, who, coalesce(who = agent, false)
      OR (NOT bool_or(coalesce(who = agent, false)) OVER (PARTITION BY id)
        AND since = max(since) OVER (PARTITION BY id)) AS is_last
    FROM writers JOIN facts USING (id)
    UNION ALL SELECT id, agent, true FROM facts WHERE id NOT IN (SELECT id FROM writers)
  ),
  verdicts AS (SELECT id, bool_and(met) AS met FROM judged GROUP BY id),
  ends AS (
    SELECT *, getvariable('to_ms') AS instant,
      CASE WHEN closed IS NOT NULL THEN greatest(started, closed) END AS first_end,
      CASE WHEN ended >= coalesce(closed, ended) THEN greatest(started, ended) END AS last_end
    FROM facts WHERE started <= getvariable('to_ms')
  ),
  open AS (
    SELECT * FROM ends WHERE given IS NOT DISTINCT FROM 'open' OR CASE
      WHEN first_end IS NULL AND last_end IS NULL THEN reason IS NULL AND given IS NULL
      WHEN last_end <= instant THEN reopened > last_end AND reopened <= instant
      WHEN first_end <= instant THEN reopened > first_end AND reopened <= instant
      ELSE true
    END
  )`;

interface Observed {
  from: string;
  value?: string;
  /** Whether it is of the numerator. */
  part?: string;
  /** What puts it into the period; NULL: it belongs to no date. */
  at?: string;
  agent?: string;
  /** Whether it counts for each agent who handled it, and once for all of them; of durations only for the last one. */
  shared?: 'each' | 'last';
}

const RATED = `coalesce(last_writer, agent)`;
const sessions = (status: string): Observed => ({ from: `begun WHERE status = '${status}'` });
const handledBy = (who: string): Observed => ({
  from: `begun WHERE handled_by = '${who}'`,
  ...(who === 'agent' && { shared: 'each' }),
});
const sentiment = (which: string): Observed => ({
  from: `begun WHERE sentiment IS NOT NULL`,
  part: `sentiment = '${which}'`,
});
/** Of the customers at the start of the period, those who stay to its end, or those who do not. */
const staying = (stays: string): Observed => ({
  from: `clients, (SELECT NULL AS channel, NULL AS bucket, NULL AS agent)
    WHERE since <= getvariable('from_ms') AND coalesce(until > getvariable('from_ms'), true)`,
  part: `coalesce(until >= getvariable('to_ms'), true) = ${stays}`,
  at: `NULL`,
});

const METRICS: Readonly<Record<string, Observed>> = {
  conversationsOpened: { from: `begun` },
  ticketsHandled: { from: `begun WHERE replied`, shared: 'each' },
  conversationsClosed: { from: `facts WHERE ${IN_PERIOD('closed')}`, at: `closed` },
  conversationsAssigned: {
    from: `facts WHERE coalesce(agent, assigned::VARCHAR) IS NOT NULL AND ${IN_PERIOD('coalesce(assigned, started)')}`,
    at: `coalesce(assigned, started)`,
  },
  reopens: { from: `facts WHERE ${IN_PERIOD('reopened')}`, at: `reopened` },
  messagesIncoming: {
    from: `visible JOIN facts USING (id) WHERE author = 'customer' AND ${IN_PERIOD('sent')}`,
    at: `sent`,
  },
  messagesOutgoing: {
    from: `visible JOIN facts USING (id) WHERE author <> 'customer' AND ${IN_PERIOD('sent')}`,
    at: `sent`,
    agent: `coalesce(writer, agent)`,
  },
  messagesFailed: {
    from: `messages m JOIN facts USING (id) WHERE m.failed AND NOT hidden AND ${IN_PERIOD('sent')}`,
    at: `sent`,
    agent: `coalesce(writer, agent)`,
  },
  firstResponseTime: {
    from: `begun WHERE first_response IS NOT NULL`,
    value: `first_response`,
    agent: `coalesce(first_writer, agent)`,
  },
  assignmentToFirstResponse: {
    from: `begun WHERE NOT outbound AND response >= assigned`,
    value: `(response - assigned) / 1000`,
    agent: `coalesce(first_writer, agent)`,
  },
  responseTime: { from: `responses`, value: `seconds`, agent: `coalesce(writer, agent)` },
  resolutionTime: { from: `begun WHERE closed >= started`, value: `(closed - started) / 1000` },
  handleTime: { from: `begun WHERE timed AND is_handled`, value: `handling`, shared: 'last' },
  queueTime: { from: `begun WHERE answered AND queue IS NOT NULL`, value: `queue` },
  sessionDuration: {
    from: `begun WHERE coalesce(last_message, ended) IS NOT NULL`,
    value: `(coalesce(last_message, ended) - coalesce(first_message, started)) / 1000`,
  },
  responsesPerTicket: {
    from: `begun WHERE messages > 0 AND is_ended`,
    value: `(SELECT count(*) FROM visible v WHERE v.id = begun.id AND (closed IS NULL OR sent <= closed))`,
  },
  agentResponsesToClose: {
    from: `begun WHERE (closed IS NOT NULL OR once IS NOT NULL) AND replied AND messages > 0`,
    value: `(SELECT count(*) FROM visible v WHERE v.id = begun.id AND author = 'agent' AND (closed IS NULL OR sent <= closed))`,
  },
  firstContactResolution: {
    from: `(SELECT *, CASE
      WHEN once IS NOT NULL THEN once
      WHEN reopened <= closed + 72 * 3600000 THEN false
      WHEN channel = 'voice' THEN true
      WHEN messages > 0 THEN coalesce(replies, 0) = 1
    END AS at_once FROM begun WHERE closed IS NOT NULL OR once IS NOT NULL) WHERE at_once IS NOT NULL`,
    part: `at_once`,
  },
  csat: { from: `begun WHERE csat IS NOT NULL`, part: `csat >= 4`, agent: RATED },
  csatResponseRate: { from: `begun WHERE surveyed IS NOT NULL`, part: `csat IS NOT NULL`, agent: RATED },
  nps: {
    from: `begun WHERE nps IS NOT NULL`,
    value: `CASE WHEN nps >= 9 THEN 100 WHEN nps <= 6 THEN -100 ELSE 0 END`,
    agent: RATED,
  },
  ces: { from: `begun WHERE ces IS NOT NULL`, part: `ces >= 5`, agent: RATED },
  sentimentPositive: sentiment('positive'),
  sentimentNeutral: sentiment('neutral'),
  sentimentNegative: sentiment('negative'),
  abandonmentRate: {
    from: `begun WHERE offered AND abandoned IS NOT NULL`,
    part: `abandoned`,
  },
  serviceLevel: {
    from: `begun WHERE offered AND (NOT answered OR (answered AND wait >= 0))`,
    part: `answered AND wait <= threshold`,
  },
  slaCompliance: { from: `begun JOIN verdicts USING (id)`, part: `met` },
  conversionRate: { from: `begun WHERE is_handled AND converted IS NOT NULL`, part: `converted` },
  sessionsCompleted: sessions('completed'),
  sessionsUnanswered: sessions('unanswered'),
  sessionsMissedAndEnded: sessions('missed_and_ended'),
  sessionsExpired: sessions('expired'),
  sessionsTerminated: sessions('terminated'),
  sessionsClosedWithoutReply: sessions('closed_without_reply'),
  handledByAgent: handledBy('agent'),
  handledByBot: handledBy('bot'),
  unhandled: handledBy('unhandled'),
  retentionRate: staying(`true`),
  churnRate: staying(`false`),
  backlog: { from: `open`, at: `NULL` },
  backlogAge: { from: `open`, at: `NULL`, value: `(instant - started) / 1000` },
};

/** What counts whatever is asked by; what does not by agent; what does by agent only. */
const [ALL, TOTAL, OF_AGENT] = [0, 1, 2];

const OBSERVED = Object.entries(METRICS).flatMap(
  ([metric, { from, value = '1', part = 'true', at = 'started', agent = 'agent', shared }]) => {
    const rows = (who: string, source: string, share: number) =>
      `SELECT '${metric}', ${who}, channel, bucket, ${at}, (${value})::DOUBLE, (${part})::INT, false, ${share} FROM ${source}`;
    if (!shared) return [rows(agent, from, ALL)];
    const each = `(SELECT * FROM ${from}) JOIN handlers USING (id)${shared === 'last' ? ' WHERE is_last' : ''}`;
    return [rows('NULL', from, TOTAL), rows('who', each, OF_AGENT)];
  },
);

const NO_AVERAGE = `0 AS mean, 0 AS median, 0 AS p90`;

const counts = (grouping: string) => `share <> ${grouping === 'agent' ? TOTAL : OF_AGENT}`;

const grouped = (grouping: string, key: string) => `
  SELECT metric, '${grouping}' AS grouping, ${key} AS key, count(*) AS n, sum(part) AS part, sum(value) AS total,
    avg(value) AS mean, quantile_cont(value, 0.5) AS median, quantile_cont(value, 0.9) AS p90
  FROM observed WHERE ${counts(grouping)} GROUP BY metric, key
  UNION ALL
  SELECT 'uniqueContacts', '${grouping}', ${key} AS key, count(DISTINCT customer), count(DISTINCT customer), 0, ${NO_AVERAGE}
  FROM customers GROUP BY key
  UNION ALL
  SELECT 'ticketsPerAgentDay', '${grouping}', key, count(*), count(*), sum(tickets), avg(tickets),
    quantile_cont(tickets, 0.5), quantile_cont(tickets, 0.9)
  FROM (
    SELECT ${key} AS key, agent AS who, moment // 86400000 AS day, count(*)::DOUBLE AS tickets
    FROM observed WHERE metric = 'ticketsHandled' AND share = ${OF_AGENT} AND agent IS NOT NULL GROUP BY ALL
  ) GROUP BY key
  UNION ALL
  SELECT 'occupancy', '${grouping}', key, greatest(1, coalesce(contacts, 0)), coalesce(contacts, 0),
    100 * coalesce(busy, 0) / (coalesce(busy, 0) + free), ${NO_AVERAGE}
  FROM (SELECT ${key} AS key, sum(ms) / 1000 AS free FROM available GROUP BY key)
    LEFT JOIN (SELECT ${key} AS key, sum(handling) AS busy, count(*) AS contacts FROM handled
      WHERE ${counts(grouping)} GROUP BY key) USING (key)`;

/** One row for each metric, grouping and key that has observations. Of occupancy the total is the value. */
export const OBSERVATIONS = `
  WITH ${VIEWS},
  online AS (${presenceIn(`'available', 'busy'`)}),
  available AS (
    SELECT agent, NULL AS channel, NULL AS bucket, moment, ms, true AS lasts FROM (${presenceIn(`'available'`)})
  ),
  handled AS (
    SELECT NULL AS agent, channel, bucket, started AS moment, handling, false AS lasts, ${TOTAL} AS share
    FROM begun WHERE timed
    UNION ALL SELECT who, channel, bucket, started, handling, false, ${OF_AGENT}
    FROM begun JOIN handlers USING (id) WHERE timed AND is_last
  ),
  observed(metric, agent, channel, bucket, moment, value, part, lasts, share) AS MATERIALIZED (
    ${OBSERVED.join('\nUNION ALL\n')}
    UNION ALL SELECT 'onlineHours', agent, NULL, NULL, moment, ms, 1, true, ${ALL} FROM online
  ),
  customers AS (
    SELECT agent, channel, bucket, started AS moment, customer, false AS lasts FROM begun WHERE customer IS NOT NULL
  )
  SELECT * FROM (${Object.entries(GROUPS)
    .map(([grouping, key]) => grouped(grouping, key))
    .join('\nUNION ALL\n')})
  WHERE key IS NOT NULL`;
