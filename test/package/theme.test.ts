/** The theme file lists what the sheets of the widgets read, with the defaults that they fall back to. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from '../support/built-package.js';

const read = (path: string) => readFileSync(`${root}/src/${path}`, 'utf8');
const plain = (value: string) => value.replace(/\s+/g, ' ').trim();
/** `#fff` and `#ffffff` are one colour. */
const written = (value: string) => plain(value).replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');

/** By token, its defaults in the light and the dark theme, as the sheets have them. */
function fallbacks(): Map<string, readonly [light: string, dark: string]> {
  const found = new Map<string, readonly [string, string]>();
  const sheets = readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  for (const sheet of sheets) {
    for (const [, token = '', value = ''] of read(sheet).matchAll(
      /var\(\s*--rapport-([\w-]+),\s*((?:[^()]|\([^()]*\))+)\)/g,
    )) {
      const [, light = value, dark = light] = /^light-dark\((.+), (.+)\)$/.exec(plain(value)) ?? [];
      found.set(token, [written(light), written(dark)]);
    }
  }
  return found;
}

function declared(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/--rapport-([\w-]+):([^;]+);/g)].map(([, token = '', value = '']) => [token, written(value)]),
  );
}

describe('the theme file', () => {
  const [light = '', dark = ''] = read('styles/themes/default.css').split('@media');
  const tokens = fallbacks();

  it('has every token of the sheets with its default, and no other', () => {
    assert.ok(tokens.size > 40);
    const expected = [...tokens].map(([token, [value]]) => [token, value]);
    assert.deepEqual(Object.fromEntries(declared(light)), Object.fromEntries(expected));
  });

  it('has those that differ in the dark with their dark default', () => {
    const expected = [...tokens]
      .filter(([, [day, night]]) => day !== night)
      .map(([token, [, night]]) => [token, night]);
    const given = declared(dark);
    for (const [token = '', night] of expected) assert.equal(given.get(token), night, token);
    for (const [token, value] of given) assert.equal(value, tokens.get(token)?.[1], token);
  });
});
