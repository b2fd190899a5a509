/** Replays an interaction: its recording in a native player, or its messages, with what each behaviour scored. */

import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { InteractionDetail, ReportDescription } from '../core/index.js';
import type { Localizer } from '../i18n/index.js';

interface ReplayHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class ReplayDialog implements ReactiveController {
  private detail: InteractionDetail | null = null;

  constructor(private readonly host: ReplayHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.detail = null;
  }

  async open(detail: InteractionDetail): Promise<void> {
    this.detail = detail;
    this.host.requestUpdate();
    await this.host.updateComplete;
    const dialog = this.host.renderRoot.querySelector<HTMLDialogElement>('dialog.replay');
    if (dialog && !dialog.open) dialog.showModal();
  }

  render(_localizer: Localizer, _description: ReportDescription): TemplateResult | typeof nothing {
    if (!this.detail) return nothing;
    return html`<dialog class="replay"></dialog>`;
  }
}
