/** The list as a table. */

import { css } from 'lit';

export const list = css`
  .list {
    --_when: 116px;
    /* Names get the room that the indexes leave. */
    --_who: clamp(142px, 100cqi - 26px - var(--_when) - 216px - var(--columns) * 120px, 280px);
    --_index: 79px;

    inline-size: 100%;
    min-inline-size: calc(var(--_when) + var(--_who) + 216px + var(--columns) * var(--_index));
    /* Collapsed borders would lie below the columns that stay. */
    border-spacing: 0;
    table-layout: fixed;
  }

  .list tr {
    background: var(--_surface);
  }

  .body:has(.list) {
    padding-inline: 12px;
    padding-block-end: 0;
  }

  .list :is(th, td) {
    position: relative;
    padding: 0 8px;
    font-weight: 400;
    text-align: start;
  }

  .list .when {
    inline-size: var(--_when);
    padding-inline-end: 0;
  }

  .list .who {
    inline-size: var(--_who);
  }

  .list .channel {
    inline-size: 108px;
  }

  .list .duration {
    inline-size: 64px;
    padding-inline: 0 6px;
    text-align: end;
  }

  .list .end {
    inline-size: 44px;
    padding-inline: 8px;
  }

  /* Head */

  .list thead th {
    padding-block: 6px 8px;
    color: var(--_text-muted);
    font-size: calc(12px + var(--_grow));
    line-height: 1.28;
    vertical-align: bottom;
  }

  .list thead th.index {
    padding-inline: 1px;
    font-size: calc(11px + var(--_grow));
    text-align: center;
    text-wrap: balance;
    hyphens: auto;
  }

  .sort {
    display: inline;
    border-radius: var(--_radius-s);
    text-align: inherit;
  }

  .sort:hover,
  .sort.sorted {
    color: var(--_text);
  }

  .sort.sorted {
    font-weight: 600;
  }

  .sort .last {
    white-space: nowrap;
  }

  .sort .delta {
    inline-size: 13px;
    block-size: 13px;
    margin-inline-start: 2px;
    vertical-align: -2px;
  }

  /* Rows */

  .list tbody :is(th, td) {
    block-size: 44px;
    border-block-start: 1px solid var(--_grid);
  }

  .list tbody tr:hover {
    background: var(--_sunken);
  }

  .list tbody .who {
    padding-block: 4px;
    line-height: 1.32;
    overflow-wrap: anywhere;
  }

  .customer {
    display: block;
  }

  .comma,
  .named,
  .no-duration {
    display: none;
  }

  .agent {
    color: var(--_text-muted);
    font-size: calc(11.5px + var(--_grow));
  }

  .pick {
    border-radius: var(--_radius-s);
    overflow-wrap: anywhere;
  }

  .pick:hover {
    color: var(--_text);
    text-decoration: underline;
    text-underline-offset: 2px;
  }

  .pick[aria-pressed='true'] {
    background: var(--_accent-soft);
    box-shadow: 0 0 0 3px var(--_accent-soft);
    color: var(--_text);
  }

  .list .channel .pick {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    max-inline-size: 100%;
    vertical-align: middle;
  }

  .list .channel .icon {
    color: var(--_text-muted);
  }

  .dash {
    color: var(--_text-muted);
  }

  .list tbody .index {
    padding-inline: 3px;
    text-align: center;
  }

  .list tbody .index > .glyph {
    inline-size: 16px;
    block-size: 16px;
    vertical-align: middle;
  }

  .list .tile {
    gap: 4px;
    block-size: 36px;
    padding-inline: 9px;
  }

  .list .tile.none {
    padding-inline: 2px;
    line-height: 1.2;
  }

  .list .tile.neutral {
    color: var(--_text-muted);
  }

  .list .tile .value.steady {
    margin-inline-end: 0;
  }

  .list th.focused,
  .list td.focused {
    background: var(--_accent-soft);
  }

  .list .play.details {
    border-color: transparent;
    background: none;
    color: var(--_text-muted);
  }

  .list .play.details .icon {
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentColor;
  }

  @media (forced-colors: active) {
    .pick[aria-pressed='true'] {
      outline: 1px solid Highlight;
    }

    .list th.focused,
    .list td.focused {
      border-inline: 1px solid Highlight;
    }
  }
`;
