/** The dialogs of a widget, “How is this computed” and the replay, and its file: their code is loaded when they are wanted. */

import type { ReportDescription, ReportEngine } from '../core/index.js';
import { withParts } from '../data/tries/with-parts.js';
import type { DialogHost } from '../dialogs/dialog-host.js';
import type { ExplainDialog, ReplayDialog } from '../dialogs/dialogs.js';
import { ReplayEvent } from '../events/replay-event.js';
import type { Localizer } from '../i18n/index.js';
import { warnOnce } from './warn-once.js';

const dialogs = () => import('../dialogs/dialogs.js');
export const figuresFile = () => withParts(() => import('./card/figures-file.js'));

export class WidgetDialogs {
  private explainer: ExplainDialog | null = null;
  private replayer: ReplayDialog | null = null;

  constructor(private readonly host: DialogHost & EventTarget) {}

  /** @throws where the code cannot be loaded */
  async explain(...question: Parameters<ExplainDialog['open']>): Promise<void> {
    const { ExplainDialog } = await withParts(dialogs);
    if (this.host.isConnected) await (this.explainer ??= new ExplainDialog(this.host)).open(...question);
  }

  /**
   * Replays an interaction, unless the page does it. One that has nothing to replay is shown without asking the page.
   *
   * @throws where the engine does not answer, or the code cannot be loaded
   */
  async replay(engine: ReportEngine, id: string, replayable: boolean, mediaOrigins: string | null): Promise<void> {
    const detail = await engine.interaction(id);
    if (!detail || (replayable && !this.host.dispatchEvent(new ReplayEvent(detail)))) return;
    const { ReplayDialog } = await withParts(dialogs);
    if (!this.host.isConnected) return;
    await (this.replayer ??= new ReplayDialog(this.host, warnOnce)).open(detail, mediaOrigins, replayable);
  }

  render(localizer: Localizer, description: ReportDescription): readonly unknown[] {
    return [this.explainer, this.replayer].map((dialog) => dialog?.render(localizer, description));
  }
}
