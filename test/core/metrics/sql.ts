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
      min(sent) AS first_message, max(sent) AS last_message
    FROM visible GROUP BY id
  ),
  closed AS (
    SELECT * REPLACE (coalesce(closed, CASE
      WHEN reason = 'agent_closed' OR given IN ('completed', 'closed_without_reply') THEN ended
    END) AS closed)
    FROM conversations
  ),
  known AS (
    SELECT *, coalesce(requested, assigned, started) AS asked_for,
      coalesce(replies, 0) > 0 OR coalesce(talk, 0) > 0
        OR coalesce(given IN ('completed', 'expired', 'returned_to_bot', 'ended_inactive'), false) AS replied,
      talk IS NOT NULL OR hold IS NOT NULL OR work IS NOT NULL AS timed,
      coalesce(talk, 0) + coalesce(hold, 0) + coalesce(work, 0) AS handling,
      -- All messages of the period are long before the end of the data.
      coalesce(reason, CASE WHEN closed IS NOT NULL THEN 'agent_closed' WHEN messages > 0 THEN 'inactivity' END) AS why
    FROM closed LEFT JOIN spoken USING (id)
  ),
  facts AS MATERIALIZED (
    SELECT *, CASE WHEN abandoned THEN false WHEN replied THEN true END AS answered,
      CASE WHEN response >= asked_for THEN (response - asked_for) / 1000 END AS first_response,
      coalesce(queue, (response - asked_for) / 1000) AS wait,
      CASE channel WHEN 'voice' THEN 20 WHEN 'email' THEN 3600 ELSE 60 END AS threshold,
      coalesce(given, CASE
        WHEN why IS NULL THEN CASE WHEN ended IS NULL THEN 'open' END
        WHEN why = 'agent_closed' THEN CASE WHEN replied THEN 'completed' ELSE 'closed_without_reply' END
        WHEN why = 'window_expired' THEN CASE WHEN replied THEN 'expired' ELSE 'missed_and_ended' END
        WHEN why = 'handover_timeout' AND NOT replied THEN 'terminated'
        WHEN NOT replied THEN 'unanswered'
        WHEN why = 'returned_to_bot' THEN 'returned_to_bot'
        ELSE 'ended_inactive'
      END) AS status,
      CASE
        WHEN NOT replied AND (agent IS NOT NULL OR assigned IS NOT NULL) THEN 'unhandled'
        WHEN NOT replied OR coalesce(why, given) = 'returned_to_bot' THEN 'bot'
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
    UNION ALL SELECT id, handling <= 1500 FROM begun WHERE timed AND (replied OR answered)
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
}

