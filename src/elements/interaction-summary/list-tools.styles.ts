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

  /* The page numbers */

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

  .pager {
    display: flex;
    flex: 1 0 auto;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 2px 18px;
    max-inline-size: 100%;
  }

  .pager nav {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    color: var(--_text);
  }

  .page,
  .gap {
    min-inline-size: 30px;
    block-size: 30px;
    padding-inline: 6px;
    border-radius: var(--_radius-m);
    line-height: 30px;
    text-align: center;
  }

  .page:hover,
  .page[aria-current='page'] {
    background: var(--_hover);
  }

  .page[aria-current='page'] {
    color: var(--_text);
  }

  .pager .icon-button[aria-disabled='true'] {
    background: none;
    color: var(--_text-muted);
    cursor: default;
    opacity: 0.45;
  }

  .pager .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  .pager .icon:dir(rtl) {
    scale: -1 1;
  }

  @media (pointer: coarse) {
    .page,
    .gap {
      min-inline-size: 44px;
      block-size: 44px;
      line-height: 44px;
    }
  }

  @media (forced-colors: active) {
    .page[aria-current='page'] {
      outline: 1px solid Highlight;
      outline-offset: -1px;
    }
  }
`;
