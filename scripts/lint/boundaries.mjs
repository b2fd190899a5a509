// The arrows between the folders of src, as one table, and the ESLint rule that holds imports to it.
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = resolve(fileURLToPath(new URL('../../src', import.meta.url)));

/**
 * What a folder may import: other folders of src, and packages. A folder may always import itself (an element: its own
 * folder only). `types:core` allows type imports alone. No entry under `packages`: any dependency of the package.
 */
const ARROWS = {
  core: { folders: [], packages: ['@date-fns/tz', 'd3-dsv'] },
  worker: { folders: ['core'] },
  data: { folders: ['core', 'worker'] },
  adapters: { folders: ['core/model'] },
  charts: { folders: ['core'] },
  i18n: { folders: [] },
  styles: { folders: [] },
  events: { folders: ['types:core'], packages: [] },
  internal: { folders: ['data', 'core', 'charts', 'events', 'i18n', 'styles'] },
  elements: { folders: ['internal', 'charts', 'core', 'events', 'i18n', 'styles'] },
};

function partsInSrc(path) {
  const inside = relative(SRC, path);
  return inside.startsWith('..') ? undefined : inside.split(sep);
}

function packageName(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Whether `target` (parts of a path in src) lies in one of the allowed folders. */
function isAllowed(folders, target, typeOnly) {
  return folders.some((entry) => {
    const forTypes = entry.startsWith('types:');
    const folder = forTypes ? entry.slice('types:'.length) : entry;
    return (!forTypes || typeOnly) && `${target.join('/')}/`.startsWith(`${folder}/`);
  });
}

function checkRelative(file, specifier, typeOnly) {
  const from = partsInSrc(file);
  const target = partsInSrc(resolve(dirname(file), specifier));
  if (!target) return `src must not import from outside src: ${specifier}`;
  const [layer] = from;
  // index.ts, define.ts and loader.ts at the top put the parts together.
  if (from.length === 1) return undefined;
  const arrow = ARROWS[layer];
  if (!arrow) return `src/${layer} is not a known folder; give it a line in scripts/lint/boundaries.mjs`;
  if (layer === 'elements' && target[0] === 'elements') {
    return target[1] === from[1] ? undefined : `An element must not import another element's files: ${specifier}`;
  }
  if (target[0] === layer || isAllowed(arrow.folders, target, typeOnly)) return undefined;
  if (isAllowed(arrow.folders, target, true)) return `src/${layer} may import types only from src/${target[0]}`;
  const allowed = arrow.folders.join(', ') || 'nothing else of src';
  return `src/${layer} must not import src/${target.join('/')}; it may import: ${allowed}`;
}

function checkPackage(file, specifier) {
  const name = packageName(specifier);
  if (name.startsWith('node:')) return `src runs in the browser: no ${name}`;
  if (name === 'rapport-elements') return 'Inside src, import by relative path';
  const [layer] = partsInSrc(file);
  const packages = ARROWS[layer]?.packages;
  if (!packages || packages.includes(name)) return undefined;
  return `src/${layer} must not import the package ${name}; it may import: ${packages.join(', ') || 'none'}`;
}

function isTypeOnly(node) {
  if (node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType') return true;
  const named = node.type === 'ImportDeclaration' && node.specifiers.length > 0;
  return named && node.specifiers.every((specifier) => specifier.importKind === 'type');
}

function create(context) {
  const file = resolve(context.filename);
  if (!partsInSrc(file)) return {};

  function check(node, source) {
    if (typeof source?.value !== 'string') return;
    const specifier = source.value;
    const message = specifier.startsWith('.')
      ? checkRelative(file, specifier, isTypeOnly(node))
      : checkPackage(file, specifier);
    if (message) context.report({ node: source, message });
  }

  return {
    ImportDeclaration: (node) => check(node, node.source),
    ExportAllDeclaration: (node) => check(node, node.source),
    ExportNamedDeclaration: (node) => check(node, node.source),
    ImportExpression: (node) => check(node, node.source),
    TSImportType: (node) => check(node, node.source),
  };
}

export const boundaries = {
  rules: {
    arrows: { meta: { type: 'problem', schema: [], docs: { description: 'Import directions of src' } }, create },
  },
};
