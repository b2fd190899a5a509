import { css } from 'lit';

export const matrix = css`
  .body {
    padding-inline: 12px;
  }

  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 0 8px 6px;
  }

  .controls .field[type='search'] {
    inline-size: 200px;
  }

  .controls .button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .pick,
  .extremes,
  .more-rows {
    display: none;
  }

  table[role='grid'] {
    inline-size: 100%;
    min-inline-size: calc(226px + 106px + var(--behaviors) * 89px);
    /* Collapsed borders would lie below the column that stays. */
    border-spacing: 0;
    table-layout: fixed;
  }

  [role='grid'] tr {
    background: var(--_surface);
  }

  small {
    display: inline-block;
    color: var(--_text-muted);
    font-size: calc(11.5px + var(--_grow));
  }

  [role='grid'] th {
    font-weight: 400;
    text-align: start;
  }

  [role='grid'] :is(th, td) {
    padding: 0;
  }

  [role='grid'] [data-cell]:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
    border-radius: 6px;
  }

  /* Head */

  [role='grid'] thead th {
    inline-size: auto;
    padding: 6px 0 8px 11px;
    color: var(--_text-muted);
    font-size: calc(12px + var(--_grow));
    line-height: 1.28;
    vertical-align: bottom;
    cursor: pointer;
  }

  [role='grid'] thead th:hover {
    color: var(--_text);
  }

  [role='grid'] thead th:first-child {
    inline-size: 226px;
    padding-inline-start: 8px;
  }

  [role='grid'] thead th:nth-child(2) {
    inline-size: 106px;
  }

  [role='grid'] thead th.sorted {
    color: var(--_text);
    font-weight: 600;
  }

  .label {
    text-wrap: balance;
  }

  .sort {
    display: inline-block;
    inline-size: 9px;
    margin-inline-start: 5px;
    /* Not a background: forced colours paint over those. */
    border-block-start: 9px solid;
    clip-path: polygon(42% 0, 58% 0, 58% 72%, 86% 44%, 100% 56%, 50% 100%, 0 56%, 14% 44%, 42% 72%);
  }

  .sort.up {
    transform: scaleY(-1);
  }

  /* Rows */

  [role='grid'] tbody tr:not(.opened) > * {
    block-size: 38px;
    border-block-start: 1px solid var(--_grid);
  }

  [role='grid'] tr.agent:hover {
    background: var(--_sunken);
  }

  [role='grid'] td {
    padding: 2px;
  }

  td.first .value,
  td.first .total {
    font-weight: 600;
  }

  [role='grid'] td.first {
    padding-inline-end: 7px;
  }

  td.focused .tile,
  td.focused .total {
    box-shadow: 0 0 0 1px var(--_series);
    border-radius: 6px;
  }

  /* A ring, whatever the colour of the tile: shape tells it. */
  .stands .tile,
  .key-stands {
    outline: 2px solid var(--_ink);
    outline-offset: -1px;
  }

  .key-stands {
    inline-size: 16px;
    block-size: 12px;
    border-radius: 3px;
  }

  tr.agent :is(th, td) {
    cursor: pointer;
  }

  tr.agent td:hover .tile {
    box-shadow: 0 0 0 1px var(--_ink);
  }

  [role='grid'] tr[aria-selected='true'] {
    background: var(--_accent-soft);
  }

  [role='grid'] tr:is(.open, .opened, .team) {
    background: var(--_sunken);
  }

  [role='grid'] .team th {
    padding-inline-start: 8px;
  }

  .who {
    display: flex;
    align-items: center;
    gap: 8px;
    padding-inline-start: 8px;
  }

  .person {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-inline-size: 0;
    line-height: 1.32;
    overflow-wrap: anywhere;
  }

  /* Whoever has a long team still shows how many interactions. */
  .of {
    display: flex;
    min-inline-size: 0;
    white-space: nowrap;
  }

  .of bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .expand {
    display: inline-grid;
    place-items: center;
    inline-size: 26px;
    block-size: 30px;
    margin-inline-start: -6px;
    border-radius: var(--_radius-m);
  }

  .expand:hover {
    background: var(--_hover);
  }

  .expand .icon {
    inline-size: 14px;
    block-size: 14px;
    transition: rotate var(--_move) var(--_ease);
  }

  .expand .icon:dir(rtl) {
    scale: -1 1;
  }

  tr.open .expand .icon {
    rotate: 90deg;
  }

  .total {
    display: block;
    padding-inline-end: 24px;
    text-align: end;
  }

  .strip {
    display: block;
    block-size: 9px;
    inline-size: calc(100% - 18px);
    margin-inline: 9px;
    border-block-end: 1px solid var(--_border);
    fill: none;
    stroke: var(--_text-muted);
    stroke-width: 1.5px;
    stroke-opacity: 0.75;
    overflow: visible;
  }

  .strip path {
    vector-effect: non-scaling-stroke;
  }

  .strip:dir(rtl) {
    scale: -1 1;
  }

  .body > .muted,
  .body > .skeleton {
    margin-inline: 8px;
  }

  .body > .pager {
    margin: 10px 8px 0;
  }
`;
