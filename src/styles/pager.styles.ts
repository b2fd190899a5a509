/** Page numbers and the range shown. */

import { css } from 'lit';

export const pagers = css`
  .scroller + .pager {
    margin-block-start: 10px;
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

  @container rp (max-width: 479px) {
    .pager {
      flex: 1 1 100%;
      justify-content: space-between;
    }

    .pager nav {
      margin-inline-start: -8px;
    }
  }
`;
