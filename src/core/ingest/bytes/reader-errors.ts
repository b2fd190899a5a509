/** Why a text cannot be read on. Places are those of the whole text. */

import { decodeUtf8 } from '../../columns/text-bytes.js';
import { InputError } from '../input-error.js';
import { MAX_LINE } from '../limits.js';

/** @param offset of the first byte in the text */
export function invalid(bytes: Uint8Array, at: number, to: number, offset: number): InputError {
  const found = JSON.stringify(decodeUtf8(bytes, at, Math.min(to, at + 20)).split('\n')[0]);
  return new InputError('notJson', `The input is not JSON: unexpected ${found} at byte ${offset + at}.`);
}

export function truncated(at: number): InputError {
  return new InputError('truncated', `The input ends in the middle, after ${at} bytes: it was cut off.`);
}

/** @param what it is that takes so much */
export function endless(what: string, at: number): InputError {
  return new InputError(
    'notJson',
    `The input is not read: from byte ${at} on ${what} take more than ${MAX_LINE} bytes.`,
  );
}
