/** Finds the report that a widget shows: its own, that of the source it names by id, or that of the source around it. */

import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { ReportStore } from '../../data/report-store.js';
import { keepRequests, reportContext, stopKeepingRequests } from '../report-context.js';

/** An element that offers its report to others. */
interface StoreHolder extends HTMLElement {
  readonly store: ReportStore;
}

/** What the widget says of where to look. */
interface SourceHints {
  /** Id of a `report-source` anywhere in the page; `null` for the source around the widget. */
  id(): string | null;
  /** The report of data that the widget names itself, where it does. */
  own(): ReportStore | null;
  /** There is another report, or something about it has changed. */
  changed(): void;
}

export class SourceController implements ReactiveController {
  /** Whether the widget names a source that is not in the page. */
  missing = false;
  /** What the widget is called in its report: the `source` of the clauses that it makes. */
  name = '';

  private current: ReportStore | null = null;
  private unsubscribe: () => void = () => undefined;
  private observer: MutationObserver | null = null;
  /** That of the source around the widget. */
  private around: ReportStore | null = null;

  constructor(
    private readonly host: ReactiveElement,
    private readonly hints: SourceHints,
  ) {
    host.addController(this);
    // It asks when the host is connected, after this controller has been told.
    new ContextConsumer(host, {
      context: reportContext,
      subscribe: true,
      callback: (store) => {
        this.around = store;
        this.update();
        host.requestUpdate();
      },
    });
  }

  get store(): ReportStore | null {
    return this.current;
  }

  hostConnected(): void {
    keepRequests();
    this.update();
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    stopKeepingRequests();
    this.attach(null);
    this.stopWatching();
    // The source around the next place is another one, or there is none.
    this.around = null;
  }

  /** Looks again where the report is. */
  update(): void {
    const store = this.host.isConnected ? this.find() : null;
    if (store || !this.hints.id()) this.stopWatching();
    this.attach(store);
  }

  private find(): ReportStore | null {
    const own = this.hints.own();
    this.missing = false;
    if (own) return own;
    const id = this.hints.id();
    return id ? this.findById(id) : this.around;
  }

  private findById(id: string): ReportStore | null {
    const element = this.elementById(id);
    const store = (element as StoreHolder | null)?.store;
    if (store) return store;
    if (element?.matches(':not(:defined)')) updateWhenDefined(element, this.host);
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
      if (this.elementById(this.hints.id() ?? '') !== present) this.host.requestUpdate();
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
    if (store === this.current) return;
    this.unsubscribe();
    this.current?.giveBackName(this.name);
    this.current = store;
    this.name = store?.takeName(this.host.id || this.host.localName) ?? '';
    this.unsubscribe = store?.subscribe(() => this.hints.changed()) ?? (() => undefined);
    this.hints.changed();
  }
}

/** The tag may never be defined: what waits for it must not keep the widget in memory. */
function updateWhenDefined({ localName }: Element, host: ReactiveElement): void {
  const reference = new WeakRef(host);
  void customElements.whenDefined(localName).then(() => reference.deref()?.requestUpdate());
}
