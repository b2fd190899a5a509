/** What the step says, docked under the chart of a narrow card. */

import { css } from 'lit';

export const readout = css`
  .readout {
    padding: 10px 12px;
    border-radius: 8px;
    font-size: calc(12px + var(--_grow));
  }

  .readout b {
    display: block;
    margin-block-end: 4px;
  }

  .readout b .aside {
    display: inline-block;
    margin-inline-start: 6px;
    font-weight: 400;
  }

  .readout dl {
    display: grid;
    grid-template-columns: minmax(96px, 1fr) auto auto;
    gap: 2px 14px;
    margin: 0;
  }

  .readout dl > * {
    margin: 0;
  }

  .readout dt {
    display: flex;
    align-items: baseline;
    gap: 8px;
  }

  .readout dt .aside {
    white-space: nowrap;
  }

  .readout dd {
    text-align: end;
    white-space: nowrap;
  }

  .readout .sample {
    transform: translateY(-0.32em);
    border-color: currentColor;
  }

  .docked {
    display: none;
    margin-block-start: 6px;
    border: 1px solid var(--_border);
    background: var(--_sunken);
  }

  .docked dl {
    grid-template-columns: minmax(96px, 1fr) auto fit-content(36%);
  }

  .docked dl > :nth-child(3n) {
    white-space: normal;
  }

  .docked .aside,
  .docked dl > :nth-child(3n) {
    color: var(--_text-muted);
  }

  @container rp (max-width: 479px) {
    .docked {
      display: block;
    }
  }
`;
