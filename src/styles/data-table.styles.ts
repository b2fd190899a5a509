/** Tables in the region that scrolls them, and the plain table of a widget's figures. */

import { css } from 'lit';

export const tables = css`
  .scroller {
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scrollbar-width: thin;
  }

  .scroller:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
`;

export const data = css`
  .data {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .data :is(th, td) {
    padding: 7px 8px;
    border-block-end: 1px solid var(--_grid);
    text-align: start;
    font-weight: 400;
    white-space: nowrap;
  }

  .data thead :is(th, td) {
    color: var(--_text-muted);
    font-size: calc(12px + var(--_grow));
    line-height: 1.28;
    vertical-align: bottom;
  }

  .data .number {
    text-align: end;
  }

  .data tbody tr:last-child > * {
    border-block-end: 0;
  }
`;
