// Rapport, asked through its public API.
import { createEngine } from '../../../dist/core.js';
import { AGENTS, BEHAVIORS, CHANNELS, DAYS, FIRST_DAY, rowOfId, teamId } from '../data/shape.mjs';
import { emptyTotals, WIDTH } from '../work.mjs';
import { scoreColumns } from './rapport-internals.mjs';

/** The code of each index value: 0 not rated, 1 to 5 the indexes 0, 4, N/A, 6 and 10. */
const CODE_OF_INDEX = new Map([-2, 0, 4, -1, 6, 10].map((index, code) => [index, code]));

const dayText = (day) => new Date((FIRST_DAY + day) * 86_400_000).toISOString().slice(0, 10);
const ALL_DAYS = { from: dayText(0), to: dayText(DAYS) };

export class Rapport {
  async load({ n, input, note }) {
    this.n = n;
    const stream = await input('ndjson', 'stream');
    note?.('before');
    this.engine = await createEngine(stream, { timeZone: 'UTC' });
    note?.('after');
  }

  A() {
    return scoreColumns(this.engine);
  }

  async B() {
    const period = { from: dayText(DAYS / 2), to: dayText(DAYS) };
    return Promise.all([
      this.engine.behaviorScores({ by: 'agent', period, compare: true }),
      this.engine.behaviorScores({ bins: 'day', period: ALL_DAYS }),
    ]);
  }

  C({ team, from, to, channels }) {
    const period = { from: dayText(from), to: dayText(to) };
    const selection = [{ field: 'channel', values: channels.map((channel) => CHANNELS[channel]) }];
    if (team >= 0) selection.push({ field: 'team', values: [teamId(team)] });
    return Promise.all([
      this.engine.behaviorScores({ by: 'agent', period, selection }),
      this.engine.behaviorScores({ bins: 'day', period, selection }),
    ]);
  }

  /**
   * Through the public list of interactions, so that what is compared is what a reader would see. Day by day: a list of
   * everything would be larger than all that is measured.
   */
  async codesOf() {
    const codes = BEHAVIORS.map(() => new Uint8Array(this.n));
    for (let day = 0; day < DAYS; day++) {
      const period = { from: dayText(day), to: dayText(day + 1) };
      const { ids, index, behaviors } = await this.engine.interactions({ period, page: { limit: this.n } });
      const places = BEHAVIORS.map((key) => behaviors.indexOf(key));
      ids.forEach((id, i) => {
        const row = rowOfId(id);
        places.forEach((place, k) => (codes[k][row] = CODE_OF_INDEX.get(index[i * behaviors.length + place])));
      });
    }
    return codes;
  }

  totalsOf([byAgent, byDay], filter) {
    const periods = filter ? 1 : 2;
    const totals = emptyTotals(periods);
    const width = byAgent.behaviors.length;
    byAgent.keys.forEach((key, g) => {
      const agent = Number(key.slice(1)) - 1;
      if (agent >= AGENTS) throw new Error(`An unknown agent: ${key}`);
      const sides = periods === 1 ? [byAgent] : [byAgent, byAgent.previous];
      sides.forEach((side, p) => copy(side, g * width, totals.agents, (agent * periods + p) * WIDTH));
    });
    byDay.binStarts.forEach((iso, b) => {
      const day = Date.parse(iso) / 86_400_000 - FIRST_DAY;
      copy(byDay, b * width, totals.days, day * WIDTH);
    });
    return totals;
  }
}

function copy({ earned, scored }, source, target, cell) {
  for (let k = 0; k < WIDTH; k++) {
    target[2 * (cell + k)] = earned[source + k];
    target[2 * (cell + k) + 1] = scored[source + k];
  }
}
