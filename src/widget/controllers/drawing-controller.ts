/**
 * When a widget draws: at most once a frame, and only while the reader is near. What the reader does not see is drawn once
 * it comes near, is printed, or is asked for.
 */

import type { ReactiveElement } from 'lit';
import { inNextFrame } from '../next-frame.js';
import { VisibilityController } from './visibility-controller.js';

export class DrawingController {
  /** Whether there is something to read, rather than a skeleton. */
  hasDrawn = false;
  /** Whether what is drawn is older than what there is to draw. */
  isOld = false;
  /** Whether what is drawn is of a part of the data. */
  private ofPart = false;
  /** Whether the next drawing is wanted, although the reader does not see it. */
  private wanted = false;
  /** Whether the next drawing does not wait for a frame. */
  private hurried = true;
  private readonly visibility: VisibilityController;

  /** @param update does the update that is pending, at once */
  constructor(
    private readonly host: ReactiveElement,
    private readonly update: () => void,
  ) {
    this.visibility = new VisibilityController(host, () => this.comeNear());
    host.addController({ hostConnected: () => (this.hurried = true) });
  }

  /** Runs an update: the first one in a place at once, later ones in the next frame that has room. */
  schedule(): Promise<void> | undefined {
    if (this.hurried) {
      this.hurried = false;
      this.update();
      return undefined;
    }
    return new Promise((resolve, reject) => {
      inNextFrame(() => {
        try {
          this.update();
          resolve();
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
  }

  /**
   * Whether the drawing stays as it is for now.
   *
   * @param part whether the data is still a part: figures of a part do not outlast the rest of it
   */
  rests(part: boolean): boolean {
    const mayRest = this.hasDrawn && (!this.ofPart || part) && !this.wanted;
    this.isOld = mayRest && !this.visibility.near;
    return this.isOld;
  }

  /** Something has been drawn: figures, or what stands in their place. */
  done(figures: boolean, part: boolean): void {
    this.hasDrawn = figures;
    this.ofPart = part;
    this.wanted = false;
  }

  /** Draws in any case with the next update. */
  want(): void {
    this.wanted = true;
    this.host.requestUpdate();
  }

  private comeNear(): void {
    if (!this.isOld) return;
    this.host.requestUpdate();
    // What is printed must be there when this returns.
    if (this.visibility.printing) this.update();
  }
}
