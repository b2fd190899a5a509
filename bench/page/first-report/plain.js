// What somebody would write who needs this one report of this one file: the yardstick of the first report.
/* global document */

const BEHAVIORS = [
  'demonstrateOwnership',
  'activeListening',
  'beEmpathetic',
  'buildRapport',
  'setExpectations',
  'effectiveQuestioning',
  'promoteSelfService',
  'inappropriateAction',
  'acknowledgeLoyalty',
];
const NEGATIVE = new Set(['inappropriateAction']);
const COLUMNS = [...BEHAVIORS, 'overallSatisfaction'];
/** Days of a period. */
const DAYS = 90;
const LATEST = 10;

/** Whether an interaction can be scored. */
function isScorable(interaction, agents) {
  const { exclusion, agentId, messages, channel } = interaction;
  if (exclusion || !agentId) return false;
  const agent = agents.get(agentId);
  if (agent?.evaluable === false || agent?.analyzable === false) return false;
  if (new Set(interaction.agents?.map(({ id }) => id)).size > 1) return false;
  if (channel === 'voice' && secondsOf(interaction) <= 4) return false;
  const spoke = (who) => messages.some((message) => message.from === who && !message.private);
  return !messages?.length || (spoke('customer') && spoke('agent'));
}

function secondsOf({ startedAt, endedAt, recording }) {
  return endedAt ? (Date.parse(endedAt) - Date.parse(startedAt)) / 1000 : recording?.durationSeconds;
}

/** The least value of the indexes 4, N/A, 6 and 10, from all values of a behaviour; more is better. */
function cutValues(values, negative) {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  const cuts = [Infinity, Infinity, Infinity, Infinity];
  for (let from = 0, to; from < n; from = to) {
    for (to = from + 1; to < n && sorted[to] === sorted[from];) to++;
    // Twice the rank, in tenths: equals share their middle place, or their best where absence is good.
    const place = 10 * (negative ? 2 * to - 1 : from + to);
    const reached = [place >= 2 * n, place >= 7 * n, place > 13 * n, place > 18 * n];
    reached.forEach((yes, i) => yes && (cuts[i] = Math.min(cuts[i], sorted[from])));
  }
  return cuts;
}

/** 10, 6, 4 or 0; null is N/A, undefined not rated. */
function indexOf(value, cuts) {
  if (value === undefined) return undefined;
  if (value >= cuts[3]) return 10;
  if (value >= cuts[2]) return 6;
  if (value >= cuts[1]) return null;
  return value >= cuts[0] ? 4 : 0;
}

/** Points and counts of a row of columns. */
const emptyTotals = () => COLUMNS.map(() => ({ earned: 0, scored: 0 }));

function add(totals, indexes) {
  const overall = totals[BEHAVIORS.length];
  indexes.forEach((index, i) => {
    if (index === null || index === undefined) return;
    for (const total of [totals[i], overall]) {
      total.earned += index;
      total.scored++;
    }
  });
}

function totalsOf(map, key) {
  if (!map.has(key)) map.set(key, emptyTotals());
  return map.get(key);
}

const dayOf = (iso) => Date.parse(iso.slice(0, 10)) / 86_400_000;

function score({ interactions, agents }) {
  const known = new Map(agents.map((agent) => [agent.id, agent]));
  const scorable = interactions.filter((interaction) => isScorable(interaction, known));
  const indexes = new Map(scorable.map(({ id }) => [id, []]));
  for (const key of BEHAVIORS) {
    const sign = NEGATIVE.has(key) ? -1 : 1;
    const values = scorable.map(({ behaviors }) => {
      const raw = behaviors?.[key] ?? undefined;
      return raw === undefined ? undefined : raw * sign;
    });
    const cuts = cutValues(
      values.filter((value) => value !== undefined),
      sign < 0,
    );
    scorable.forEach(({ id }, i) => indexes.get(id).push(indexOf(values[i], cuts)));
  }
  const lastDay = interactions.reduce((last, { startedAt }) => Math.max(last, dayOf(startedAt)), 0);
  const from = lastDay - DAYS + 1;
  const now = new Map();
  const before = new Map();
  const days = Array.from({ length: DAYS }, emptyTotals);
  for (const { id, agentId, startedAt } of scorable) {
    const day = dayOf(startedAt);
    if (day < from - DAYS) continue;
    add(totalsOf(day < from ? before : now, agentId), indexes.get(id));
    if (day >= from) add(days[day - from], indexes.get(id));
  }
  const latest = interactions
    .map((interaction) => ({ ...interaction, at: Date.parse(interaction.startedAt) }))
    .sort((a, b) => b.at - a.at)
    .slice(0, LATEST);
  return { agents: known, now, before, days, indexes, latest };
}

