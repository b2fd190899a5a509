// Compares what the manifest documents with what the sources use.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf, listFiles, readEvents, readSource, shorten } from './sources.mjs';

const BASES = new Set(['LitElement', 'ReactiveElement', 'HTMLElement']);

function elementsOf(manifest) {
  const classes = manifest.modules.flatMap((module) =>
    module.declarations
      .filter((declaration) => declaration.kind === 'class')
      .map((declaration) => ({ path: module.path, declaration })),
  );
  const superOf = new Map(classes.map(({ declaration }) => [declaration.name, declaration.superclass?.name]));
  const isElement = (name) => name !== undefined && (BASES.has(name) || isElement(superOf.get(name)));
  return classes.filter(({ declaration }) => isElement(declaration.superclass?.name));
}

function isPublic(member) {
  return !member.static && !/^[_#]/.test(member.name) && (member.privacy ?? 'public') === 'public';
}

function checkDescriptions({ declaration }) {
  const kinds = { events: 'event', slots: 'slot', cssParts: 'part', cssProperties: 'custom property' };
  const problems = [];
  const undescribed = (list) => (list ?? []).filter((item) => !item.description?.trim() && !item.inheritedFrom);
  for (const member of undescribed(declaration.members).filter(isPublic)) {
    problems.push(`public ${member.kind} "${member.name}" has no description`);
  }
  for (const { name } of undescribed(declaration.attributes)) problems.push(`attribute "${name}" has no description`);
  for (const [list, kind] of Object.entries(kinds)) {
    for (const { name } of undescribed(declaration[list])) problems.push(`${kind} "${name}" has no description`);
  }
  if (declaration.tagName && !declaration.summary?.trim()) problems.push('has no @summary');
  return problems;
}

const KINDS = [
  { use: 'slots', list: 'slots', tag: '@slot', word: 'slot' },
  { use: 'parts', list: 'cssParts', tag: '@csspart', word: 'part' },
  { use: 'events', list: 'events', tag: '@fires', word: 'event' },
  { use: 'tokens', list: 'cssProperties', tag: '@cssprop', word: 'custom property' },
];

function isDocumented(documented, name) {
  if (documented.has(name)) return true;
  // A name that ends in a hyphen was completed by an expression: any documented name that begins so will do.
  return name.startsWith('--') && name.endsWith('-') && [...documented].some((other) => other.startsWith(name));
}

function isUsed(used, name) {
  return used.has(name) || [...used].some((other) => other.endsWith('-') && name.startsWith(other));
}

function checkUses({ declaration, files, uses, everywhere }) {
  const problems = [];
  for (const { use, list, tag, word } of KINDS) {
    const entries = declaration[list] ?? [];
    const documented = new Set(entries.map(({ name }) => name));
    const used = new Map(files.flatMap((file) => [...uses.get(file)[use]].map((name) => [name, file])));
    for (const [name, file] of declaration.tagName ? used : []) {
      if (!isDocumented(documented, name)) problems.push({ text: `${word} "${name}" has no ${tag}`, file });
    }
    const known = use === 'tokens' ? everywhere : new Set(used.keys());
    for (const { name } of entries.filter((entry) => !entry.inheritedFrom)) {
      if (!isUsed(known, name)) problems.push({ text: `${tag} "${name}" is documented but used nowhere` });
    }
  }
  return problems;
}

function readUses(root) {
  const folders = ['src/elements', 'src/widget', 'src/parts', 'src/scores', 'src/dialogs', 'src/charts', 'src/styles'];
  const files = folders.flatMap((folder) => listFiles(join(root, folder), /(?<!\.(?:test|stories|support))\.ts$/));
  const uses = new Map(files.map((file) => [file, readSource(file)]));
  const events = readEvents(root);
  for (const use of uses.values()) {
    for (const name of use.news) if (events.has(name)) use.events.add(events.get(name));
  }
  return uses;
}

function tokensEverywhere(root, uses) {
  const tokens = new Set([...uses.values()].flatMap((use) => [...use.tokens]));
  for (const file of listFiles(join(root, 'src/styles'), /\.css$/)) {
    for (const [token] of readFileSync(file, 'utf8').matchAll(/--rapport-[a-z0-9-]+/g)) tokens.add(token);
  }
  return tokens;
}

/** Problems of a manifest made from `root`, one line each. */
export function checkManifest(root, manifest) {
  const uses = readUses(root);
  const everywhere = tokensEverywhere(root, uses);
  const lines = new Set();
  for (const { path, declaration } of elementsOf(manifest)) {
    const label = declaration.tagName ? `<${declaration.tagName}>` : declaration.name;
    const own = [...uses.keys()].filter((file) => file.startsWith(`${dirname(join(root, path))}/`));
    // A base class documents for all: anything that some element uses is used.
    const files = declaration.tagName ? filesOf(own, uses) : [...uses.keys()];
    for (const problem of checkDescriptions({ declaration })) lines.add(`${path}: ${label} ${problem}`);
    for (const { text, file } of checkUses({ declaration, files, uses, everywhere })) {
      const where = file ? shorten(root, file) : path;
      lines.add(`${where}: ${label} ${text}`);
    }
  }
  return [...lines];
}
