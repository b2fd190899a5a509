// Where the time of a first report goes: `node bench/page/first-report/breakdown.mjs [--rounds 5] [--against DIR] [--place rapport]`.
import { parseArgs } from 'node:util';
import { launch } from '../../src/chromium/browser.mjs';
import { milliseconds } from '../../src/report/format.mjs';
import { table } from '../../src/report/markdown.mjs';
import { median } from '../../src/statistics.mjs';
import { loadOnce } from './load.mjs';
import { openPlaces } from './places.mjs';
import { breakdown, traced } from './trace.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    against: { type: 'string' },
    place: { type: 'string' },
  },
});

/** Runs in the page: notes how each widget grows. */
function steps() {
  const seen = new Map();
  globalThis.steps = [];
  const look = () => {
    for (const { localName, status, shadowRoot } of globalThis.document.querySelectorAll('report-source > *')) {
      const state = `${status} ${shadowRoot?.querySelectorAll('*').length}`;
      if (seen.get(localName) === state) continue;
      seen.set(localName, state);
      globalThis.steps.push(`${Math.round(performance.now())} ms  ${localName}  ${state} elements`);
    }
    globalThis.requestAnimationFrame(look);
  };
  globalThis.requestAnimationFrame(look);
}

const { server, places } = await openPlaces(options.against);
const place = places.find(({ name }) => name === (options.place ?? places.at(-1).name));
const browser = await launch();
const rounds = [];
try {
  await loadOnce(browser, server, place);
  for (let round = 0; round < Number(options.rounds); round++) {
    const { result, events } = await traced(browser, () => loadOnce(browser, server, place));
    rounds.push({ load: result, ...breakdown(events, place.path, result.drawn) });
  }
  let log = [];
  await loadOnce(browser, server, place, {
    before: (page) => page.addInitScript(steps),
    after: async (page) => (log = await page.evaluate(() => globalThis.steps)),
  });
  print(rounds, log);
} finally {
  await browser.close();
  await server.close();
}

function middle(pick) {
  return milliseconds(median(rounds.map((round) => pick(round) ?? 0)));
}

function print([first], log) {
  const threads = ['page', 'worker', 'compositor', 'pool', 'other threads', 'other processes'];
  const kinds = new Set(
    rounds.flatMap((round) => Object.values(round.threads).flatMap(({ spent }) => Object.keys(spent))),
  );
  const cell = (thread, kind) => {
    const of = (clock) => middle((round) => round.threads[thread]?.spent[kind]?.[clock]);
    return `${of('cpu')} / ${of('wall')}`;
  };
  const body = [...kinds].map((kind) => [kind, ...threads.map((thread) => cell(thread, kind))]);
  console.log(
    `${place.label}, traced: drawn after ${middle(({ load }) => load.drawn)} ms (median of ${rounds.length})\n`,
  );
  console.log(table(['ms on a core / with waiting for one', ...threads], body));
  const page = (name) => middle((round) => round.threads.page[name]);
  console.log(
    `\nstyle ${page('style')} times, layout ${page('layout')} times; ${page('forced')} of both forced by a script`,
  );
  console.log(
    `the worker's first task at ${middle((round) => round.threads.worker?.from)} ms; first paint of text ${middle(({ load }) => load.firstPaint)} ms\n`,
  );
  const requests = first.requests.map(({ file }, i) => {
    const at = (step) => middle((round) => round.requests[i]?.[step]);
    return [file, at('sent'), at('began'), at('ended')];
  });
  console.log(table(['file: ms', 'asked for', 'began', 'ended'], requests));
  console.log(`\nOne load without tracing:\n${log.join('\n')}`);
}
