/** The messages of each language. English is always there; others are registered. */

import { FluentBundle, FluentResource } from '@fluent/bundle';
import { en } from './locales/en/index.js';
import { zhHant } from './locales/zh-Hant/index.js';

const FALLBACK = 'en';

/** Of each language, those registered later winning. */
const resources = new Map<string, readonly FluentResource[]>([
  [FALLBACK, [new FluentResource(en)]],
  ['zh-Hant', [new FluentResource(zhHant)]],
]);
const bundles = new Map<string, FluentBundle>();
const listeners = new Set<() => void>();

/**
 * Adds a language, or replaces some messages of one.
 *
 * @param language a BCP 47 tag of language, or language and script, such as `it` or `zh-Hans`
 * @param messages Fluent source, with the message ids of the English one; what it lacks is shown in English
 */
export function registerMessages(language: string, messages: string): void {
  resources.set(language, [...(resources.get(language) ?? []), new FluentResource(messages)]);
  bundles.clear();
  for (const listener of listeners) listener();
}

/** Calls `listener` whenever a language is registered; the answer stops it. */
export function onMessagesRegistered(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The registered language that a reader of `locale` gets: `zh-TW` reads `zh-Hant`, `de` reads English. */
export function negotiate(locale: string): string {
  const wanted = parse(locale)?.maximize();
  if (!wanted) return FALLBACK;
  const candidates = [`${wanted.language}-${wanted.script}`, wanted.language];
  return candidates.find((candidate) => resources.has(candidate)) ?? FALLBACK;
}

/** The messages for a locale, English ones filling the gaps. Numbers in them follow the locale's own region. */
export function bundleFor(locale: string): FluentBundle {
  const language = negotiate(locale);
  const wanted = parse(locale);
  // Numbers and dates in another language than the words around them would read as a fault.
  const formatLocale = wanted && (language !== FALLBACK || wanted.language === FALLBACK) ? String(wanted) : FALLBACK;
  let bundle = bundles.get(formatLocale);
  if (!bundle) {
    // Isolation marks keep a left-to-right name from turning a right-to-left sentence round; elsewhere they would only
    // get in the way of searching and copying.
    bundle = new FluentBundle([formatLocale, FALLBACK], { useIsolating: isRightToLeft(language) });
    for (const name of new Set([FALLBACK, language])) {
      for (const resource of resources.get(name)!) bundle.addResource(resource, { allowOverrides: true });
    }
    bundles.set(formatLocale, bundle);
  }
  return bundle;
}

/** `lang` may hold anything; `zh_TW` is a common way to write `zh-TW`. */
function parse(locale: string): Intl.Locale | null {
  try {
    return new Intl.Locale(locale.replaceAll('_', '-'));
  } catch {
    return null;
  }
}

/** Whether a language is written from right to left. */
export function isRightToLeft(language: string): boolean {
  return ['ar', 'fa', 'he', 'ur'].includes(language.split('-')[0]);
}
