// crossfilter2: made for fast filter changes. It ranks nothing, so the indexes are given to it.
import crossfilter from 'crossfilter2';
import { generate } from '../data/generate.mjs';
import { agentId, DAYS, NEGATIVE } from '../data/shape.mjs';
import { WIDTH } from '../work.mjs';
import { indexColumn } from './hand-index.mjs';
import { addCodes, emptyCells, isCurrent, totalsOfCells } from './objects.mjs';

const add = (cells, { codes }) => addCodes(cells, codes);
const remove = (cells, { codes }) => addCodes(cells, codes, -1);

export class Crossfilter {
  load({ n }) {
    const data = generate(n);
    const buckets = new Uint16Array(n);
    const mixed = new Uint32Array(n);
    const columns = data.raw.map((raw, k) => {
      const codes = new Uint8Array(n);
      indexColumn(raw, NEGATIVE[k], buckets, mixed, codes);
      return codes;
    });
    const rows = Array.from({ length: n }, (_, row) => ({
      agent: data.agent[row],
      team: data.team[row],
      channel: data.channel[row],
      day: data.day[row],
      codes: Uint8Array.from({ length: WIDTH }, (__, k) => columns[k][row]),
    }));
    this.filter = crossfilter(rows);
    const { filter } = this;
    this.agentPeriod = filter.dimension(({ agent, day }) => agent * 2 + (isCurrent(day) ? 0 : 1));
    this.agent = filter.dimension(({ agent }) => agent);
    // A group does not follow the filter of its own dimension, so the days are there twice.
    this.day = filter.dimension(({ day }) => day);
    this.dayFilter = filter.dimension(({ day }) => day);
    this.team = filter.dimension(({ team }) => team);
    this.channel = filter.dimension(({ channel }) => channel);
  }

  B() {
    const groups = [this.agentPeriod, this.day].map((dimension) => dimension.group().reduce(add, remove, emptyCells));
    const result = groups.map((group) => group.all());
    groups.forEach((group) => group.dispose());
    return result;
  }

  prepareC() {
    this.agentPeriod.dispose();
    this.byAgent = this.agent.group().reduce(add, remove, emptyCells);
    this.byDay = this.day.group().reduce(add, remove, emptyCells);
  }

  C({ team, from, to, channels }) {
    if (team < 0) this.team.filterAll();
    else this.team.filterExact(team);
    if (from === 0 && to === DAYS) this.dayFilter.filterAll();
    else this.dayFilter.filterRange([from, to]);
    const wanted = new Set(channels);
    this.channel.filterFunction((channel) => wanted.has(channel));
    return [this.byAgent.all(), this.byDay.all()];
  }

  totalsOf([byAgent, byDay], filter) {
    const agents = new Map();
    for (const { key, value } of byAgent) {
      if (filter) agents.set(agentId(key), value);
      else {
        const id = agentId(Math.floor(key / 2));
        if (!agents.has(id)) agents.set(id, []);
        agents.get(id).push([key % 2 === 0, value]);
      }
    }
    return totalsOfCells(
      agents,
      byDay.map(({ key, value }) => [key, value]),
      filter,
    );
  }
}
