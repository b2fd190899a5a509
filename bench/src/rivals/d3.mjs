// d3 on objects, as its documentation teaches it: sort, bisect, rollup.
import { bisectLeft, bisectRight, rollup, sort } from 'd3-array';
import { BEHAVIORS, CHANNELS, NEGATIVE, teamId } from '../data/shape.mjs';
import { addCodes, codeOfPlace, codesOfRows, emptyCells, isCurrent, objects, totalsOfCells } from './objects.mjs';

const reduce = (rows) => rows.reduce((cells, { codes }) => addCodes(cells, codes), emptyCells());

export class D3 {
  load({ n }) {
    this.rows = objects(n);
  }

  A() {
    const codes = BEHAVIORS.map((key, k) => this.codesOfBehavior(key, NEGATIVE[k]));
    this.rows.forEach((row, i) => (row.codes = codes.map((column) => column[i])));
    return this.rows;
  }

  codesOfBehavior(key, negative) {
    const good = ({ behaviors }) => (behaviors[key] === null ? null : negative ? -behaviors[key] : behaviors[key]);
    const sorted = sort(this.rows.map(good).filter((value) => value !== null));
    const n = sorted.length;
    return this.rows.map((row) => {
      const value = good(row);
      if (value === null) return 0;
      const upTo = bisectRight(sorted, value);
      return codeOfPlace(negative ? 2 * upTo - 1 : bisectLeft(sorted, value) + upTo, n);
    });
  }

  B() {
    return [
      rollup(
        this.rows,
        reduce,
        ({ agentId }) => agentId,
        ({ day }) => isCurrent(day),
      ),
      rollup(this.rows, reduce, ({ day }) => day),
    ];
  }

  C({ team, from, to, channels }) {
    const allowed = new Set(channels.map((channel) => CHANNELS[channel]));
    const wanted = team < 0 ? null : teamId(team);
    const rows = this.rows.filter(
      (row) =>
        (wanted === null || row.teamId === wanted) && row.day >= from && row.day < to && allowed.has(row.channel),
    );
    return [rollup(rows, reduce, ({ agentId }) => agentId), rollup(rows, reduce, ({ day }) => day)];
  }

  codesOf(rows) {
    return codesOfRows(rows);
  }

  totalsOf([byAgent, byDay], filter) {
    return totalsOfCells(byAgent, byDay, filter);
  }
}
