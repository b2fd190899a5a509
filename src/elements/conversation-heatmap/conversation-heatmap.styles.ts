import { css } from 'lit';
import { base } from '../../styles/base.styles.js';
import { tooltips } from '../../styles/tooltip.styles.js';

/** One hue that means neither good nor bad. */
const steps = css`
  :host {
    --_seq-0: var(--rapport-seq-0, light-dark(#f4f6fa, #1e2026));
    --_seq-1: var(--rapport-seq-1, light-dark(#e4e9fa, #272c42));
    --_seq-2: var(--rapport-seq-2, light-dark(#ccd6f9, #323b66));
    --_seq-3: var(--rapport-seq-3, light-dark(#aabbf5, #444e91));
    --_seq-4: var(--rapport-seq-4, light-dark(#8499e9, #5f6cc0));
    --_seq-5: var(--rapport-seq-5, light-dark(#5e70d2, #8495e5));
    --_seq-6: var(--rapport-seq-6, light-dark(#3c46a3, #bdccfe));
  }

  .step-0 {
    --_step: var(--_seq-0);
  }

  .step-1 {
    --_step: var(--_seq-1);
  }

  .step-2 {
    --_step: var(--_seq-2);
  }

  .step-3 {
    --_step: var(--_seq-3);
  }

  .step-4 {
    --_step: var(--_seq-4);
  }

  .step-5 {
    --_step: var(--_seq-5);
  }

  .step-6 {
    --_step: var(--_seq-6);
  }
`;

const week = css`
  .week {
    --_gap: 2px;

    display: grid;
    grid-template-columns: max-content repeat(24, minmax(0, 1fr)) minmax(96px, 10%);
    gap: var(--_gap);
    /* A choice of several hours holds a key down, which would mark the texts between them. */
    user-select: none;
  }

  .hour-totals,
  .grid,
  .weekday,
  .hours {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    gap: var(--_gap);
  }

  .hour-totals {
    block-size: 44px;
  }

  .hour-totals .bar,
  .hours span {
    grid-column: var(--column);
    grid-row: 1;
  }

  .bar {
    border-radius: 2px;
    background: var(--_border);
  }

  @media (forced-colors: active) {
    .bar {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }

  .bar.peak {
    background: var(--_series);
  }

  .hour-totals .bar {
    align-self: end;
    block-size: max(1px, calc(var(--y) * 1%));
  }

  .totals-name {
    grid-column: -2;
    grid-row: 1;
    align-self: end;
    padding-inline-start: 6px;
    color: var(--_text-muted);
    font-size: calc(11px + var(--_grow));
  }

  .weekday {
    block-size: 26px;
    align-items: stretch;
  }

  .weekday .name {
    align-self: center;
    padding-inline-end: 10px;
    color: var(--_text-muted);
    font-size: calc(12px + var(--_grow));
    white-space: nowrap;
  }

  .cell {
    display: flex;
    align-items: center;
    justify-content: center;
    border-radius: var(--_radius-s);
    background: var(--_step);
    forced-color-adjust: none;
    cursor: pointer;
  }

  .cell.unknown {
    border: 1px dashed var(--_border);
    background: none;
    cursor: default;
  }

  .cell.peak {
    outline: 2px solid var(--_text);
    outline-offset: 1px;
    z-index: 1;
  }

  .cell .value {
    color: var(--_surface);
    font-size: calc(11px + var(--_grow));
  }

  .cell.selected {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
    z-index: 1;
  }

  .cell:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    z-index: 2;
  }

  .total {
    display: flex;
    align-items: center;
    gap: 7px;
    padding-inline-start: 6px;
    color: var(--_text-muted);
    font-size: calc(12px + var(--_grow));
  }

  .total .bar {
    flex: none;
    block-size: 13px;
    inline-size: calc(var(--x) * 0.5%);
  }

  .hours {
    color: var(--_text-muted);
    font-size: calc(11px + var(--_grow));
  }

  .hours span {
    inline-size: 0;
    padding-block-start: 4px;
    white-space: nowrap;
  }

  @container rp (max-width: 599px) {
    .week {
      --_gap: 1px;

      grid-template-columns: max-content repeat(24, minmax(0, 1fr));
    }

    .total,
    .totals-name,
    .hours .wide,
    .cell .value {
      display: none;
    }

    .weekday .name {
      padding-inline-end: 6px;
    }

    .cell {
      border-radius: 2px;
    }
  }
`;

const legend = css`
  .legend {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 18px;
  }

  .swatches {
    display: inline-flex;
    overflow: hidden;
    margin-inline: 6px;
    border-radius: var(--_radius-s);
    vertical-align: -1px;
  }

  .swatches i {
    inline-size: 21px;
    block-size: 9px;
    background: var(--_step);
    forced-color-adjust: none;
  }
`;

const print = css`
  @media print {
    .cell,
    .bar,
    .swatches i {
      print-color-adjust: exact;
    }
  }
`;

export const styles = [base, tooltips, steps, week, legend, print];
