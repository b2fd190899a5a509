// Writes what follows from the registry of elements and the folders of messages: the entries of single elements and
// languages with their types, and the style sheet that hides elements until they are there.
import { mkdirSync, writeFileSync } from 'node:fs';
import { ROOT, elementsOf, languagesOf, messageFolders, widgetTags } from './elements.mjs';

function write(path, lines) {
  writeFileSync(`${ROOT}/dist/${path}`, `${lines.join('\n')}\n`);
}

function writeElement({ tag, className }) {
  const named = `export { ${className} } from './${tag}.js';`;
  write(`elements/${tag}/define.js`, [
    `import { define } from '../../widget/define-element.js';`,
    `import { ${className} } from './${tag}.js';`,
    `define(${className});`,
    `export { ${className} };`,
  ]);
  write(`elements/${tag}/define.d.ts`, [named]);
}

/** All messages of a language at once: for a server and for pages that are drawn without waiting. */
function writeLanguage(language) {
  const folders = messageFolders();
  write(`locales/${language}.js`, [
    `import { provideLanguage } from '../i18n/message-sets.js';`,
    ...folders.map((folder, i) => `import { messages as messages${i} } from '../${folder}/${language}.js';`),
    `provideLanguage('${language}', [${folders.map((_, i) => `messages${i}`).join(', ')}]);`,
  ]);
  write(`locales/${language}.d.ts`, ['export {};']);
}

function writeCloak(tags) {
  write('themes/cloak.css', [
    '/* Keeps a page from showing empty tags while the script loads, for two seconds at most. */',
    `:is(${tags.join(', ')}):not(:defined) {`,
    '  animation: rapport-cloak 2s step-end;',
    '}',
    '',
    '@keyframes rapport-cloak {',
    '  from {',
    '    visibility: hidden;',
    '  }',
    '}',
  ]);
}

export function generate() {
  for (const folder of ['locales', 'themes']) mkdirSync(`${ROOT}/dist/${folder}`, { recursive: true });
  const elements = elementsOf();
  elements.forEach(writeElement);
  languagesOf()
    .filter((language) => language !== 'en')
    .forEach(writeLanguage);
  writeCloak(widgetTags());
}
