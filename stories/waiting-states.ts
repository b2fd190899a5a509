/**
 * What the stories of every widget share of a report that is waited for, and of figures that are older than they should be.
 * Each plays what the server, the device or the worker does, and ends once the card says it.
 */
import { html, type TemplateResult } from 'lit';
import type { ReportInput } from '../src/core/index.js';
import type { SourceElement } from '../src/widget/source-element.js';
import { small, typical } from './data/fixtures.js';
import { reportHandlers, reportPath, resetRequestCounts, type NetworkState } from './data/handlers.js';
import { toReportJson } from './data/serialise.js';
import { drawn, ready, type StatusElement } from './support.js';

type LoadingElement = SourceElement & StatusElement;

interface Played {
  readonly canvasElement: HTMLElement;
}

/** The page has no connection while this is in it. */
class OfflinePage extends HTMLElement {
  connectedCallback(): void {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
  }
  disconnectedCallback(): void {
    Reflect.deleteProperty(navigator, 'onLine');
  }
}

/** Milliseconds and bytes a second that `slow` does not reach. */
const IMPATIENT = { timeout: 1000, minRate: 1_000_000, retries: 0 };

/** @param draw what draws the widget; without a report and a state it draws one that names no data */
export function waitingStates<Args>(tag: string, draw: (args: Args) => TemplateResult) {
  if (!customElements.get('offline-page')) customElements.define('offline-page', OfflinePage);

  const story = (expectedStatus: string, handler: keyof typeof reportHandlers, args: object, play: Play) => ({
    args: { report: undefined, ...args } as unknown as Partial<Args>,
    render: (shown: Args) => {
      resetRequestCounts();
      return draw(shown);
    },
    play: async ({ canvasElement }: Played) => {
      const element = canvasElement.querySelector<LoadingElement>(tag)!;
      await play(element, canvasElement);
    },
    parameters: { msw: { handlers: [reportHandlers[handler]()] }, rapport: { expectedStatus, timeout: 30_000 } },
  });

  const waiting = (state: NetworkState) => story('loading', state, { state }, (element) => drawn(element, '.retry'));

  const refreshed = (state: NetworkState, expectedStatus: string, selector: string) =>
    story(expectedStatus, state, { state }, async (element, canvasElement) => {
      await ready(canvasElement, tag);
      element.refresh();
      await drawn(element, selector);
    });

  const offline = waiting('networkError');

  return {
    serverAsksToWait: waiting('asksToWait'),
    refreshWaits: refreshed('okThenAsksToWait', 'ready', '.retry'),
    offline: {
      ...offline,
      render: (args: Args) => html`<offline-page>${offline.render(args)}</offline-page>`,
      // What a page of many stories is told would be told to all of them.
      parameters: { ...offline.parameters, docs: { story: { inline: false, height: '420px' } } },
    },
    tooSlow: story('error', 'slow', {}, async (element) => {
      element.load = IMPATIENT;
      element.src = reportPath('slow');
      await drawn(element, '[role=alert]');
    }),
    emptyAfterRefresh: refreshed('okThenNothing', 'empty', '.blank'),
    workerLost: story('stale', 'ok', {}, async (element, canvasElement) => {
      const worker = await loadedInWorker(canvasElement, tag, new Blob([toReportJson(small())]).stream());
      end(worker);
      await drawn(element, '.notice.alert');
    }),
    workerLostAfterAppend: story('stale', 'ok', {}, async (element, canvasElement) => {
      const worker = await loadedInWorker(canvasElement, tag, new Blob([toReportJson(typical())]));
      await element.append(small().interactions.slice(0, 12));
      end(worker);
      await drawn(element, '.notice.alert');
    }),
  };
}

type Play = (element: LoadingElement, canvasElement: HTMLElement) => Promise<void>;

/** Gives the widget its data, and the worker that has read it once the widget is ready. */
async function loadedInWorker(canvasElement: HTMLElement, tag: string, data: ReportInput): Promise<Worker | undefined> {
  const PlainWorker = window.Worker;
  const workers: Worker[] = [];
  window.Worker = class extends PlainWorker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      workers.push(this);
    }
  };
  try {
    canvasElement.querySelector<LoadingElement>(tag)!.data = data;
    await ready(canvasElement, tag);
  } finally {
    window.Worker = PlainWorker;
  }
  return workers.at(-1);
}

/** As the browser tells of a worker that broke down. */
function end(worker: Worker | undefined): void {
  worker?.terminate();
  worker?.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
}
