/** The dialog that replays an interaction. */

import { css } from 'lit';
import { replayPlayer } from './replay-player.styles.js';
import { replayTalk } from './replay-talk.styles.js';

const sheet = css`
  dialog.replay {
    inline-size: min(980px, calc(100vw - 24px));
    max-block-size: min(92vh, 900px);
  }

  .replay-sheet {
    container: sheet / inline-size;
    padding: 16px 20px 20px;
    text-align: start;
  }

  .replay-head {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: 12px;
    margin-block-end: 12px;
  }

  .replay .notice {
    margin: 0 0 12px;
  }

  .replay-body {
    display: grid;
    gap: 20px 24px;
  }

  .replay-body > * {
    min-inline-size: 0;
  }

  .replay-side > * {
    margin-block: 0 12px;
  }

  .replay h3 {
    margin-block-end: 6px;
    font-size: calc(12px + var(--_grow));
  }

  .replay p {
    margin-block: 0 12px;
  }

  .replay .caption {
    margin: 0;
  }

  .replay-note {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }

  .replay :is(.replay-turns, .replay-messages) {
    position: relative;
    max-block-size: clamp(180px, 48vh, 520px);
    margin: 0 0 8px;
    padding: 2px;
    overflow: auto;
    overscroll-behavior: contain;
    list-style: none;
  }

  @container sheet (min-width: 720px) {
    .replay-body {
      grid-template-columns: minmax(0, 1fr) 324px;
    }

    .replay-side {
      padding-inline-start: 20px;
      border-inline-start: 1px solid var(--_grid);
    }
  }
`;

const side = css`
  .replay-scores-head {
    display: flex;
    justify-content: space-between;
    margin-block-end: 0 !important;
    color: var(--_text-muted);
    font-size: calc(12px + var(--_grow));
  }

  .replay-scores {
    margin: 0 0 10px;
    padding: 0;
    list-style: none;
  }

  .replay-scores li {
    display: grid;
    grid-template-columns: 14px minmax(0, 1fr) auto 34px;
    align-items: baseline;
    gap: 8px;
    padding-block: 5px;
    border-block-end: 1px solid var(--_grid);
  }

  .replay-scores .replay-overall {
    border: 0;
    font-weight: 600;
  }

  .replay-scores .glyph {
    align-self: start;
    margin-block-start: 3px;
  }

  .replay-scores .word {
    color: var(--_text-muted);
    font-size: calc(12px + var(--_grow));
    font-weight: 400;
  }

  .replay-scores .points {
    text-align: end;
  }

  .replay-fields summary {
    cursor: pointer;
  }

  .replay-fields dl {
    display: grid;
    gap: 0;
    margin: 6px 0 0;
    font-size: calc(12px + var(--_grow));
  }

  .replay-fields :is(dt, dd) {
    overflow-wrap: anywhere;
  }

  .replay-fields dt {
    color: var(--_text-muted);
  }

  .replay-fields dd {
    margin: 0 0 6px;
    white-space: pre-wrap;
  }

  @media (forced-colors: active) {
    .replay-turns li[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    .replay-strip::after {
      background: Highlight;
      forced-color-adjust: none;
    }

    .replay-segments .talk,
    .replay-message {
      border: 1px solid CanvasText;
    }
  }
`;

export const replay = [sheet, replayPlayer, ...replayTalk, side];
