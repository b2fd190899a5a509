// Who takes part, where, and in what. Loaded when needed, so that nobody pays for the memory of another.

/**
 * @typedef {object} Entry
 * @property {string} label
 * @property {('node' | 'chromium')[]} envs
 * @property {string} works of A, B, C (with Cwide) and D
 * @property {number} most the largest number of interactions that it is asked for
 * @property {() => Promise<object>} create
 */

const both = ['node', 'chromium'];

/** @type {Record<string, Entry>} */
export const RIVALS = {
  rapport: {
    label: 'Rapport',
    envs: both,
    works: 'ABC',
    most: 5_000_000,
    create: async () => new (await import('./rapport.mjs')).Rapport(),
  },
  hand: {
    label: 'tuned by hand',
    envs: both,
    works: 'ABC',
    most: 1_000_000,
    create: async () => new (await import('./hand.mjs')).Hand(),
  },
  duckdb: {
    label: 'DuckDB, 1 thread',
    envs: ['node'],
    works: 'ABC',
    most: 1_000_000,
    create: async () => new (await import('./duckdb-native.mjs')).DuckDBNative(1),
  },
  'duckdb-2': {
    label: 'DuckDB, 2 threads',
    envs: ['node'],
    works: 'ABC',
    most: 1_000_000,
    create: async () => new (await import('./duckdb-native.mjs')).DuckDBNative(2),
  },
  'duckdb-wasm': {
    label: 'DuckDB-WASM',
    envs: ['chromium'],
    works: 'ABC',
    most: 1_000_000,
    create: async () => new (await import('./duckdb-wasm.mjs')).DuckDBWasm(),
  },
  arquero: {
    label: 'Arquero',
    envs: both,
    works: 'ABC',
    most: 1_000_000,
    create: async () => new (await import('./arquero.mjs')).Arquero(),
  },
  crossfilter: {
    label: 'crossfilter2',
    envs: both,
    works: 'BC',
    most: 1_000_000,
    create: async () => new (await import('./crossfilter.mjs')).Crossfilter(),
  },
  d3: {
    label: 'd3-array on objects',
    envs: both,
    works: 'ABC',
    most: 1_000_000,
    create: async () => new (await import('./d3.mjs')).D3(),
  },
  'rapport-json': {
    label: 'Rapport, JSON array',
    envs: both,
    works: 'D',
    most: 1_000_000,
    create: async () => (await import('./read-rapport.mjs')).readJson(),
  },
  'rapport-ndjson': {
    label: 'Rapport, NDJSON',
    envs: both,
    works: 'D',
    most: 5_000_000,
    create: async () => (await import('./read-rapport.mjs')).readLines(),
  },
  'rapport-engine': {
    label: 'Rapport, createEngine: NDJSON to scores',
    envs: both,
    works: 'D',
    most: 1_000_000,
    create: async () => (await import('./read-rapport.mjs')).readEngine(),
  },
  parse: {
    label: 'JSON.parse alone',
    envs: both,
    works: 'D',
    most: 1_000_000,
    create: async () => (await import('./read-parse.mjs')).parseAlone(),
  },
  'decode-parse': {
    label: 'TextDecoder and JSON.parse alone',
    envs: both,
    works: 'D',
    most: 1_000_000,
    create: async () => (await import('./read-parse.mjs')).decodeAndParse(),
  },
  'parse-columns': {
    label: 'JSON.parse, then columns',
    envs: both,
    works: 'D',
    most: 1_000_000,
    create: async () => (await import('./read-parse.mjs')).parseToColumns(),
  },
  'lines-columns': {
    label: 'NDJSON line by line, then columns',
    envs: both,
    works: 'D',
    most: 1_000_000,
    create: async () => (await import('./read-parse.mjs')).linesToColumns(),
  },
  'duckdb-read': {
    label: 'DuckDB, NDJSON file to a table, 2 threads',
    envs: ['node'],
    works: 'D',
    most: 1_000_000,
    create: async () => new (await import('./duckdb-native.mjs')).ReadDuckDBNative(2),
  },
};
