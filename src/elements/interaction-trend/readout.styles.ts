/** What the step says: floating beside the rule, or docked under the chart of a narrow card. */

import { css } from 'lit';

export const readout = css`
  .readout {
    padding: 10px 12px;
    border-radius: 8px;
    font-size: calc(12px + var(--_grow));
  }

  .readout b {
    display: block;
    margin-block-end: 4px;
  }

  .readout b .aside {
    display: inline-block;
    margin-inline-start: 6px;
    font-weight: 400;
  }

  .readout dl {
    display: grid;
    grid-template-columns: minmax(96px, 1fr) auto auto;
    gap: 2px 14px;
    margin: 0;
  }

  .readout dl > * {
    margin: 0;
  }

  .readout dt {
    display: flex;
    align-items: baseline;
    gap: 8px;
  }

  .readout dt .aside {
    white-space: nowrap;
  }

  .readout dd {
    text-align: end;
    white-space: nowrap;
  }

  .readout .sample {
    transform: translateY(-0.32em);
    border-color: currentColor;
  }

  .floating {
    position: absolute;
    z-index: 3;
    inline-size: max-content;
    max-inline-size: var(--room);
    background: var(--_tip);
    box-shadow: 0 6px 20px light-dark(rgb(0 0 0 / 0.18), rgb(0 0 0 / 0.45));
    color: var(--_tip-on);
    pointer-events: none;
  }

  .floating.end {
    inset-inline-start: calc(var(--x) * 1% + 14px);
  }

  .floating.start {
    inset-inline-end: calc(100% - var(--x) * 1% + 14px);
  }

  .floating.top {
    inset-block-start: 10px;
  }

  .floating.bottom {
    inset-block-end: calc(10px - var(--drop));
  }

  .floating :is(.aside, .few, .muted),
  .floating dl > :nth-child(3n) {
    color: var(--_tip-muted);
  }

  .docked {
    display: none;
    margin-block-start: 6px;
    border: 1px solid var(--_border);
    background: var(--_sunken);
  }

  .docked dl {
    grid-template-columns: minmax(96px, 1fr) auto fit-content(36%);
  }

  .docked dl > :nth-child(3n) {
    white-space: normal;
  }

  .docked .aside,
  .docked dl > :nth-child(3n) {
    color: var(--_text-muted);
  }

  @container rp (max-width: 479px) {
    .floating {
      display: none;
    }

    .docked {
      display: block;
    }
  }

  @media (forced-colors: active) {
    .floating {
      border: 1px solid CanvasText;
    }
  }
`;
