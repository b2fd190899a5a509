/** The tile of a score, and the row of dot and interval. */

import { css } from 'lit';

const tiles = css`
  .tile {
    display: flex;
    align-items: center;
    gap: 5px;
    block-size: 34px;
    padding-inline: 9px 5px;
    border-radius: 6px;
  }

  .tile .value {
    flex: 1;
    text-align: end;
  }

  /* Where the arrow of a clear change would be. */
  .tile .value.steady {
    margin-inline-end: 18px;
  }

  .tile .percent-sign {
    opacity: 1;
  }

  .tile .glyph {
    inline-size: 16px;
    block-size: 16px;
  }

  .tile .delta {
    inline-size: 13px;
    block-size: 13px;
  }

  .tile.none {
    justify-content: center;
    color: var(--_text-muted);
  }

  .tile.few,
  .tile.neutral .glyph:first-child {
    color: var(--_text-muted);
  }

  .tile.veryPositive {
    background: var(--_vpos);
    color: var(--_vpos-on);
  }

  .tile.moderatelyPositive {
    background: var(--_mpos);
    color: var(--_mpos-on);
  }

  .tile.moderatelyNegative {
    background: var(--_mneg);
    color: var(--_mneg-on);
  }

  .tile.veryNegative {
    background: var(--_vneg);
    color: var(--_vneg-on);
  }

  @media (forced-colors: active) {
    .tile {
      forced-color-adjust: none;
      background: none;
      color: CanvasText;
    }

    .tile:is(.veryPositive, .veryNegative) {
      background: CanvasText;
      color: Canvas;
    }

    .tile:is(.moderatelyPositive, .moderatelyNegative) {
      background: none;
      box-shadow: inset 0 0 0 1px CanvasText;
      color: CanvasText;
    }
  }
`;

const plots = css`
  .plot {
    position: relative;
    block-size: var(--_row, 26px);
    direction: inherit;
  }

  .plot > * {
    position: absolute;
    inset-block: 0;
    margin-block: auto;
  }

  .zones {
    inset-inline: 0;
    block-size: 100%;
    background: linear-gradient(
      to right,
      var(--_zone-vneg) 0 10.5%,
      var(--_zone-mneg) 10.5% 30.5%,
      transparent 30.5% 70.5%,
      var(--_zone-mpos) 70.5% 90.5%,
      var(--_zone-vpos) 90.5%
    );
  }

  .zones:dir(rtl) {
    transform: scaleX(-1);
  }

  .plot .range {
    inset-inline-start: calc(var(--low) * 1%);
    inline-size: calc((var(--high) - var(--low)) * 1%);
    min-inline-size: 6px;
    block-size: 6px;
    border-radius: 3px;
    background: color-mix(in srgb, var(--_series) 26%, transparent);
  }

  .plot .link-line {
    inset-inline-start: calc(var(--low) * 1%);
    inline-size: calc((var(--high) - var(--low)) * 1%);
    block-size: 1.5px;
    background: var(--_series);
  }

  /* As wide as the line, and before it: nothing of it ever is where there would be something to scroll to. */
  .plot .mover {
    inset-inline-end: 100%;
    inline-size: 100%;
    display: grid;
    grid-template-columns: 0;
    place-content: center end;
    justify-items: center;
    translate: calc(var(--x) * 1%);
    transition: translate var(--_move) var(--_ease);
  }

  .mover:dir(rtl) {
    translate: calc(var(--x) * -1%);
  }

  .plot :is(.dot, .before) {
    box-sizing: content-box;
    border-radius: 50%;
  }

  .plot .dot {
    inline-size: 11px;
    block-size: 11px;
    border: 1.5px solid var(--_surface);
    background: var(--_series);
  }

  .plot .before {
    inline-size: 6px;
    block-size: 6px;
    border: 1.5px solid var(--_series-prev);
    background: var(--_surface);
  }

  .plot.too-few .range {
    background: color-mix(in srgb, var(--_series-prev) 40%, transparent);
  }

  .plot.too-few .dot {
    inline-size: 7px;
    block-size: 7px;
    border: 1.5px dotted var(--_series-prev);
    background: var(--_surface);
  }

  .key-dot {
    inline-size: 11px;
    block-size: 11px;
    border-radius: 50%;
    background: var(--_series);
  }

  .key-before {
    inline-size: 9px;
    block-size: 9px;
    border: 1.5px solid var(--_series-prev);
    border-radius: 50%;
  }

  .key-range {
    position: relative;
    display: inline-grid;
    place-items: center;
    inline-size: 24px;
    block-size: 6px;
    border-radius: 3px;
    background: color-mix(in srgb, var(--_series) 26%, transparent);
  }

  .key-range .key-dot {
    position: absolute;
  }

  .key-line {
    inline-size: 18px;
    block-size: 1.5px;
    background: var(--_series);
  }

  @media (forced-colors: active) {
    .zones {
      display: none;
    }

    .plot .range,
    .key-range {
      block-size: 2px;
      background: CanvasText;
      border-radius: 0;
    }

    .plot .link-line,
    .key-line {
      background: Highlight;
    }

    .plot .dot,
    .key-dot {
      background: Highlight;
      forced-color-adjust: none;
    }

    .plot .before {
      border-color: CanvasText;
    }
  }
`;

export const scoreStyles = [tiles, plots];
