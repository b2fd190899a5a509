/** Why a text cannot be used at all. */

import { InputError } from './input-error.js';

/** @param cause what `JSON.parse` said of it */
export function unusable(text: string, cause?: unknown): InputError {
  const start = text.search(/[^\s\uFEFF]/);
  if (start < 0) return new InputError('empty', 'The input is empty.');
  if (text[start] === '<') return new InputError('html', 'The input is a web page (HTML or XML), not JSON.');
  if (endsInside(text)) return new InputError('truncated', 'The input ends in the middle: it was cut off.');
  const reason =
    cause instanceof Error ? cause.message : `it begins with ${JSON.stringify(text.slice(start, start + 20))}`;
  return new InputError('notJson', `The input is not JSON: ${reason}`);
}

/** Whether a text ends inside a string or before all brackets are closed. */
function endsInside(text: string): boolean {
  if (!/^\s*[[{"]/.test(text)) return false;
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quoted) {
      if (char === '\\') i++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
  }
  return quoted || depth > 0;
}
