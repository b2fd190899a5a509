/** The matrix in cards too narrow for it. */

import { css } from 'lit';

export const layouts = css`
  /* A long word that sticks out of the last head must not make the table scroll: columns that stay would be layers of their own. */

  .scroller {
    margin-inline-end: -8px;
    padding-inline-end: 8px;
  }

  /* The first column stays while the others scroll. */

  [role='grid'] :is(th:first-child) {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    background: inherit;
  }

  /* Medium: the others nearly always do. */

  @container rp (max-width: 1099px) {
    [role='grid'] :is(th:first-child) {
      box-shadow: 1px 0 0 var(--_grid);
    }

    [role='grid'] :is(th:first-child):where(:dir(rtl)) {
      box-shadow: -1px 0 0 var(--_grid);
    }

    .scroller {
      margin-inline-end: -12px;
      padding: 0;
      mask-image: linear-gradient(to right, #000 calc(100% - 32px), transparent);
    }

    .scroller:where(:dir(rtl)) {
      mask-image: linear-gradient(to left, #000 calc(100% - 32px), transparent);
    }
  }

  /* Small: a list with one score, and the strongest and weakest behaviours in words. */

  @container rp (max-width: 479px) {
    .body {
      padding-inline: 8px;
    }

    .scroller {
      margin: 0;
      mask-image: none;
    }

    .scroller:has([role='grid']) {
      overflow: visible;
    }

    .controls {
      margin-inline: 6px;
    }

    .controls .field[type='search'] {
      flex: 1;
    }

    .pick {
      display: flex;
      flex: 1 0 100%;
      align-items: center;
      gap: 10px;
    }

    .pick select {
      flex: 1;
      min-inline-size: 0;
    }

    .more-rows {
      display: flex;
      inline-size: calc(100% - 12px);
      margin: 10px 6px 0;
    }

    table[role='grid'] {
      display: block;
      min-inline-size: 0;
    }

    [role='grid'] thead,
    .strip,
    [role='grid'] td:not(.picked, [colspan]),
    .scroller:not(.whole) tr.later,
    .scroller:not(.whole) tr.later + .opened {
      display: none;
    }

    [role='grid'] tbody,
    tr.opened,
    tr.opened > td {
      display: block;
    }

    [role='grid'] tbody tr:not(.opened) {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 88px;
      align-items: start;
      padding-block: 6px;
      border-block-start: 1px solid var(--_grid);
    }

    [role='grid'] tbody tr:not(.opened) > * {
      block-size: auto;
      border: 0;
    }

    [role='grid'] th:first-child {
      position: static;
      box-shadow: none;
    }

    .total {
      padding-block: 8px;
    }

    .extremes {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: 2px 8px;
      margin-block: 6px 2px;
      margin-inline-start: 8px;
      /* Below the score, too. */
      inline-size: calc(100% + 72px);
      font-size: calc(12px + var(--_grow));
    }

    .extremes .points {
      white-space: nowrap;
      text-align: end;
    }

    .extremes .glyph {
      inline-size: 12px;
      block-size: 12px;
      vertical-align: -1px;
    }
  }

  @media (forced-colors: active) {
    tr[aria-selected='true'] th {
      outline: 1px solid Highlight;
    }

    .stands .tile,
    .key-stands {
      outline-color: CanvasText;
    }

    /* Apart from tiles that are as dark as it. */
    .stands .tile {
      outline-offset: 1px;
    }

    .strip {
      stroke: CanvasText;
    }
  }
`;
