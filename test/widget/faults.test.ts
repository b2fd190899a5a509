import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { ReportSnapshot } from '../../src/data/report-store.js';
import type { LoadPatience } from '../../src/data/load-settings.js';
import { BehaviorScore } from '../../src/elements/behavior-score/behavior-score.js';
import { ReportSource } from '../../src/elements/report-source/report-source.js';
import { define } from '../../src/widget/define-element.js';
import { waitFor } from '../support/wait-for.js';
import { mount, textOf, untilStatus } from '../support/widgets.js';

define(ReportSource);
define(BehaviorScore);

interface Case {
  /** Of the fault server. */
  readonly fault: string;
  readonly file?: string;
  readonly query?: string;
  readonly load?: LoadPatience;
  /** Whether it is the address of the baseline that is at fault, and not that of the report. */
  readonly isBaseline?: boolean;
  /** Whether it is the second one of two addresses that is at fault. */
  readonly isSecond?: boolean;
}

/** Short, where nothing comes anyway. */
const IMPATIENT = { timeout: 1000 };
const STATUSES = [400, 401, 403, 404, 408, 409, 410, 429, 500, 502, 503, 504];
const PACKED = ['gzip-encoded', 'gzip-file', 'gzip-octets', 'gzip-unsaid', 'gzip-file-broken', 'gzip-file-cut'];

const CASES: readonly Case[] = [
  { fault: 'none' },
  ...STATUSES.map((status) => ({ fault: `status-${status}` })),
  { fault: 'status-503', query: 'bad=2' },
  { fault: 'retry-after-seconds', query: 'wait=6&bad=1' },
  { fault: 'retry-after-date', query: 'wait=7&bad=1' },
  { fault: 'retry-after-seconds', query: 'wait=4&expose=0' },
  { fault: 'retry-after-long' },
  { fault: 'retry-after-garbage' },
  { fault: 'stall-before-header', load: IMPATIENT },
  { fault: 'stall-in-body', load: IMPATIENT },
  { fault: 'drip', load: IMPATIENT },
  { fault: 'reset-before-header' },
  { fault: 'reset-after-header' },
  { fault: 'reset-after-header', query: 'bad=1' },
  { fault: 'cut' },
  { fault: 'length-too-long' },
  { fault: 'length-too-short' },
  { fault: 'partial' },
  { fault: 'no-content' },
  { fault: 'redirect' },
  { fault: 'redirect-other-origin' },
  { fault: 'redirect-loop' },
  { fault: 'none', query: 'cors=0' },
  { fault: 'type-html' },
  { fault: 'type-octets' },
  { fault: 'type-none' },
  { fault: 'empty' },
  { fault: 'login' },
  { fault: 'cut-data' },
  { fault: 'cut-data', file: 'report.csv' },
  { fault: 'garbage' },
  { fault: 'other-shape' },
  { fault: 'no-records' },
  { fault: 'unusable-records' },
  { fault: 'gzip-lie' },
  { fault: 'gzip-encoded-broken' },
  ...PACKED.flatMap((fault) => ['report.json.gz', 'report.csv.gz'].map((file) => ({ fault, file }))),
];

const SECOND = new Set(
  ['none', 'status-401', 'status-404', 'status-429', 'status-503', 'retry-after-seconds', 'retry-after-long'].concat(
    ['stall-in-body', 'drip', 'reset-before-header', 'reset-after-header', 'cut', 'partial', 'redirect-loop'],
    ['empty', 'login', 'cut-data', 'garbage', 'other-shape', 'no-records', 'unusable-records', 'gzip-encoded-broken'],
  ),
);

/** A baseline is JSON. */
const BASELINE_CASES = CASES.filter(({ file }) => !file?.includes('csv')).map((played) => ({
  ...played,
  isBaseline: true,
  ...(played.file && { file: 'baseline.json.gz' }),
}));

/** What is told of one address, and what takes a whole report away, is the same for several. */
const SECOND_CASES = CASES.filter(({ fault, file }) => SECOND.has(fault) && !file).map((played) => ({
  ...played,
  isSecond: true,
}));

interface Recording {
  readonly status: string;
  readonly tries: number;
  readonly told: string;
  readonly figures: string;
}

