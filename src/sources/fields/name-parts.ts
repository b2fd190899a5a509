/** The words that the name of a column is made of, by what they say. */

import { namedUnit } from '../cells/durations.js';
import { NAME_WORDS, SIMPLIFIED } from './name-words.js';

/** Longer names are sentences. */
const LONGEST = 80;
/** So many words, or Chinese characters, make one part at most. */
const MOST_WORDS = 8;
/** `(1-5)`, `0–10`: the points of a scale. */
const SCALE = /[([]?\b[01] ?[-–~/] ?(5|7|10)\b[)\]]?/;
const CHINESE = /\p{Script=Han}/u;
const WORD = /\p{Script=Han}|[\p{L}\p{M}]+|\p{N}+/gu;
const CAMEL = /([\p{Ll}])(?=\p{Lu})/gu;
/** Also with “and” before it, and twice: some words begin like it. */
const ARTICLE = /^(?:و?ال(?=..))+/;
/** Accents, and marks of Arabic. */
const MARKS = /\p{Mn}|ـ/gu;

const SIMPLE = new Map(
  Array.from({ length: SIMPLIFIED.length / 2 }, (_, i) => [SIMPLIFIED[2 * i], SIMPLIFIED[2 * i + 1]]),
);

let partsByWords: ReadonlyMap<string, string> | null = null;

/** `null` where a part of the name is not known. Words that say nothing are left out. */
export function nameParts(name: string): readonly string[] | null {
  if (name.length > LONGEST) return null;
  const { parts, unknown } = split(name);
  return unknown > 0 || parts.length === 0 ? null : parts;
}

/** Those parts that are known, of any name. */
export function knownParts(name: string): readonly string[] {
  return split(name.slice(0, LONGEST)).parts;
}

/** The points of the scale that a name gives: 5 of `CSAT (1-5)`; `null` where it gives none. */
export function scaleInName(name: string): number | null {
  const found = SCALE.exec(name.normalize('NFKC'));
  return found ? Number(found[1]) : null;
}

function split(name: string): { readonly parts: readonly string[]; readonly unknown: number } {
  const given = name.normalize('NFKC').trim();
  const unit = namedUnit(given);
  const words = wordsOf((unit?.rest ?? given).replace(SCALE, ' ').replace('%', ' percent '));
  const parts: string[] = [];
  let unknown = 0;
  for (let i = 0; i < words.length;) {
    const found = longest(words, i);
    if (!found) unknown++;
    else if (found.part !== '') parts.push(found.part);
    i += found?.words ?? 1;
  }
  // A unit says that it is how long something took, not when.
  if (!unit || parts.length === 0) return { parts, unknown };
  return { parts: [...parts.filter((part) => part !== 'time' && part !== 'length'), 'length'], unknown };
}

function longest(words: readonly string[], from: number): { readonly part: string; readonly words: number } | null {
  const known = (partsByWords ??= knownWords());
  for (let many = Math.min(MOST_WORDS, words.length - from); many > 0; many--) {
    const part = known.get(words.slice(from, from + many).join(' '));
    if (part !== undefined) return { part, words: many };
  }
  return null;
}

function knownWords(): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const [part, words] of Object.entries(NAME_WORDS)) {
    for (const word of words.split(', ')) {
      const key = wordsOf(word).join(' ');
      if (!known.has(key)) known.set(key, part);
    }
  }
  return known;
}

/** Words without accents and articles; of Chinese, simplified characters. */
function wordsOf(text: string): readonly string[] {
  const plain = text.replace(CAMEL, '$1 ').normalize('NFD').replace(MARKS, '').toLowerCase();
  return [...plain.matchAll(WORD)].map(([word]) => (CHINESE.test(word) ? (SIMPLE.get(word) ?? word) : arabic(word)));
}

function arabic(word: string): string {
  const plain = word
    .replace(/[أإآٱ]/g, 'ا')
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي');
  return plain.replace(ARTICLE, '');
}
