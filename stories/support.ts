/** What stories share. */
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { ReaderState, SelectionClause } from '../src/core/index.js';

/** A place of a fixed width, such as a narrow column of a page. */
export function boxed(width: number, content: unknown): TemplateResult {
  const size = (box?: Element) => (box as HTMLElement | undefined)?.style.setProperty('inline-size', `${width}px`);
  return html`<div ${ref(size)}>${content}</div>`;
}

/** Selects as a widget would: each clause in place of the one of its field and origin. */
export function selectIn(source: { state: Partial<ReaderState> }, ...clauses: readonly SelectionClause[]): void {
  const others = (source.state.selection ?? []).filter((other) =>
    clauses.every(({ field, source: origin }) => other.field !== field || other.source !== origin),
  );
  source.state = { selection: [...others, ...clauses] };
}

export interface StatusElement extends HTMLElement {
  readonly status: string;
}

/** Waits until an element has a status. */
export function reached(element: StatusElement, status: string): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (element.status !== status) return;
      element.removeEventListener('rapport-status', check);
      resolve();
    };
    element.addEventListener('rapport-status', check);
    check();
  });
}

/** The widget, once it has a status and is drawn. */
export async function ready<Widget extends StatusElement>(
  canvasElement: HTMLElement,
  tag: string,
  status = 'ready',
): Promise<Widget & { readonly updateComplete: Promise<boolean> }> {
  const element = canvasElement.querySelector<Widget & { readonly updateComplete: Promise<boolean> }>(tag)!;
  await reached(element, status);
  await element.updateComplete;
  return element;
}

/** Waits until an element has drawn what the selector finds. */
export function drawn(element: Element, selector: string): Promise<void> {
  const root = element.shadowRoot!;
  return new Promise((resolve) => {
    const observer = new MutationObserver(check);
    function check(): void {
      if (!root.querySelector(selector)) return;
      observer.disconnect();
      resolve();
    }
    observer.observe(root, { childList: true, subtree: true, attributes: true });
    check();
  });
}
