// What the browser says it did while a page was loaded, as times by kind of work.

const CATEGORIES = [
  'toplevel',
  'loading',
  'blink.user_timing',
  'v8',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.compile',
];

/** Kinds of work by the names of events; what has no name here counts as what it lies in. */
const KINDS = Object.entries({
  script:
    /^(EvaluateScript|FunctionCall|TimerFire|FireAnimationFrame|RunMicrotasks|EventDispatch|HandlePostMessage)$|^v8\.(run|evaluateModule|callFunction)$/i,
  compile:
    /^v8\.(compile|parse|streamingCompile)|^V8\.(CompileCode|Optimize|Turbofan|Maglev|Parse|PreParse|FinalizeTurbofan|InstallOptimized)/i,
  'garbage collection': /^(MinorGC|MajorGC)$|^V8\.GC|^BlinkGC/,
  'HTML and CSS': /^Parse(HTML|AuthorStyleSheet)$/,
  style: /^UpdateLayoutTree$/,
  layout: /^Layout$/,
  paint: /^(PrePaint|Paint|Layerize|Commit)$|::commit$/,
  raster: /^Raster/,
});
const known = new Map();

function kindOf(name) {
  if (!known.has(name)) known.set(name, KINDS.find(([, pattern]) => pattern.test(name))?.[0]);
  return known.get(name);
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {() => Promise<T>} action
 * @returns {Promise<{ result: T, events: object[] }>}
 * @template T
 */
export async function traced(browser, action) {
  const session = await browser.newBrowserCDPSession();
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(event);
  });
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  const traceConfig = { includedCategories: CATEGORIES };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  const result = await action();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return { result, events };
}

const endOf = ({ ts, dur = 0 }) => ts + dur;

/**
 * Times of each kind of work on one thread, milliseconds: `cpu` is what the thread computed, `wall` also what it waited for
 * a core. What lies in another event counts only once, for the innermost.
 */
function kindsOf(events) {
  const spent = {};
  const stack = [];
  const counts = { forced: 0, style: 0, layout: 0 };
  const add = (kind, cpu, wall) => {
    const sum = (spent[kind] ??= { cpu: 0, wall: 0 });
    sum.cpu += cpu / 1000;
    sum.wall += wall / 1000;
  };
  for (const event of events.sort((a, b) => a.ts - b.ts || b.dur - a.dur)) {
    while (stack.length > 0 && endOf(stack.at(-1).event) <= event.ts) stack.pop();
    const outer = stack.at(-1);
    const own = kindOf(event.name);
    const kind = own ?? outer?.kind ?? 'other';
    const { dur = 0, tdur = 0 } = event;
    add(kind, tdur, dur);
    // Events without a clock of their own lie wholly in those that have one.
    if (outer) add(outer.kind, -tdur, -dur);
    if (own === 'style' || own === 'layout') {
      counts[own]++;
      if (outer?.kind === 'script') counts.forced++;
    }
    stack.push({ event, kind });
  }
  return { spent, ...counts };
}

const THREADS = [
  ['page', /^CrRendererMain$/],
  ['worker', /^DedicatedWorker/],
  ['compositor', /^Compositor$/],
  ['pool', /^(ThreadPool|CompositorTile)/],
];

/** The threads of the process that shows the page, and all other processes as one. */
function threadOf(event, names, pid) {
  if (event.pid !== pid) return 'other processes';
  const name = names.get(`${event.pid} ${event.tid}`) ?? '';
  return THREADS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other threads';
}

/** Milliseconds from the navigation at which files were asked for, began and had come. */
function requestsOf(events, since) {
  const requests = new Map();
  const steps = { ResourceSendRequest: 'sent', ResourceReceiveResponse: 'began', ResourceFinish: 'ended' };
  for (const { name, ts, args } of events.sort((a, b) => a.ts - b.ts)) {
    const { requestId, url } = args?.data ?? {};
    if (name === 'ResourceSendRequest' && requestId) {
      requests.set(requestId, { file: url.split('/').slice(-1)[0] || 'page' });
    }
    const request = requests.get(requestId);
    if (request && steps[name]) request[steps[name]] ??= since(ts);
  }
  return [...requests.values()];
}

/**
 * @param {object[]} events
 * @param {string} path of the page's address
 * @param {number} drawn milliseconds from the navigation, the end of what is looked at
 */
export function breakdown(events, path, drawn) {
  const navigation = events.find(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL?.endsWith(path),
  );
  if (!navigation) throw new Error(`The trace has no navigation to ${path}.`);
  const { pid, ts: start } = navigation;
  const end = start + drawn * 1000;
  const names = new Map();
  for (const event of events) {
    if (event.name === 'thread_name') names.set(`${event.pid} ${event.tid}`, event.args.name);
  }
  const threads = {};
  const within = events.filter(({ ts }) => ts >= start && ts < end);
  const lists = new Map();
  for (const event of within) {
    if (event.ph !== 'X') continue;
    const key = `${event.pid} ${event.tid}`;
    if (!lists.has(key)) lists.set(key, []);
    lists.get(key).push(event);
  }
  for (const list of lists.values()) {
    const thread = (threads[threadOf(list[0], names, pid)] ??= {
      spent: {},
      style: 0,
      layout: 0,
      forced: 0,
      from: Infinity,
    });
    const { spent, style, layout, forced } = kindsOf(list);
    thread.style += style;
    thread.layout += layout;
    thread.forced += forced;
    thread.from = Math.min(thread.from, (list[0].ts - start) / 1000);
    for (const [kind, { cpu, wall }] of Object.entries(spent)) {
      const sum = (thread.spent[kind] ??= { cpu: 0, wall: 0 });
      sum.cpu += cpu;
      sum.wall += wall;
    }
  }
  return {
    threads,
    requests: requestsOf(
      within.filter((event) => event.pid === pid),
      (ts) => (ts - start) / 1000,
    ),
  };
}
