// `npm run new-element acme-widget`: writes the folder of a new element and its line in the registry.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as prettier from 'prettier';
import { ROOT, languagesOf } from './elements.mjs';
import { newFiles } from './new-element/templates.mjs';

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

const REGISTRY = 'src/elements/registry.ts';

function changedFiles(root, { tag, className }) {
  const text = readFileSync(join(root, REGISTRY), 'utf8').trimEnd();
  return { [REGISTRY]: `${text}\nexport { ${className} } from './${tag}/${tag}.js';\n` };
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
  const changed = changedFiles(root, names);
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
    const file = `src/elements/${process.argv[2]}/${process.argv[2]}`;
    console.log(`Its tests alone:    npm run test:browser -- --files ${file}.test.ts`);
    console.log(`Its stories alone:  npm run test:browser -- --files ${file}.stories.ts`);
    if (others.length > 0) console.log(`The messages in ${others.join(', ')} are English still: translate them.`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
