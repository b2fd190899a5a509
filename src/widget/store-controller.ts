/** Finds the store that a widget shows: its own, that of the source it names, or that of the source around it. */

import type { ReactiveController, ReactiveElement } from 'lit';
import type { ReportState, ReportStore } from '../data/report-store.js';
import { storeAround } from './report-context.js';

export interface StoreHolder extends HTMLElement {
  readonly store: ReportStore;
}

/** What the widget says of where to look. */
export interface StoreHints {
  /** Id of a `report-source` anywhere in the page. */
  source(): string | null;
  /** The store of data that the widget names itself, where it does. */
  own(): ReportStore | null;
  /** The state of the store has changed: how far its load has come, or more. */
  changed(onlyProgress: boolean): void;
}

export class StoreController implements ReactiveController {
  /** Whether `source` names an element that is not in the page. */
  missing = false;

  private store: ReportStore | null = null;
  private unsubscribe: (() => void) | null = null;
  private observer: MutationObserver | null = null;
  /** That of the source around the widget. */
  private around: ReportStore | null = null;

  constructor(
    private readonly host: ReactiveElement,
    private readonly hints: StoreHints,
  ) {
    host.addController(this);
  }

  get current(): ReportStore | null {
    return this.store;
  }

  hostConnected(): void {
    this.askAround();
    this.askSourcesDefinedLater();
  }

  hostUpdate(): void {
    const store = this.host.isConnected ? this.find() : null;
    if (store || !this.hints.source()) this.stopWatching();
    this.attach(store);
  }

  hostDisconnected(): void {
    this.attach(null);
    this.stopWatching();
    // The source around the next place is another one, or there is none.
    this.around = null;
  }

  private find(): ReportStore | null {
    const own = this.hints.own();
    this.missing = false;
    if (own) return own;
    const source = this.hints.source();
    return source ? this.findById(source) : this.around;
  }

  private findById(id: string): ReportStore | null {
    const element = this.elementById(id);
    const store = (element as StoreHolder | null)?.store;
    if (store) return store;
    if (element?.matches(':not(:defined)')) whenDefined(element, this, updateHost);
    else this.missing = document.readyState === 'complete';
    this.watch(element);
    return null;
  }

  /** In the tree of the widget, in those around it, or in the page. */
  private elementById(id: string): Element | null {
    for (const root of this.roots()) {
      const element = root.getElementById(id);
      if (element) return element;
    }
    return null;
  }

  private roots(): (Document | ShadowRoot)[] {
    const roots: (Document | ShadowRoot)[] = [];
    let root = this.host.getRootNode();
    for (; root instanceof ShadowRoot; root = root.host.getRootNode()) roots.push(root);
    return [...roots, document];
  }

  /** A source may come after the widgets that name it. Whether one is missing is known once the page has loaded. */
  private watch(present: Element | null): void {
    this.stopWatching();
    if (!this.host.isConnected) return;
    this.observer = new MutationObserver(() => {
      if (this.elementById(this.hints.source() ?? '') !== present) this.host.requestUpdate();
    });
    const options = { childList: true, subtree: true, attributes: true, attributeFilter: ['id'] };
    for (const root of this.roots()) this.observer.observe(root, options);
    if (document.readyState !== 'complete') window.addEventListener('load', this.onLoad, { once: true });
  }

  private stopWatching(): void {
    if (!this.observer) return;
    this.observer.disconnect();
    this.observer = null;
    window.removeEventListener('load', this.onLoad);
  }

  private readonly onLoad = () => this.host.requestUpdate();

  private attach(store: ReportStore | null): void {
    if (store === this.store) return;
    this.unsubscribe?.();
    this.store = store;
    let before = store?.state;
    this.unsubscribe =
      store?.subscribe(() => {
        const { state } = store;
        this.hints.changed(before !== undefined && sameButProgress(state, before));
        before = state;
      }) ?? null;
  }

  /** A source around the widget that is defined later cannot hear the request for its store: it is asked again. */
  private askSourcesDefinedLater(): void {
    for (let node = parentAcrossShadow(this.host); node; node = parentAcrossShadow(node)) {
      if (node.matches(':not(:defined)')) whenDefined(node, this, askAround);
    }
  }

  /** Asks the sources around the widget for their store. */
  askAround(): void {
    if (!this.host.isConnected) return;
    this.around = storeAround(this.host);
    this.host.requestUpdate();
  }

  updateHost(): void {
    this.host.requestUpdate();
  }
}

function sameButProgress(a: ReportState, b: ReportState): boolean {
  return (Object.keys(a) as (keyof ReportState)[]).every((name) => name === 'progress' || a[name] === b[name]);
}

const askAround = (controller: StoreController) => controller.askAround();
const updateHost = (controller: StoreController) => controller.updateHost();

/** The tag may never be defined: what waits for it must not keep the widget in memory. */
function whenDefined({ localName }: Element, controller: StoreController, run: (c: StoreController) => void): void {
  const reference = new WeakRef(controller);
  void customElements.whenDefined(localName).then(() => {
    const remaining = reference.deref();
    if (remaining) run(remaining);
  });
}

function parentAcrossShadow(node: Element): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
