// Arquero: a data frame in columns with window functions.
import { table } from 'arquero';
import { generate } from '../data/generate.mjs';
import { BEHAVIORS, HALF, NEGATIVE } from '../data/shape.mjs';
import { emptyTotals, WIDTH } from '../work.mjs';

const behaviors = BEHAVIORS.map((_, k) => k);

/** 2·n·p of a row, from its middle rank, or from its rank among the better ones; n is the number of rows. */
const place = (k) => (NEGATIVE[k] ? '2 * ($.n - op.rank() + 1) - 1' : '2 * op.avg_rank() - 1');

/** The code of a place. */
const CODE =
  '(d, $) => 1 + (10 * d.place >= 2 * $.n) + (10 * d.place >= 7 * $.n)' +
  ' + (10 * d.place > 13 * $.n) + (10 * d.place > 18 * $.n)';

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
      ...Object.fromEntries(data.raw.map((raw, k) => [`b${k}`, raw])),
    });
  }

  A() {
    const codes = behaviors.map((k) => [`c${k}`, this.codesOfBehavior(k)]);
    this.indexed = this.table.select('row', 'agent', 'team', 'channel', 'day').assign(table(Object.fromEntries(codes)));
    return this.indexed;
  }

  /** Only the rows that have a value are ranked, in a table of their own. */
  codesOfBehavior(k) {
    const rated = this.table.select('row', `b${k}`).filter(`d => !op.is_nan(d.b${k})`).reify();
    const ranked = rated
      .params({ n: rated.numRows() })
      .orderby(`b${k}`)
      .derive({ place: `(d, $) => ${place(k)}` })
      .derive({ code: CODE })
      .unorder();
    const codes = new Uint8Array(this.table.numRows());
    const row = ranked.column('row');
    const code = ranked.column('code');
    for (let i = 0; i < ranked.numRows(); i++) codes[row.at(i)] = code.at(i);
    return codes;
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
