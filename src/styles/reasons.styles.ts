/** The list of why records were skipped. */

import { css } from 'lit';

export const reasons = css`
  .reasons {
    inline-size: 100%;
    margin-block: 8px 2px;
    border-collapse: collapse;
  }

  .reasons :is(td, th) {
    padding: 4px 0;
    border-block-start: 1px solid color-mix(in srgb, var(--_warn-on) 30%, transparent);
    text-align: start;
    font-weight: 400;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  .reasons td:first-child {
    inline-size: 48px;
    padding-inline-end: 12px;
    text-align: end;
  }

  .reasons td:last-child {
    padding-inline-start: 12px;
    color: var(--_text-muted);
    text-align: end;
  }
`;
