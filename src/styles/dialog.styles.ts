/** Dialogs. */

import { css } from 'lit';

export const dialogs = css`
  dialog {
    inline-size: min(640px, calc(100vw - 24px));
    max-block-size: min(86vh, 760px);
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_raised);
    box-shadow: 0 10px 32px rgb(0 0 0 / 0.14);
    color: var(--_text);
    overflow: auto;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 0.35);
  }

  dialog > form {
    padding: 16px 20px 20px;
  }

  .dialog-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    margin-block-end: 12px;
  }

  .explain .field {
    max-inline-size: 100%;
  }

  .explain ul {
    display: grid;
    gap: 8px;
    margin: 14px 0 0;
    padding-inline-start: 18px;
  }
`;
