// Runs in the page: what a page does with a report, over and over. `soak.cycle(i)` does it once.
/* global customElements, document, ledger, PointerEvent */
import '/dist/cdn/rapport.js';

/** Of all widgets; given by who opens the page. */
const TAGS = globalThis.widgetTags;
/** Every third of them, from the first, second or third on. */
const third = (from) => TAGS.filter((_, i) => i % 3 === from);
const ADDRESS = '/data.json';
/** Records that come in again and again, each time in another version. */
const LIVE = 60;
const PATIENCE = 60_000;

const pause = (ms) => new Promise((resolve) => ledger.plain.setTimeout.call(globalThis, resolve, ms));

async function until(condition, what) {
  const end = performance.now() + PATIENCE;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`);
    await pause(20);
  }
}

const isReady = ({ status }) => status === 'ready' || status === 'partial';

function group(tags, attributes) {
  const source = document.createElement('report-source');
  for (const [name, value] of Object.entries(attributes)) source.setAttribute(name, value);
  source.append(...tags.map((tag) => document.createElement(tag)));
  return source;
}

const records = await (await fetch(ADDRESS)).json();
// The script looks for elements until each of them has been there.
const importer = document.createElement('report-import');
document.body.append(importer);
await customElements.whenDefined('report-import');
importer.remove();

const standing = group(TAGS, { src: ADDRESS, id: 'standing' });
document.body.append(standing);
const agents = [...new Set(records.interactions.map(({ agentId }) => agentId))];

/** The same ids each time: the data does not grow. */
function versions(cycle) {
  return records.interactions.slice(0, LIVE).map((record, i) => ({
    ...record,
    behaviors: Object.fromEntries(
      Object.entries(record.behaviors ?? {}).map(([key]) => [key, ((cycle * 7 + i * 13) % 100) / 100]),
    ),
  }));
}

/** What a reader does in a widget: points at it, opens how it is computed, looks at the table. */
async function use(widget) {
  const root = widget.shadowRoot;
  const marks = [...root.querySelectorAll('[data-cell], [tabindex="0"]')].slice(0, 5);
  for (const mark of marks) {
    mark.focus();
    mark.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await pause(0);
    mark.dispatchEvent(new PointerEvent('pointerout', { bubbles: true, composed: true }));
  }
  root.querySelector('[aria-label="How is this computed"]')?.click();
  await pause(100);
  for (const dialog of root.querySelectorAll('dialog')) dialog.close();
  widget.view = 'table';
  await widget.updateComplete;
  widget.toCSV();
  widget.view = 'chart';
}

/** Ways for widgets to come, each with what goes again. */
const VISITS = [
  () => group(TAGS, { src: ADDRESS }),
  () => group(third(0), { src: `${ADDRESS}?own` }),
  () => Object.assign(group(third(1), {}), { data: records }),
  () => Object.assign(group(third(2), { worker: 'off' }), { data: records }),
  () => group(['my-agents'], { src: '/missing.json' }),
];

async function visit(cycle) {
  const visitor = VISITS[cycle % VISITS.length]();
  document.body.append(visitor);
  // Every third goes before it has loaded.
  if (cycle % 3 !== 2) {
    await until(() => isReady(visitor) || visitor.status === 'error', `visitor ${cycle % VISITS.length}`);
    if (isReady(visitor)) for (const widget of visitor.children) await use(widget);
  }
  visitor.remove();
}

async function cycle(i) {
  await until(() => isReady(standing), 'the standing report');
  await standing.append(versions(i));
  standing.state = {
    selection: [{ source: 'soak', field: 'agent', values: [agents[i % agents.length]] }],
    period: { preset: i % 2 ? 'last-30-days' : 'last-90-days' },
    compare: i % 3 === 1 ? 'none' : 'previous',
  };
  await Promise.all([...standing.children].map(({ updateComplete }) => updateComplete));
  await use(standing.children[i % TAGS.length]);
  standing.state = { selection: [], period: null, compare: 'previous' };
  if (i % 4 === 3) {
    document.documentElement.lang = document.documentElement.lang === 'en' ? 'it' : 'en';
    standing.refresh();
  }
  await visit(i);
}

const dayOf = ({ startedAt }) => startedAt.slice(0, 10);

/** How many interactions each agent has who is reported on, counted without the library. */
function counted() {
  const left = records.agents.filter(({ evaluable, analyzable }) => evaluable === false || analyzable === false);
  const leftOut = new Set(left.map(({ id }) => id));
  const counts = {};
  for (const { agentId } of records.interactions) {
    if (agentId && !leftOut.has(agentId)) counts[agentId] = (counts[agentId] ?? 0) + 1;
  }
  return counts;
}

/** The same as the standing report tells it, of all days. */
function told() {
  const { rows } = standing.querySelector('my-agents').toTable();
  return Object.fromEntries(rows.filter(({ agentId }) => agentId).map((row) => [row.agentId, row.interactions]));
}

/** Texts are equal whatever the order of the agents. */
const textOf = (counts) => JSON.stringify(Object.entries(counts).sort());

/** What is wrong with the standing report: what has been done to it has not changed how many interactions there are. */
async function wrongFigures() {
  const days = records.interactions.map(dayOf).sort();
  // A day more at each end: which day an interaction is of depends on the time zone.
  const shifted = (day, by) => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
  standing.state = { selection: [], period: { from: shifted(days[0], -1), to: shifted(days.at(-1), 2) } };
  const isRight = () => textOf(told()) === textOf(counted());
  await until(isRight, 'the figures').catch(() => undefined);
  return isRight() ? [] : [`told ${textOf(told())}, counted ${textOf(counted())}`];
}

/** What is not ready of the standing report. */
async function wrongStatuses() {
  const all = [standing, ...standing.children];
  await until(() => all.every(isReady), 'the statuses').catch(() => undefined);
  return all.filter((one) => !isReady(one)).map(({ localName, status }) => `${localName} is "${status}"`);
}

globalThis.soak = {
  cycle,
  wrongStatuses,
  wrongFigures,
  /** Takes everything away. */
  end() {
    document.body.replaceChildren();
  },
};
