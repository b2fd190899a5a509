/** The list in cards too narrow for it. */

import { css } from 'lit';

export const layouts = css`
  /* The tools of the list go below the title; export and explanation stay beside it. */

  @container rp (max-width: 999px) {
    .titles {
      flex: 1 1 calc(100% - 90px);
    }

    .tools {
      display: contents;
    }

    :is(.search, .order, .sentiment) {
      order: 1;
    }

    .search {
      flex: 1 1 90px;
      inline-size: 0;
      min-inline-size: 0;
    }

    .order {
      flex: 1 1 140px;
    }

    .order select {
      flex: 1;
      inline-size: 0;
      padding-inline: 6px;
    }

    .order .icon-button {
      margin-inline-end: -6px;
    }

    .sentiment {
      flex: 0 0 auto;
      align-self: center;
      justify-content: space-between;
      padding: 0;
    }
  }

  /* When and who stay while the behaviours scroll. */

  @container rp (min-width: 480px) {
    .scroller {
      margin-inline-end: -12px;
      scroll-padding-inline: calc(116px + 142px) 32px;
      mask-image: linear-gradient(to right, #000 calc(100% - 32px), transparent);
    }

    .scroller:dir(rtl) {
      mask-image: linear-gradient(to left, #000 calc(100% - 32px), transparent);
    }

    .list :is(.when, .who) {
      position: sticky;
      inset-inline-start: 0;
      z-index: 1;
      background: inherit;
    }

    .list .who {
      inset-inline-start: var(--_when);
      box-shadow: 1px 0 0 var(--_grid);
    }

    .list .who:dir(rtl) {
      box-shadow: -1px 0 0 var(--_grid);
    }

    /* The last column ends before the fade. */
    .list .end {
      inline-size: 72px;
      padding-inline-end: 36px;
    }

    .excluded .muted {
      display: inline-block;
      position: sticky;
      inset-inline-start: calc(var(--_when) + var(--_who) + 16px);
    }
  }

  /* Here nine behaviours fit. */

  @container rp (min-width: 1212px) {
    .scroller:not(.many) {
      margin-inline-end: 0;
      mask-image: none;
    }

    .scroller:not(.many) .who {
      box-shadow: none;
    }

    .scroller:not(.many) .end {
      inline-size: 44px;
      padding-inline-end: 8px;
    }

    .scroller:not(.many) .list:not(.percents) .excluded {
      text-align: center;
    }
  }

  /* Small: a card a row, with the strongest indexes by name. */

  @container rp (max-width: 479px) {
    .head {
      flex-wrap: wrap;
    }

    :is(.search, .sentiment) {
      flex: 1 0 100%;
    }

    .body:has(.list) {
      padding: 8px 0 0;
    }

    .list {
      display: block;
      min-inline-size: 0;
    }

    .list thead,
    .list .index,
    .dash {
      display: none;
    }

    .list tbody {
      display: block;
    }

    .list tbody tr {
      display: flex;
      flex-wrap: wrap;
      column-gap: 8px;
      position: relative;
      padding-block: 10px 11px;
      padding-inline: 14px 56px;
      border-block-end: 1px solid var(--_grid);
    }

    .list tbody tr:last-child {
      border: 0;
    }

    .list tbody tr > :is(th, td):nth-child(n) {
      block-size: auto;
      inline-size: auto;
      padding: 0;
      border: 0;
    }

    .list tbody .who {
      flex: 0 0 100%;
      order: -1;
      font-size: calc(14px + var(--_grow));
      line-height: 1.5;
    }

    .customer,
    .comma {
      display: inline;
    }

    .agent {
      font-size: calc(12.5px + var(--_grow));
    }

    .list .channel .pick {
      vertical-align: top;
    }

    .list tbody :is(.when, .channel, .duration) {
      color: var(--_text-muted);
    }

    .list tbody .duration::before {
      content: '· ';
    }

    .no-duration {
      display: inline;
    }

    .list tbody .end {
      position: absolute;
      inset-block-start: 16px;
      inset-inline-end: 14px;
    }

    .list tbody :is(.named, .excluded) {
      display: block;
      flex: 0 0 calc(100% + 42px);
      margin-block-start: 3px;
      text-align: start;
    }

    .named ul {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 14px;
      margin: 0;
      padding: 0;
      list-style: none;
    }

    .named li {
      display: inline-flex;
      align-items: center;
      gap: 6px;
    }
  }
`;
