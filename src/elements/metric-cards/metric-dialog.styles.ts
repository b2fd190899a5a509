/** What the dialog of a metric has beside the dialogs of all widgets. */

import { css } from 'lit';

export const metricDialogStyles = css`
  .metric-dialog :is(table, details, .muted) {
    margin-block: 14px 0;
  }

  .metric-dialog caption {
    padding-block-end: 4px;
    font-weight: 600;
    text-align: start;
  }

  .metric-dialog table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .metric-dialog :is(th, td) {
    padding-block: 6px;
    padding-inline: 0 8px;
    border-block-start: 1px solid var(--_grid);
    font-weight: 400;
    text-align: start;
    overflow-wrap: break-word;
  }

  /* Ids may be long, and may break; numbers may not. */
  .metric-dialog th {
    overflow-wrap: anywhere;
  }

  .metric-dialog td:last-child {
    text-align: end;
  }

  .metric-dialog code {
    display: block;
    white-space: pre;
    overflow-x: auto;
    padding: 10px 12px;
    border-radius: 8px;
    background: var(--_sunken);
    font-size: calc(12px + var(--_grow));
  }

  .metric-dialog mark {
    background: var(--_accent-soft);
    color: inherit;
  }
`;
