/** Words that helpdesks write for nobody in place of an agent. */

const WORDS = [
  ...['unassigned', 'not assigned', 'no agent', 'no assignee', 'no one', 'nobody', 'none', 'null', 'undefined', 'n/a'],
  ...['[none]', '(none)', '<none>', '[unassigned]', '(unassigned)', '<unassigned>', '-', '--', '–', '—'],
];
const NOBODY: ReadonlySet<string> = new Set(WORDS);
const MOST_BYTES = Math.max(...WORDS.map((word) => word.length));
/** By the first byte, whether a word may begin with it: most ids are known by it to be none. */
const FIRST = new Uint8Array(256);
for (const byte of new TextEncoder().encode(WORDS.map((word) => word[0] + word[0].toUpperCase()).join(''))) {
  FIRST[byte] = 1;
}

export function isNobody(text: unknown): boolean {
  return typeof text === 'string' && text.length <= MOST_BYTES && NOBODY.has(text.toLowerCase());
}

/** Whether bytes may be such a word: `isNobody` of their text tells. */
export function mayBeNobody(bytes: Uint8Array, from: number, to: number): boolean {
  return to - from <= MOST_BYTES && FIRST[bytes[from]] === 1;
}
