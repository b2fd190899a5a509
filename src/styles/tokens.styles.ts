/**
 * The design tokens. `--rapport-<name>` is what a page may set; `--_<name>` is what the sheets use, with the default of
 * the light and the dark theme. A page picks a theme with the `theme` attribute; without it the reader's system decides.
 */

import { css } from 'lit';

export const tokens = css`
  :host {
    color-scheme: light dark;
    --_surface: var(--rapport-surface, light-dark(#fff, #17191d));
    --_sunken: var(--rapport-sunken, light-dark(#f5f7f9, #1d1f24));
    --_hover: var(--rapport-hover, light-dark(#eff1f5, #24262b));
    --_raised: var(--rapport-raised, light-dark(#fff, #23252a));
    --_border: var(--rapport-border, light-dark(#dde0e4, #2f3237));
    --_border-strong: var(--rapport-border-strong, light-dark(#878c95, #71767e));
    --_grid: var(--rapport-grid, light-dark(#e4e6ea, #282a2f));
    --_text: var(--rapport-text, light-dark(#1d2027, #e8e9ec));
    --_text-muted: var(--rapport-text-muted, light-dark(#5a5f68, #a5a9b1));
    --_ink: var(--rapport-ink, light-dark(#292e37, #d7d9dd));
    --_accent: var(--rapport-accent, light-dark(#4556bf, #9cabfa));
    --_accent-soft: var(--rapport-accent-soft, light-dark(#ecf0fd, #292e4a));
    --_accent-on: var(--rapport-accent-on, light-dark(#fff, #0f111a));
    --_focus: var(--rapport-focus, light-dark(#4758d4, #9cacff));
    --_vpos: var(--rapport-vpos, light-dark(#0e7172, #53bbb7));
    --_vpos-on: var(--rapport-vpos-on, light-dark(#fff, #001c1d));
    --_mpos: var(--rapport-mpos, light-dark(#d6f3f1, #113b3d));
    --_mpos-on: var(--rapport-mpos-on, light-dark(#005355, #9ce2dd));
    --_mneg: var(--rapport-mneg, light-dark(#ffdbb8, #4e2d19));
    --_mneg-on: var(--rapport-mneg-on, light-dark(#893e13, #f9cd9f));
    --_vneg: var(--rapport-vneg, light-dark(#b54b19, #ed8b51));
    --_vneg-on: var(--rapport-vneg-on, light-dark(#fff, #2a1207));
    --_pos-mark: var(--rapport-pos-mark, light-dark(#198181, #51b7b5));
    --_neg-mark: var(--rapport-neg-mark, light-dark(#c65d26, #e8864c));
    --_zone-vpos: var(--rapport-zone-vpos, light-dark(#d9f3f2, #132f30));
    --_zone-mpos: var(--rapport-zone-mpos, light-dark(#ecfaf9, #152223));
    --_zone-mneg: var(--rapport-zone-mneg, light-dark(#fff6ec, #261d17));
    --_zone-vneg: var(--rapport-zone-vneg, light-dark(#ffead9, #39251a));
    --_bar: var(--rapport-bar, light-dark(#c9cee7, #3c426e));
    --_series: var(--rapport-series, light-dark(#3d4db5, #9aaaff));
    --_series-prev: var(--rapport-series-prev, light-dark(#747a87, #8e929b));
    --_warn-soft: var(--rapport-warn-soft, light-dark(#fbf4da, #393119));
    --_warn-on: var(--rapport-warn-on, light-dark(#604914, #edd692));
    --_alert: var(--rapport-alert, light-dark(#ba234c, #f58393));
    --_alert-soft: var(--rapport-alert-soft, light-dark(#feeff0, #412428));
    --_tip: var(--rapport-tip, light-dark(#1f232a, #31343b));
    --_tip-on: var(--rapport-tip-on, light-dark(#f9fafb, #f1f2f4));
    --_tip-muted: var(--rapport-tip-muted, light-dark(#b9bec6, #b6bbc2));
    --_font: var(
      --rapport-font,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Noto Sans Arabic',
      'Noto Sans CJK TC',
      sans-serif
    );
    --_radius-s: var(--rapport-radius-s, 4px);
    --_radius-m: var(--rapport-radius-m, 7px);
    --_radius-l: var(--rapport-radius-l, 12px);
    --_fast: var(--rapport-t-fast, 120ms);
    --_move: var(--rapport-t-move, 220ms);
    --_ease: cubic-bezier(0.2, 0, 0, 1);
    --_grow: 0px;
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  :host(:lang(ar)) {
    --_grow: 1px;
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_fast: 0ms;
      --_move: 0ms;
    }
  }
`;