const plainFetch = window.fetch;
const chance = Math.random;
let urls: readonly string[] = [];
let runs = 0;
/** The requests that were made, by their addresses without a query. */
let made: string[] = [];

const requests = (key: string) => made.filter((address) => address.includes(`/${key}/`)).length;

/** What is another one in each run. */
const timeless = (text: string) =>
  text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/in \d+ seconds?/, 'in N seconds')
    .replace(/(until|from|at) \d+ [A-Z][a-z]+ \d+, \d+:\d+/g, '$1 TIME');

class Flow {
  readonly key = `run-${++runs}`;
  private readonly waits = new Set<string>();
  private source!: ReportSource;
  private widget!: BehaviorScore;

  constructor(
    private readonly played: Case,
    private readonly origin: string,
  ) {}

  /** What is told while it waits is only drawn in sight. */
  get isInSight(): boolean {
    return this.played.query?.includes('wait') ?? false;
  }

  /** @param good how many answers are good before the fault */
  async open(good: number): Promise<void> {
    const {
      fault,
      isBaseline,
      isSecond,
      file = isBaseline ? 'baseline.json' : 'report.json',
      query,
      load,
    } = this.played;
    const bad = `${this.origin}/${fault}/${this.key}/${file}?good=${good}${query ? `&${query}` : ''}`;
    const beside = `${this.origin}/none/data-of-${this.key}/report.json`;
    const src = isBaseline ? beside : isSecond ? `${beside} ${bad}` : bad;
    const style = this.isInSight ? 'position: fixed; inset: 0' : '';
    this.source = await mount<ReportSource>(
      html`<report-source
        .src=${src}
        .baseline=${isBaseline ? bad : null}
        .load=${load ?? null}
        time-zone="UTC"
        worker="off"
        ><behavior-score style=${style}></behavior-score
      ></report-source>`,
    );
    this.widget = this.source.querySelector('behavior-score')!;
  }

  async end(before = ''): Promise<Recording> {
    await waitFor(
      () => {
        this.watch();
        const { report } = this;
        return report !== null && report.status !== 'initial' && !report.loading;
      },
      () => `the end of ${this.played.fault}: ${this.told}`,
      55_000,
    );
    await this.widget.updateComplete;
    const after = this.widget.toCSV();
    const hasFigures = this.widget.toTable().rows.length > 0;
    const figures = !hasFigures ? 'none' : before === after && this.widget.status === 'stale' ? 'kept' : 'new';
    const told = [...this.waits, this.told].filter(Boolean).join(' / ');
    return { status: this.widget.status, tries: requests(this.key), told, figures };
  }

  /** Asks again where good figures are shown, and the server plays the fault from now on. */
  async refresh(): Promise<Recording> {
    await this.end();
    const before = this.widget.toCSV();
    made = made.filter((address) => !address.includes(`/${this.key}/`));
    this.widget.refresh();
    return this.end(before);
  }

  remove(): void {
    this.source.parentElement!.remove();
  }

  private get report(): ReportSnapshot | null {
    return (this.widget as unknown as { report: ReportSnapshot | null }).report;
  }

  private get told(): string {
    const { shadowRoot } = this.widget;
    const place = shadowRoot?.querySelector('.notice > div, .blank p:not(.title)');
    return timeless(textOf(place).replace(/ Show why.*/, ''));
  }

  private watch(): void {
    const words = timeless(this.widget.shadowRoot?.querySelector('.retry')?.textContent ?? '');
    if (words.includes('Next try')) this.waits.add(words);
  }
}

before(async () => {
  ({ urls } = await executeServerCommand<{ urls: string[] }, object>('fault-server'));
});

beforeEach(() => {
  made = [];
  Math.random = () => 0.02;
  window.fetch = (input, init) => {
    if (input instanceof Request) made.push(input.url);
    return plainFetch(input, init);
  };
});

afterEach(() => {
  Math.random = chance;
  window.fetch = plainFetch;
});

/** Browsers open six connections to an origin: no more of what may hold one go to the same. The last one is left free. */
const originOf = (i: number) => urls[i % (urls.length - 1)];

