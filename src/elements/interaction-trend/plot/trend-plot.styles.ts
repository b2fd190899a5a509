/** Where the parts of the large chart go: axis, plot, labels, dates. */

import { css } from 'lit';

export const plot = css`
  .chart {
    --_gutter: 38px;
    --_ends: 118px;

    display: grid;
    grid-template-columns: var(--_gutter) minmax(0, 1fr) var(--_ends);
    grid-template-rows: 270px 26px;
  }

  .values,
  .surface,
  .ends {
    position: relative;
  }

  .values span,
  .ends .end-label {
    position: absolute;
    transform: translateY(-50%);
  }

  .values span {
    inset-block-start: calc(var(--y) * 1%);
    inset-inline-end: 8px;
    color: var(--_text-muted);
    font-size: calc(11px + var(--_grow));
    line-height: 1.2;
  }

  .surface {
    grid-column: 2;
    touch-action: pan-y;
    cursor: crosshair;
  }

  .dates {
    position: relative;
    grid-column: 2;
    color: var(--_text-muted);
    font-size: calc(11px + var(--_grow));
  }

  .date {
    position: absolute;
    inset-block-start: 7px;
    inset-inline-start: calc(var(--x) * 1%);
    display: flex;
    justify-content: center;
    inline-size: 0;
    line-height: 1.2;
    white-space: nowrap;
  }

  .date.start {
    justify-content: flex-start;
  }

  .date.end {
    justify-content: flex-end;
  }

  .end-label {
    inset-block-start: var(--y);
    inset-inline-start: 12px;
    display: grid;
    inline-size: calc(100% - 12px);
    font-size: calc(12px + var(--_grow));
    line-height: 1.25;
  }

  .end-tick {
    position: absolute;
    inset-block-start: calc(var(--y) * 1%);
    inset-inline-start: 0;
    inline-size: 8px;
    block-size: 1px;
    background: var(--_border-strong);
  }

  .end-value {
    color: var(--_series);
    font-size: calc(15px + var(--_grow));
    font-weight: 600;
    line-height: 1.2;
  }

  .end-value .few {
    text-underline-offset: 1.5px;
  }

  .end-label.before,
  .end-label.before .end-value {
    color: var(--_text-muted);
  }

  .end-label.before .end-value {
    font-weight: 400;
  }

  .legend {
    display: none;
    flex-wrap: wrap;
    gap: 4px 18px;
    margin: 0 0 12px;
    padding: 0;
    list-style: none;
  }

  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    font-size: calc(12px + var(--_grow));
  }

  .sample {
    flex: none;
    inline-size: 16px;
    border-block-start: 2.25px solid var(--_series);
  }

  .sample.before {
    border-block-start: 1.5px dashed var(--_series-prev);
  }

  @container rp (max-width: 759px) {
    .date.minor {
      display: none;
    }
  }

  @container rp (max-width: 479px) {
    .chart {
      --_ends: 0px;

      grid-template-rows: 188px 26px;
    }

    .ends {
      display: none;
    }

    .legend {
      display: flex;
    }

    .zone-name.slim {
      display: none;
    }
  }
`;
