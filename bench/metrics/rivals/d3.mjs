// d3 on objects, as its documentation teaches it: filter, rollup, and a statistic of each group.
import { mean, quantile, rollup } from 'd3-array';
import { AGENT_IDS, AUTHORS, CHANNELS, FIRST, generate, MS_PER_DAY } from '../data.mjs';
import { spansOf, weekChannel, weekdayHour } from '../work.mjs';

const HOUR = 3_600_000;
/** 1970-01-01 was a Thursday. */
const hourOfWeek = ({ startedAt }) => (Math.floor(startedAt / HOUR) + 72) % 168;

/** Who stands in which group, given the start of the span. */
const KEYS = {
  all: () => [],
  agent: () => [({ agentId }) => agentId],
  weekChannel: (start) => [
    ({ channel }) => channel,
    ({ startedAt }) => Math.floor((startedAt - start) / (7 * MS_PER_DAY)),
  ],
  weekdayHour: () => [hourOfWeek],
};

function reduce(group) {
  const responses = group.map(({ firstResponseAt, startedAt }) => (firstResponseAt - startedAt) / 1000);
  const rated = group.filter(({ csat }) => csat !== null);
  return [
    group.length,
    mean(responses),
    quantile(responses, 0.5),
    quantile(group, 0.9, ({ talkSeconds }) => talkSeconds),
    100 * mean(rated, ({ csat }) => (csat >= 4 ? 1 : 0)),
  ];
}

export class D3 {
  load({ n, messages: each }) {
    const { started, first, channel, agent, talk, csat, messages } = generate(n, each);
    this.rows = Array.from({ length: n }, (_, i) => ({
      id: `i${i}`,
      startedAt: started[i],
      firstResponseAt: first ? first[i] : null,
      channel: CHANNELS[channel[i]],
      agentId: AGENT_IDS[agent[i]],
      talkSeconds: talk[i],
      csat: csat[i] || null,
      messages: messages
        ? Array.from({ length: each }, (_, k) => ({
            at: messages.at[i * each + k],
            from: AUTHORS[messages.from[i * each + k]],
          }))
        : null,
    }));
  }

  /** What follows from messages, once. */
  derive() {
    for (const row of this.rows) row.firstResponseAt = row.messages.find(({ from }) => from === 'agent').at;
  }

  ask(grouping, filter, compare) {
    return spansOf(filter, compare).map(({ mark, from, to }) => {
      const [start, end] = [from, to].map((day) => FIRST + day * MS_PER_DAY);
      const chosen = this.rows.filter(
        ({ startedAt, channel }) => startedAt >= start && startedAt < end && filter.channels.includes(channel),
      );
      return [mark, rollup(chosen, reduce, ...KEYS[grouping](start))];
    });
  }

  cells(spans, grouping) {
    return spans.flatMap(([mark, groups]) => {
      if (grouping === 'all') return [[mark, groups]];
      if (grouping === 'agent') return Array.from(groups, ([key, numbers]) => [`${mark}${key}`, numbers]);
      if (grouping === 'weekdayHour') return Array.from(groups, ([key, numbers]) => [mark + weekdayHour(key), numbers]);
      return Array.from(groups, ([channel, weeks]) =>
        Array.from(weeks, ([week, numbers]) => [mark + weekChannel(channel, week), numbers]),
      ).flat();
    });
  }
}
