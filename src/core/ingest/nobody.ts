/** Words that helpdesks write for nobody in place of an agent, in the languages of this product. */

import { greatest } from '../statistics/extremes.js';

const WORDS = [
  ...['unassigned', 'not assigned', 'no agent', 'no assignee', 'no owner', 'no one', 'nobody', 'none', 'null', 'nil'],
  ...['no agent assigned', 'none assigned', 'agent unassigned', 'un-assigned', 'undefined', 'n/a', '-', '--', '–', '—'],
  ...[
    '未分配',
    '未指派',
    '未指定',
    '無',
    '无',
    '無人',
    '无人',
    '無專員',
    '無客服',
    '无客服',
    '沒有',
    '没有',
    '尚未分配',
    '尚未指派',
  ],
  ...[
    'غير معين',
    'غير معيّن',
    'غير مُعيَّن',
    'بدون وكيل',
    'بدون موظف',
    'غير مسند',
    'غير مخصص',
    'لا أحد',
    'بدون',
    'لا يوجد',
  ],
  ...['non assegnato', 'non assegnata', 'nessuno', 'nessun operatore', 'nessun agente'],
];
const BRACKETS = ['[]', '()', '<>'];
const NOBODY: ReadonlySet<string> = new Set(
  WORDS.flatMap((word) => [word, ...BRACKETS.map(([open, close]) => open + word + close)]),
);
const encoder = new TextEncoder();
/** Room for blanks around a word. */
const MOST_BLANKS = 16;
const MOST_BYTES = greatest([...NOBODY].map((word) => encoder.encode(word).length)) + MOST_BLANKS;
/** By the first byte, whether a word may begin with it: most ids are known by it to be none. */
const FIRST = new Uint8Array(256);
for (const word of [...NOBODY, ' ', '\t', '\u00a0', '\u3000']) {
  for (const text of [word, word.toUpperCase()]) FIRST[encoder.encode(text)[0]] = 1;
}

/** Blanks around it, and upper case, do not matter. */
export function isNobody(text: unknown): boolean {
  // A character has at least one byte.
  if (typeof text !== 'string' || text.length > MOST_BYTES) return false;
  return NOBODY.has(text.trim().toLowerCase());
}

/** Whether bytes may be such a word: `isNobody` of their text tells. */
export function mayBeNobody(bytes: Uint8Array, from: number, to: number): boolean {
  return to - from <= MOST_BYTES && FIRST[bytes[from]] === 1;
}
