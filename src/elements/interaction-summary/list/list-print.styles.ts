/** The list on paper, where it cannot scroll: all columns fit, however many there are. */

import { css } from 'lit';
import { print as common } from '../../../styles/print.styles.js';

const own = css`
  @media print {
    .list .end,
    .list .sort .delta {
      display: none;
    }

    .pick[aria-pressed='true'] {
      box-shadow: none;
    }

    /* Browsers repeat the head on each page, but not the buttons in it. */
    .list thead .sort {
      display: contents;
    }

    @container rp (min-width: 480px) {
      .scroller,
      .scroller:not(.many) {
        margin: 0;
      }

      .list {
        --_when: 9%;
        --_who: 14%;

        min-inline-size: 0;
      }

      .list :is(.when, .who) {
        position: static;
      }

      .list .who {
        box-shadow: none;
      }

      .list .channel {
        inline-size: 10.5%;
      }

      .list .duration {
        inline-size: 5.5%;
      }

      .list :is(th, td):nth-child(n) {
        padding-inline: 3px;
      }

      .list thead th.index {
        padding-inline: 1px;
        font-size: clamp(8.5px, 0.87cqi, 11px);
        overflow-wrap: anywhere;
      }

      .list .tile {
        display: grid;
        place-content: center;
        justify-items: center;
        gap: 1px;
        padding: 0;
        font-size: 11px;
        line-height: 1.2;
      }

      .list .tile .glyph {
        inline-size: 11px;
        block-size: 11px;
      }

      .excluded .muted {
        position: static;
      }
    }

    /* Upright, a page has no room for heads side by side. */
    @container rp (min-width: 480px) and (max-width: 959px) {
      .list {
        --_when: 13%;
        --_who: 18%;
      }

      .list .channel {
        inline-size: 13%;
      }

      .list .duration {
        inline-size: 8%;
      }

      .list thead th.index {
        padding-inline: 0;
        font-size: calc(11px + var(--_grow));
        hyphens: manual;
      }

      .list thead th.index > * {
        display: inline-block;
        margin: 0;
        max-inline-size: 132px;
        writing-mode: vertical-rl;
        white-space: normal;
      }
    }

    /* More columns than fit: the indexes of a row come one after the other, each with its name. */
    @container rp (min-width: 480px) {
      .many :is(.list, tbody) {
        display: block;
      }

      .many thead {
        display: none;
      }

      .many .list tbody tr {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
        gap: 0 12px;
        padding-block: 4px;
        border-block-start: 1px solid var(--_grid);
      }

      .many .list tbody tr > :nth-child(n) {
        block-size: auto;
        inline-size: auto;
        padding-block: 1px;
        border: 0;
      }

      .many .list .index {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
        font-size: 11px;
      }

      .many .index::before {
        content: attr(data-label);
        text-align: start;
        overflow-wrap: anywhere;
      }

      .many .list .tile {
        display: flex;
        flex: none;
        block-size: 22px;
      }
    }
  }
`;

export const print = [...common, own];
