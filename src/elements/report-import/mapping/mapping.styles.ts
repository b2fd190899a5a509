/** The table of fields and columns, and how values are read. */

import { css } from 'lit';

export const mapping = css`
  .mapping {
    margin-block-end: 14px;
  }

  .mapping > p {
    margin: 0 0 8px;
  }

  .fields {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .fields :is(th, td) {
    padding: 6px 12px 6px 0;
    border-block-start: 1px solid var(--_grid);
    text-align: start;
    font-weight: 400;
    vertical-align: middle;
    overflow-wrap: anywhere;
  }

  .fields thead th {
    border: 0;
    color: var(--_text-muted);
    font-size: calc(12px + var(--_grow));
  }

  .fields .field {
    inline-size: 100%;
    min-inline-size: 120px;
    max-inline-size: 220px;
  }

  .fields .doubtful > * {
    background: var(--_warn-soft);
  }

  .fields tr > :first-child {
    padding-inline-start: 8px;
  }

  .fields .icon {
    color: var(--_warn-on);
    vertical-align: -3px;
  }

  .needed {
    padding: 1px 6px;
    border-radius: 8px;
    background: var(--_hover);
    color: var(--_text-muted);
    font-size: calc(11px + var(--_grow));
    white-space: nowrap;
  }

  .sample {
    max-inline-size: 260px;
  }

  .sure .certainty {
    margin-inline-end: 8px;
  }

  .more-fields {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding-block: 10px;
    border-block-start: 1px solid var(--_grid);
  }

  .more-fields .add {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-inline-end: auto;
  }

  .add .field {
    max-inline-size: 240px;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0 0 12px;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    margin-block-end: 6px;
    color: var(--_text-muted);
  }

  .units {
    padding: 8px 10px;
    border: 1px solid var(--_border);
    border-radius: 8px;
  }

  .units.asked {
    border-color: transparent;
    background: var(--_warn-soft);
  }

  .units legend {
    float: inline-start;
    inline-size: 100%;
    color: var(--_text);
  }

  .units.asked legend .icon,
  .asked > span .icon {
    color: var(--_warn-on);
    vertical-align: -3px;
  }

  .unit {
    display: inline-flex;
    gap: 8px;
    min-inline-size: 150px;
    margin: 0 8px 4px 0;
    padding: 6px 10px;
    border: 1px solid var(--_border);
    border-radius: 8px;
    background: var(--_surface);
  }

  .unit.on {
    border-color: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }

  .unit > span,
  .unit .muted {
    display: block;
  }

  .unit input {
    margin-block-start: 3px;
    align-self: start;
    accent-color: var(--_accent);
  }

  .reading {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
  }

  .reading label {
    display: grid;
    gap: 3px;
    align-content: end;
    font-size: calc(12px + var(--_grow));
  }

  .reading .field {
    max-inline-size: 210px;
    font-size: calc(13px + var(--_grow));
  }

  .reading .asked {
    padding: 4px 6px;
    border-radius: 6px;
    background: var(--_warn-soft);
  }

  .vendor {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    font-size: calc(12px + var(--_grow));
  }

  .vendor .field {
    max-inline-size: 200px;
    font-size: calc(13px + var(--_grow));
  }

  @media (pointer: coarse) {
    .unit {
      min-block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .fields .doubtful > :first-child {
      border-inline-start: 3px solid Highlight;
    }

    .unit.on {
      outline: 2px solid Highlight;
    }
  }

  @media print {
    .more-fields {
      display: none;
    }
  }

  @container rp (max-width: 759px) {
    .fields,
    .fields tbody {
      display: block;
    }

    .fields thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .fields tr {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 4px 8px;
      padding: 10px 8px;
      border-block-start: 1px solid var(--_grid);
    }

    .fields .doubtful {
      border-radius: 8px;
      background: var(--_warn-soft);
    }

    .fields tr > :nth-child(n) {
      padding: 0;
      border: 0;
    }

    .fields tr > th {
      grid-row: 1;
      font-weight: 600;
    }

    .fields tr > :nth-child(2) {
      grid-column: 1 / -1;
    }

    .fields .field {
      max-inline-size: none;
    }

    .fields .sample {
      grid-column: 1;
      max-inline-size: none;
    }

    .fields .type {
      grid-column: 2;
      color: var(--_text-muted);
      text-align: end;
    }

    .fields .sure {
      grid-column: 1 / -1;
    }

    .unit {
      display: flex;
      margin-inline-end: 0;
    }
  }
`;
