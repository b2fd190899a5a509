/** The reader's language: `lang` of the element or the nearest ancestor that has one, through shadow roots. */

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { localizerFor, onMessagesRegistered, type Localizer } from '../../i18n/index.js';

export class LocaleController implements ReactiveController {
  private observer: MutationObserver | null = null;
  private stopListening: (() => void) | null = null;
  /** While the element renders: then words are asked for hundreds of times, and the language does not change. */
  private ofUpdate: Localizer | null = null;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  get localizer(): Localizer {
    return this.ofUpdate ?? localizerFor(this.language());
  }

  hostConnected(): void {
    this.observer = new MutationObserver(() => this.host.requestUpdate());
    const options = { attributes: true, attributeFilter: ['lang', 'dir'], subtree: true };
    this.observer.observe(document.documentElement, options);
    // What changes in a shadow tree is not seen from outside it.
    for (let root = this.host.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
      this.observer.observe(root, options);
    }
    this.stopListening = onMessagesRegistered(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    this.observer = null;
    this.stopListening?.();
    this.stopListening = null;
  }

  hostUpdate(): void {
    this.ofUpdate = localizerFor(this.language());
  }

  hostUpdated(): void {
    this.ofUpdate = null;
  }

  private language(): string {
    if (typeof document === 'undefined') return this.host.getAttribute('lang') ?? 'en';
    for (let node: Node | null = this.host; node;) {
      const holder: Element | null = node instanceof Element ? node.closest('[lang]') : null;
      const lang = holder?.getAttribute('lang');
      if (lang) return lang;
      const root: Node = (holder ?? node).getRootNode();
      node = root instanceof ShadowRoot ? root.host : null;
    }
    return navigator.language || 'en';
  }
}
