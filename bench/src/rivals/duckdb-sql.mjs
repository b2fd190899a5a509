// The work in SQL, for both builds of DuckDB. Why each statement is as it is stands in bench/README.md.
import { HALF, NEGATIVE } from '../data/shape.mjs';
import { emptyTotals, WIDTH } from '../work.mjs';

const behaviors = Array.from({ length: WIDTH }, (_, k) => k);
const each = (make) => behaviors.map(make).join(', ');

/** A counted index: its points and one unit, so that one sum gives points and count. N/A is 0, not rated is NULL. */
const UNIT = 2 ** 24;

/** More is better. */
const good = (k) => `${NEGATIVE[k] ? '-' : ''}b${k}`;
const sums = (column) => each((k) => `sum(${column}${k})::DOUBLE s${k}`);

/** Ten times 2·n·p must reach this many n for the bands 4, N/A, 6 and 10; the upper two must pass it. */
const LIMITS = [2, 7, 13, 18];
const reaches = (c, place10, n) => (c < 2 ? place10 >= LIMITS[c] * n : place10 > LIMITS[c] * n);

/** The first place, counted from 0, that a value without equals must have to reach a cut. */
function firstPlace(c, n) {
  let place = Math.max(0, Math.floor((LIMITS[c] * n) / 20) - 2);
  while (!reaches(c, 10 * (2 * place + 1), n)) place++;
  return place;
}

/** A number to the last bit: bare digits would be read as a decimal and rounded on the way. */
const exact = (value) => `'${value}'::DOUBLE`;

/** @typedef {(sql: string) => Promise<Record<string, unknown>[]>} Ask */

/**
 * The cut values: those at the four places, or the next greater ones where equal values share a place that is too low.
 * Places right below and above tell whether a value has equals; only those are counted.
 *
 * @param {Ask} ask
 */
async function cutValues(ask) {
  const counts = (await ask(`SELECT ${each((k) => `count(b${k}) n${k}`)} FROM t`))[0];
  const totals = behaviors.map((k) => Number(counts[`n${k}`]));
  const places = totals.map((n) => LIMITS.map((_, c) => firstPlace(c, n)));
  const shares = (k) => places[k].flatMap((place) => [-1, 0, 1].map((by) => share(place + by, totals[k])));
  const [found] = await ask(
    `SELECT ${each((k) => `quantile_disc(${good(k)}, [${shares(k).join(', ')}]) q${k}`)} FROM t`,
  );
  const values = behaviors.map((k) => Array.from(found[`q${k}`], Number));
  const cuts = values.map((list) => LIMITS.map((_, c) => list[3 * c + 1]));
  const tied = behaviors.flatMap((k) =>
    LIMITS.flatMap((_, c) => {
      const [below, value, above] = values[k].slice(3 * c, 3 * c + 3);
      return below === value || above === value ? [{ k, c, value }] : [];
    }),
  );
  await settleTies(ask, tied, { cuts, totals });
  return cuts;
}

/** `quantile_disc` takes the value at ⌈share × n⌉, counted from 1. */
const share = (place, n) => Math.min(1, Math.max(0, (place + 0.5) / n));

async function settleTies(ask, tied, { cuts, totals }) {
  if (tied.length === 0) return;
  const count = ({ k, value }, sign) => `(SELECT count(*) FROM t WHERE ${good(k)} ${sign} ${exact(value)})`;
  const [counted] = await ask(
    `SELECT ${tied.map((tie, i) => `${count(tie, '<')} below${i}, ${count(tie, '<=')} upTo${i}`).join(', ')}`,
  );
  for (const [i, { k, c, value }] of tied.entries()) {
    const below = Number(counted[`below${i}`]);
    const upTo = Number(counted[`upTo${i}`]);
    if (reaches(c, 10 * (NEGATIVE[k] ? 2 * upTo - 1 : below + upTo), totals[k])) continue;
    const [{ next }] = await ask(`SELECT min(${good(k)}) AS next FROM t WHERE ${good(k)} > ${exact(value)}`);
    cuts[k][c] = next ?? Infinity;
  }
}

/** Few comparisons for most values: the test in the middle comes first. */
function indexOf(k, cuts) {
  const [c4, cNeutral, c6, c10] = cuts[k].map(exact);
  const g = good(k);
  const low = `CASE WHEN ${g} < ${c4} THEN ${UNIT} ELSE ${UNIT + 4} END`;
  const rest = `WHEN ${g} < ${c6} THEN 0 WHEN ${g} < ${c10} THEN ${UNIT + 6} WHEN b${k} IS NULL THEN NULL ELSE ${UNIT + 10}`;
  return `CASE WHEN ${g} < ${cNeutral} THEN ${low} ${rest} END::INTEGER v${k}`;
}

/** Work A. @param {Ask} ask */
export async function index(ask) {
  const cuts = await cutValues(ask);
  await ask(
    `CREATE OR REPLACE TABLE idx AS SELECT id, agent, team, channel, day, ${each((k) => indexOf(k, cuts))} FROM t`,
  );
}

/** Work B. @param {Ask} ask */
export async function totals(ask) {
  return [
    await ask(`SELECT agent, day < ${HALF} AS previous, ${sums('v')} FROM idx GROUP BY ALL`),
    await ask(`SELECT day, ${sums('v')} FROM idx GROUP BY ALL`),
  ];
}

/** The cube, in an order that lets a filter skip blocks of rows. @param {Ask} ask */
export async function cube(ask) {
  await ask(
    `CREATE OR REPLACE TABLE cube AS SELECT team, day, agent, channel, ${each((k) => `sum(v${k})::BIGINT s${k}`)}
     FROM idx GROUP BY team, day, agent, channel ORDER BY team, day`,
  );
}

/** Work C. @param {Ask} ask */
export async function filtered(ask, { team, from, to, channels }) {
  const tests = [`channel IN (${channels.join(', ')})`];
  if (team >= 0) tests.push(`team = ${team}`, `day >= ${from}`, `day < ${to}`);
  const where = tests.join(' AND ');
  return [
    await ask(`SELECT agent, ${sums('s')} FROM cube WHERE ${where} GROUP BY agent`),
    await ask(`SELECT day, ${sums('s')} FROM cube WHERE ${where} GROUP BY day`),
  ];
}

/** @returns {import('../work.mjs').Totals} */
export function totalsOf([byAgent, byDay], filter) {
  const periods = filter ? 1 : 2;
  const result = emptyTotals(periods);
  const put = (row, target, place) => {
    for (const k of behaviors) {
      const sum = Number(row[`s${k}`] ?? 0);
      const count = Math.floor(sum / UNIT);
      target[2 * (place * WIDTH + k)] = sum - count * UNIT;
      target[2 * (place * WIDTH + k) + 1] = count;
    }
  };
  for (const row of byAgent) put(row, result.agents, Number(row.agent) * periods + (row.previous ? 1 : 0));
  for (const row of byDay) put(row, result.days, Number(row.day));
  return result;
}

/** The code of a stored index. */
export function codeOf(value) {
  if (value === null) return 0;
  return value === 0 ? 3 : { 0: 1, 4: 2, 6: 4, 10: 5 }[value - UNIT];
}

export const CODED_INDEXES = `SELECT id, ${each((k) => `v${k}`)} FROM idx ORDER BY id`;
