/** The tooltip of a score, drawn by code that is loaded when the first one is shown. */

import { addStyles } from '../parts/add-styles.js';
import type { ScoreTip } from './score-tip.js';
import type { Tooltip, TooltipHost } from '../parts/tooltip.js';

export class ScoreTooltip {
  /** The mark whose tooltip is to be shown. */
  private wanted: Element | null = null;
  private tooltip: Tooltip | null = null;

  constructor(private readonly host: TooltipHost) {}

  show(anchor: Element, tip: ScoreTip): void {
    this.wanted = anchor;
    import('./score-tip.js').then(({ Tooltip, scoreTip, styles }) => {
      if (this.wanted !== anchor || !anchor.isConnected) return;
      addStyles(this.host.renderRoot, [styles]);
      this.tooltip ??= new Tooltip(this.host);
      this.tooltip.show(anchor, scoreTip(tip));
    }, doWithout);
  }

  hide(): void {
    this.wanted = null;
    this.tooltip?.hide();
  }
}

/** A tooltip repeats what its mark says: where it cannot be loaded, nothing is missing. */
function doWithout(): void {}
