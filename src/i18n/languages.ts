/** BCP 47 tags: which of the languages at hand a reader gets. */

/** The language of the messages that every other language falls back on. */
export const FALLBACK = 'en';

/** `lang` may hold anything; `zh_TW` is a common way to write `zh-TW`. `null` where it is no tag at all. */
export function parseLocale(locale: string): Intl.Locale | null {
  try {
    return new Intl.Locale(locale.replaceAll('_', '-'));
  } catch {
    return null;
  }
}

/**
 * The language that a reader of `locale` gets: `zh-TW` reads `zh-Hant`, because that is how Chinese is written in Taiwan.
 *
 * @param isKnown whether there are messages in a language, given as language or as language and script
 */
export function bestLanguage(locale: string, isKnown: (language: string) => boolean): string {
  const wanted = parseLocale(locale)?.maximize();
  if (!wanted) return FALLBACK;
  const candidates = [`${wanted.language}-${wanted.script}`, wanted.language];
  return candidates.find(isKnown) ?? FALLBACK;
}

/** Whether a language is written from right to left. */
export function isRightToLeft(language: string): boolean {
  return ['ar', 'fa', 'he', 'ur'].includes(language.split('-')[0]);
}
