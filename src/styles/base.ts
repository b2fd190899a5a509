/** What every widget is made of: the card, its tools, notices, tables and the tile of a score. */

import { css } from 'lit';
import { controls } from './controls.js';
import { dialogs } from './dialog.js';
import { tokens } from './tokens.js';

const card = css`
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

  .card {
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

  .body.waiting {
    opacity: 0.5;
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

  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
    margin-block-end: 4px;
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
  }

  .glyph.delta {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
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
  }
`;

const notices = css`
  .notice {
    display: flex;
    align-items: flex-start;
    gap: 10px;
    margin: 14px 20px 0;
    padding: 10px 12px;
    border-radius: 8px;
  }

  .notice > .icon {
    margin-block-start: 2px;
  }

  .notice > div {
    flex: 1;
    min-inline-size: 0;
  }

  .notice.alert {
    background: var(--_alert-soft);
  }

  .notice.alert > .icon {
    color: var(--_alert);
  }

  .notice.warn {
    background: var(--_warn-soft);
  }

  .notice.warn > .icon {
    color: var(--_warn-on);
  }

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

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 10px 20px 0;
    padding: 0;
    list-style: none;
  }

  .blank {
    display: grid;
    justify-items: center;
    gap: 6px;
    padding: 48px 20px 56px;
    text-align: center;
  }

  .blank .box {
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    margin-block-end: 8px;
    border: 1px solid var(--_border);
    border-radius: 8px;
    color: var(--_text-muted);
  }

  .blank p {
    margin: 0;
    max-inline-size: 42ch;
    color: var(--_text-muted);
    text-wrap: balance;
  }

  .blank .title {
    color: var(--_text);
    font-size: calc(14px + var(--_grow));
    font-weight: 600;
  }

  .blank .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
    margin-block-start: 10px;
  }

  .skeleton {
    display: grid;
    gap: 14px;
    min-block-size: var(--_skeleton-size, 220px);
    align-content: start;
    animation: appear 0s 200ms both;
  }

  .skeleton span {
    block-size: 12px;
    border-radius: var(--_radius-m);
    background: linear-gradient(90deg, var(--_hover) 40%, var(--_sunken) 50%, var(--_hover) 60%) 100% 0 / 300% 100%;
    animation: sheen 1.4s linear infinite;
  }

  .skeleton span:nth-child(3n + 2) {
    inline-size: 62%;
  }

  .skeleton span:nth-child(3n) {
    inline-size: 80%;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  @keyframes sheen {
    to {
      background-position: 0 0;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .skeleton span {
      animation: none;
    }
  }

  @container rp (max-width: 479px) {
    .notice,
    .chips {
      margin-inline: 14px;
    }
  }
`;

const tables = css`
  .scroller {
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scrollbar-width: thin;
  }

  .scroller:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  table.data {
    inline-size: 100%;
    border-collapse: collapse;
  }

  table.data :is(th, td) {
    padding: 7px 8px;
    border-block-end: 1px solid var(--_grid);
    text-align: start;
    font-weight: 400;
    white-space: nowrap;
  }

  table.data thead :is(th, td) {
    color: var(--_text-muted);
    font-size: calc(12px + var(--_grow));
    line-height: 1.28;
    vertical-align: bottom;
  }

  table.data .number {
    text-align: end;
  }

  table.data tbody tr:last-child > * {
    border-block-end: 0;
  }
`;

export const base = [tokens, card, controls, notices, tables, dialogs];
