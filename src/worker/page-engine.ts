/** The built-in engine on the page itself, in slices with rests. */

import type { EngineOptions } from '../core/index.js';
import { LocalEngine } from './local-engine.js';
import { PAGE_SLICE } from './pace.js';

export function pageEngine(options: EngineOptions): LocalEngine {
  return new LocalEngine(options, PAGE_SLICE);
}
