import { expect } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { localizerFor, useMessages } from '../../src/i18n/index.js';
import { common } from '../../src/i18n/locales/en/common.js';
import type { ScoreCell } from '../../src/scores/score-cell.js';
import { ScoreTooltip } from '../../src/scores/score-tooltip.js';
import { eventually, mount, nextFrame, nextTask, textOf } from '../support/widgets.js';

const CELL = {
  behavior: 'beEmpathetic',
  level: 'neutral',
  percent: 50,
  low: 45,
  high: 55,
  scoredInteractions: 40,
  previous: null,
} as unknown as ScoreCell;

useMessages(common);

class ScoreTipProbe extends LitElement {
  readonly tooltip = new ScoreTooltip(this);

  override render(): TemplateResult {
    return html`<div class="frame">
      <button></button>
      <button></button>
      <div class="tips"></div>
    </div>`;
  }

  /** Asks for the tip of a mark, and waits for nothing. */
  show(place: number, note?: string): void {
    const mark = this.renderRoot.querySelectorAll('button')[place];
    const localizer = localizerFor('en');
    this.tooltip.show(mark, { localizer, title: `Mark ${place}`, cell: CELL, change: '', note });
  }

  get said(): string {
    return textOf(this.renderRoot.querySelector('.tip'));
  }
}
customElements.define('score-tip-probe', ScoreTipProbe);

async function settled(): Promise<void> {
  await import('../../src/scores/score-tip.js');
  await nextTask();
  await nextFrame();
}

describe('The tooltip of a score', () => {
  it('comes once its code is there, and goes at once', async () => {
    const probe = await mount<ScoreTipProbe>(html`<score-tip-probe></score-tip-probe>`);
    probe.show(0, 'A note');
    expect(probe.said).to.equal('');
    await eventually(() => probe.said !== '', 'the tip');
    expect(probe.said).to.match(/^Mark 0 .*50% 40 scored, 45% to 55% .*A note$/);
    probe.tooltip.hide();
    expect(probe.said).to.equal('');
  });

  it('stays away where the reader has left before', async () => {
    const probe = await mount<ScoreTipProbe>(html`<score-tip-probe></score-tip-probe>`);
    probe.show(0);
    probe.tooltip.hide();
    await settled();
    expect(probe.said).to.equal('');
  });

  it('is that of the mark that the reader came to last', async () => {
    const probe = await mount<ScoreTipProbe>(html`<score-tip-probe></score-tip-probe>`);
    probe.show(1);
    probe.show(0);
    await settled();
    await eventually(() => probe.said !== '', 'the tip');
    expect(probe.said).to.match(/^Mark 0/);
    expect(probe.said).not.to.contain('note');
  });

  it('stays away where its mark has gone', async () => {
    const probe = await mount<ScoreTipProbe>(html`<score-tip-probe></score-tip-probe>`);
    probe.show(0);
    probe.remove();
    await settled();
    expect(probe.said).to.equal('');
  });
});
