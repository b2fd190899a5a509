/** The player of a replay, and the strip of its parts. */

import { css } from 'lit';

export const replayPlayer = css`
  .replay-player {
    margin-block-end: 16px;
  }

  .replay audio {
    display: block;
    inline-size: 100%;
  }

  .replay video {
    display: block;
    inline-size: 100%;
    max-block-size: 46vh;
    border-radius: var(--_radius-m);
    background: #000;
  }

  .replay-strip {
    position: relative;
    block-size: 20px;
    margin: 10px 0 6px;
    padding: 0;
    list-style: none;
    text-align: start;
  }

  .replay-strip li {
    container-type: inline-size;
    position: absolute;
    inset-block: 0;
    left: calc(var(--from) * 1%);
    inline-size: calc(var(--span) * 1% - 1px);
    min-inline-size: 2px;
    overflow: hidden;
    border-radius: var(--_radius-s);
    font-size: calc(11px + var(--_grow));
    line-height: 20px;
    white-space: nowrap;
  }

  .replay-strip .replay-label {
    padding-inline: 6px;
  }

  @container (max-width: 76px) {
    .replay-strip .replay-label {
      display: none;
    }
  }

  .replay-strip::after {
    content: '';
    position: absolute;
    inset-block: -3px;
    left: calc(var(--at, 0) * 1%);
    inline-size: 2px;
    margin-inline-start: -1px;
    border-radius: 1px;
    background: var(--_accent);
  }

  .swatch {
    inline-size: 18px;
    block-size: 10px;
    border-radius: 2px;
  }

  .replay-segments .key {
    margin-block: 0;
    color: var(--_text-muted);
    font-size: calc(12px + var(--_grow));
  }

  .replay-segments .talk {
    background: var(--_bar);
  }

  .replay-segments .hold {
    border: 1px solid var(--_border-strong);
    background: repeating-linear-gradient(-45deg, transparent 0 4px, var(--_border) 4px 5px);
  }

  .replay-segments .hold .replay-label {
    display: inline-block;
    block-size: 100%;
    background: var(--_raised);
    line-height: 18px;
  }

  @container (max-width: 76px) {
    .replay-segments .hold .replay-label {
      display: none;
    }
  }

  .replay-segments .after {
    border: 1px solid var(--_border-strong);
    line-height: 18px;
  }

  .replay-segments .silence {
    border: 1px dotted var(--_border-strong);
    line-height: 18px;
  }
`;
