/** Buttons, switches, chips, selects and fields. */

import { css } from 'lit';

export const controls = css`
  :is(button, select, input) {
    margin: 0;
    color: inherit;
    font: inherit;
  }

  :is(button, select, input, summary, a, [tabindex]):focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  button {
    padding: 0;
    border: 0;
    background: none;
    text-align: inherit;
    cursor: pointer;
  }

  button:disabled {
    cursor: default;
    opacity: 0.45;
  }

  .tools {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  .icon {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .icon-button {
    display: inline-grid;
    place-items: center;
    inline-size: 30px;
    block-size: 30px;
    border-radius: var(--_radius-m);
    color: var(--_text);
  }

  .icon-button:hover:not(:disabled) {
    background: var(--_hover);
  }

  .segmented {
    display: inline-flex;
    padding: 2px;
    border-radius: var(--_radius-m);
    background: var(--_hover);
  }

  .segmented button {
    display: inline-grid;
    place-items: center;
    min-inline-size: 28px;
    block-size: 26px;
    padding-inline: 5px;
    border-radius: 5px;
    color: var(--_text-muted);
  }

  .segmented button[aria-pressed='true'] {
    background: var(--_surface);
    box-shadow: 0 0 0 1px var(--_border);
    color: var(--_text);
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 30px;
    padding-inline: 11px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    white-space: nowrap;
  }

  .button:hover:not(:disabled) {
    background: var(--_hover);
  }

  .button.small {
    min-block-size: 26px;
    padding-inline: 8px;
  }

  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_accent-on);
  }

  .link {
    text-decoration: underline;
    text-underline-offset: 2px;
  }

  .field {
    min-block-size: 30px;
    padding-inline: 10px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    background: var(--_surface);
  }

  .field::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 26px;
    padding-inline: 9px 4px;
    border-radius: var(--_radius-m);
    background: var(--_accent-soft);
    font-size: calc(12px + var(--_grow));
    overflow-wrap: anywhere;
  }

  .chip .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  .switch {
    position: relative;
    flex: none;
    inline-size: 32px;
    block-size: 19px;
    border-radius: 10px;
    background: var(--_border-strong);
    transition: background var(--_fast) var(--_ease);
  }

  .switch::after {
    content: '';
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 2px;
    inline-size: 15px;
    block-size: 15px;
    border-radius: 50%;
    background: var(--_surface);
    transition: inset-inline-start var(--_fast) var(--_ease);
  }

  .switch[aria-checked='true'] {
    background: var(--_accent);
  }

  .switch[aria-checked='true']::after {
    inset-inline-start: 15px;
  }

  .play {
    display: inline-grid;
    flex: none;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border: 1px solid var(--_border);
    border-radius: 50%;
    background: var(--_surface);
  }

  .play:hover:not(:disabled) {
    border-color: var(--_ink);
  }

  .play .icon {
    inline-size: 12px;
    block-size: 12px;
    fill: currentColor;
    stroke: none;
  }

  .avatar {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: 28px;
    block-size: 28px;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: 50%;
    background: var(--_hover);
    color: var(--_text-muted);
    font-size: 10.5px;
    letter-spacing: 0.01em;
  }

  .avatar img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  @media (pointer: coarse) {
    :is(.button, .field, .chip, .segmented button) {
      min-block-size: 44px;
    }

    :is(.icon-button, .play) {
      inline-size: 44px;
      block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .segmented button[aria-pressed='true'] {
      outline: 1px solid Highlight;
    }

    .switch,
    .switch::after {
      border: 1px solid CanvasText;
    }

    .switch[aria-checked='true'] {
      background: Highlight;
    }
  }
`;
