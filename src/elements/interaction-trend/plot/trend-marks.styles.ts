/** The marks of the charts: bands, lines, points, what is selected. */

import { css } from 'lit';

export const marks = css`
  .geometry {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }

  .geometry:dir(rtl) {
    transform: scaleX(-1);
  }

  .geometry * {
    fill: none;
    vector-effect: non-scaling-stroke;
  }

  .zone.veryPositive {
    fill: var(--_zone-vpos);
  }

  .zone.moderatelyPositive {
    fill: var(--_zone-mpos);
  }

  .zone.moderatelyNegative {
    fill: var(--_zone-mneg);
  }

  .zone.veryNegative {
    fill: var(--_zone-vneg);
  }

  .gridline {
    stroke: var(--_grid);
  }

  .edge {
    stroke: var(--_border-strong);
    stroke-dasharray: 1 3;
  }

  .geometry .ribbon {
    fill: color-mix(in srgb, var(--_series) 13%, transparent);
  }

  .line {
    stroke: var(--_series);
    stroke-width: 2.25;
    stroke-linejoin: round;
    stroke-linecap: round;
  }

  .line.weak {
    stroke-dasharray: 0.1 5;
  }

  .line.before {
    stroke: var(--_series-prev);
    stroke-width: 1.5;
    stroke-linecap: butt;
    stroke-dasharray: 4 4;
  }

  .zone-name {
    position: absolute;
    inset-inline-start: 10px;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--_text-muted);
    font-size: calc(12px + var(--_grow));
    line-height: 1.2;
    pointer-events: none;
  }

  .zone-name .glyph {
    inline-size: 12px;
    block-size: 12px;
  }

  .zone-name.top {
    inset-block-start: calc(var(--y) * 1% + 8px);
  }

  .zone-name.bottom {
    inset-block-end: calc(var(--y) * 1% + 8px);
  }

  .point,
  .rule,
  .picked,
  .lone-range {
    position: absolute;
    pointer-events: none;
  }

  .point {
    --_size: 13px;

    inset-block-start: calc(var(--y) * 1%);
    inset-inline-start: calc(var(--x) * 1%);
    inline-size: var(--_size);
    block-size: var(--_size);
    margin-block-start: calc(var(--_size) / -2);
    margin-inline-start: calc(var(--_size) / -2);
    border: 1.5px solid var(--_surface);
    border-radius: 50%;
    background: var(--_series);
  }

  .point.lone {
    --_size: 9px;
  }

  .point.before {
    --_size: 9px;

    border-color: var(--_series-prev);
    background: var(--_surface);
  }

  .point.before.lone {
    --_size: 7px;
  }

  .point.few-point {
    border: 2px dotted var(--_series);
    background: var(--_surface);
  }

  .lone-range {
    inset-block: calc(var(--y) * 1%) calc(100% - var(--to) * 1%);
    inset-inline-start: calc(var(--x) * 1%);
    inline-size: 6px;
    margin-inline-start: -3px;
    border-radius: 3px;
    background: color-mix(in srgb, var(--_series) 26%, transparent);
  }

  .rule {
    inset-block: -2px 0;
    inset-inline-start: calc(var(--x) * 1%);
    inline-size: 1px;
    background: var(--_ink);
  }

  .picked {
    inset-block: 0;
    inset-inline-start: calc(var(--x) * 1%);
    inline-size: calc((var(--to) - var(--x)) * 1%);
    min-inline-size: 6px;
    border-block-end: 3px solid var(--_accent);
    background: color-mix(in srgb, var(--_accent) 16%, transparent);
  }

  @media (forced-colors: active) {
    .zone {
      display: none;
    }

    .geometry .ribbon {
      fill: none;
      stroke: CanvasText;
      stroke-dasharray: 1 2;
    }

    .gridline,
    .edge {
      stroke: CanvasText;
      stroke-opacity: 0.3;
    }

    .line {
      stroke: Highlight;
    }

    .line.before {
      stroke: CanvasText;
    }

    .point,
    .picked,
    .rule {
      forced-color-adjust: none;
      border-color: Canvas;
      background: Highlight;
    }

    .point.before,
    .point.few-point {
      border-color: CanvasText;
      background: Canvas;
    }

    .rule {
      background: CanvasText;
    }

    .picked {
      opacity: 0.4;
    }

    .lone-range {
      border-inline-start: 2px solid CanvasText;
    }
  }
`;