const sessions = (status: string): Observed => ({ from: `begun WHERE status = '${status}'` });
const handledBy = (who: string): Observed => ({ from: `begun WHERE handled_by = '${who}'` });
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
  ticketsHandled: { from: `begun WHERE replied` },
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
  firstResponseTime: { from: `begun WHERE first_response IS NOT NULL`, value: `first_response` },
  assignmentToFirstResponse: { from: `begun WHERE response >= assigned`, value: `(response - assigned) / 1000` },
  responseTime: { from: `responses`, value: `seconds`, agent: `coalesce(writer, agent)` },
  resolutionTime: { from: `begun WHERE closed >= started`, value: `(closed - started) / 1000` },
  handleTime: { from: `begun WHERE timed AND (replied OR answered)`, value: `handling` },
  queueTime: { from: `begun WHERE answered AND queue IS NOT NULL`, value: `queue` },
  sessionDuration: {
    from: `begun WHERE coalesce(last_message, ended) IS NOT NULL`,
    value: `(coalesce(last_message, ended) - coalesce(first_message, started)) / 1000`,
  },
  responsesPerTicket: {
    from: `begun WHERE messages > 0 AND (coalesce(closed, ended) IS NOT NULL OR reason IS NOT NULL OR given <> 'open')`,
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
      WHEN messages > 0 THEN coalesce(replies, 0) = 1
      WHEN channel = 'voice' THEN true
    END AS at_once FROM begun WHERE closed IS NOT NULL OR once IS NOT NULL) WHERE at_once IS NOT NULL`,
    part: `at_once`,
  },
  csat: { from: `begun WHERE csat IS NOT NULL`, part: `csat >= 4` },
  csatResponseRate: { from: `begun WHERE surveyed IS NOT NULL`, part: `csat IS NOT NULL` },
  nps: {
    from: `begun WHERE nps IS NOT NULL`,
    value: `CASE WHEN nps >= 9 THEN 100 WHEN nps <= 6 THEN -100 ELSE 0 END`,
  },
  ces: { from: `begun WHERE ces IS NOT NULL`, part: `ces >= 5` },
  sentimentPositive: sentiment('positive'),
  sentimentNeutral: sentiment('neutral'),
  sentimentNegative: sentiment('negative'),
  abandonmentRate: {
    from: `begun WHERE direction IS DISTINCT FROM 'outbound' AND (abandoned IS NOT NULL OR replied)`,
    part: `coalesce(abandoned, false)`,
  },
  serviceLevel: {
    from: `begun WHERE direction IS DISTINCT FROM 'outbound' AND (abandoned OR (answered AND wait >= 0))`,
    part: `answered AND wait <= threshold`,
  },
  slaCompliance: { from: `begun JOIN verdicts USING (id)`, part: `met` },
  conversionRate: { from: `begun WHERE replied AND converted IS NOT NULL`, part: `converted` },
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

const OBSERVED = Object.entries(METRICS).map(
  ([metric, { from, value = '1', part = 'true', at = 'started', agent = 'agent' }]) =>
    `SELECT '${metric}', ${agent}, channel, bucket, ${at}, (${value})::DOUBLE, (${part})::INT, false FROM ${from}`,
);

const NO_AVERAGE = `0 AS mean, 0 AS median, 0 AS p90`;

const grouped = (grouping: string, key: string) => `
  SELECT metric, '${grouping}' AS grouping, ${key} AS key, count(*) AS n, sum(part) AS part, sum(value) AS total,
    avg(value) AS mean, quantile_cont(value, 0.5) AS median, quantile_cont(value, 0.9) AS p90
  FROM observed GROUP BY metric, key
  UNION ALL
  SELECT 'uniqueContacts', '${grouping}', ${key} AS key, count(DISTINCT customer), count(DISTINCT customer), 0, ${NO_AVERAGE}
  FROM customers GROUP BY key
  UNION ALL
  SELECT 'ticketsPerAgentDay', '${grouping}', key, count(*), count(*), sum(tickets), avg(tickets),
    quantile_cont(tickets, 0.5), quantile_cont(tickets, 0.9)
  FROM (
    SELECT ${key} AS key, agent AS who, moment // 86400000 AS day, count(*)::DOUBLE AS tickets
    FROM observed WHERE metric = 'ticketsHandled' AND agent IS NOT NULL GROUP BY ALL
  ) GROUP BY key
  UNION ALL
  SELECT 'occupancy', '${grouping}', key, greatest(1, coalesce(contacts, 0)), coalesce(contacts, 0),
    100 * coalesce(busy, 0) / (coalesce(busy, 0) + free), ${NO_AVERAGE}
  FROM (SELECT ${key} AS key, sum(ms) / 1000 AS free FROM available GROUP BY key)
    LEFT JOIN (SELECT ${key} AS key, sum(handling) AS busy, count(*) AS contacts FROM handled GROUP BY key) USING (key)`;

/** One row for each metric, grouping and key that has observations. Of occupancy the total is the value. */
export const OBSERVATIONS = `
  WITH ${VIEWS},
  online AS (${presenceIn(`'available', 'busy'`)}),
  available AS (
    SELECT agent, NULL AS channel, NULL AS bucket, moment, ms, true AS lasts FROM (${presenceIn(`'available'`)})
  ),
  handled AS (SELECT agent, channel, bucket, started AS moment, handling, false AS lasts FROM begun WHERE timed),
  observed(metric, agent, channel, bucket, moment, value, part, lasts) AS MATERIALIZED (
    ${OBSERVED.join('\nUNION ALL\n')}
    UNION ALL SELECT 'onlineHours', agent, NULL, NULL, moment, ms, 1, true FROM online
  ),
  customers AS (
    SELECT agent, channel, bucket, started AS moment, customer, false AS lasts FROM begun WHERE customer IS NOT NULL
  )
  SELECT * FROM (${Object.entries(GROUPS)
    .map(([grouping, key]) => grouped(grouping, key))
    .join('\nUNION ALL\n')})
  WHERE key IS NOT NULL`;
