/** From text to records: one JSON value, or newline-delimited JSON. */

import { InputError } from './input-error.js';
import type { ProblemLog } from './problems.js';
import { describeFound } from './problems.js';

/** A line of newline-delimited JSON may have this many characters. */
export const MAX_LINE = 16 * 1024 * 1024;

/** One record and its place in the input. */
export interface PlacedRecord {
  readonly position: number;
  readonly value: unknown;
}

export interface ParsedText {
  /** The whole document, for JSON. */
  readonly document?: unknown;
  /** The lines, for newline-delimited JSON. */
  readonly lines?: readonly PlacedRecord[];
}

export function parseText(text: string, log: ProblemLog): ParsedText {
  const start = text.search(/[^\s\uFEFF]/);
  if (start < 0) throw new InputError('empty', 'The input is empty.');
  if (text[start] === '<') throw new InputError('html', 'The input is a web page (HTML or XML), not JSON.');
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return { document: JSON.parse(body) };
  } catch (error) {
    if (startsWithWholeObject(body)) return { lines: parseLines(body, log) };
    throw unparsable(body, error);
  }
}

/** Whether the first line that is not blank is an object of its own, as in newline-delimited JSON. */
function startsWithWholeObject(text: string): boolean {
  const start = text.search(/\S/);
  const end = text.indexOf('\n', start);
  if (text[start] !== '{' || end < 0) return false;
  try {
    JSON.parse(text.slice(start, end));
    return true;
  } catch {
    return false;
  }
}

function parseLines(text: string, log: ProblemLog): PlacedRecord[] {
  const lines: PlacedRecord[] = [];
  let position = 0;
  for (let from = 0; from < text.length;) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    position++;
    const line = text.slice(from, to);
    from = to + 1;
    if (line.trim() === '') continue;
    if (line.length > MAX_LINE) {
      const expected = `a line of at most ${MAX_LINE} characters`;
      log.add({
        position,
        id: null,
        field: '',
        code: 'limit',
        found: String(line.length),
        expected,
        effect: 'skipped',
      });
      continue;
    }
    try {
      lines.push({ position, value: JSON.parse(line) as unknown });
    } catch {
      const found = describeFound(line);
      log.add({ position, id: null, field: '', code: 'syntax', found, expected: 'one JSON object', effect: 'skipped' });
    }
  }
  return lines;
}

function unparsable(text: string, cause: unknown): InputError {
  if (endsInside(text)) {
    return new InputError('truncated', 'The input ends in the middle: it was cut off.');
  }
  return new InputError('notJson', `The input is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`);
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
