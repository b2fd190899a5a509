/**
 * When a widget draws: at most once a frame, and only while the reader is near. What the reader does not see is drawn once
 * it comes near, is printed, or is asked for. Where there is nothing to read in its place yet, it is drawn without that, too,
 * but only once nothing else waits.
 */

import type { ReactiveElement } from 'lit';
import { inNextFrame, inQuietFrame } from '../next-frame.js';
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
  /** Whether anything has been drawn, be it a skeleton. */
  private hasCard = false;
  /** Whether a drawing is planned for when nothing else waits. */
  private planned = false;
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
    return whenDrawn(inNextFrame, this.update);
  }

  /**
   * Whether the drawing stays as it is for now.
   *
   * @param part whether the data is still a part: figures of a part do not outlast the rest of it
   * @param waiting whether there is nothing to say yet but that the widget loads
   */
  rests(part: boolean, waiting: boolean): boolean {
    this.isOld = this.hasCard && !this.wanted && !this.visibility.near;
    const canStay = this.hasDrawn && (!this.ofPart || part);
    if (this.isOld && !canStay && !waiting) this.drawInQuiet();
    return this.isOld;
  }

  /** Something has been drawn: figures, or what stands in their place. */
  done(figures: boolean, part: boolean): void {
    this.hasCard = true;
    this.hasDrawn = figures;
    this.ofPart = part;
    this.wanted = false;
  }

  /** Draws in any case with the next update. */
  want(): void {
    this.wanted = true;
    this.host.requestUpdate();
  }

  private drawInQuiet(): void {
    if (this.planned) return;
    this.planned = true;
    void whenDrawn(inQuietFrame, () => {
      this.planned = false;
      if (!this.isOld || !this.host.isConnected) return;
      this.want();
      this.update();
    });
  }

  private comeNear(): void {
    if (!this.isOld) return;
    this.host.requestUpdate();
    // What is printed must be there when this returns.
    if (this.visibility.printing) this.update();
  }
}

/** Draws in a frame; what is thrown rejects. */
function whenDrawn(inFrame: (draw: () => void) => void, draw: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    inFrame(() => {
      try {
        draw();
        resolve();
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  });
}
