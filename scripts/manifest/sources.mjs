// What the sources of the elements really use: slots, parts, custom properties, events. Read from their text, without comments.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export function listFiles(folder, pattern) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function textOf(file) {
  return readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\//g, '');
}

const firsts = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1]);

/** The words that an attribute's value may hold: outside its expressions, and as strings inside them. */
function wordsOf(value) {
  const words = value.replace(/\$\{([^}]*)\}/g, (_, expression) => firsts(expression, /'([^']*)'/g).join(' '));
  return words.split(/\s+/).filter(Boolean);
}

const valuesOf = (text, attribute) => firsts(text, new RegExp(`\\s${attribute}=("[^"]*"|\\$\\{[^}]*\\})`, 'g'));

/** What one file uses. `news` are the names of the classes it makes with `new`. */
export function readSource(file) {
  const text = textOf(file);
  const slots = firsts(text, /(<slot\b[^>]*>)/g).map((tag) => /\bname="([\w-]+)"/.exec(tag)?.[1] ?? '');
  const parts = valuesOf(text, 'part').flatMap((value) => wordsOf(value.replaceAll('"', '')));
  return {
    slots: new Set(slots),
    parts: new Set(parts),
    tokens: new Set(text.match(/--rapport-[a-z0-9-]*/g)),
    news: new Set(firsts(text, /\bnew (\w+)\(/g)),
    events: new Set(firsts(text, /\bnew (?:Custom)?Event\('([^']+)'/g)),
    imports: firsts(text, /\bfrom '(\.[^']+)'/g).map((path) => resolve(dirname(file), path.replace(/\.js$/, '.ts'))),
  };
}

/** Event classes of src/events: class name → event name. */
export function readEvents(root) {
  const texts = listFiles(join(root, 'src/events'), /\.ts$/).map(textOf);
  const classes = texts.flatMap((text) => [...text.matchAll(/\bclass (\w+)[^]*?\beventName = '([^']+)'/g)]);
  return new Map(classes.map(([, name, event]) => [name, event]));
}

/** All files whose templates and styles end up in an element: its own and, through imports, those they share. */
export function filesOf(start, sources) {
  const found = new Set(start);
  for (const file of found) {
    for (const imported of sources.get(file)?.imports ?? []) if (sources.has(imported)) found.add(imported);
  }
  return [...found];
}

export function shorten(root, file) {
  return relative(root, file).replaceAll('\\', '/');
}
