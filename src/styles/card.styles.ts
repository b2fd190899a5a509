/** The card: head, sentence, body, foot and the words in them. */

import { css } from 'lit';

export const card = css`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none;
  }

  .frame {
    container: rp / inline-size;
    color: var(--_text);
    font: 400 calc(13px + var(--_grow)) / 1.45 var(--_font);
    font-variant-numeric: tabular-nums;
    text-align: start;
  }
  /* While data arrives, marks go to their places at once: each change would set them all moving anew. */
  .arriving {
    --_move: 0ms;
  }

  /* A card that moves, or changes, leaves the others as they are painted. Its columns that stay are layers among themselves. */
  .card {
    contain: content;
    will-change: opacity;
    box-sizing: border-box;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 8px 12px;
    padding: 16px 20px 0;
  }

  .titles {
    flex: 1 1 240px;
    min-inline-size: 0;
  }

  h2 {
    margin: 0;
    font-size: calc(15px + var(--_grow));
    line-height: 1.35;
    font-weight: 600;
  }

  h3 {
    margin: 0;
    font-size: inherit;
    font-weight: 400;
    color: var(--_text-muted);
  }

  .caption,
  .muted {
    color: var(--_text-muted);
  }

  .caption,
  .small {
    font-size: calc(12px + var(--_grow));
  }

  .caption {
    margin: 0;
  }

  .say {
    margin: 12px 20px 0;
    max-inline-size: 124ch;
    font-size: calc(14px + var(--_grow));
    line-height: 1.5;
    text-wrap: pretty;
  }

  b,
  .strong {
    font-weight: 600;
  }

  .body {
    padding: 14px 20px 16px;
  }

  /* No lower than while it loaded. */
  .body.head-only {
    min-block-size: 300px;
  }

  /* Old figures lose their colour, but not the contrast that their text needs. */
  .body.waiting {
    filter: grayscale(1);
  }

  .foot {
    padding: 10px 20px 11px;
    border-block-start: 1px solid var(--_grid);
    color: var(--_text-muted);
    font-size: calc(12px + var(--_grow));
  }

  .foot p {
    margin: 0;
  }

  .foot .more {
    margin-block-start: 2px;
  }

  .narrow-switch {
    display: none;
    margin-block-start: 6px;
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
    margin-block: 0 4px;
    padding: 0;
    list-style: none;
  }

  .key > li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .glyph {
    inline-size: 14px;
    block-size: 14px;
    flex: none;
    fill: currentColor;
    /* Nothing lies outside, and each edge to clip at costs time in every frame of the page. */
    overflow: visible;
  }

  .glyph.delta {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .glyph.dots {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-dasharray: 0.01 3.82;
  }

  .positive-mark {
    color: var(--_pos-mark);
  }

  .negative-mark {
    color: var(--_neg-mark);
  }

  .neutral-mark {
    color: var(--_text-muted);
  }

  .good {
    color: var(--_mpos-on);
  }

  .bad {
    color: var(--_mneg-on);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .percent-sign {
    font-size: 0.82em;
    font-weight: 400;
    opacity: 0.85;
  }

  .few {
    color: var(--_text-muted);
    text-decoration: underline dotted 1.5px;
    text-underline-offset: 3px;
  }

  @container rp (max-width: 479px) {
    .head {
      padding-inline: 14px;
      flex-wrap: nowrap;
    }

    .titles {
      flex-basis: 0;
    }

    .say {
      margin-inline: 14px;
    }

    .body,
    .foot {
      padding-inline: 14px;
    }

    .tools .segmented {
      display: none;
    }

    .narrow-switch {
      display: block;
    }
  }
`;
