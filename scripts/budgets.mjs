// What each file and entry of the package may take: exact bytes, minified and gzipped at the highest level.

// Of 1,024 bytes.
const KB = 1024;

/** Files as they are served. */
export const FILES = [
  { name: 'cdn/rapport.js', budget: 60 * KB, entry: 'loader.js' },
  { name: 'cdn/rapport-dialogs.js', budget: 9 * KB, entry: 'internal/dialogs.js' },
  { name: 'cdn/rapport-agent-details.js', budget: 2 * KB, entry: 'elements/my-agents/agent-details.js' },
  { name: 'cdn/rapport-data-table.js', budget: 1 * KB, entry: 'internal/data-table.js' },
  { name: 'cdn/rapport-step-mark.js', budget: 2 * KB, entry: 'elements/interaction-trend/step-mark.js' },
  { name: 'cdn/rapport-metric-cards.js', budget: 13 * KB, entry: 'elements/metric-cards/define.js' },
  { name: 'cdn/rapport-metric-dialog.js', budget: 3 * KB, entry: 'elements/metric-cards/metric-dialog.js' },
  { name: 'cdn/rapport-later.js', budget: 20 * KB, entry: 'core/engine/metrics.js' },
  { name: 'cdn/rapport-table-input.js', budget: 17 * KB, entry: 'core/tabular/table-input.js' },
  // What some of the parts share.
  { name: 'cdn/rapport-dialog.js', budget: 1 * KB, entry: 'styles/dialog.js' },
  { name: 'cdn/rapport-fields.js', budget: 2 * KB, entry: 'core/model/fields.js' },
  { name: 'cdn/rapport-input-bytes.js', budget: 3 * KB, entry: 'core/ingest/input-bytes.js' },
  { name: 'cdn/rapport-timers.js', budget: 1 * KB, entry: 'core/sessions/timers.js' },
  { name: 'cdn/rapport-row-state.js', budget: 1 * KB, entry: 'core/scoring/row-state.js' },
  { name: 'cdn/rapport-rolldown-runtime.js', budget: 1 * KB, entry: 'core/steps.js' },
  { name: 'cdn/rapport-problem-list.js', budget: 2 * KB, entry: 'internal/problem-list.js' },
  { name: 'cdn/rapport-lease-origin.js', budget: 10 * KB, entry: 'data/lease-origin.js' },
  { name: 'cdn/rapport-tally.js', budget: 2 * KB, entry: 'core/scoring/tally.js' },
  { name: 'cdn/rapport-inline.js', budget: 36 * KB, entry: 'worker/inline.js' },
  // Six forms of each counted noun.
  { name: 'cdn/rapport-ar.js', budget: 14 * KB, entry: 'i18n/locales/ar/index.js' },
  { name: 'cdn/rapport-it.js', budget: 12 * KB, entry: 'i18n/locales/it/index.js' },
  { name: 'cdn/rapport-zh-Hans.js', budget: 12 * KB, entry: 'i18n/locales/zh-Hans/index.js' },
  { name: 'cdn/rapport-zh-Hant.js', budget: 12 * KB, entry: 'i18n/locales/zh-Hant/index.js' },
  // All languages are in it.
  { name: 'cdn/rapport.iife.js', budget: 220 * KB, entry: 'define.js' },
  // Wanted: 25. The reader that walks bytes is half of it.
  { name: 'worker/rapport-worker.js', budget: 41.25 * KB, entry: 'worker/host.js' },
  { name: 'worker/rapport-worker-metrics.js', budget: 24 * KB, entry: 'core/engine/metrics.js' },
];

/** Entries of the package with all that they import. What they load later is not counted: it is listed above. */
export const ENTRIES = [
  { name: '.', budget: 120 * KB, entry: 'index.js' },
  { name: './define', budget: 71 * KB, entry: 'define.js' },
  { name: './core', budget: 46 * KB, entry: 'core.js' },
  { name: './report-source/define', budget: 10 * KB, entry: 'elements/report-source/define.js' },
];

/** Every other element with its dependencies. */
export const WIDGET = 40 * KB;