/** Those with words that are read while they wait go first, and alone: a page that is busy would draw them too late. */
async function playAll(flows: readonly Flow[], play: (flow: Flow) => Promise<Recording>): Promise<Recording[]> {
  const recordings = new Map<Flow, Recording>();
  for (const isInSight of [true, false]) {
    const group = flows.filter((flow) => flow.isInSight === isInSight);
    await Promise.all(group.map(async (flow) => recordings.set(flow, await play(flow))));
    for (const flow of group) flow.remove();
  }
  return flows.map((flow) => recordings.get(flow)!);
}

/** Plays each to a report that has nothing yet, and to one that is refreshed, and compares with the table of this name. */
async function playCases(name: string, cases: readonly Case[]): Promise<void> {
  const firsts = cases.map((played, i) => new Flow(played, originOf(i)));
  const seconds = cases.map((played, i) => new Flow(played, originOf(i)));
  const first = await playAll(firsts, async (flow) => (await flow.open(0), flow.end()));
  const second = await playAll(seconds, async (flow) => (await flow.open(1), flow.refresh()));
  for (const [i, { fault, query = '' }] of cases.entries()) {
    const label = `${fault} ${query}`;
    expect(Math.max(first[i].tries, second[i].tries), `${label}: tries`).to.be.within(1, 4);
    expect(first[i].status, label).not.to.be.oneOf(['initial', 'loading', 'stale']);
    if (first[i].status === 'error') expect(first[i].told, `${label}: words`).not.to.equal('');
    if (second[i].status === 'stale') expect(second[i].figures, label).to.equal('kept');
    expect(second[i].status, label).not.to.be.oneOf(['initial', 'loading', 'error']);
    const { count } = await executeServerCommand<{ count: number }, object>('fault-requests', { key: firsts[i].key });
    expect(count, `${label}: requests that the server saw`).to.be.at.least(first[i].tries);
  }
  const rows = cases.map(({ fault, query, file, load }, i) => {
    const options = [query, load && `timeout ${load.timeout}`].filter(Boolean).join(', ');
    const shown = `\`${fault}${file ? `/…/${file}` : ''}\`${options && ` (${options})`}`;
    const [a, b] = [first[i], second[i]];
    const same = [a.told, `Could not refresh: ${a.told} Showing figures from TIME.`].includes(b.told);
    return [shown, a.status, a.tries, a.told, b.status, b.figures, b.tries, same && a.told ? '〃' : b.told];
  });
  const { expected, found } = await executeServerCommand<Record<string, string>, object>('fault-table', { name, rows });
  expect(found, 'docs/faults.md is old: npm run faults').to.equal(expected);
}

describe('every fault of a server', () => {
  it('ends in a state that says what is wrong, after four tries at most, and takes no good figures away', async function () {
    this.timeout(120_000);
    await playCases('src', CASES);
  });

  it('does so where it is the address of the baseline that is at fault', async function () {
    this.timeout(120_000);
    await playCases('baseline', BASELINE_CASES);
  });

  it('does so where it is the second one of two addresses that is at fault', async function () {
    this.timeout(120_000);
    await playCases('second', SECOND_CASES);
  });

  it('is told from what the browser repeats of its own', async () => {
    const origin = urls.at(-1)!;
    // A connection that is kept, and that the server resets when it is used again.
    await (await plainFetch(`${origin}/none/warm/report.json`)).text();
    const flow = new Flow({ fault: 'reset-kept' }, origin);
    await flow.open(0);
    const { status, tries } = await flow.end();
    const { count } = await executeServerCommand<{ count: number }, object>('fault-requests', { key: flow.key });
    expect({ status, tries, count }).to.deep.equal({ status: 'ready', tries: 1, count: 2 });
  });

  it('is no reason to lose a table that is compressed, in the worker either', async () => {
    const src = `${urls[0]}/gzip-file/in-worker/report.csv.gz`;
    const source = await mount<ReportSource>(
      html`<report-source .src=${src} time-zone="UTC"><behavior-score></behavior-score></report-source>`,
    );
    const widget = source.querySelector('behavior-score')!;
    await untilStatus(widget, 'ready', 'partial');
    expect((widget as unknown as { report: ReportSnapshot }).report.description!.records.used).to.equal(12);
  });
});
