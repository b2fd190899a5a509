/** The matrix on paper, where it cannot scroll: all of it fits, however many behaviours there are. */

import { css } from 'lit';
import { print as common } from '../../../styles/print.styles.js';

const own = css`
  @media print {
    .controls > :not(.pick, .field),
    .controls > .field:placeholder-shown,
    .expand,
    .more-rows {
      display: none !important;
    }

    /* What was searched for says why agents are missing. */
    .controls > .field,
    .pick select.field {
      display: block !important;
      appearance: none;
      border: 0;
      padding: 0;
    }
  }

  @media print {
    @container rp (min-width: 480px) and (max-width: 1099px) {
      .scroller {
        margin: 0;
      }

      table[role='grid'] {
        min-inline-size: 0;
      }

      [role='grid'] th:first-child {
        position: static;
        box-shadow: none;
      }

      [role='grid'] thead th:first-child {
        inline-size: 18%;
      }

      [role='grid'] thead th:nth-child(2) {
        inline-size: auto;
      }

      [role='grid'] thead th:not(:first-child) {
        padding: 4px 1px;
        font-size: clamp(9px, 1cqi, 11px);
        text-align: center;
        hyphens: auto;
        overflow-wrap: anywhere;
      }

      [role='grid'] tbody tr:not(.opened) > * {
        block-size: 32px;
      }

      .tile {
        block-size: 30px;
      }

      [role='grid'] .avatar,
      .strip {
        display: none;
      }

      [role='grid'] td,
      [role='grid'] td.first {
        padding: 1px;
      }

      /* The mark above the percent: half as wide. */
      .tile {
        display: grid;
        grid-template: 'mark arrow' 'percent percent' / auto auto;
        place-content: center;
        gap: 1px 2px;
        padding: 0;
        font-size: 11px;
        line-height: 1.2;
      }

      .tile .value {
        grid-area: percent;
        text-align: center;
      }

      .tile .value.steady {
        margin: 0;
      }

      .tile :is(.glyph, .delta) {
        inline-size: 11px;
        block-size: 11px;
        margin-inline: auto;
      }

      .tile.none {
        display: flex;
        line-height: 1;
        text-align: center;
        overflow-wrap: anywhere;
      }

      .total {
        padding: 0;
        font-size: 11px;
        text-align: center;
      }
    }

    /* Upright, a page has no room for heads side by side. */
    @container rp (min-width: 480px) and (max-width: 839px) {
      [role='grid'] thead th:first-child {
        inline-size: 25%;
      }

      [role='grid'] thead th:not(:first-child) {
        padding-inline: 0;
        font-size: calc(12px + var(--_grow));
        hyphens: manual;
      }

      [role='grid'] thead th:not(:first-child) .label {
        max-inline-size: 132px;
        writing-mode: vertical-rl;
        text-align: start;
      }
    }

    /* More columns than fit: the scores of a row come one after the other, each with its name. */
    @container rp (min-width: 480px) {
      .many :is(thead, .strip) {
        display: none;
      }

      .many,
      .many tbody {
        display: block;
      }

      .many[role='grid'] tbody tr:not(.opened) {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(190px, 1fr));
        gap: 0 16px;
        padding-block: 4px;
        border-block-start: 1px solid var(--_grid);
      }

      .many[role='grid'] tbody tr:not(.opened) > * {
        block-size: auto;
        border: 0;
      }

      .many[role='grid'] th {
        grid-column: 1 / -1;
      }

      .many[role='grid'] td {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
        font-size: 11px;
      }

      .many td::before {
        content: attr(data-label);
        overflow-wrap: anywhere;
      }

      .many .tile {
        display: flex;
        flex: none;
        block-size: 22px;
        padding-inline: 5px;
      }
    }

    /* A short list is shown as a whole. */
    @container rp (max-width: 479px) {
      .scroller:not(.whole) tr.later {
        display: grid;
      }
    }
  }
`;

export const print = [...common, own];
