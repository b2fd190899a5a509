/** The dialogs of a widget. Their code is loaded when the first one is opened. */

import type { TemplateResult } from 'lit';
import type { ReportDescription } from '../core/index.js';
import type { Localizer } from '../i18n/index.js';
import type { DialogHost } from '../dialogs/dialog-host.js';
import type { ExplainDialog, ReplayDialog } from '../dialogs/dialogs.js';

export class ReportDialogs {
  private explainer: ExplainDialog | null = null;
  private replayer: ReplayDialog | null = null;

  constructor(private readonly host: DialogHost) {}

  /** @throws where the code cannot be loaded */
  async explain(...question: Parameters<ExplainDialog['open']>): Promise<void> {
    const { ExplainDialog } = await import('../dialogs/dialogs.js');
    if (this.host.isConnected) await (this.explainer ??= new ExplainDialog(this.host)).open(...question);
  }

  /** @throws where the code cannot be loaded */
  async replay(...detail: Parameters<ReplayDialog['open']>): Promise<void> {
    const { ReplayDialog } = await import('../dialogs/dialogs.js');
    if (this.host.isConnected) await (this.replayer ??= new ReplayDialog(this.host)).open(...detail);
  }

  render(localizer: Localizer, description: ReportDescription): readonly (TemplateResult | symbol | undefined)[] {
    return [this.explainer, this.replayer].map((dialog) => dialog?.render(localizer, description));
  }
}
