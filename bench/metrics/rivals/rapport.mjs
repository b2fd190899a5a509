// Rapport, asked through its public API.
import { FIRST, generate, MS_PER_DAY, ndjson } from '../data.mjs';
import { METRICS, weekChannel } from '../work.mjs';

const QUESTIONS = {
  all: {},
  agent: { by: 'agent' },
  weekChannel: { by: 'channel', bins: 'week' },
  weekdayHour: { by: 'weekdayHour' },
};

const dayText = (day) => new Date(FIRST + day * MS_PER_DAY).toISOString().slice(0, 10);

export class Rapport {
  constructor(createEngine, intervals) {
    this.createEngine = createEngine;
    this.intervals = intervals;
  }

  async load({ n, messages }, note) {
    const columns = generate(n, messages);
    note?.('before');
    this.engine = await this.createEngine(ndjson(columns), { timeZone: 'UTC' });
    note?.('after');
    return columns;
  }

  ask(grouping, { channels, from, to }, compare) {
    return this.engine.metricValues({
      metrics: METRICS,
      period: { from: dayText(from), to: dayText(to) },
      selection: [{ field: 'channel', values: channels }],
      ...QUESTIONS[grouping],
      // A build that knows no such field shows them anyway.
      ...(!this.intervals && { intervals: false }),
      ...(compare && { compare: true }),
    });
  }

  cells({ keys, value, previous, binStarts }) {
    const bins = Math.max(1, binStarts.length);
    const cells = [];
    for (const [mark, values] of [
      ['', value],
      ['<', previous],
    ]) {
      keys.forEach((key, k) => {
        for (let b = 0; values && b < bins; b++) {
          const numbers = METRICS.map((_, m) => values[(k * METRICS.length + m) * bins + b]);
          cells.push([`${mark}${binStarts.length > 0 ? weekChannel(key, b) : key}`, numbers]);
        }
      });
    }
    return cells.filter(([, [count]]) => count > 0);
  }
}
