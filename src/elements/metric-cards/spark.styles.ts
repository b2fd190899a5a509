/** The small line of a card, and its target. */

import { css } from 'lit';

export const spark = css`
  .spark {
    --_word: calc(4.7 * (11px + var(--_grow)));

    position: relative;
    block-size: 64px;
    padding-block: 8px;
  }

  .aimed .spark {
    padding-inline-end: calc(var(--_word) + 4px);
  }

  .spark-plot {
    position: relative;
    block-size: 100%;
    margin-inline-end: 4px;
  }

  .spark .geometry {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }

  .spark .geometry:dir(rtl) {
    transform: scaleX(-1);
  }

  .spark .geometry path {
    fill: none;
    stroke: var(--_series);
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }

  .spark .geometry .weak {
    stroke-dasharray: 0.1 4;
  }

  .spark .geometry .target {
    stroke: var(--_text-muted);
    stroke-width: 1.25;
    stroke-linecap: butt;
    stroke-dasharray: 2 3;
  }

  .spark-point {
    position: absolute;
    inset-block-start: calc(var(--y) * 1%);
    inset-inline-start: calc(var(--x) * 1%);
    inline-size: 5px;
    block-size: 5px;
    margin-block-start: -2.5px;
    margin-inline-start: -2.5px;
    border-radius: 50%;
    background: var(--_series);
  }

  .spark-point.end {
    inline-size: 7px;
    block-size: 7px;
    margin-block-start: -3.5px;
    margin-inline-start: -3.5px;
  }

  .spark-word {
    position: absolute;
    inset-block-start: calc(8px + var(--y) * 0.48px);
    inset-inline-end: 0;
    inline-size: var(--_word);
    color: var(--_text-muted);
    font-size: calc(11px + var(--_grow));
    line-height: 1.2;
    transform: translateY(-50%);
  }

  @media (forced-colors: active) {
    .spark .geometry path {
      stroke: Highlight;
    }

    .spark .geometry .target {
      stroke: CanvasText;
    }

    .spark-point {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
