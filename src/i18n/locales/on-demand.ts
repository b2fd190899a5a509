/** The languages that are loaded when a reader asks for them. */

export const ON_DEMAND: Readonly<Record<string, () => Promise<string>>> = {
  'zh-Hant': async () => (await import('./zh-Hant/index.js')).zhHant,
};
