/** What is read and put into words here is compared with the reference implementation of Fluent. */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { en } from '../../src/i18n/locales/en/index.js';
import { zhHant } from '../../src/i18n/locales/zh-Hant/index.js';
import { parse } from '../../src/i18n/parse.js';
import type { Expression } from '../../src/i18n/pattern.js';
import { resolve, type MessageArguments } from '../../src/i18n/resolve.js';

interface Setting {
  readonly locale?: string;
  readonly isolates?: boolean;
}

/** The mark that only ours begins with, so that the words run as the language does. */
const MARK = /\u200f/g;

/** Every message of a source in words, by id. */
function ours(source: string, values: MessageArguments, { locale = 'en', isolates = false }: Setting = {}) {
  const messages = parse(source);
  const scope = { locale, values, isolates, find: (id: string) => messages.get(id) };
  return Object.fromEntries(
    [...messages]
      .filter(([id]) => !id.startsWith('-'))
      .map(([id, pattern]) => [id, resolve(pattern, scope).replace(MARK, '')]),
  );
}

function theirs(source: string, values: MessageArguments, { locale = 'en', isolates = false }: Setting = {}) {
  const bundle = new FluentBundle(locale, { useIsolating: isolates });
  const resource = new FluentResource(source);
  bundle.addResource(resource, { allowOverrides: true });
  return Object.fromEntries(
    resource.body
      .filter(({ id, value }) => !id.startsWith('-') && value !== null)
      .map(({ id }) => [id, bundle.formatPattern(bundle.getMessage(id)!.value!, values, [])]),
  );
}

function variablesOf(source: string): string[] {
  return [...new Set([...source.matchAll(/\$([a-zA-Z]\w*)/g)].map((match) => match[1]))];
}

function same(source: string, values: MessageArguments, setting: Setting = {}): void {
  expect(ours(source, values, setting), source).to.deep.equal(theirs(source, values, setting));
}

