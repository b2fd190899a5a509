/** The languages that are loaded when a reader asks for them. */

export const ON_DEMAND: Readonly<Record<string, () => Promise<string>>> = {
  ar: async () => (await import('./ar/index.js')).ar,
  it: async () => (await import('./it/index.js')).it,
  'zh-Hans': async () => (await import('./zh-Hans/index.js')).zhHans,
  'zh-Hant': async () => (await import('./zh-Hant/index.js')).zhHant,
};
