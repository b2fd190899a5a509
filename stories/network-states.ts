/** What the stories of every widget share of a report that comes over the network, and of one that other widgets share. */
import { html, type TemplateResult } from 'lit';
import type { ReportSource } from '../src/elements/report-source/report-source.js';
import { reportHandlers, resetRequestCounts, type NetworkState } from './data/handlers.js';
import { reached, ready, type StatusElement } from './support.js';

interface ReportArgs {
  report?: () => object;
  state?: NetworkState;
}

interface Played {
  readonly canvasElement: HTMLElement;
}

/** A report from a server in that state, and the status that the widget gets to. */
export function network(state: NetworkState, expectedStatus: string) {
  return {
    args: { report: undefined, state },
    parameters: { msw: { handlers: [reportHandlers[state]()] }, rapport: { expectedStatus } },
  };
}

/** A refresh that fails: the last figures stay, and say from when they are. */
export function staleAfterRefresh<Args>(tag: string, draw: (args: Args) => TemplateResult) {
  const { args, parameters } = network('okThenServerError', 'stale');
  return {
    args,
    render: (drawn: Args) => {
      resetRequestCounts();
      return draw(drawn);
    },
    play: async ({ canvasElement }: Played) => {
      const element = await ready<StatusElement & { refresh(): void }>(canvasElement, tag);
      element.refresh();
    },
    parameters: { ...parameters, rapport: { expectedStatus: 'stale', timeout: 30_000 } },
  };
}

/** A widget inside a source, in which something is selected elsewhere once the widget is there. */
export function linked(widget: TemplateResult, select: (source: ReportSource) => void) {
  return {
    render: ({ report }: ReportArgs) => html`<report-source .data=${report?.() ?? null}>${widget}</report-source>`,
    play: async ({ canvasElement }: Played) => {
      const source = canvasElement.querySelector<ReportSource>('report-source')!;
      await reached(source.firstElementChild as StatusElement, 'ready');
      select(source);
    },
  };
}
