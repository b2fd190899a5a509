/** Tooltips: dark on light and light on dark. */

import { css } from 'lit';

export const tooltips = css`
  .frame {
    position: relative;
  }

  .tip {
    position: absolute;
    z-index: 3;
    inline-size: max-content;
    max-inline-size: min(340px, calc(100% - 16px));
    left: var(--x);
    padding: 10px 12px;
    border-radius: 8px;
    background: var(--_tip);
    box-shadow: 0 6px 20px rgb(0 0 0 / 0.18);
    color: var(--_tip-on);
    font-size: calc(12px + var(--_grow));
    pointer-events: none;
  }

  .tip.above {
    bottom: var(--y);
  }

  .tip.below {
    top: var(--y);
  }

  .tip b {
    display: block;
    margin-block-end: 4px;
  }

  .tip p {
    margin: 6px 0 0;
    color: var(--_tip-muted);
  }

  .tip dl {
    display: grid;
    grid-template-columns: 1fr auto auto;
    gap: 2px 14px;
    margin: 0;
  }

  .tip dl > * {
    margin: 0;
  }

  .tip dl > :nth-child(3n) {
    color: var(--_tip-muted);
    text-align: end;
  }

  .tip dl > :nth-child(3n + 2) {
    text-align: end;
  }

  @media (forced-colors: active) {
    .tip {
      border: 1px solid CanvasText;
    }
  }
`;
