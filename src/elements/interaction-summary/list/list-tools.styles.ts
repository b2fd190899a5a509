/** Search, order, sentiment view; the page numbers. */

import { css } from 'lit';

export const tools = css`
  .tools {
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 6px 10px;
  }

  .tools .icon-button + .icon-button {
    margin-inline-start: -4px;
  }

  .search {
    inline-size: 190px;
  }

  .order {
    display: inline-flex;
    align-items: center;
    min-inline-size: 0;
  }

  .order select {
    inline-size: 168px;
    min-inline-size: 0;
  }

  .sentiment {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    padding-inline: 6px;
    cursor: pointer;
  }

  /* What the marks mean, and the pages */

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 18px;
    margin-block-end: 6px;
  }

  .bar > :first-child {
    margin: 0;
  }
`;
