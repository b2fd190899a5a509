/**
 * Which step of a trend the reader is at: the one nearest to the pointer, else the one that the keyboard has reached.
 * The plot is one tab stop; left and right follow the screen. What is said of the step can be put away with Escape.
 */

import type { ReactiveController } from 'lit';
import { nearestStep } from '../../../charts/scales.js';
import { lift, takeEscape, type TooltipHost } from '../../../parts/tooltip.js';

interface CursorHost {
  /** How many steps there are. */
  count(): number;
  /** How many steps a page key goes. */
  leap(): number;
  select(bin: number): void;
  /** The keyboard has reached a step. */
  reached(bin: number): void;
}

export class TrendCursor implements ReactiveController {
  private hovered: number | null = null;
  private inFocus = false;
  /** The step that the keyboard is at; `null` until it has moved: the last one. */
  private stop: number | null = null;
  /** Put away, until the reader moves on. */
  private dismissed = false;

  constructor(
    private readonly host: Pick<TooltipHost, 'renderRoot' | 'addController' | 'requestUpdate'>,
    private readonly plot: CursorHost,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const { renderRoot } = this.host;
    const [readout, rule] = ['.floating', '.rule'].map((name) => renderRoot.querySelector<HTMLElement>(name));
    if (readout && rule) lift(readout, rule);
    if (this.active === null) document.removeEventListener('keydown', this.onEscape, true);
    else document.addEventListener('keydown', this.onEscape, true);
  }

  hostDisconnected(): void {
    this.hovered = null;
    this.inFocus = false;
    document.removeEventListener('keydown', this.onEscape, true);
  }

  /** The step whose readout is shown, if any. */
  get active(): number | null {
    if (this.dismissed) return null;
    return this.hovered === null ? (this.inFocus ? this.position : null) : Math.min(this.hovered, this.last);
  }

  /** The step that the keyboard is at. */
  get position(): number {
    return Math.min(this.stop ?? this.last, this.last);
  }

  readonly onPointerMove = (event: PointerEvent): void => {
    const bin = this.binAt(event);
    if (bin === this.hovered) return;
    this.hovered = bin;
    this.dismissed = false;
    this.host.requestUpdate();
  };

  readonly onPointerLeave = (): void => {
    this.hovered = null;
    this.host.requestUpdate();
  };

  readonly onClick = (event: MouseEvent): void => {
    this.stop = this.binAt(event);
    this.plot.select(this.stop);
  };

  readonly onFocus = (event: FocusEvent): void => {
    if ((event.currentTarget as HTMLElement).matches(':focus-visible')) this.show();
  };

  readonly onBlur = (): void => {
    this.inFocus = false;
    this.host.requestUpdate();
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    const element = event.currentTarget as HTMLElement;
    if (event.key === 'Enter' || event.key === ' ') this.plot.select(this.position);
    else {
      const target = this.target(event.key, getComputedStyle(element).direction === 'rtl' ? -1 : 1);
      if (target === null) return;
      this.stop = Math.max(0, Math.min(this.last, target));
      this.hovered = null;
      this.show();
    }
    event.preventDefault();
  };

  private get last(): number {
    return this.plot.count() - 1;
  }

  private target(key: string, forward: 1 | -1): number | null {
    switch (key) {
      case 'ArrowRight':
        return this.position + forward;
      case 'ArrowLeft':
        return this.position - forward;
      case 'ArrowUp':
        return this.position + 1;
      case 'ArrowDown':
        return this.position - 1;
      case 'PageUp':
        return this.position + this.plot.leap();
      case 'PageDown':
        return this.position - this.plot.leap();
      case 'Home':
        return 0;
      case 'End':
        return this.last;
      default:
        return null;
    }
  }

  private readonly onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    takeEscape(event, this.host.renderRoot.querySelector('.rule'));
    // At once: the next Escape is for something else, also where nothing has been drawn between the two.
    document.removeEventListener('keydown', this.onEscape, true);
    this.dismissed = true;
    this.host.requestUpdate();
  };

  private show(): void {
    this.inFocus = true;
    this.dismissed = false;
    this.host.requestUpdate();
    this.plot.reached(this.position);
  }

  private binAt(event: MouseEvent): number {
    const element = event.currentTarget as HTMLElement;
    const { left, width } = element.getBoundingClientRect();
    const share = width === 0 ? 1 : (event.clientX - left) / width;
    const x = getComputedStyle(element).direction === 'rtl' ? 1 - share : share;
    return nearestStep(100 * x, this.plot.count());
  }
}
