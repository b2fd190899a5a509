/** Where files are given. */

import { css } from 'lit';

export const intake = css`
  .zone {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 32px 16px;
    border: 1px dashed var(--_border-strong);
    border-radius: 10px;
    background: var(--_sunken);
    text-align: center;
    transition: background var(--_fast) var(--_ease);
  }

  .zone.over {
    border: 2px solid var(--_accent);
    padding: 31px 15px;
    background: var(--_accent-soft);
  }

  .zone p {
    margin: 0;
    max-inline-size: 46ch;
    text-wrap: balance;
  }

  .zone .title {
    color: var(--_text);
    font-size: calc(14px + var(--_grow));
    font-weight: 600;
  }

  .zone .box {
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border: 1px solid var(--_border);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_accent);
  }

  .zone .actions {
    justify-content: center;
    margin-block-start: 6px;
  }

  #pasted:not([hidden]) {
    display: grid;
    gap: 6px;
    inline-size: 100%;
    margin-block-start: 8px;
    text-align: start;
  }

  #pasted .button {
    justify-self: start;
  }

  textarea.field {
    inline-size: 100%;
    padding-block: 8px;
    color: inherit;
    font: inherit;
    font-family: ui-monospace, monospace;
    resize: vertical;
  }

  textarea:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .known-title {
    margin: 16px 0 6px;
  }

  .known {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 0 0 8px;
    padding: 0;
    list-style: none;
  }

  .known li {
    padding: 2px 8px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    font-size: calc(12px + var(--_grow));
  }

  .body > .muted:last-child {
    margin-block: 0;
  }

  .foot.private {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  @media (forced-colors: active) {
    .zone.over {
      border-color: Highlight;
    }
  }

  @media print {
    .zone {
      border-style: solid;
    }
  }

  @container rp (max-width: 479px) {
    .zone {
      padding: 20px 12px;
    }

    .zone .actions {
      inline-size: 100%;
    }

    .zone .actions .button {
      flex: 1 1 auto;
    }
  }
`;