const percent = ({ earned, scored }) => (scored === 0 ? NaN : (10 * earned) / scored);

function bandOf({ earned, scored }) {
  if (scored === 0) return '';
  const share = 100 * earned;
  if (share >= 905 * scored) return 'very-positive';
  if (share >= 705 * scored) return 'moderately-positive';
  if (share >= 305 * scored) return 'neutral';
  return share >= 105 * scored ? 'moderately-negative' : 'very-negative';
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => String(text ?? '').replace(/[&<>"]/g, (sign) => entities[sign]);
const tableRow = (name, cells) => `<tr><th scope="row">${escaped(name)}</th>${cells.join('')}</tr>`;
const tableOf = (first, rows) => {
  const head = COLUMNS.map((key) => `<th scope="col">${key}</th>`).join('');
  return `<table><tr><th scope="col">${first}</th>${head}</tr>${rows.join('')}</table>`;
};

function tile(total, previous) {
  const [now, then] = [percent(total), percent(previous)];
  if (Number.isNaN(now)) return '<td>–</td>';
  const change = Number.isNaN(then) ? '' : ` (${now >= then ? '+' : ''}${(now - then).toFixed(0)})`;
  return `<td class="${bandOf(total)}">${now.toFixed(0)} %${change}</td>`;
}

function matrix({ agents, now, before }) {
  const rows = [...now].map(([id, totals]) => {
    const previous = before.get(id) ?? emptyTotals();
    const tiles = totals.map((total, i) => tile(total, previous[i]));
    return tableRow(agents.get(id)?.name ?? id, tiles);
  });
  return tableOf('Agent', rows);
}

function line(days, column) {
  const points = days.flatMap((totals, day) => {
    const value = percent(totals[column]);
    return Number.isNaN(value) ? [] : [`${day},${(100 - value).toFixed(1)}`];
  });
  return `<figure><figcaption>${COLUMNS[column]}</figcaption><svg viewBox="0 0 ${DAYS - 1} 100" preserveAspectRatio="none">
    <polyline points="${points.join(' ')}" /></svg></figure>`;
}

function list({ latest, indexes }) {
  const rows = latest.map(({ id, startedAt, customer }) => {
    const own = indexes.get(id) ?? [];
    const total = emptyTotals();
    add(total, own);
    const words = (index) => (index === null ? 'N/A' : (index ?? '–'));
    const overall = total[BEHAVIORS.length];
    const cells = [
      ...BEHAVIORS.map((_, i) => `<td>${words(own[i])}</td>`),
      `<td>${overall.scored ? `${percent(overall).toFixed(0)} %` : '–'}</td>`,
    ];
    return tableRow(`${startedAt.slice(0, 16)} ${customer?.name ?? ''}`, cells);
  });
  return tableOf('Interaction', rows);
}

const answer = await fetch('data/interactions.json');
const report = score(JSON.parse(await answer.text()));
document.querySelector('#agents').innerHTML = matrix(report);
document.querySelector('#trend').innerHTML = COLUMNS.map((_, column) => line(report.days, column)).join('');
document.querySelector('#interactions').innerHTML = list(report);
globalThis.report = report;
document.body.dataset.status = 'ready';
