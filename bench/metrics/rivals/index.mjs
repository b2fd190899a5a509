// Who answers questions about metrics, and where. Loaded when needed, so that nobody pays for the memory of another.

/**
 * @typedef {object} Entry
 * @property {string} label
 * @property {('node' | 'chromium')[]} envs
 * @property {(options: { against?: string }) => Promise<object>} create
 */

const both = ['node', 'chromium'];

/** @type {Record<string, Entry>} */
export const RIVALS = {
  rapport: {
    label: 'Rapport',
    envs: both,
    create: async () => rapport(await import('../../../dist/core.js')),
  },
  'rapport-sure': {
    label: 'Rapport, with 95 % intervals',
    envs: both,
    create: async () => rapport(await import('../../../dist/core.js'), true),
  },
  against: {
    label: 'Rapport, the other build',
    envs: ['node'],
    create: async ({ against }) => rapport(await import(/* @vite-ignore */ against), true),
  },
  'duckdb-2': {
    label: 'DuckDB, 2 threads',
    envs: ['node'],
    create: async () => new (await import('./duckdb-native.mjs')).DuckDBNative(2),
  },
  'duckdb-wasm': {
    label: 'DuckDB-WASM',
    envs: ['chromium'],
    create: async () => new (await import('./duckdb-wasm.mjs')).DuckDBWasm(),
  },
  arquero: {
    label: 'Arquero',
    envs: both,
    create: async () => new (await import('./arquero.mjs')).Arquero(),
  },
  d3: {
    label: 'd3-array on objects',
    envs: both,
    create: async () => new (await import('./d3.mjs')).D3(),
  },
};

/** @param intervals whether each value has its interval, which none of the others has */
async function rapport({ createEngine }, intervals = false) {
  return new (await import('./rapport.mjs')).Rapport(createEngine, intervals);
}
