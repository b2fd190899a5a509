import { expect } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { localizerFor, useMessages } from '../../src/i18n/index.js';
import { commonMessages } from '../../src/i18n/messages/common/index.js';
import type { ScoreCell } from '../../src/scores/score-cell.js';
import { ScoreTooltip } from '../../src/scores/score-tooltip.js';
import { mount, textOf } from '../support/widgets.js';

const CELL = {
  behavior: 'beEmpathetic',
  level: 'neutral',
  percent: 50,
  low: 45,
  high: 55,
  scoredInteractions: 40,
  previous: null,
} as unknown as ScoreCell;

useMessages(commonMessages);

class ScoreTipProbe extends LitElement {
  readonly tooltip = new ScoreTooltip(this);

  override render(): TemplateResult {
    return html`<div class="frame">
      <button></button>
      <button></button>
      <div class="tips"></div>
    </div>`;
  }

  show(place: number, note?: string, cell = CELL): void {
    const mark = this.renderRoot.querySelectorAll('button')[place];
    const localizer = localizerFor('en');
    this.tooltip.show(mark, { localizer, title: `Mark ${place}`, cell, change: '', notes: [note] });
  }

  get said(): string {
    return textOf(this.renderRoot.querySelector('.tip'));
  }
}
customElements.define('score-tip-probe', ScoreTipProbe);

describe('The tooltip of a score', () => {
  it('says the score, what it rests on and the note, and goes again', async () => {
    const probe = await mount<ScoreTipProbe>(html`<score-tip-probe></score-tip-probe>`);
    probe.show(0, 'A note');
    expect(probe.said).to.match(/^Mark 0 .*50% 40 scored, 45% to 55% .*A note$/);
    probe.tooltip.hide();
    expect(probe.said).to.equal('');
  });

  it('says the previous period and the difference where there are any', async () => {
    const probe = await mount<ScoreTipProbe>(html`<score-tip-probe></score-tip-probe>`);
    probe.show(0, undefined, { ...CELL, previous: { ...CELL, percent: 40, low: 35, high: 45 }, change: 10 });
    expect(probe.said).to.match(/Previous period 40% 40 scored, 35% to 45% Difference \+10\.0 pts/);
  });

  it('says the points of the difference once', async () => {
    const probe = await mount<ScoreTipProbe>(html`<score-tip-probe></score-tip-probe>`);
    probe.show(0, undefined, { ...CELL, previous: CELL, change: -18.5, verdict: 'declining', clear: true });
    expect(probe.said).to.match(/Difference \u221218\.5 pts clear$/);
  });

  it('is that of the mark that the reader came to last', async () => {
    const probe = await mount<ScoreTipProbe>(html`<score-tip-probe></score-tip-probe>`);
    probe.show(1, 'A note');
    probe.show(0);
    expect(probe.said).to.match(/^Mark 0/);
    expect(probe.said).not.to.contain('note');
  });
});
