/** Whether the cells of a column are what the field takes that its name means. */

import type { Content } from '../cells/content.js';
import { plainWord, readValue } from '../cells/cell-words.js';
import { meaningOf } from '../cells/state-words.js';
import type { TableKind } from '../table/table-options.js';
import { targetType } from './fillable-fields.js';
import { isMessageKind } from './message-row.js';

/** How calls ended says nothing of what they were about. */
const OUTCOMES = new Set(
  'answered noanswer unanswered busy failed congestion missed abandoned voicemail canceled cancelled'.split(' '),
);

/** The share of the cells that fit, from 0 to 1; 1 where there are none. */
export function fittingShare(content: Content, kind: TableKind, path: string): number {
  if (content.cells === 0) return 1;
  const type = targetType(kind, path);
  switch (type?.kind) {
    case 'instant':
      return content.instants;
    case 'moment':
      return Math.min(1, content.durations + Math.max(content.instants, content.numbers));
    case 'duration':
      return Math.min(1, content.durations + content.numbers);
    case 'boolean':
      return content.booleans;
    case 'number':
      return path.endsWith('.score') ? content.answers : content.numbers;
    case 'oneOf':
      return ofWords(content, path, type.values);
    default:
      return ofTexts(content, path);
  }
}

function ofWords({ texts, cells }: Content, path: string, values: readonly (string | number)[]): number {
  if (values.every((value) => typeof value === 'number')) return 1;
  const field = path.split('.').pop()!;
  const known = (cell: string) =>
    readValue(field, values, cell) !== null || (path === 'status' && meaningOf(cell) !== null);
  return texts.filter(known).length / cells;
}

function ofTexts(content: Content, path: string): number {
  const { instants, durations, booleans, names, keys, texts } = content;
  if (path === 'id' || path === 'conversationId') return keys;
  if (path === 'customer.phone') return content.callers;
  if (path === 'customer.email') return content.emails;
  if (path === 'recording.url') return content.addresses;
  if (/name$/i.test(path)) return names;
  if (path === 'message.kind') return texts.filter(isMessageKind).length / texts.length;
  if (path === 'category') return 1 - texts.filter((cell) => OUTCOMES.has(plainWord(cell))).length / texts.length;
  // Of channels, texts and the like anything will do that is not plainly something else.
  // A column with numbers counts, even where some of them are 1.
  const words = path.startsWith('message.') || content.numbers > 0 ? 0 : booleans;
  return 1 - Math.max(instants, durations, words);
}
