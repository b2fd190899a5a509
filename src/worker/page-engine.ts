/** The built-in engine on the page itself, in slices with rests. */

import { runSteps, type EngineOptions } from '../core/index.js';
import { LocalEngine } from './local-engine.js';
import { Pace, PAGE_SLICE } from './pace.js';

export function pageEngine(options: EngineOptions): LocalEngine {
  const pace = new Pace(PAGE_SLICE);
  return new LocalEngine(options, (steps, signal) => runSteps(steps, pace.rest, signal), pace);
}
