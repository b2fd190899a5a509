/** The text of a message that is written in HTML. */

/** Ends of lines and paragraphs. */
const BREAK = /<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6]|blockquote)>/gi;
/** What is no text at all. */
const HIDDEN: readonly (readonly [from: RegExp, to: RegExp])[] = [
  [/<style\b/gi, /<\/style>/gi],
  [/<script\b/gi, /<\/script>/gi],
  [/<head\b/gi, /<\/head>/gi],
  [/<!--/g, /-->/g],
];
const TAG = /<\/?[a-z][^<>]*>/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const LAST = 0x10ffff;

/** Tags are left out, and characters that are written in other characters are themselves; text that has neither stays as it is. */
export function htmlText(value: unknown): unknown {
  if (typeof value !== 'string' || !/[<&]/.test(value)) return value;
  const shown = HIDDEN.reduce((text, [from, to]) => without(text, from, to), value);
  const text = shown.replace(BREAK, '\n').replace(TAG, '').replace(ENTITY, character);
  const lines = text.split('\n').map((line) => line.trimEnd());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Without what begins and ends so; what never ends is left for the tags. */
function without(text: string, from: RegExp, to: RegExp): string {
  const parts: string[] = [];
  let kept = 0;
  from.lastIndex = 0;
  for (let start = from.exec(text); start; start = from.exec(text)) {
    to.lastIndex = start.index;
    if (!to.test(text)) break;
    parts.push(text.slice(kept, start.index));
    from.lastIndex = kept = to.lastIndex;
  }
  return parts.join('') + text.slice(kept);
}

function character(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()];
  const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
  return code > LAST ? entity : String.fromCodePoint(code);
}
