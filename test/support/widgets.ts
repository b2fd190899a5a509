/** What the tests of the elements share: small reports with known figures, engines to steer by hand, waiting. */
import { render, type TemplateResult } from 'lit';
import { createEngine, type Interaction, type ReportEngine, type ReportStatus } from '../../src/core.js';
import '../../src/events/status-event.js';
import { wrapEngine } from '../../stories/data/wrap-engine.js';
import { nextTask, PATIENCE } from './wait-for.js';

export { deferred, eventually, nextTask, type Deferred } from './wait-for.js';

interface StatusElement extends HTMLElement {
  readonly status: ReportStatus;
  readonly updateComplete: Promise<boolean>;
}

const mounted: Element[] = [];

afterEach(() => {
  for (const container of mounted.splice(0)) container.remove();
});

/** Puts a template into the page until the end of the test and returns its first element, rendered once. */
export async function mount<T extends Element = HTMLElement>(template: TemplateResult): Promise<T> {
  const container = document.createElement('div');
  document.body.append(container);
  mounted.push(container);
  render(template, container);
  const element = container.firstElementChild as T & { updateComplete?: Promise<unknown> };
  await element.updateComplete;
  return element;
}

/** Waits for the element's own event; fails with the status that it has instead. */
export async function untilStatus<T extends StatusElement>(element: T, ...wanted: ReportStatus[]): Promise<T> {
  if (!wanted.includes(element.status)) {
    await new Promise<void>((resolve, reject) => {
      const finish = (end: () => void) => {
        clearTimeout(timer);
        element.removeEventListener('rapport-status', onStatus);
        end();
      };
      const onStatus = () => wanted.includes(element.status) && finish(resolve);
      const late = () =>
        reject(new Error(`<${element.localName}> is "${element.status}", expected "${wanted.join('" or "')}"`));
      const timer = setTimeout(() => finish(late), PATIENCE);
      element.addEventListener('rapport-status', onStatus);
    });
  }
  // While it loads, its update is complete only once there are figures.
  if (element.status !== 'loading') await element.updateComplete;
  return element;
}

/** Every status that the element tells of from now on. */
export function recordStatuses(element: HTMLElement): ReportStatus[] {
  const seen: ReportStatus[] = [];
  element.addEventListener('rapport-status', (event) => seen.push(event.status));
  return seen;
}

/** What stands in the shadow root, as a reader sees it: white space in one, styles and hidden parts left out. */
export function textOf(element: Element | null | undefined): string {
  const root = element?.shadowRoot ?? element;
  const hidden = new Set([...(root?.querySelectorAll('style, script, [hidden], .live') ?? [])]);
  const walker = document.createTreeWalker(root ?? document.createElement('i'), NodeFilter.SHOW_ALL, (node) =>
    hidden.has(node as Element) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const parts: string[] = [];
  while (walker.nextNode()) {
    if (walker.currentNode instanceof Text) parts.push(walker.currentNode.data);
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** The element in the shadow root; fails where there is none. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names the type, as in querySelector
export function part<T extends Element = HTMLElement>(element: Element, selector: string): T {
  const found = element.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`<${element.localName}> has no ${selector}`);
  return found;
}

export function parts<T extends Element = HTMLElement>(element: Element, selector: string): T[] {
  return [...(element.shadowRoot?.querySelectorAll<T>(selector) ?? [])];
}

/** The button whose accessible name or text contains `name`. */
export function button(element: Element, name: string): HTMLButtonElement {
  const named = (one: HTMLButtonElement) =>
    (one.getAttribute('aria-label') ?? one.textContent).replace(/\s+/g, ' ').includes(name);
  const found = parts<HTMLButtonElement>(element, 'button').find(named);
  if (!found) throw new Error(`<${element.localName}> has no button "${name}"`);
  return found;
}

export function press(target: Element, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event;
}

export interface AgentDraft {
  readonly id: string;
  readonly name?: string;
  readonly teamId?: string;
  /** Raw values of `activeListening`, one interaction each, the first one oldest. */
  readonly values: readonly (number | null)[];
}

/** Interactions at noon UTC, one a day going back from 30 June 2026, agent by agent. */
export function interactionsOf(...agents: readonly AgentDraft[]): Interaction[] {
  const last = Date.UTC(2026, 5, 30, 12);
  return agents.flatMap(({ id, name, teamId, values }) =>
    values.map((value, i) => ({
      id: `${id}-${i}`,
      startedAt: new Date(last - (values.length - 1 - i) * 86_400_000).toISOString(),
      agentId: id,
      ...(name === undefined ? {} : { agentName: name }),
      ...(teamId === undefined ? {} : { teamId }),
      channel: i % 2 === 0 ? 'chat' : 'voice',
      customer: { id: `c-${id}-${i}`, name: `Customer ${i}` },
      endedAt: last - (values.length - 1 - i) * 86_400_000 + 300_000,
      behaviors: { activeListening: value },
    })),
  );
}

/** `count` values that rise from `from` in steps of one. */
export function rising(count: number, from = 0): number[] {
  return Array.from({ length: count }, (_, i) => from + i);
}

const CANNOT_GROW = { append: undefined };

/** A real engine with some of its answers replaced. It cannot grow, unless it is told how. */
export async function steeredEngine(
  input: Parameters<typeof createEngine>[0],
  replaced: (real: ReportEngine) => Partial<ReportEngine>,
): Promise<ReportEngine> {
  const real = await createEngine(input, { timeZone: 'UTC' });
  return wrapEngine(real, { ...CANNOT_GROW, ...replaced(real) });
}

/** Runs `act` and returns what the page would have reported as uncaught. */
export async function uncaughtDuring(act: () => unknown): Promise<unknown[]> {
  const caught: unknown[] = [];
  const onError = (event: ErrorEvent) => {
    event.preventDefault();
    caught.push(event.error ?? event.message);
  };
  const onRejection = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    caught.push(event.reason);
  };
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  try {
    await act();
    await nextTask();
    await nextTask();
  } finally {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
  }
  return caught;
}

/** Lets what waits for the next frame be drawn. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
