/**
 * Reads Fluent source (projectfluent.org): text over several lines, variables, quoted text, numbers, choices by number,
 * plural category or word, other messages and terms, and `NUMBER($name, option: value)`. A message with anything else
 * is left out, as is what is no message. Attributes and comments are skipped.
 */

import type { Expression, Messages, Pattern, Variant } from './pattern.js';

const MESSAGE = /^(-?[a-z][\w-]*) *= */gim;
const TEXT = /[^{}\n]+/y;
/** Empty lines, and the indent of the line after them. */
const LINES = /(?:\n *)+/y;
const BLANK = /\s*/y;
const OPEN = /\{\s*/y;
const CLOSE = /\s*\}/y;
const QUOTED = /"((?:[^"\\\n]|\\["\\]|\\u[\da-f]{4}|\\U[\da-f]{6})*)"/iy;
const ESCAPE = /\\(?:u(.{4})|U(.{6})|(.))/g;
const NUMBER = /-?\d+(?:\.(\d+))?/y;
const VARIABLE = /\$([a-z][\w-]*)/iy;
const FORMATTED = /NUMBER\(\s*\$([a-z][\w-]*)\s*/y;
const OPTION = /,\s*([a-z]\w*)\s*:\s*(?:"([^"\\\n]*)"|(\d+))\s*/iy;
const END = /\)/y;
const REFERENCE = /-?[a-z][\w-]*(?![\w-]*\s*[.(])/iy;
const ARROW = /\s*->/y;
const KEY = /\s*(\*?)\[\s*(?:(-?\d+(?:\.\d+)?)|([a-z][\w-]*))\s*\] */iy;

/** The messages of a source, those further down winning. */
export function parse(source: string): Messages {
  const text = source.replaceAll('\r\n', '\n');
  const messages = new Map<string, Pattern>();
  for (const match of text.matchAll(MESSAGE)) {
    const pattern = new Reader(text, match.index + match[0].length).message();
    if (pattern) messages.set(match[1], pattern);
  }
  return messages;
}

class Fault extends Error {}

class Reader {
  constructor(
    private readonly text: string,
    private at: number,
  ) {}

  /** `null` where it is broken or has no value. */
  message(): Pattern | null {
    try {
      const pattern = this.pattern();
      const next = this.text[this.at];
      return pattern.length > 0 && (next === undefined || next === '\n') ? pattern : null;
    } catch (error) {
      if (error instanceof Fault) return null;
      throw error;
    }
  }

  private pattern(): Pattern {
    const parts: (string | Expression | Break)[] = [];
    for (;;) {
      const start = this.at;
      const lines = this.take(LINES)?.[0] ?? '';
      const next = this.text[this.at] ?? '}';
      const isText = next !== '{' && next !== '}' && (lines === '' || (lines.endsWith(' ') && !'[*.'.includes(next)));
      if (!isText && next !== '{') {
        this.at = start;
        return joined(parts);
      }
      if (lines !== '') parts.push(new Break(lines));
      parts.push(isText ? this.need(TEXT)[0] : this.placeable());
    }
  }

  private placeable(): Expression {
    this.need(OPEN);
    const selector = this.inline();
    const expression = this.take(ARROW) ? this.choice(selector) : selector;
    this.need(CLOSE);
    return expression;
  }

  private inline(): Expression {
    let match: RegExpExecArray | null;
    if ((match = this.take(QUOTED))) return { type: 'text', value: match[1].replace(ESCAPE, unescaped) };
    if ((match = this.take(NUMBER))) {
      return { type: 'number', value: Number(match[0]), options: { minimumFractionDigits: match[1]?.length ?? 0 } };
    }
    if ((match = this.take(VARIABLE))) return { type: 'variable', name: match[1] };
    if ((match = this.take(FORMATTED))) return { type: 'variable', name: match[1], options: this.options() };
    return { type: 'message', name: this.need(REFERENCE)[0] };
  }

  private options(): Intl.NumberFormatOptions {
    const options: Record<string, string | number> = {};
    for (let match; (match = this.take(OPTION));) options[match[1]] = match[2] ?? Number(match[3]);
    this.need(END);
    try {
      new Intl.NumberFormat('en', options);
    } catch {
      throw new Fault();
    }
    return options;
  }

  private choice(selector: Expression): Expression {
    const variants: Variant[] = [];
    let fallback: Pattern | null = null;
    for (let match; (match = this.take(KEY));) {
      const value = this.pattern();
      if (value.length === 0 || (match[1] && fallback)) throw new Fault();
      variants.push({ key: match[2] === undefined ? match[3] : Number(match[2]), value });
      if (match[1]) fallback = value;
    }
    if (!fallback) throw new Fault();
    this.take(BLANK);
    return { type: 'select', selector, variants, fallback };
  }

  private take(what: RegExp): RegExpExecArray | null {
    what.lastIndex = this.at;
    const match = what.exec(this.text);
    if (match) this.at = what.lastIndex;
    return match;
  }

  private need(what: RegExp): RegExpExecArray {
    const match = this.take(what);
    if (!match) throw new Fault();
    return match;
  }
}

/** The way from one line of a text to the next. */
class Break {
  readonly lines: string;
  readonly indent: number;

  constructor(blank: string) {
    this.indent = blank.length - blank.lastIndexOf('\n') - 1;
    this.lines = blank.replaceAll(' ', '');
  }
}

/** Without the indent that all lines share and without space around the whole. */
function joined(parts: readonly (string | Expression | Break)[]): Pattern {
  const shared = Math.min(...parts.map((part) => (part instanceof Break ? part.indent : Infinity)));
  const pattern: (string | Expression)[] = [];
  parts.forEach((part, i) => {
    if (part instanceof Break) pattern.push((i === 0 ? '' : part.lines) + ' '.repeat(part.indent - shared));
    else if (i === parts.length - 1 && typeof part === 'string') pattern.push(part.replace(/ +$/, ''));
    else pattern.push(part);
  });
  return pattern.filter((part) => part !== '');
}

function unescaped(_: string, four?: string, six?: string, one = ''): string {
  const code = four ?? six;
  return code === undefined ? one : String.fromCodePoint(parseInt(code, 16));
}
