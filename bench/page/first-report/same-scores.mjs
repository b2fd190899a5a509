// Whether the plain page has the scores of Rapport: a yardstick that computes something else measures nothing.
import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createEngine, INDEX_NEUTRAL, INDEX_NOT_RATED } from '../../../dist/core.js';
import { dataPath } from './places.mjs';

/** What the plain page found, in plain lists. Runs in the page. */
function scoresOfPage({ neutral, notRated }) {
  const { now, before, days, latest, indexes } = globalThis.report;
  const numbers = (totals) => totals.map(({ earned, scored }) => [earned, scored]);
  const byAgent = (totals) => Object.fromEntries([...totals].map(([id, own]) => [id, numbers(own)]));
  const code = (index) => (index === null ? neutral : (index ?? notRated));
  const row = ({ id }) => [
    id,
    ...Array.from({ length: numbers(days[0]).length - 1 }, (_, i) => code(indexes.get(id)?.[i])),
  ];
  return { now: byAgent(now), before: byAgent(before), days: days.map(numbers), latest: latest.map(row) };
}

const columnsOf = ({ earned, scored }, row, width) =>
  Array.from({ length: width }, (_, i) => [earned[row * width + i], scored[row * width + i]]);

function byAgentOf(columns, keys, width) {
  const rows = keys.map((key, row) => [key, columnsOf(columns, row, width)]);
  return Object.fromEntries(rows.filter(([, row]) => row.some(([, scored]) => scored > 0)));
}

async function scoresOfRapport() {
  const engine = await createEngine(readFileSync(dataPath));
  const agents = await engine.behaviorScores({ by: 'agent', compare: true });
  const days = await engine.behaviorScores({ bins: 'day' });
  const list = await engine.interactions({ page: { limit: 10 } });
  engine.dispose();
  const width = agents.behaviors.length;
  const indexes = list.behaviors.length;
  return {
    now: byAgentOf(agents, agents.keys, width),
    before: byAgentOf(agents.previous, agents.keys, width),
    days: days.binStarts.map((_, row) => columnsOf(days, row, width)),
    latest: list.ids.map((id, row) => [id, ...list.index.subarray(row * indexes, (row + 1) * indexes)]),
  };
}

/**
 * @param {import('playwright-core').Page} page the plain page, drawn
 * @throws where one of them differs
 */
export async function requireSameScores(page) {
  const codes = { neutral: INDEX_NEUTRAL, notRated: INDEX_NOT_RATED };
  deepEqual(await page.evaluate(scoresOfPage, codes), await scoresOfRapport());
}
