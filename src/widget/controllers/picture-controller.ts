/** The pictures of people that a widget shows. What decides about them, and draws them, is loaded with the first address. */

import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Pictures } from '../../parts/pictures.js';
import { warnOnce } from '../warn-once.js';

export class PictureController {
  private asked = false;
  private kind: typeof Pictures | null = null;
  private pictures: Pictures | null = null;

  /** @param setting `media-origins` */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly setting: () => string | null,
  ) {}

  /** The picture at an address of the data; `null` where there is none to show, or not yet. */
  of(url: string | null): TemplateResult | null {
    if (!url) return null;
    const { kind } = this;
    if (!kind) {
      void this.load();
      return null;
    }
    const setting = this.setting();
    if (this.pictures?.setting !== setting) {
      this.pictures = new kind(setting, warnOnce, () => this.host.requestUpdate());
    }
    return this.pictures.of(url);
  }

  private async load(): Promise<void> {
    if (this.asked) return;
    this.asked = true;
    // Where it cannot be loaded, initials do.
    this.kind = await import('../../parts/pictures.js').then(
      ({ Pictures }) => Pictures,
      () => null,
    );
    this.host.requestUpdate();
  }
}
