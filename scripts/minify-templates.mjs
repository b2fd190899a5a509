// Shortens the style sheets and templates in the built modules: what minifies scripts leaves the text in them alone.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { minifyCss, minifyHtml } from './minify-text.mjs';

/** Every tagged template below a node of a syntax tree. */
function* taggedTemplates(node) {
  if (Array.isArray(node)) for (const one of node) yield* taggedTemplates(one);
  else if (typeof node?.type === 'string') {
    if (node.type === 'TaggedTemplateExpression') yield node;
    for (const child of Object.values(node)) if (typeof child === 'object') yield* taggedTemplates(child);
  }
}

/** The module with its templates shortened. */
export function minifyTemplates(code) {
  const changes = [];
  for (const { tag, quasi } of taggedTemplates(parseAst(code))) {
    const { quasis } = quasi;
    // Half a rule may stand beside a value that is put in.
    const isSheet = tag.name === 'css' && quasis.length === 1;
    const minify = isSheet ? minifyCss : ['css', 'html', 'svg'].includes(tag.name) ? minifyHtml : null;
    if (minify) {
      changes.push(...quasis.map(({ start, end, value }) => ({ start, end, text: minify(value.raw), raw: value.raw })));
    }
  }
  return changes
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, text, raw }) => {
      const old = result.slice(start, end);
      if (!old.includes(raw)) throw new Error(`a template is not where the parser says: ${raw.slice(0, 60)}`);
      return result.slice(0, start) + old.replace(raw, () => text) + result.slice(end);
    }, code);
}

/** Shortens every module below a folder. */
export function minifyFolder(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!name.endsWith('.js')) continue;
    const file = join(folder, name);
    const code = readFileSync(file, 'utf8');
    const shorter = minifyTemplates(code);
    if (shorter !== code) writeFileSync(file, shorter);
  }
}
