// Runs in the page: watches what a reader of the host page would notice.
/* global document, MessageChannel, MutationObserver, PerformanceObserver, requestAnimationFrame */

const FRAME = 1000 / 60;
/** So long without a change of any widget, and an update is over. */
const QUIET = 1000;
const LONGEST = 120_000;

const longTasks = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) longTasks.push({ at: startTime, ms: duration });
}).observe({ type: 'longtask', buffered: true });

// An animation of the host page, whose frames must not be late.
const frames = [];
const box = document.querySelector('#moving');
function frame(now) {
  frames.push(now);
  box.style.transform = `translateX(${(now / 4) % 800}px)`;
  requestAnimationFrame(frame);
}
requestAnimationFrame(frame);

const source = document.querySelector('#report');
const widgets = [...source.children];

/** The time at which the frame that holds what has just changed is on its way to the screen. */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  });
}

const changes = new Map(widgets.map((widget) => [widget, 0]));
let lastPaint = 0;
function watch() {
  for (const widget of widgets) {
    new MutationObserver(() => {
      changes.set(widget, performance.now());
      painted().then((at) => (lastPaint = Math.max(lastPaint, at)));
    }).observe(widget.shadowRoot, { subtree: true, childList: true, characterData: true, attributes: true });
  }
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What happened to the host page between two instants. */
function hostPage(from, to) {
  const tasks = longTasks.filter(({ at }) => at >= from && at < to).map(({ ms }) => ms);
  const times = [from, ...frames.filter((at) => at > from && at < to), to];
  const gaps = times.slice(1).map((at, i) => at - times[i]);
  return {
    seconds: (to - from) / 1000,
    longTasks: tasks.length,
    longestTask: Math.max(0, ...tasks),
    droppedFrames: gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / FRAME) - 1), 0),
    longestGap: Math.max(0, ...gaps),
  };
}

function firstByteOf(address) {
  const entry = performance.getEntriesByType('resource').find(({ name }) => name.endsWith(address));
  return entry?.responseStart || null;
}

/** Loads the data and waits until every widget shows all of it. */
async function load(address) {
  await Promise.all(widgets.map((widget) => globalThis.customElements.whenDefined(widget.localName)));
  await Promise.all(widgets.map((widget) => widget.updateComplete));
  watch();
  const from = performance.now();
  source.setAttribute('src', address);
  const firstScores = drawnScores();
  while (!isReady()) {
    if (source.status === 'error') throw new Error('The report could not be loaded.');
    await pause(20);
  }
  const done = await painted();
  const first = await firstScores;
  // Long tasks and resources are told a little later.
  await pause(500);
  const firstByte = firstByteOf(address) ?? from;
  return { ...hostPage(from, done), firstByte: firstByte - from, firstScores: first - firstByte };
}

const FINISHED = new Set(['ready', 'partial', 'no-match', 'empty']);

function isReady() {
  const state = source.store.state;
  return !state.loading && state.engine !== null && widgets.every((widget) => FINISHED.has(widget.status));
}

/** When the table of agents first had scores to show and they were painted. */
async function drawnScores() {
  const [agents] = widgets;
  while (agents.toTable().rows.length === 0) await pause(15);
  return painted();
}

/** Selects a team for everybody, and waits until all widgets have drawn it. */
async function select(team) {
  const from = performance.now();
  lastPaint = from;
  source.store.select({ field: 'team', values: [team], source: 'bench' });
  const isOver = () =>
    widgets.every((widget) => changes.get(widget) >= from) &&
    performance.now() - Math.max(...changes.values()) > QUIET &&
    isReady();
  while (!isOver()) {
    if (performance.now() - from > LONGEST) throw new Error('A widget has not followed the selection.');
    await pause(20);
  }
  return { ms: lastPaint - from, ...hostPage(from, lastPaint) };
}

const CHANNELS = ['voice', 'chat', 'email'];
const BEHAVIORS = ['demonstrateOwnership', 'activeListening', 'beEmpathetic', 'buildRapport', 'setExpectations'];

/** An interaction that has just ended. */
function fresh(i) {
  const behaviors = Object.fromEntries(BEHAVIORS.map((key) => [key, Math.random()]));
  const to = source.store.state.description.extent.to;
  return {
    id: `live-${i}`,
    agentId: `a${String((i % 200) + 1).padStart(3, '0')}`,
    teamId: `t${String((i % 20) + 1).padStart(2, '0')}`,
    channel: CHANNELS[i % 3],
    startedAt: new Date(to).toISOString(),
    endedAt: new Date(to + 60_000).toISOString(),
    behaviors,
  };
}

/** Appends so many interactions a second, ten times a second. */
async function append(seconds, rate) {
  const from = performance.now();
  const added = [];
  let n = 0;
  while (performance.now() - from < seconds * 1000) {
    const due = Math.floor(((performance.now() - from) / 1000) * rate);
    added.push(source.append(Array.from({ length: due - n }, (_, i) => fresh(n + i))));
    n = due;
    await pause(100);
  }
  await Promise.all(added);
  const to = performance.now();
  // Long tasks are told a little later.
  await pause(500);
  return { appended: n, ...hostPage(from, to) };
}

async function memory() {
  if (!globalThis.crossOriginIsolated || !performance.measureUserAgentSpecificMemory) return null;
  const answer = await Promise.race([performance.measureUserAgentSpecificMemory(), pause(20_000)]);
  return answer?.bytes ?? null;
}

globalThis.probe = { load, select, append, memory };
