/**
 * Whether an element is near what the reader sees, so that there is a point in drawing it. Where the browser cannot
 * tell, as on a server, it is. While the page is printed everything is.
 */

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How far outside the viewport is still near, of its size. */
const MARGIN = '25%';

export class VisibilityController implements ReactiveController {
  private seen = true;
  /** Whether the page is being printed. */
  printing = false;
  private observer: IntersectionObserver | null = null;

  /** @param onNear the element has come near; what it shows must be there when this returns, as far as it can be */
  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly onNear: () => void,
  ) {
    host.addController(this);
  }

  get near(): boolean {
    return this.seen || this.printing;
  }

  hostConnected(): void {
    if (typeof IntersectionObserver === 'undefined') return;
    // `scrollMargin` does for boxes that scroll what `rootMargin` does for the viewport.
    const margins = { rootMargin: MARGIN, scrollMargin: MARGIN };
    this.observer = new IntersectionObserver((entries) => this.set({ seen: entries.at(-1)!.isIntersecting }), margins);
    this.observer.observe(this.host);
    window.addEventListener('beforeprint', this.onPrint);
    window.addEventListener('afterprint', this.onPrint);
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    this.observer = null;
    window.removeEventListener('beforeprint', this.onPrint);
    window.removeEventListener('afterprint', this.onPrint);
    this.seen = true;
    this.printing = false;
  }

  private readonly onPrint = ({ type }: Event) => this.set({ printing: type === 'beforeprint' });

  private set({ seen = this.seen, printing = this.printing }: { seen?: boolean; printing?: boolean }): void {
    const wasNear = this.near;
    this.seen = seen;
    this.printing = printing;
    if (this.near && !wasNear) this.onNear();
  }
}
