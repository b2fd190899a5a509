/** Data inside the tag: `<my-agents><script type="application/json">…</script></my-agents>`, or `text/csv`. */

import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class InlineDataController implements ReactiveController {
  /** The text of the script; `null` where there is none. */
  text: string | null = null;

  private changed = false;
  private observer: MutationObserver | null = null;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    // While the page is being parsed, the children come after the tag itself.
    this.observer = new MutationObserver(() => this.read());
    this.observer.observe(this.host, { childList: true, subtree: true, characterData: true });
    this.read();
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    this.observer = null;
  }

  /** Whether the text has changed since this was last asked. */
  takeChange(): boolean {
    const { changed } = this;
    this.changed = false;
    return changed;
  }

  private read(): void {
    const script = this.host.querySelector(':scope > :is(script[type="application/json"], script[type="text/csv"])');
    const text = script?.textContent ?? null;
    if (text === this.text) return;
    this.text = text;
    this.changed = true;
    this.host.requestUpdate();
  }
}
