/**
 * Texts as bytes: UTF-8, except that a surrogate without its partner, which UTF-8 cannot hold, is written like any other
 * code unit. So every text of JavaScript comes back as it was.
 */

import { sequenceLength } from './utf8.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const SHORT = 48;

/** The most bytes that a text can need. */
export function mostBytes(text: string): number {
  return text.length * 3;
}

/** Writes a text and returns where it ends; the target has room. */
export function writeText(text: string, target: Uint8Array, at: number): number {
  let to = at;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) return to + writeRest(text, i, target, to);
    target[to++] = unit;
  }
  return to;
}

function writeRest(text: string, from: number, target: Uint8Array, at: number): number {
  if (!hasLoneSurrogate(text)) return encoder.encodeInto(text.slice(from), target.subarray(at)).written;
  let to = at;
  for (let i = from; i < text.length; i++) {
    const code = text.codePointAt(i)!;
    if (code < 0x80) target[to++] = code;
    else if (code < 0x800) {
      target[to++] = 0xc0 | (code >> 6);
      target[to++] = 0x80 | (code & 63);
    } else if (code < 0x10000) {
      target[to++] = 0xe0 | (code >> 12);
      target[to++] = 0x80 | ((code >> 6) & 63);
      target[to++] = 0x80 | (code & 63);
    } else {
      i++;
      to += encoder.encodeInto(String.fromCodePoint(code), target.subarray(to)).written;
    }
  }
  return to - at;
}

function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

/** Whether a text has bytes in it that were not UTF-8, as `decodeUtf8` keeps them. */
export const BROKEN = /[\udc80-\udcff]/u;

/**
 * The text of bytes that are UTF-8. A byte that is none becomes the surrogate U+DC00 + byte, which is shown like U+FFFD: so
 * texts that differ only in such bytes stay different.
 */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  const text = decoder.decode(bytes.subarray(from, to));
  // A character of the text, or what decoders put in place of bytes.
  return text.includes('\ufffd') ? decodeBroken(bytes, from, to) : text;
}

function decodeBroken(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  let plain = from;
  for (let at = from; at < to;) {
    const end = at + (bytes[at] < 0x80 ? 1 : sequenceLength(bytes, at));
    if (end > at && end <= to) at = end;
    else {
      text += decoder.decode(bytes.subarray(plain, at)) + String.fromCharCode(0xdc00 | bytes[at]);
      plain = ++at;
    }
  }
  return text + decoder.decode(bytes.subarray(plain, to));
}

/** The text that was written as these bytes. */
export function readText(bytes: Uint8Array, from: number, to: number): string {
  let ascii = true;
  let surrogates = false;
  for (let i = from; i < to; i++) {
    if (bytes[i] < 0x80) continue;
    ascii = false;
    if (bytes[i] === 0xed && bytes[i + 1] >= 0xa0) surrogates = true;
  }
  // eslint-disable-next-line no-restricted-syntax -- short
  if (ascii && to - from <= SHORT) return String.fromCharCode(...bytes.subarray(from, to));
  return surrogates ? readSurrogates(bytes, from, to) : decoder.decode(bytes.subarray(from, to));
}

function readSurrogates(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  let plain = from;
  for (let i = from; i < to; i++) {
    if (bytes[i] !== 0xed || bytes[i + 1] < 0xa0) continue;
    text += decoder.decode(bytes.subarray(plain, i));
    text += String.fromCharCode(0xd000 | ((bytes[i + 1] & 63) << 6) | (bytes[i + 2] & 63));
    plain = i + 3;
  }
  return text + decoder.decode(bytes.subarray(plain, to));
}
