/** Tables, in the region that scrolls them. */

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
