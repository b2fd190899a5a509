/** Finds the store that a widget shows: its own, that of the source it names, or that of the source around it. */

import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { ReportStore } from '../data/report-store.js';
import { reportContext } from './report-context.js';

export interface StoreHolder extends HTMLElement {
  readonly store: ReportStore;
}

/** What the widget says of where to look. */
export interface StoreHints {
  /** Id of a `report-source` anywhere in the page. */
  source(): string | null;
  /** The store of data that the widget names itself, where it does. */
  own(): ReportStore | null;
}

export class StoreController implements ReactiveController {
  /** Whether `source` names an element that is not in the page. */
  missing = false;

  private store: ReportStore | null = null;
  private unsubscribe: (() => void) | null = null;
  private observer: MutationObserver | null = null;
  private readonly context: ContextConsumer<typeof reportContext, ReactiveElement>;

  constructor(
    private readonly host: ReactiveElement,
    private readonly hints: StoreHints,
  ) {
    this.context = new ContextConsumer(host, {
      context: reportContext,
      subscribe: true,
      callback: () => host.requestUpdate(),
    });
    host.addController(this);
  }

  get current(): ReportStore | null {
    return this.store;
  }

  hostConnected(): void {
    void this.awaitSourcesAround();
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    this.attach(this.find());
  }

  hostDisconnected(): void {
    this.attach(null);
    this.observer?.disconnect();
    this.observer = null;
  }

  private find(): ReportStore | null {
    const own = this.hints.own();
    this.missing = false;
    if (own) return own;
    const source = this.hints.source();
    return source ? this.findById(source) : (this.context.value ?? null);
  }

  private findById(id: string): ReportStore | null {
    const root = this.host.getRootNode() as Document | ShadowRoot;
    const element = root.getElementById?.(id) ?? document.getElementById(id);
    const store = (element as StoreHolder | null)?.store;
    if (store) return store;
    this.missing = !element && document.readyState === 'complete';
    if (element) void customElements.whenDefined(element.localName).then(() => this.host.requestUpdate());
    else this.watch(root);
    return null;
  }

  /** A source may be put into the page after the widgets that name it. */
  private watch(root: Document | ShadowRoot): void {
    if (this.observer) return;
    this.observer = new MutationObserver(() => {
      if (!root.getElementById(this.hints.source() ?? '')) return;
      this.observer?.disconnect();
      this.observer = null;
      this.host.requestUpdate();
    });
    this.observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['id'] });
  }

  private attach(store: ReportStore | null): void {
    if (store === this.store) return;
    this.unsubscribe?.();
    this.store = store;
    this.unsubscribe = store?.subscribe(() => this.host.requestUpdate()) ?? null;
  }

  /** A source around the widget that is defined later cannot hear the request for its store: it is asked again. */
  private async awaitSourcesAround(): Promise<void> {
    for (let node: Element | null = this.host; node; node = parentAcrossShadow(node)) {
      if (node === this.host || !node.matches(':not(:defined)')) continue;
      await customElements.whenDefined(node.localName);
      if (this.host.isConnected) this.context.hostConnected();
    }
  }
}

function parentAcrossShadow(node: Element): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
