/** The definitions of docs/metrics.md in SQL, over the tables `conversations` and `messages`. */

const IN_PERIOD = (column: string) => `${column} >= getvariable('from_ms') AND ${column} < getvariable('to_ms')`;

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
  facts AS (
    SELECT *, coalesce(replies, 0) > 0 OR coalesce(talk, 0) > 0 AS replied,
      talk IS NOT NULL OR hold IS NOT NULL OR work IS NOT NULL AS timed,
      CASE WHEN abandoned THEN false WHEN replied THEN true END AS answered,
      coalesce(queue, (response - coalesce(requested, assigned, started)) / 1000) AS wait,
      CASE channel WHEN 'voice' THEN 20 WHEN 'email' THEN 3600 ELSE 60 END AS threshold
    FROM conversations LEFT JOIN spoken USING (id)
  ),
  begun AS (SELECT * FROM facts WHERE ${IN_PERIOD('started')}),
  asked AS (SELECT id, turn, min(sent) AS since FROM visible WHERE author = 'customer' GROUP BY id, turn)`;

/** Of each metric: agent, channel, value and part (1 or 0) of each observation. */
const METRICS: Readonly<Record<string, string>> = {
  conversationsOpened: `SELECT agent, channel, 1, 1 FROM begun`,
  ticketsHandled: `SELECT agent, channel, 1, 1 FROM begun WHERE replied`,
  conversationsClosed: `SELECT agent, channel, 1, 1 FROM facts WHERE ${IN_PERIOD('closed')}`,
  reopens: `SELECT agent, channel, 1, 1 FROM facts WHERE ${IN_PERIOD('reopened')}`,
  messagesIncoming: `SELECT agent, channel, 1, 1 FROM visible JOIN facts USING (id)
    WHERE author = 'customer' AND ${IN_PERIOD('sent')}`,
  messagesOutgoing: `SELECT coalesce(writer, agent), channel, 1, 1 FROM visible JOIN facts USING (id)
    WHERE author <> 'customer' AND ${IN_PERIOD('sent')}`,
  messagesFailed: `SELECT coalesce(writer, agent), channel, 1, 1 FROM messages m JOIN facts USING (id)
    WHERE m.failed AND NOT hidden AND ${IN_PERIOD('sent')}`,
  firstResponseTime: `SELECT agent, channel, (response - coalesce(requested, assigned, started)) / 1000, 1 FROM begun
    WHERE response >= coalesce(requested, assigned, started)`,
  assignmentToFirstResponse: `SELECT agent, channel, (response - assigned) / 1000, 1 FROM begun WHERE response >= assigned`,
  responseTime: `SELECT coalesce(writer, agent), channel, (sent - since) / 1000, 1
    FROM visible JOIN asked USING (id, turn) JOIN begun USING (id) WHERE author = 'agent'`,
  resolutionTime: `SELECT agent, channel, (closed - started) / 1000, 1 FROM begun WHERE closed IS NOT NULL`,
  handleTime: `SELECT agent, channel, coalesce(talk, 0) + coalesce(hold, 0) + coalesce(work, 0), 1 FROM begun
    WHERE timed AND (replied OR answered)`,
  queueTime: `SELECT agent, channel, queue, 1 FROM begun WHERE answered AND queue IS NOT NULL`,
  sessionDuration: `SELECT agent, channel, (last_message - first_message) / 1000, 1 FROM begun
    WHERE first_message IS NOT NULL`,
  agentResponsesToClose: `SELECT agent, channel,
      (SELECT count(*) FROM visible v WHERE v.id = begun.id AND author = 'agent' AND sent <= closed), 1
    FROM begun WHERE closed IS NOT NULL AND replied AND messages > 0`,
  csat: `SELECT agent, channel, 1, (csat >= 4)::INT FROM begun WHERE csat IS NOT NULL`,
  csatResponseRate: `SELECT agent, channel, 1, (csat IS NOT NULL)::INT FROM begun WHERE surveyed IS NOT NULL`,
  nps: `SELECT agent, channel, CASE WHEN nps >= 9 THEN 100 WHEN nps <= 6 THEN -100 ELSE 0 END, 1 FROM begun
    WHERE nps IS NOT NULL`,
  sentimentNegative: `SELECT agent, channel, 1, (sentiment = 'negative')::INT FROM begun WHERE sentiment IS NOT NULL`,
  abandonmentRate: `SELECT agent, channel, 1, coalesce(abandoned, false)::INT FROM begun
    WHERE direction IS DISTINCT FROM 'outbound' AND (abandoned IS NOT NULL OR replied)`,
  serviceLevel: `SELECT agent, channel, 1, (answered AND wait <= threshold)::INT FROM begun
    WHERE direction IS DISTINCT FROM 'outbound' AND (abandoned OR (answered AND wait >= 0))`,
  conversionRate: `SELECT agent, channel, 1, converted::INT FROM begun WHERE replied AND converted IS NOT NULL`,
};

const UNION = Object.entries(METRICS)
  .map(([metric, query]) => `SELECT '${metric}', * FROM (${query})`)
  .join('\nUNION ALL\n');

/** One row for each metric and group that has observations, of all, by channel and by agent. */
export const OBSERVATIONS = `
  WITH ${VIEWS},
  observed(metric, agent, channel, value, part) AS (${UNION}),
  customers AS (SELECT agent, channel, customer FROM begun WHERE customer IS NOT NULL),
  summed AS (
    SELECT metric, agent, channel, grouping(agent) AS all_agents, grouping(channel) AS all_channels, count(*) AS n,
      sum(part) AS part, sum(value::DOUBLE) AS total, avg(value::DOUBLE) AS mean,
      quantile_cont(value::DOUBLE, 0.5) AS median, quantile_cont(value::DOUBLE, 0.9) AS p90
    FROM observed GROUP BY GROUPING SETS ((metric), (metric, channel), (metric, agent))
    UNION ALL
    SELECT 'uniqueContacts', agent, channel, grouping(agent), grouping(channel), count(DISTINCT customer),
      count(DISTINCT customer), 0, 0, 0, 0
    FROM customers GROUP BY GROUPING SETS ((), (channel), (agent))
  )
  SELECT metric, CASE WHEN all_agents = 0 THEN 'agent' WHEN all_channels = 0 THEN 'channel' ELSE '' END AS grouping,
    coalesce(agent, channel, '') AS key, n, part, total, mean, median, p90
  FROM summed
  WHERE (all_agents = 1 OR agent IS NOT NULL) AND (all_channels = 1 OR channel IS NOT NULL)`;
