/** What the step says, floating beside the rule. */

import { css } from 'lit';

export const stepMark = css`
  .floating {
    position: absolute;
    z-index: 3;
    inline-size: max-content;
    max-inline-size: var(--room);
    background: var(--_tip);
    box-shadow: 0 6px 20px light-dark(rgb(0 0 0 / 0.18), rgb(0 0 0 / 0.45));
    color: var(--_tip-on);
    pointer-events: none;
  }

  .floating.end {
    inset-inline-start: calc(var(--x) * 1% + 14px);
  }

  .floating.start {
    inset-inline-end: calc(100% - var(--x) * 1% + 14px);
  }

  .floating.top {
    inset-block-start: 10px;
  }

  .floating.bottom {
    inset-block-end: calc(10px - var(--drop));
  }

  .floating :is(.aside, .few, .muted),
  .floating dl > :nth-child(3n) {
    color: var(--_tip-muted);
  }

  @container rp (max-width: 479px) {
    .floating {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .floating {
      border: 1px solid CanvasText;
    }
  }
`;
