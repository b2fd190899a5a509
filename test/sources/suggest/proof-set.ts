/** Header rows in the style of real exports with the right answer for every column, and how a suggestion does on them. */

import { readdirSync, readFileSync } from 'node:fs';
import { suggestMapping, type SuggestedColumn } from '../../../src/sources/fields/suggest.js';

/** `seen`: what the code was made with. The others: what it was measured on once, and then mended by. */
export const HALVES = ['seen', 'second', 'held-out'] as const;
export type Half = (typeof HALVES)[number];

/** One header row with some rows below it. */
export interface ProofTable {
  readonly half: Half;
  readonly language: string;
  readonly title: string;
  /** `other`: no conversations and no messages. */
  readonly kind: 'interactions' | 'messages' | 'other';
  readonly columns: readonly ProofColumn[];
}

interface ProofColumn {
  readonly name: string;
  /** Paths that are right; `-`: it fills nothing. */
  readonly answers: readonly string[];
  readonly cells: readonly string[];
}

/** `doubted` is the right field, with a doubt; `unsure` none, or another one with a doubt. */
export type Outcome = 'right' | 'doubted' | 'unsure' | 'wrong';

export interface Judged {
  readonly table: ProofTable;
  readonly column: ProofColumn;
  readonly outcome: Outcome;
  readonly suggested: SuggestedColumn;
}

/** Of a file: `## title`, `## messages: title` or `## de: title`, then a line a column: answers, name and cells. */
export function proofTables(half: Half): readonly ProofTable[] {
  const folder = new URL(`${half}/`, import.meta.url);
  return readdirSync(folder).flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8')
      .split(/^## /m)
      .slice(1)
      .map((block) => proofTable(half, file.replace('.txt', ''), block)),
  );
}

function proofTable(half: Half, file: string, block: string): ProofTable {
  const [heading, ...lines] = block.split('\n').filter((line) => line.trim() !== '');
  const word = /^([a-z]+): /.exec(heading)?.[1] ?? '';
  const columns = lines.map((line): ProofColumn => {
    const [answers, name, ...cells] = line.split('|').map((part) => part.trim());
    return { name, answers: answers.split(' '), cells };
  });
  const kind = word === 'messages' || word === 'other' ? word : 'interactions';
  return { half, language: word.length === 2 ? word : file, title: heading, kind, columns };
}

export function judge(table: ProofTable): readonly Judged[] {
  const { columns } = table;
  const rows = Array.from({ length: Math.max(...columns.map(({ cells }) => cells.length)) }, (_, row) =>
    columns.map(({ cells }) => cells[row] ?? ''),
  );
  const suggestion = suggestMapping(
    columns.map(({ name }) => name),
    rows,
  );
  return columns.map((column, place) => {
    const suggested = suggestion.columns[place];
    return { table, column, outcome: outcomeOf(column, suggested), suggested };
  });
}

function outcomeOf({ answers }: ProofColumn, { path, sure }: SuggestedColumn): Outcome {
  if (answers.includes(path ?? '-')) return sure || path === null ? 'right' : 'doubted';
  return path !== null && sure ? 'wrong' : 'unsure';
}

export interface Share {
  readonly columns: number;
  readonly right: number;
  readonly doubted: number;
  readonly unsure: number;
  readonly wrong: number;
}

export function shareOf(judged: readonly Judged[]): Share {
  const count = (of: Outcome) => judged.filter(({ outcome }) => outcome === of).length;
  return {
    columns: judged.length,
    right: count('right'),
    doubted: count('doubted'),
    unsure: count('unsure'),
    wrong: count('wrong'),
  };
}

/** Of the columns, those for which the first proposal is right, with a doubt or without. */
export function percentRight({ columns, right, doubted }: Share): number {
  return (100 * (right + doubted)) / columns;
}
