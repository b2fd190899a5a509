// Arquero: a data frame in columns with window functions.
import { table } from 'arquero';
import { generate } from '../data/generate.mjs';
import { BEHAVIORS, HALF, NEGATIVE } from '../data/shape.mjs';
import { emptyTotals, WIDTH } from '../work.mjs';

const behaviors = BEHAVIORS.map((_, k) => k);

/** 2·n·p of a row: from its middle rank, or its rank among the better ones. */
const place = (k) => (NEGATIVE[k] ? `2 * (d.n${k} - op.rank() + 1) - 1` : '2 * op.avg_rank() - 1');

/** The code of a place, with missing values as 0. */
const code = (k) =>
  `d => d.b${k} == null ? 0 : 1 + (10 * d.p${k} >= 2 * d.n${k}) + (10 * d.p${k} >= 7 * d.n${k})` +
  ` + (10 * d.p${k} > 13 * d.n${k}) + (10 * d.p${k} > 18 * d.n${k})`;

const points = (k) => `op.sum(d.c${k} === 5 ? 10 : d.c${k} === 4 ? 6 : d.c${k} === 2 ? 4 : 0)`;
const counts = (k) => `op.sum(d.c${k} === 0 || d.c${k} === 3 ? 0 : 1)`;
const SUMS = Object.fromEntries(
  behaviors.flatMap((k) => [
    [`points${k}`, `d => ${points(k)}`],
    [`count${k}`, `d => ${counts(k)}`],
  ]),
);

export class Arquero {
  load({ n }) {
    const data = generate(n);
    this.table = table({
      row: Uint32Array.from({ length: n }, (_, row) => row),
      agent: data.agent,
      team: data.team,
      channel: data.channel,
      day: data.day,
      // Missing values are null, so that they take no part in counts.
      ...Object.fromEntries(
        data.raw.map((raw, k) => [`b${k}`, Array.from(raw, (value) => (value === value ? value : null))]),
      ),
    });
  }

  A() {
    let result = this.table;
    for (const k of behaviors) {
      const key = `b${k}`;
      // Missing values are ranked among themselves, behind all others.
      const ranked = result
        .derive({ [`n${k}`]: `d => op.valid(d.${key})`, [`m${k}`]: `d => d.${key} == null ? 1 : 0` })
        .orderby(`m${k}`, key)
        .derive({ [`p${k}`]: `d => ${place(k)}` });
      result = ranked.derive({ [`c${k}`]: code(k) });
    }
    this.indexed = result
      .unorder()
      .select('row', 'agent', 'team', 'channel', 'day', ...behaviors.map((k) => `c${k}`))
      .reify();
    return this.indexed;
  }

  B() {
    return [
      this.indexed.groupby({ agent: 'd => d.agent', previous: `d => d.day < ${HALF}` }).rollup(SUMS),
      this.indexed.groupby('day').rollup(SUMS),
    ];
  }

  C({ team, from, to, channels }) {
    const rows = this.indexed
      .params({ team, from, to, channels: channels.reduce((bits, channel) => bits | (1 << channel), 0) })
      .filter(
        team < 0
          ? '(d, $) => ($.channels >> d.channel) & 1'
          : '(d, $) => d.team === $.team && d.day >= $.from && d.day < $.to && (($.channels >> d.channel) & 1)',
      );
    return [rows.groupby('agent').rollup(SUMS), rows.groupby('day').rollup(SUMS)];
  }

  codesOf(indexed) {
    const row = indexed.array('row');
    return behaviors.map((k) => {
      const codes = new Uint8Array(row.length);
      indexed.array(`c${k}`).forEach((value, i) => (codes[row[i]] = value));
      return codes;
    });
  }

  totalsOf([byAgent, byDay], filter) {
    const periods = filter ? 1 : 2;
    const result = emptyTotals(periods);
    const put = (row, target, cell) => {
      for (const k of behaviors) {
        target[2 * (cell * WIDTH + k)] = row[`points${k}`];
        target[2 * (cell * WIDTH + k) + 1] = row[`count${k}`];
      }
    };
    for (const row of byAgent) put(row, result.agents, row.agent * periods + (row.previous ? 1 : 0));
    for (const row of byDay) put(row, result.days, row.day);
    return result;
  }
}
