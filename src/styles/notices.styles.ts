/** Notices, chips, and cards that have nothing to show. */

import { css } from 'lit';

export const notices = css`
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 10px;
    margin: 14px 20px 0;
    padding: 10px 12px;
    border-radius: 8px;
  }

  .notice > .icon {
    margin-block-start: 2px;
  }

  .notice > div {
    flex: 1 1 240px;
    min-inline-size: 0;
  }

  .notice.alert {
    background: var(--_alert-soft);
  }

  .notice.alert > .icon {
    color: var(--_alert);
  }

  .notice.warn {
    background: var(--_warn-soft);
  }

  .notice.warn > .icon {
    color: var(--_warn-on);
  }

  .notice.info {
    align-items: center;
    background: var(--_accent-soft);
  }

  .loading {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
  }

  .loading > div {
    flex: 1 1 180px;
  }

  progress {
    display: block;
    inline-size: 100%;
    block-size: 8px;
    margin-block: 4px;
    accent-color: var(--_accent);
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 10px 20px 0;
    padding: 0;
    list-style: none;
  }

  .blank {
    display: grid;
    justify-items: center;
    gap: 6px;
    padding: 48px 20px 56px;
    text-align: center;
  }

  .blank .box {
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    margin-block-end: 8px;
    border: 1px solid var(--_border);
    border-radius: 8px;
    color: var(--_text-muted);
  }

  .blank p {
    margin: 0;
    max-inline-size: 42ch;
    color: var(--_text-muted);
    text-wrap: balance;
  }

  .blank .title {
    color: var(--_text);
    font-size: calc(14px + var(--_grow));
    font-weight: 600;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .blank .actions {
    justify-content: center;
    margin-block-start: 10px;
  }

  .skeleton {
    --_sheen: 100%;

    display: grid;
    gap: 14px;
    min-block-size: var(--_skeleton-size, 220px);
    position: relative;
    overflow: clip;
    align-content: start;
    animation: appear 0s 200ms both;
    /* Far down a page nobody sees it: nothing of it moves there. */
    content-visibility: auto;
    contain-intrinsic-block-size: 220px;
  }

  .skeleton:dir(rtl) {
    --_sheen: -100%;
  }

  /* One sheen over all, moved by the compositor: painting it anew in each frame would take time from what is loading. */
  .skeleton::after {
    content: '';
    position: absolute;
    inset: 0;
    background: linear-gradient(
      90deg,
      transparent 40%,
      light-dark(rgb(255 255 255 / 60%), rgb(255 255 255 / 7%)) 50%,
      transparent 60%
    );
    translate: calc(-1 * var(--_sheen));
    animation: sheen 1.4s 2s linear infinite;
  }

  .skeleton span {
    block-size: 12px;
    border-radius: var(--_radius-m);
    background: var(--_hover);
  }

  .skeleton span:nth-child(3n + 2) {
    inline-size: 62%;
  }

  .skeleton span:nth-child(3n) {
    inline-size: 80%;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  @keyframes sheen {
    to {
      translate: var(--_sheen);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .skeleton::after {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .skeleton::after {
      content: none;
    }

    .notice,
    .skeleton span {
      border: 1px solid CanvasText;
    }
  }

  /* Here, as the sheet of the paper comes only with figures. */
  @media print {
    .actions,
    .loading .button {
      display: none;
    }
  }

  @container rp (max-width: 479px) {
    .notice,
    .chips {
      margin-inline: 14px;
    }
  }
`;
