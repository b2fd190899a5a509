import { css } from 'lit';

export const plotStyles = css`
  .behaviors {
    --_name: 170px;
    --_value: 236px;
    --_gap: 14px;

    padding: 16px 20px 14px;
    min-inline-size: 0;
  }

  .behaviors.alone {
    --_value: 98px;
  }

  :is(.rows, .column-heads, .axis) {
    position: relative;
  }

  .behaviors ul {
    position: relative;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .behaviors li {
    --_row: 36px;

    display: grid;
    grid-template-columns: var(--_name) minmax(0, 1fr) 58px calc(var(--_value) - 98px) 40px;
    align-items: center;
    min-block-size: 36px;
    margin-inline: -8px;
    padding-inline: 8px;
    border-radius: 6px;
    cursor: pointer;
  }

  .behaviors li > .plot {
    margin-inline: var(--_gap);
  }

  /* The line that the marks of a row stand on. */
  .behaviors li > .plot::before {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block: 0;
    block-size: 1px;
    margin-block: auto;
    background: var(--_grid);
  }

  .behaviors li > .plot .zones {
    display: none;
  }

  .behaviors .dot {
    transition: scale var(--_fast) var(--_ease);
  }

  .behaviors li:is(:hover, :focus-visible) .dot {
    scale: 1.2;
  }

  .behaviors li:hover {
    background: color-mix(in srgb, var(--_ink) 4%, transparent);
  }

  .behaviors li:focus-visible {
    position: relative;
    z-index: 1;
    outline-offset: 0;
  }

  .behaviors li.focused {
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
    box-shadow: 0 0 0 1px var(--_series);
  }

  .behaviors li.focused .name bdi {
    font-weight: 600;
  }

  .behaviors .name {
    padding-block: 2px;
    line-height: 1.28;
    overflow-wrap: anywhere;
  }

  .behaviors .score {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    font-size: calc(14px + var(--_grow));
    white-space: nowrap;
  }

  .behaviors .change {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    padding-inline-start: 6px;
    line-height: 1.28;
  }

  .change.muted,
  .behaviors .scored {
    color: var(--_text-muted);
  }

  .behaviors .scored {
    font-size: calc(12px + var(--_grow));
    text-align: end;
  }

  .backdrop,
  .line {
    position: absolute;
    inset-block: 0;
    inset-inline: calc(var(--_name) + var(--_gap)) calc(var(--_value) + var(--_gap));
  }

  .backdrop > * {
    position: absolute;
    inset-block: 0;
  }

  .gridline {
    inset-inline-start: calc(var(--x) * 1%);
    inline-size: 1px;
    margin-inline-start: -0.5px;
    background: var(--_grid);
  }

  .edge {
    inset-inline-start: calc(var(--x) * 1%);
    border-inline-start: 1px dotted var(--_border-strong);
    opacity: 0.6;
  }

  .column-heads {
    block-size: 26px;
  }

  .column-heads .scored {
    position: absolute;
    inset-inline-end: 0;
  }

  .axis {
    block-size: 22px;
    color: var(--_text-muted);
    font-size: calc(11px + var(--_grow));
  }

  .at {
    position: absolute;
    inset-inline-start: calc(var(--x) * 1%);
    inset-block-start: 4px;
    translate: -50%;
    line-height: 1.2;
    white-space: nowrap;
  }

  .at:dir(rtl) {
    translate: 50%;
  }

  .scored .narrow {
    display: none;
  }

  @container rp (min-width: 1100px) {
    .behaviors {
      --_name: 226px;
    }
  }

  @media (pointer: coarse) {
    .behaviors li {
      min-block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .behaviors li:is(.focused, :hover) {
      outline: 1px solid Highlight;
    }

    .gridline {
      background: CanvasText;
    }

    .gridline:not(:nth-child(2), :nth-child(6)),
    .behaviors li > .plot::before {
      display: none;
    }
  }
`;
