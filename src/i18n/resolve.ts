/** Puts a message into words. What cannot be found shows as its name in braces. */

import { numberFormat, pluralRules } from './formats.js';
import type { Choice, Expression, Pattern } from './pattern.js';

export type MessageArguments = Readonly<Record<string, string | number>>;

/** What a message is put into words with. */
export interface Scope {
  /** The locale of its numbers. */
  readonly locale: string;
  readonly values: MessageArguments;
  /** Whether values are kept from turning the direction of the words around them. */
  readonly isolates: boolean;
  /** Another message or term. */
  find(id: string): Pattern | undefined;
}

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
/** Values do not tell the direction of what holds them: without it a message of values and signs would have none. */
const RIGHT_TO_LEFT_MARK = '\u200f';
/** Deeper than any message; one that holds itself would have no end. */
const MOST_DEPTH = 20;

export function resolve(pattern: Pattern, scope: Scope, depth = 0): string {
  if (depth > MOST_DEPTH) return '{???}';
  const isolates = scope.isolates && pattern.length > 1;
  const words = pattern.map((part) => {
    if (typeof part === 'string') return part;
    const value = wordsOf(part, scope, depth);
    return isolates ? FIRST_STRONG_ISOLATE + value + POP_ISOLATE : value;
  });
  return (isolates ? RIGHT_TO_LEFT_MARK : '') + words.join('');
}

function wordsOf(expression: Expression, scope: Scope, depth: number): string {
  const value = evaluate(expression, scope, depth);
  if (typeof value === 'number') return numberFormat(scope.locale, optionsOf(expression)).format(value);
  return value ?? nameOf(expression);
}

/** `undefined` where there is no such variable or message. */
function evaluate(expression: Expression, scope: Scope, depth: number): string | number | undefined {
  switch (expression.type) {
    case 'text':
    case 'number':
      return expression.value;
    case 'variable':
      return Object.hasOwn(scope.values, expression.name) ? scope.values[expression.name] : undefined;
    case 'message': {
      const pattern = scope.find(expression.name);
      return pattern && resolve(pattern, scope, depth + 1);
    }
    case 'select':
      return resolve(chosen(expression, scope, depth), scope, depth + 1);
  }
}

function chosen({ selector, variants, fallback }: Choice, scope: Scope, depth: number): Pattern {
  const value = evaluate(selector, scope, depth);
  const keys: unknown[] = [value];
  if (typeof value === 'number') keys.push(pluralRules(scope.locale, optionsOf(selector)).select(value));
  return variants.find(({ key }) => keys.includes(key))?.value ?? fallback;
}

function optionsOf(expression: Expression): Intl.NumberFormatOptions {
  return ('options' in expression && expression.options) || {};
}

function nameOf(expression: Expression): string {
  if (expression.type === 'variable') return `{$${expression.name}}`;
  return expression.type === 'message' ? `{${expression.name}}` : '';
}
