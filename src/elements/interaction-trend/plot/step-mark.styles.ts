/** What the step says, at the foot of its rule, where it never covers the line. */

import { css } from 'lit';

export const stepMark = css`
  .rule {
    anchor-name: --_step;
  }

  .tip.floating {
    max-inline-size: 400px;
    margin-block: 4px;

    position-anchor: --_step;
    position-area: block-end;
  }

  .floating :is(.aside, .few, .muted) {
    color: var(--_tip-muted);
  }

  @container rp (max-width: 479px) {
    .tip.floating {
      display: none;
    }
  }
`;
