// Makes the custom elements manifest from the sources' JSDoc.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import config from '../../custom-elements-manifest.config.js';
import { listFiles, readEvents, shorten } from './sources.mjs';

/**
 * The manifest of the sources in `root`, with the sources' own paths. The analyzer's command does the same with the
 * same settings, but never ends when its config file lies outside the folder that it reads.
 */
export function analyze(root) {
  const files = ['src/elements', 'src/widget'].flatMap((folder) =>
    listFiles(join(root, folder), /(?<!\.(?:styles|test|stories|support))\.ts$/),
  );
  const modules = files.map((file) =>
    ts.createSourceFile(shorten(root, file), readFileSync(file, 'utf8'), ts.ScriptTarget.ES2015, true),
  );
  const manifest = create({ modules, plugins: [...litPlugin(), ...config.plugins], context: { thirdPartyCEMs: [] } });
  addEventTypes(manifest, readEvents(root));
  return manifest;
}

function addEventTypes(manifest, names) {
  const types = new Map([...names].map(([type, name]) => [name, type]));
  for (const { events } of manifest.modules.flatMap((module) => module.declarations)) {
    for (const event of events ?? []) if (types.has(event.name)) event.type ??= { text: types.get(event.name) };
  }
}

function isForUsers(member) {
  return !member.static && !/^[_#]/.test(member.name) && !/^(?:private|protected)$/.test(member.privacy ?? '');
}

/** What a user of the package is to see: paths of the built files, and what an element on a page offers. */
export function forPackage(manifest) {
  const text = JSON.stringify(manifest, (key, value) => {
    if (key === 'members') return value.filter(isForUsers);
    if ((key === 'path' || key === 'module') && typeof value === 'string') {
      return value.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
    }
    return value;
  });
  return JSON.parse(text);
}