describe('messages', () => {
  for (const [language, source] of Object.entries({ en, 'zh-Hant': zhHant })) {
    it(`in ${language} read as Fluent reads them`, () => {
      const names = variablesOf(source);
      for (const value of [0, 1, 2, 1234.5, '', 'word', 'none', 'some', 'all', 'tooFew', 'improving']) {
        same(source, Object.fromEntries(names.map((name) => [name, value])), { locale: language });
      }
      same(source, {}, { locale: language });
    });
  }

  it('may be any text, variable, choice, reference or number', () => {
    for (const source of [
      'a = one\nb =two\n   c = no message',
      'a =\n    one\n      two\n\n\n    three\n  ',
      'a = one\n  two\n   three { $n }\n four',
      'a = { $n }\n{ $s } text',
      'a = { $n }\n  \n   { $s }  \n   text   \n',
      'a = {$n}{$s}\n    .title = Title { $n }\nb = x',
      'a =\n    .title = Title\nb = x',
      'a = { "quoted \\" \\\\ \\u00e9 \\U01f600 {" } end',
      'a = {""}{ "  " }x',
      'a = { 5 } { 1.50 } { -3 }',
      'a = { $n ->\n [one] one\n [1] uno\n *[other] many { $n }\n}',
      'a = { $n ->\n [1] uno\n [one] one\n *[other] many { $n }\n} after',
      'a = { $s -> [word] w\n *[x] other { $n ->\n [0] zero\n *[y] y\n }\n}',
      'a = { $n ->\n    *[other] line\n       more\n\n     less\n }',
      'a = { b } and { -t } and { missing } and { -none } { $none }\nb = B { $n }\n-t = term',
      'a = { NUMBER($n, minimumFractionDigits: 2) } { NUMBER($n) }',
      'a = { NUMBER($n, maximumFractionDigits: 0, useGrouping: 0) }',
      'a = { a }',
      'a = { $n ->\n [one] one\n}\nb = after',
      'a = { $n\nb = after',
      'a = } \nb = after',
      'a = {}\nb = after',
      'a = { "open }\nb = after',
      '# comment\na = x\n## comment\n### comment\nb = y\na = z',
      'a = x\r\n    y\r\nb = { $n ->\r\n  [one] 1\r\n *[other] 2\r\n}\r\n',
      '= neither\n9a = no\na_b-c = yes\n',
    ]) {
      for (const n of [0, 1, 2, 1234.56]) {
        same(source, { n, s: 'word' });
        same(source, { n, s: 'word' }, { isolates: true });
      }
      // Where the value of a formatted number is missing, the names in braces differ.
      if (!source.includes('NUMBER')) same(source, {});
    }
  });

  it('have the plural forms of their language', () => {
    const source = 'a = { $n ->\n [zero] z\n [one] o\n [two] t\n [few] f\n [many] m\n *[other] x\n}';
    for (const locale of ['ar', 'pl', 'fr', 'ja', 'cy']) {
      for (let n = 0; n <= 110; n++) same(source, { n }, { locale });
    }
  });

  it('with what is not supported are left out', () => {
    const source =
      'a = { DATETIME($n) }\nb = { c.title }\nc = C\nd = { -t(case: "x") }\n-t = T\ne = { NUMBER($n, a: b) }';
    expect(ours(source, {})).to.deep.equal({ c: 'C' });
    expect(ours('a = { $n -> }\nb = B', {})).to.deep.equal({ b: 'B' });
    expect(ours('a = { NUMBER($n, maximumFractionDigits: 2000) }\nb = B', {})).to.deep.equal({ b: 'B' });
  });

  it('take no inherited property for a value', () => {
    expect(ours('a = { $toString }', {})).to.deep.equal({ a: '{$toString}' });
  });

  it('are quoted, spaced and nested in any way as in Fluent', () => {
    const space = fc.constantFrom('', ' ', '  ', '\n', '\n  ', ' \n    ', '\n\n   ');
    const text = fc.constantFrom('x', 'two words', '.dot', '[key', '*star', 'a = b', '–', '"', '#', 'é');
    const inline = fc.constantFrom('$n', '$s', '$none', '"q"', '"\\u0041"', '7', '1.20', 'b', '-t', 'missing');
    const pattern: fc.Memo<string> = fc.memo((depth) =>
      fc
        .array(
          fc.tuple(space, depth > 1 ? fc.oneof(text, placeable(depth - 1)) : text, space).map((all) => all.join('')),
          {
            minLength: 1,
            maxLength: 4,
          },
        )
        .map((all) => all.join('')),
    );
    const variant = (depth: number) =>
      fc
        .tuple(fc.constantFrom('one', 'other', '0', '1', 'word'), pattern(depth))
        .map(([key, value]) => `\n [${key}] ${value}`);
    const choice = (depth: number) =>
      fc
        .tuple(
          fc.constantFrom('$n', '$s', '$none', '1', 'b'),
          fc.array(variant(depth), { maxLength: 3 }),
          pattern(depth),
        )
        .map(([by, variants, rest]) => `{ ${by} ->${variants.join('')}\n *[rest] ${rest}\n}`);
    const placeable: fc.Memo<string> = fc.memo((depth) =>
      fc.oneof(
        fc.tuple(space, inline, space).map(([before, what, after]) => `{${before}${what}${after}}`),
        depth > 0 ? choice(depth) : fc.constant('{ $n }'),
      ),
    );
    fc.assert(
      fc.property(pattern(3), fc.constantFrom<number | string>(0, 1, 2, 'word'), fc.boolean(), (value, n, isolates) => {
        same(`a = ${value}\nb = B\n-t = T\n`, { n, s: 'word' }, { isolates });
      }),
      { numRuns: 500 },
    );
  });

  it('are read from any text without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('a=b{}[]*$"\\\n  .-1>(),:')) }), (text) => {
        for (const pattern of parse(`a = ${text}`).values()) {
          expect(pattern.every((part: string | Expression) => part !== '')).to.equal(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
