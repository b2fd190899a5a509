/** The messages in use, in every language. English comes with the parts that use it; others are loaded or registered. */

import { FluentBundle, FluentResource } from '@fluent/bundle';
import { bestLanguage, FALLBACK, isRightToLeft, parseLocale } from './languages.js';
import { MessageLoads, type MessageSet } from './message-loads.js';

export type { MessageSet } from './message-loads.js';

const sets = new Set<MessageSet>();
/** The package's own messages by language, as far as they are loaded. */
const loaded = new Map<string, string[]>();
/** What a page registered by language, the latest last. */
const registered = new Map<string, string[]>();
const loads = new MessageLoads(
  (language, messages) => add(loaded, language, messages),
  () => performance.now(),
);
/** The languages whose messages all came at once. */
const complete = new Set<string>();
/** A source is parsed once, when the first message of its part is asked for. */
const resources = new Map<string, FluentResource>();
const listeners = new Set<() => void>();

let sources = 0;

/** Changes whenever there are more messages than before: what was made from them is out of date then. */
export function messagesVersion(): number {
  return sources;
}

/** Makes the messages of a part of the package known. Knowing them already, it does nothing. */
export function useMessages(...used: readonly MessageSet[]): void {
  for (const set of used) {
    if (sets.has(set)) continue;
    sets.add(set);
    sources += 1;
  }
}

/**
 * Adds a language, or replaces some messages of one.
 *
 * @param language a BCP 47 tag of language, or language and script, such as `it` or `zh-Hans`
 * @param messages Fluent source (projectfluent.org), with the message ids of the English one. What it lacks is shown in
 *   English; what is no message is skipped.
 */
export function registerMessages(language: string, messages: string): void {
  add(registered, language, [messages]);
}

/** Adds all messages of the package in a language at once, so that none has to be loaded. */
export function provideLanguage(language: string, messages: readonly string[]): void {
  complete.add(language);
  add(loaded, language, messages);
}

/** Calls `listener` whenever messages arrive; the answer stops it. */
export function onMessagesRegistered(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language that a reader of `locale` gets: `zh-TW` reads `zh-Hant`, `de` reads English. */
export function negotiate(locale: string): string {
  return bestLanguage(locale, (language) => isThere(language) || [...sets].some(({ later }) => language in later));
}

/** The locale in which a reader of `locale` sees numbers and dates. */
export function formatLocaleOf(locale: string): string {
  const wanted = parseLocale(locale);
  const language = languageAtHand(locale);
  // Numbers and dates in another language than the words around them would read as a fault.
  return wanted && (language !== FALLBACK || wanted.language === FALLBACK) ? String(wanted) : FALLBACK;
}

/** The messages for a reader of `locale`, the English ones where the language has none. */
export function bundleOf(locale: string): FluentBundle {
  load(negotiate(locale));
  const formatLocale = formatLocaleOf(locale);
  // Isolation marks keep a left-to-right name from turning a right-to-left sentence round; elsewhere they would only
  // get in the way of searching and copying.
  const bundle = new FluentBundle(formatLocale, { useIsolating: isRightToLeft(formatLocale) });
  const language = languageAtHand(locale);
  const english = [
    ...[...sets].map(({ en }) => en),
    ...(loaded.get(FALLBACK) ?? []),
    ...(registered.get(FALLBACK) ?? []),
  ];
  const theirs = language === FALLBACK ? [] : [...(loaded.get(language) ?? []), ...(registered.get(language) ?? [])];
  for (const source of [...english, ...theirs]) bundle.addResource(resourceOf(source), { allowOverrides: true });
  return bundle;
}

function languageAtHand(locale: string): string {
  const language = negotiate(locale);
  return isThere(language) ? language : FALLBACK;
}

function isThere(language: string): boolean {
  return loaded.has(language) || registered.has(language);
}

function resourceOf(source: string): FluentResource {
  let resource = resources.get(source);
  if (!resource) resources.set(source, (resource = new FluentResource(source)));
  return resource;
}

/** Loads the messages of all sets in use. Until they are there, and where they cannot be loaded, English is shown. */
function load(language: string): void {
  if (!complete.has(language)) loads.ask(language, sets);
}

/** Asks again for what could not be loaded, if it is time: a bundle that is kept would never do so. */
export function loadWhatFailed(locale: string): void {
  const language = negotiate(locale);
  if (loads.isDue(language)) load(language);
}

function add(where: Map<string, string[]>, language: string, messages: readonly string[]): void {
  where.set(language, [...(where.get(language) ?? []), ...messages]);
  sources += 1;
  for (const listener of listeners) listener();
}
