import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { styleMap } from 'lit/directives/style-map.js';

type Theme = 'light' | 'dark' | 'auto';

/** What the toolbars choose. A story may fix any of them with its `globals`. */
export interface FrameGlobals {
  theme: Theme;
  /** `auto`: that of the language. */
  direction: 'auto' | 'ltr' | 'rtl';
  locale: string;
}

export const defaultGlobals: FrameGlobals = { theme: 'light', direction: 'auto', locale: 'en' };

/** The languages of the toolbar: a new one is one line here. */
export const locales = [
  { value: 'en', title: 'English' },
  { value: 'zh-Hant', title: '繁體中文' },
  { value: 'zh-Hans', title: '简体中文' },
  { value: 'ar', title: 'العربية' },
  { value: 'it', title: 'Italiano' },
];

const colorSchemes = { light: 'light', dark: 'dark', auto: 'light dark' };

const themed = new WeakSet<Element>();

/** Widgets take their theme from an attribute of their own; one that the story itself set stays. */
function applyTheme(frameElement: Element | null | undefined, theme: Theme): void {
  for (const element of frameElement?.querySelectorAll('*') ?? []) {
    if (!('theme' in element) || (element.hasAttribute('theme') && !themed.has(element))) continue;
    themed.add(element);
    if (theme === 'auto') element.removeAttribute('theme');
    else element.setAttribute('theme', theme);
  }
}

/** Stands in for the host page: its theme, direction, language and background, which no widget paints itself. */
export function frame(story: unknown, globals: FrameGlobals, wholePage = false): TemplateResult {
  const { theme, direction, locale } = { ...defaultGlobals, ...globals };
  const dir = direction === 'auto' ? (locale === 'ar' ? 'rtl' : 'ltr') : direction;
  const styles = {
    colorScheme: colorSchemes[theme],
    background: 'light-dark(#f5f7f9, #101114)',
    color: 'light-dark(#1d2027, #e8e9ec)',
    padding: '16px',
    boxSizing: 'border-box',
    minBlockSize: wholePage ? '100vh' : 'auto',
  };
  // Templates are filled in from top to bottom: at the span, the story is in the page.
  return html`<div class="story-frame" theme=${theme} dir=${dir} lang=${locale} style=${styleMap(styles)}>
    ${story}<span hidden ${ref((span) => applyTheme(span?.parentElement, theme))}></span>
  </div>`;
}
