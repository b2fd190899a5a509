// The questions in SQL, for both builds of DuckDB. Why each statement is as it is stands in bench/README.md.
import { AGENT, AGENT_IDS, CHANNELS, FIRST, MS_PER_DAY } from '../data.mjs';
import { spansOf, weekChannel, weekdayHour } from '../work.mjs';

/** @typedef {(sql: string) => Promise<unknown[][]>} Ask rows, each as a list of its values */

const enumOf = (texts) => `ENUM (${texts.map((text) => `'${text}'`).join(', ')})`;
const instant = (column) => `make_timestamp((${column} * 1000)::BIGINT)`;
const startOf = (day) => FIRST + day * MS_PER_DAY;
const timestamp = (day) => `TIMESTAMP '${new Date(startOf(day)).toISOString().slice(0, 10)}'`;

/** From `raw`, whose columns are numbers, to types that say what they are. @param {Ask} ask */
export async function typedTable(ask, hasMessages) {
  await ask(`CREATE TYPE agent AS ${enumOf(AGENT_IDS)}`);
  await ask(`CREATE TYPE channel AS ${enumOf(CHANNELS)}`);
  const first = hasMessages ? 'NULL::TIMESTAMP' : instant('first');
  await ask(
    `CREATE TABLE t AS SELECT id, ${instant('started')} started, ${first} AS first,
     (enum_range(NULL::channel))[channel + 1]::channel channel, ('a' || agent)::agent agent, talk,
     nullif(csat, 0)::UTINYINT csat FROM raw ORDER BY channel, started`,
  );
  await ask('DROP TABLE raw');
  if (!hasMessages) return;
  await ask(`CREATE TABLE m AS SELECT conversation, ${instant('sent')} sent, author FROM raw_messages`);
  await ask('DROP TABLE raw_messages');
}

/** What follows from messages, once. @param {Ask} ask */
async function derive(ask) {
  await ask(
    `CREATE OR REPLACE TABLE t AS SELECT t.* REPLACE (r.first AS first) FROM t LEFT JOIN
     (SELECT conversation, min(sent) AS first FROM m WHERE author = ${AGENT} GROUP BY conversation) r ON r.conversation = t.id
     ORDER BY t.channel, t.started`,
  );
}

const HOURS = 'epoch_ms(started) // 3600000';

function keys(grouping, filter, compare) {
  const start = compare
    ? `CASE WHEN before THEN ${startOf(spansOf(filter, true)[1].from)} ELSE ${startOf(filter.from)} END`
    : startOf(filter.from);
  return {
    all: [],
    agent: ['agent'],
    weekChannel: ['channel', `((epoch_ms(started) - ${start}) // ${7 * MS_PER_DAY})::INTEGER`],
    // 1970-01-01 was a Thursday.
    weekdayHour: [`((${HOURS} + 72) % 168)::INTEGER`],
  }[grouping];
}

/** @param {Ask} ask @returns {Promise<unknown[][]>} */
function question(ask, grouping, filter, compare) {
  const list = [...(compare ? ['before'] : []), ...keys(grouping, filter, compare)];
  const first = spansOf(filter, compare).at(-1).from;
  return ask(
    `SELECT ${list.map((key) => `${key}, `).join('')}count(*)::INTEGER, avg(response), quantile_cont(response, 0.5),
       quantile_cont(talk, 0.9), 100 * count(*) FILTER (csat >= 4) / count(csat)
     FROM (SELECT *, started < ${timestamp(filter.from)} AS before, date_diff('second', started, first)::INTEGER response
       FROM t WHERE started >= ${timestamp(first)} AND started < ${timestamp(filter.to)}
       AND channel IN (${filter.channels.map((channel) => `'${channel}'`).join(', ')}))
     ${list.length > 0 ? 'GROUP BY ALL' : ''}`,
  );
}

/** @returns {import('../work.mjs').Cells} */
function cells(rows, grouping, compare) {
  const keyOf = {
    all: () => '',
    agent: ([agent]) => agent,
    weekChannel: ([channel, week]) => weekChannel(channel, week),
    weekdayHour: ([hour]) => weekdayHour(hour),
  }[grouping];
  return rows.map((row) => {
    const mark = compare && row[0] ? '<' : '';
    return [mark + keyOf(row.slice(compare ? 1 : 0, -5)), row.slice(-5)];
  });
}

/** What both builds are asked alike; `rows` is for them to set. */
export class InSql {
  /** @type {Ask} */
  rows;

  derive() {
    return derive(this.rows);
  }

  ask(grouping, filter, compare) {
    return question(this.rows, grouping, filter, compare);
  }

  cells(rows, grouping, compare) {
    return cells(rows, grouping, compare);
  }
}
