/** The messages of each language. English comes with the parts that use it; others are loaded or registered. */

import { ON_DEMAND } from './locales/on-demand.js';
import { parse } from './parse.js';
import type { Messages, Pattern } from './pattern.js';

const FALLBACK = 'en';

/** The English of the widgets in use, by source. */
const builtIn = new Map<string, Messages>();
/** Of each language, those registered later first. */
const registered = new Map<string, readonly Messages[]>();
/** The languages of the package that are there or on their way. */
const provided = new Set<string>();
const listeners = new Set<() => void>();

/** Makes the English messages of a part of the package known. What is known already is not read again. */
export function useMessages(...sources: readonly string[]): void {
  for (const source of sources) if (!builtIn.has(source)) builtIn.set(source, parse(source));
}

/**
 * Adds a language, or replaces some messages of one.
 *
 * @param language a BCP 47 tag of language, or language and script, such as `it` or `zh-Hans`
 * @param messages Fluent source, with the message ids of the English one; what it lacks is shown in English
 */
export function registerMessages(language: string, messages: string): void {
  add(language, [parse(messages), ...(registered.get(language) ?? [])]);
}

/** Adds the package's own messages of a language, behind those that were registered. */
export function provide(language: string, messages: string): void {
  provided.add(language);
  add(language, [...(registered.get(language) ?? []), parse(messages)]);
}

/** Calls `listener` whenever a language is registered; the answer stops it. */
export function onMessagesRegistered(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language that a reader of `locale` gets: `zh-TW` reads `zh-Hant`, `de` reads English. */
export function negotiate(locale: string): string {
  const wanted = parseLocale(locale)?.maximize();
  if (!wanted) return FALLBACK;
  const candidates = [`${wanted.language}-${wanted.script}`, wanted.language];
  return candidates.find((candidate) => registered.has(candidate) || candidate in ON_DEMAND) ?? FALLBACK;
}

/** What words and numbers are made from. */
export interface Wording {
  /** The locale that numbers and dates are written in. */
  readonly locale: string;
  /** The message with this id, the English one where the language has none. */
  find(id: string): Pattern | undefined;
}

/** The messages for a locale. Numbers in them follow the locale's own region. */
export function wordingOf(locale: string): Wording {
  const wanted = parseLocale(locale);
  let language = negotiate(locale);
  load(language);
  if (!registered.has(language)) language = FALLBACK;
  // Numbers and dates in another language than the words around them would read as a fault.
  const isTheirs = wanted && (language !== FALLBACK || wanted.language === FALLBACK);
  const layers = [...new Set([language, FALLBACK])].flatMap((name) => registered.get(name) ?? []);
  const find = (id: string) => {
    for (const messages of layers) if (messages.has(id)) return messages.get(id);
    for (const messages of builtIn.values()) if (messages.has(id)) return messages.get(id);
    return undefined;
  };
  return { locale: isTheirs ? String(wanted) : FALLBACK, find };
}

/** Whether a language is written from right to left. */
export function isRightToLeft(language: string): boolean {
  return ['ar', 'fa', 'he', 'ur'].includes(language.split('-')[0]);
}

/** Until the language is there, and where it cannot be loaded, English is shown. */
function load(language: string): void {
  if (!(language in ON_DEMAND) || provided.has(language)) return;
  provided.add(language);
  ON_DEMAND[language]().then(
    (source) => provide(language, source),
    // It may be there when it is asked for next.
    () => provided.delete(language),
  );
}

function add(language: string, messages: readonly Messages[]): void {
  registered.set(language, messages);
  for (const listener of listeners) listener();
}

/** `lang` may hold anything; `zh_TW` is a common way to write `zh-TW`. */
function parseLocale(locale: string): Intl.Locale | null {
  try {
    return new Intl.Locale(locale.replaceAll('_', '-'));
  } catch {
    return null;
  }
}
