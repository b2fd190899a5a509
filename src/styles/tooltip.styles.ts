/** Tooltips: dark on light and light on dark. The browser places them at their mark, inside the window. */

import { css } from 'lit';

export const tooltips = css`
  .tip {
    position: fixed;
    inset: auto;
    z-index: 3;
    inline-size: fit-content;
    max-inline-size: 380px;
    margin: 8px;
    padding: 10px 12px;
    overflow: visible;
    border: 0;
    border-radius: 8px;
    background: var(--_tip);
    box-shadow: 0 6px 20px light-dark(rgb(0 0 0 / 0.18), rgb(0 0 0 / 0.45));
    color: var(--_tip-on);
    font-size: calc(12px + var(--_grow));
    pointer-events: none;

    position-anchor: --_mark;
    position-area: block-start;
    position-try-fallbacks: flip-block, --_foot;
    position-visibility: anchors-visible;
  }

  .tip.high {
    position-try-fallbacks: flip-block, --_head;
  }

  /* In a window with no room on either side of the mark: at its edge that is farther away. */
  @position-try --_foot {
    position-area: none;
    inset-block: auto 0;
    justify-self: anchor-center;
  }

  @position-try --_head {
    position-area: none;
    inset-block: 0 auto;
    justify-self: anchor-center;
  }

  /* Where marks cannot be anchors: at the foot of the window, or at its head where the mark is at the foot. */
  @supports not (position-area: block-start) {
    .tip {
      inset: auto 0 0;
      margin-inline: auto;
    }

    .tip.high {
      inset-block: 0 auto;
    }
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
