// Arquero on typed columns: filter, groupby, rollup.
import { table } from 'arquero';
import { AGENT, AGENT_IDS, CHANNELS, FIRST, generate, MS_PER_DAY } from '../data.mjs';
import { spansOf, weekChannel, weekdayHour } from '../work.mjs';

const KEYS = {
  agent: { agent: 'd => d.agent' },
  weekChannel: {
    channel: 'd => d.channel',
    week: `(d, $) => op.floor((d.started - (d.started < $.middle ? $.start : $.middle)) / ${7 * MS_PER_DAY})`,
  },
  weekdayHour: { hour: 'd => (op.floor(d.started / 3600000) + 72) % 168' },
};

const NUMBERS = {
  count: 'd => op.count()',
  mean: 'd => op.mean(d.response)',
  median: 'd => op.median(d.response)',
  p90: 'd => op.quantile(d.talk, 0.9)',
  csat: 'd => op.mean(d.csat === 0 ? null : d.csat >= 4 ? 100 : 0)',
};

export class Arquero {
  load({ n, messages: each }) {
    const { messages, n: _, ...columns } = generate(n, each);
    this.table = table(columns);
    if (!messages) return;
    const conversation = Uint32Array.from(messages.at, (_, m) => Math.floor(m / each));
    this.messages = table({ conversation, at: messages.at, from: messages.from });
  }

  /** What follows from messages, once: in order of the conversations, as the table is. */
  derive() {
    const first = this.messages
      .filter(`d => d.from === ${AGENT}`)
      .groupby('conversation')
      .rollup({ first: 'd => op.min(d.at)' });
    this.table = this.table.assign(first.select('first'));
  }

  ask(grouping, filter, compare) {
    const spans = spansOf(filter, compare);
    const [start, middle, end] = [spans.at(-1).from, filter.from, filter.to].map((day) => FIRST + day * MS_PER_DAY);
    const channels = filter.channels.reduce((bits, channel) => bits | (1 << CHANNELS.indexOf(channel)), 0);
    const keys = { ...(compare && { before: '(d, $) => d.started < $.middle' }), ...KEYS[grouping] };
    const chosen = this.table
      .params({ start, middle, end, channels })
      .filter('(d, $) => d.started >= $.start && d.started < $.end && (($.channels >> d.channel) & 1)')
      .derive({ response: 'd => (d.first - d.started) / 1000' });
    return (Object.keys(keys).length > 0 ? chosen.groupby(keys) : chosen).rollup(NUMBERS);
  }

  cells(result, grouping) {
    const keyOf = {
      all: () => '',
      agent: ({ agent }) => AGENT_IDS[agent],
      weekChannel: ({ channel, week }) => weekChannel(CHANNELS[channel], week),
      weekdayHour: ({ hour }) => weekdayHour(hour),
    }[grouping];
    return result.objects().map((row) => {
      const { before, count, mean, median, p90, csat } = row;
      return [`${before ? '<' : ''}${keyOf(row)}`, [count, mean, median, p90, csat]];
    });
  }
}
