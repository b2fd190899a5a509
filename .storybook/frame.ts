import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';

/** What the toolbars choose. A story may fix any of them with its `globals`. */
export interface FrameGlobals {
  theme: 'light' | 'dark' | 'auto';
  direction: 'ltr' | 'rtl';
  locale: string;
}

export const defaultGlobals: FrameGlobals = { theme: 'light', direction: 'ltr', locale: 'en' };

/** The languages of the toolbar: a new one is one line here. */
export const locales = [
  { value: 'en', title: 'English' },
  { value: 'zh-Hant', title: '繁體中文' },
];

const colorSchemes = { light: 'light', dark: 'dark', auto: 'light dark' };

/** Stands in for the host page: its theme, direction, language and background, which no widget paints itself. */
export function frame(story: unknown, globals: FrameGlobals): TemplateResult {
  const { theme, direction, locale } = { ...defaultGlobals, ...globals };
  const styles = {
    colorScheme: colorSchemes[theme],
    background: 'light-dark(#f5f7f9, #101114)',
    color: 'light-dark(#1d2027, #e8e9ec)',
    padding: '16px',
  };
  return html`<div class="story-frame" theme=${theme} dir=${direction} lang=${locale} style=${styleMap(styles)}>
    ${story}
  </div>`;
}
