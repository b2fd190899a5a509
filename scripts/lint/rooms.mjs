// The rooms of src and the arrows between them, for dependency-cruiser: `npm run lint`. Types and later imports count, too.

/** What a room may import of src besides itself. A room that is not listed may be imported by nobody. */
const ARROWS = {
  core: [],
  sources: ['core'],
  worker: ['core', 'sources'],
  data: ['core', 'sources', 'worker'],
  i18n: [],
  styles: [],
  charts: ['core'],
  events: ['core'],
  words: ['core', 'charts', 'data', 'i18n'],
  parts: ['i18n', 'styles'],
  scores: ['core', 'charts', 'i18n', 'parts', 'styles', 'words'],
  dialogs: ['core', 'charts', 'i18n', 'parts', 'scores', 'styles', 'words'],
  widget: ['core', 'data', 'dialogs', 'events', 'i18n', 'parts', 'sources', 'styles', 'words'],
  cli: ['core', 'sources', 'worker', 'i18n', 'words', 'dialogs'],
  elements: [
    'core',
    'charts',
    'data',
    'dialogs',
    'events',
    'i18n',
    'parts',
    'scores',
    'sources',
    'styles',
    'widget',
    'words',
  ],
};

/** The packages of a room that may not use any. */
const PACKAGES = {
  core: ['@date-fns/tz'],
  events: [],
};

const escaped = (text) => text.replaceAll('/', '\\/');
const anyOf = (paths) => `^src/(?:${paths.map(escaped).join('|')})/`;
const TESTS = '[.](?:test|stories|support)[.]ts$';

const arrows = Object.entries(ARROWS).map(([room, targets]) => ({
  name: `arrows-of-${room}`,
  comment: `src/${room} may import: ${targets.join(', ') || 'nothing else of src'}.`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: TESTS },
  to: { path: '^src/', pathNot: anyOf([room, ...targets]) },
}));

const packages = Object.entries(PACKAGES).map(([room, names]) => ({
  name: `packages-of-${room}`,
  comment: `src/${room} may import the packages: ${names.join(', ') || 'none'}.`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: TESTS },
  to: { path: 'node_modules', pathNot: names.map((name) => `node_modules/${name}/`) },
}));

export default {
  forbidden: [
    ...arrows,
    ...packages,
    {
      name: 'known-rooms',
      comment: 'A new folder of src needs a line in scripts/lint/rooms.mjs.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: anyOf(Object.keys(ARROWS)) },
      to: {},
    },
    {
      name: 'elements-apart',
      comment: 'An element imports no other element.',
      severity: 'error',
      from: { path: '^src/elements/([^/]+)/', pathNot: TESTS },
      to: { path: '^src/elements/[^/]+/', pathNot: '^src/elements/$1/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'src-alone',
      comment: 'What runs in the browser imports no tests, scripts or Node.',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: '^(?:test|stories|scripts|bench)/|[.](?:test|stories|support)[.]ts$' },
    },
    {
      name: 'no-node',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/engines/server/', '^src/cli/', TESTS] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-dependencies',
      comment: 'What the package runs with is a dependency of it, not of its development.',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'unknown'] },
    },
    { name: 'resolvable', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.js', '.mjs'],
    },
  },
};
