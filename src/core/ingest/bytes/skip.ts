/**
 * JSON syntax, checked byte by byte, for values that nothing is taken from. All functions return where the value ends,
 * or `~at` of the byte that is wrong: a negative number.
 */

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

export function skipSpace(bytes: Uint8Array, at: number): number {
  let p = at;
  for (let byte = bytes[p]; byte === 32 || byte === 10 || byte === 13 || byte === 9; byte = bytes[p]) p++;
  return p;
}

/** `at` is the opening quote. */
export function skipString(bytes: Uint8Array, at: number): number {
  let p = at + 1;
  for (;;) {
    const byte = bytes[p];
    if (byte === QUOTE) return p + 1;
    if (byte < 32) return ~p;
    if (byte === BACKSLASH) {
      const escaped = bytes[++p];
      if (escaped === 117) {
        for (let i = 0; i < 4; i++) if (!isHexDigit(bytes[++p])) return ~p;
      } else if (!isEscapable(escaped)) return ~p;
    }
    p++;
  }
}

function isHexDigit(byte: number): boolean {
  return (byte ^ 48) <= 9 || ((byte | 32) >= 97 && (byte | 32) <= 102);
}

/** One of `" \ / b f n r t`. */
function isEscapable(byte: number): boolean {
  if (byte === QUOTE || byte === BACKSLASH || byte === 47) return true;
  return byte === 98 || byte === 102 || byte === 110 || byte === 114 || byte === 116;
}

function skipDigits(bytes: Uint8Array, at: number): number {
  let p = at;
  while ((bytes[p] ^ 48) <= 9) p++;
  return p === at ? ~p : p;
}

function skipNumber(bytes: Uint8Array, at: number): number {
  let p = bytes[at] === 45 ? at + 1 : at;
  p = bytes[p] === 48 ? p + 1 : skipDigits(bytes, p);
  if (p > 0 && bytes[p] === 46) p = skipDigits(bytes, p + 1);
  if (p > 0 && (bytes[p] | 32) === 101) {
    const sign = bytes[p + 1];
    p = skipDigits(bytes, p + (sign === 43 || sign === 45 ? 2 : 1));
  }
  return p;
}

const WORDS = ['true', 'false', 'null'].map((word) => Uint8Array.from(word, (char) => char.charCodeAt(0)));

function skipWord(bytes: Uint8Array, at: number): number {
  const word = WORDS.find((candidate) => candidate[0] === bytes[at]);
  if (!word) return ~at;
  for (let i = 1; i < word.length; i++) if (bytes[at + i] !== word[i]) return ~(at + i);
  return at + word.length;
}

/** A string, number, `true`, `false` or `null`. */
function skipPlain(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === QUOTE) return skipString(bytes, at);
  return byte === 45 || (byte ^ 48) <= 9 ? skipNumber(bytes, at) : skipWord(bytes, at);
}

/** A key and its colon; returns where the value begins. */
export function skipKey(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== QUOTE) return ~at;
  let p = skipString(bytes, at);
  if (p < 0) return p;
  p = skipSpace(bytes, p);
  return bytes[p] === COLON ? skipSpace(bytes, p + 1) : ~p;
}

const USUAL_DEPTH = 256;
/** For each open bracket whether it is that of an object. */
let open = new Uint8Array(USUAL_DEPTH);

/** Any value; `at` is its first byte. One that is nested deeper than `most` counts as wrong. */
export function skipValue(bytes: Uint8Array, at: number, most = Infinity): number {
  let depth = 0;
  let p = at;
  if (open.length > USUAL_DEPTH) open = new Uint8Array(USUAL_DEPTH);
  for (;;) {
    const byte = bytes[p];
    if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      if (depth === most) return ~p;
      const object = byte === OPEN_OBJECT;
      p = skipSpace(bytes, p + 1);
      if (bytes[p] === (object ? CLOSE_OBJECT : CLOSE_LIST)) p++;
      else {
        if (depth === open.length) open = larger(open);
        open[depth++] = object ? 1 : 0;
        if (object) p = skipKey(bytes, p);
        if (p < 0) return p;
        continue;
      }
    } else p = skipPlain(bytes, p);
    if (p < 0) return p;
    // A value is over; so may be those around it.
    for (;;) {
      if (depth === 0) return p;
      p = skipSpace(bytes, p);
      const object = open[depth - 1] === 1;
      if (bytes[p] === COMMA) {
        p = skipSpace(bytes, p + 1);
        if (object) p = skipKey(bytes, p);
        if (p < 0) return p;
        break;
      }
      if (bytes[p] !== (object ? CLOSE_OBJECT : CLOSE_LIST)) return ~p;
      p++;
      depth--;
    }
  }
}

function larger(stack: Uint8Array): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(stack.length * 2);
  result.set(stack);
  return result;
}
