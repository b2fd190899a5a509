// What each file and entry of the package may take: exact bytes, minified and gzipped at the highest level.

// Of 1,024 bytes.
const KB = 1024;

/** Files as they are served. One that is `optional` may be missing. */
export const FILES = [
  { name: 'cdn/rapport.js', budget: 60 * KB, entry: 'define.js' },
  { name: 'cdn/rapport-dialogs.js', budget: 10 * KB, entry: 'internal/dialogs.js' },
  { name: 'cdn/rapport-lease-origin.js', budget: 25 * KB, entry: 'data/lease-origin.js' },
  { name: 'cdn/rapport-zh-Hant.js', budget: 8 * KB, entry: 'i18n/locales/zh-Hant/index.js' },
  { name: 'cdn/rapport.iife.js', budget: 105 * KB, entry: 'define.js' },
  { name: 'worker/rapport-worker.js', budget: 25 * KB, entry: 'worker/host.js', optional: true },
];

/** Entries of the package with all that they import. What they load later is not counted: it is listed above. */
export const ENTRIES = [
  { name: '.', budget: 78 * KB, entry: 'index.js' },
  { name: './define', budget: 60 * KB, entry: 'define.js' },
  { name: './core', budget: 25 * KB, entry: 'core/index.js' },
  { name: './report-source/define', budget: 15 * KB, entry: 'elements/report-source/define.js' },
];

/** Every other element with its dependencies. */
export const WIDGET = 42 * KB;
