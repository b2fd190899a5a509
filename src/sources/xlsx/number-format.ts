/** What the number format of a cell makes of its number: a date, a time, a duration, a percentage, or a number. */

import type { Shown } from './serial.js';

export type FormatKind = 'number' | 'percent' | 'elapsed' | Shown;

export interface NumberFormat {
  readonly kind: FormatKind;
  /** What stands behind a number, such as `min`; empty where nothing does. */
  readonly unit: string;
}

export const GENERAL: NumberFormat = { kind: 'number', unit: '' };

/** Formats that are known by their number, as ECMA-376 lists them; those of East Asia show days or times by the language. */
const BUILT_IN: readonly (readonly [from: number, to: number, kind: FormatKind])[] = [
  [9, 10, 'percent'],
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'datetime'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 45, 'time'],
  [46, 46, 'elapsed'],
  [47, 47, 'time'],
  [50, 58, 'date'],
  [71, 74, 'date'],
  [75, 77, 'time'],
  [78, 78, 'elapsed'],
  [79, 80, 'time'],
  [81, 81, 'date'],
];

/** The format of an id that a workbook does not say more of. */
export function builtIn(id: number): NumberFormat {
  const found = BUILT_IN.find(([from, to]) => id >= from && id <= to);
  return found ? { kind: found[2], unit: '' } : GENERAL;
}

interface Section {
  readonly format: NumberFormat;
  readonly condition: ((value: number) => boolean) | null;
}

/** A format code of one to four sections. Long ones are no formats. */
export class FormatCode {
  private readonly sections: readonly Section[];

  constructor(code: string) {
    this.sections = code.length > 1000 ? [] : sectionsOf(code).map(sectionOf);
  }

  /** The format of a number: by conditions, else positive, negative, zero. */
  of(value: number): NumberFormat {
    const { sections } = this;
    if (sections.length === 0) return GENERAL;
    const meant = sections.find(({ condition }) => condition?.(value));
    if (meant) return meant.format;
    const open = sections.filter(({ condition }) => condition === null);
    const [positive = sections[0], negative = positive, zero = positive] = open;
    return (value < 0 ? negative : value === 0 ? zero : positive).format;
  }
}

/** What a code has besides its literals: one token for a letter, a bracket, or a text. */
type Token = { readonly is: 'sign' | 'bracket' | 'text'; readonly text: string };

function tokensOf(code: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < code.length; i++) {
    const char = code[i];
    const end = char === '"' ? code.indexOf('"', i + 1) : char === '[' ? code.indexOf(']', i + 1) : -1;
    if (end >= 0) {
      tokens.push({ is: char === '"' ? 'text' : 'bracket', text: code.slice(i + 1, end) });
      i = end;
    } else if ('\\_*'.includes(char)) {
      // The next character is itself, or the width of a space, or fills the cell.
      i++;
      if (char === '\\') tokens.push({ is: 'text', text: code[i] ?? '' });
    } else tokens.push({ is: 'sign', text: char });
  }
  return tokens;
}

function sectionsOf(code: string): readonly (readonly Token[])[] {
  const sections: Token[][] = [[]];
  for (const token of tokensOf(code)) {
    if (token.is === 'sign' && token.text === ';') sections.push([]);
    else sections[sections.length - 1].push(token);
  }
  return sections;
}

const CONDITION = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/;
const ELAPSED = /^(?:h+|m+|s+)$/i;
const HALF_DAY = /am\/pm|a\/p|上午\/下午/gi;

function sectionOf(tokens: readonly Token[]): Section {
  const brackets = tokens.filter(({ is }) => is === 'bracket').map(({ text }) => text);
  const signs = tokens.map(({ is, text }) => (is === 'sign' ? text : is === 'text' ? '\0' : '')).join('');
  const conditions = brackets.map((text) => CONDITION.exec(text)).filter((found) => found !== null);
  return {
    format: { kind: kindOf(signs, brackets), unit: unitOf(tokens) },
    condition: conditions.length > 0 ? conditionOf(conditions[0]) : null,
  };
}

function conditionOf([, sign, text]: RegExpExecArray): (value: number) => boolean {
  const limit = Number(text);
  const compare: Readonly<Record<string, (value: number) => boolean>> = {
    '<': (value) => value < limit,
    '>': (value) => value > limit,
    '<=': (value) => value <= limit,
    '>=': (value) => value >= limit,
    '=': (value) => value === limit,
    '<>': (value) => value !== limit,
  };
  return compare[sign];
}

function kindOf(signs: string, brackets: readonly string[]): FormatKind {
  if (brackets.some((text) => ELAPSED.test(text))) return 'elapsed';
  const bare = signs.replace(/general/gi, '').replace(/e[+-]/gi, '');
  const letters = bare.replace(HALF_DAY, 'h').toLowerCase();
  const hasTime = /[hs]/.test(letters);
  const hasDay = /[ydegb]|mmm/.test(letters) || (!hasTime && letters.includes('m'));
  if (hasDay) return hasTime ? 'datetime' : 'date';
  if (hasTime) return 'time';
  return signs.includes('%') ? 'percent' : 'number';
}

/** The letters behind the digits. */
function unitOf(tokens: readonly Token[]): string {
  const last = tokens.findLastIndex(({ is, text }) => is === 'sign' && /[0#?]/.test(text));
  if (last < 0) return '';
  const behind = tokens.slice(last + 1).filter(({ is }) => is === 'text');
  return behind
    .map(({ text }) => text)
    .join('')
    .trim();
}
