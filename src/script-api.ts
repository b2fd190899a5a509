/** What a page with the script tag may call. The script itself (src/loader.ts) loads it with the first call. */

import type { CreateOptions, ReportEngine, ReportInput } from './core.js';

export { registerMessages } from './i18n/index.js';
export { define } from './widget/define-element.js';

/** As that of the core, whose code comes with the first call. */
export async function createEngine(input: ReportInput, options?: CreateOptions): Promise<ReportEngine> {
  return (await import('./core.js')).createEngine(input, options);
}
