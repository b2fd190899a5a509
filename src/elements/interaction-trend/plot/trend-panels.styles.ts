/** The small charts: three beside each other, two, or one. */

import { css } from 'lit';

export const panels = css`
  .panels-title {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    margin-block: 16px 7px;
    font-size: calc(12px + var(--_grow));
  }

  .panels {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    column-gap: 28px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .panels > li {
    padding-block: 5px;
    border-block-start: 1px solid var(--_grid);
  }

  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(96px, 34%);
    align-items: center;
    column-gap: 14px;
    inline-size: calc(100% + 16px);
    min-block-size: 56px;
    margin-inline: -8px;
    padding: 6px 8px;
    border-radius: var(--_radius-m);
  }

  .panel:hover {
    background: var(--_sunken);
  }

  .panel[aria-pressed='true'] {
    background: var(--_accent-soft);
  }

  .panel-words,
  .panel-name {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .panel-words {
    display: grid;
    gap: 1px;
  }

  .panel-score {
    display: flex;
    align-items: baseline;
    gap: 10px;
  }

  .panel-percent {
    flex: none;
    white-space: nowrap;
    font-size: calc(14px + var(--_grow));
  }

  .panel-change {
    display: flex;
    align-items: flex-start;
    gap: 5px;
    min-inline-size: 0;
    font-size: calc(12px + var(--_grow));
  }

  .panel-change .delta {
    margin-block-start: 0.12em;
  }

  .spark {
    position: relative;
    block-size: 38px;
    margin-inline-end: 4px;
  }

  .spark .line {
    stroke-width: 1.75;
  }

  .spark .line.before {
    stroke-width: 1.25;
    stroke-dasharray: 3 3;
  }

  .spark.quiet .line:not(.before) {
    stroke: var(--_text-muted);
  }

  .spark-end {
    position: absolute;
    inset-block-start: calc(var(--y) * 1%);
    inset-inline-start: calc(var(--x) * 1%);
    inline-size: 7px;
    block-size: 7px;
    margin-block-start: -3.5px;
    margin-inline-start: -3.5px;
    border-radius: 50%;
    background: var(--_series);
  }

  .spark.quiet .spark-end {
    background: var(--_text-muted);
  }

  .spark .spark-end.few-point {
    border: 1.5px solid var(--_series);
    background: var(--_surface);
  }

  .spark.quiet .spark-end.few-point {
    border-color: var(--_text-muted);
  }

  @container rp (max-width: 1099px) {
    .panels {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  @container rp (max-width: 759px) {
    .panels {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @container rp (max-width: 359px) {
    .panel {
      grid-template-columns: minmax(0, 1fr) 76px;
      column-gap: 8px;
    }
  }

  @media (forced-colors: active) {
    .panel[aria-pressed='true'] {
      outline: 1px solid Highlight;
    }

    .spark-end,
    .spark.quiet .spark-end {
      forced-color-adjust: none;
      background: Highlight;
    }

    .spark .spark-end.few-point {
      border-color: Highlight;
      background: Canvas;
    }

    .spark.quiet .line:not(.before) {
      stroke: Highlight;
    }
  }
`;
