/** What was understood of what was given. */

import { css } from 'lit';

export const found = css`
  .why {
    margin: 0 0 12px;
    color: var(--_text-muted);
    overflow-wrap: anywhere;
  }

  .certainty {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    white-space: nowrap;
  }

  .certainty.unsure {
    font-weight: 600;
  }

  .bars {
    display: inline-flex;
    gap: 2px;
  }

  .bars i {
    inline-size: 12px;
    block-size: 6px;
    border: 1px solid var(--_ink);
    border-radius: 2px;
  }

  .bars .on {
    background: var(--_ink);
    forced-color-adjust: none;
  }

  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 10px 40px;
    margin: 0 0 14px;
  }

  .counts > div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
  }

  .counts dt {
    color: var(--_text-muted);
    font-size: calc(12px + var(--_grow));
  }

  .counts dd {
    margin: 0;
    font-size: calc(15px + var(--_grow));
    font-weight: 600;
  }

  .counts .used dd {
    font-size: calc(20px + var(--_grow));
    line-height: 1.1;
  }

  .was {
    color: var(--_text-muted);
    font-size: calc(12px + var(--_grow));
    font-weight: 400;
  }

  .files {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .files li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 12px;
    padding-block: 7px;
    border-block-start: 1px solid var(--_grid);
  }

  .files .unread .icon {
    color: var(--_warn-on);
  }

  .file-name {
    min-inline-size: 0;
    flex: 0 1 240px;
    text-align: match-parent;
    overflow-wrap: anywhere;
  }

  .tables {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .tables :is(th, td) {
    padding: 5px 12px 5px 0;
    border-block-start: 1px solid var(--_grid);
    text-align: start;
    font-weight: 400;
    overflow-wrap: anywhere;
  }

  .tables .number {
    padding-inline-end: 0;
    text-align: end;
  }

  code {
    padding: 0 4px;
    border-radius: var(--_radius-s);
    background: var(--_hover);
    font-family: ui-monospace, monospace;
    font-size: 0.94em;
  }

  .possible {
    padding-block: 12px;
    border-block-start: 1px solid var(--_grid);
  }

  .possible ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
    margin: 6px 0 0;
    padding: 0;
    list-style: none;
  }

  .possible li {
    display: inline-flex;
    align-items: baseline;
    gap: 6px;
  }

  .possible .icon {
    inline-size: 12px;
    block-size: 12px;
    translate: 0 1px;
  }

  .possible li:not(.muted) > .icon {
    color: var(--_pos-mark);
  }

  .decide {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
  }

  .handed {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 6px;
    margin: 8px 0 0;
    color: var(--_mpos-on);
  }

  .actions.out {
    margin-block: 12px;
  }

  .body > .notice {
    margin: 0;
  }

  .notice p {
    margin: 4px 0 0;
    overflow-wrap: anywhere;
  }

  @media print {
    .decide {
      display: none;
    }
  }

  @container rp (max-width: 479px) {
    .head {
      flex-wrap: wrap;
    }

    .head .titles {
      flex-basis: 100%;
    }

    .head .tools {
      flex-wrap: wrap;
    }

    .decide .primary {
      order: -1;
      flex: 1 1 100%;
    }

    .decide .button {
      flex: 1 1 auto;
    }
  }
`;
