// `npm run new-element acme-widget`: writes all files of a new element and enters it where elements are listed.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as prettier from 'prettier';
import { newFiles } from './new-element/templates.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

// Names with a hyphen that HTML, SVG and MathML have taken.
const RESERVED = [
  'annotation-xml',
  'color-profile',
  'font-face',
  'font-face-format',
  'font-face-name',
  'font-face-src',
  'font-face-uri',
  'missing-glyph',
];

function checkTag(root, tag) {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(tag ?? '')) {
    throw new Error(`"${tag ?? ''}" is no tag: small letters and digits, with a hyphen, such as acme-widget.`);
  }
  if (RESERVED.includes(tag)) throw new Error(`"${tag}" is a name of the platform's own.`);
  if (existsSync(join(root, 'src/elements', tag))) throw new Error(`<${tag}> exists already.`);
}

function namesOf(tag) {
  const words = tag.split('-').map((word) => word[0].toUpperCase() + word.slice(1));
  const className = words.join('');
  return {
    tag,
    className,
    constant: className[0].toLowerCase() + className.slice(1),
    title: [words[0], ...words.slice(1).map((word) => word.toLowerCase())].join(' '),
  };
}

/** Replaces `pattern` once; a file that has changed its form is an error, not a silent omission. */
function change(text, pattern, replacement, file) {
  if (!pattern.test(text)) {
    throw new Error(`${file} has not the form that this script knows; enter the element by hand.`);
  }
  return text.replace(pattern, replacement);
}

function changedFiles(root, { tag, className, constant }, languages) {
  const read = (file) => readFileSync(join(root, file), 'utf8');
  const files = {
    'src/define.ts': `${read('src/define.ts').trimEnd()}\nimport './elements/${tag}/define.js';\n`,
    'src/index.ts': `${read('src/index.ts').trimEnd()}\nexport { ${className} } from './elements/${tag}/index.js';\n`,
  };
  for (const language of languages) {
    const file = `src/i18n/locales/${language}/index.ts`;
    const imported = change(read(file), /\n\nexport /, `\nimport { ${constant} } from './${tag}.js';\n\nexport `, file);
    files[file] = change(imported, /,?\s*\]\.join\(/, `, ${constant}].join(`, file);
  }
  return files;
}

function languagesOf(root) {
  const folder = join(root, 'src/i18n/locales');
  return readdirSync(folder).filter((language) => existsSync(join(folder, language, 'index.ts')));
}

/** Where lines break depends on the length of the tag. */
async function format(file, text) {
  const options = await prettier.resolveConfig(join(ROOT, 'package.json'));
  return prettier.format(text, { ...options, filepath: file });
}

/** Writes the element's files below `root`; returns the paths of the new and of the changed ones. */
export async function newElement(tag, root = ROOT) {
  checkTag(root, tag);
  const names = namesOf(tag);
  const languages = languagesOf(root);
  const created = newFiles(names, languages);
  const changed = changedFiles(root, names, languages);
  for (const file of Object.keys(created)) {
    if (existsSync(join(root, file))) throw new Error(`${file} exists already.`);
  }
  for (const [file, text] of Object.entries({ ...created, ...changed })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), await format(file, text));
  }
  return { created: Object.keys(created), changed: Object.keys(changed), languages };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { created, changed, languages } = await newElement(process.argv[2]);
    for (const file of created) console.log(`new      ${file}`);
    for (const file of changed) console.log(`changed  ${file}`);
    const others = languages.filter((language) => language !== 'en');
    if (others.length > 0) console.log(`The messages in ${others.join(', ')} are English still: translate them.`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
