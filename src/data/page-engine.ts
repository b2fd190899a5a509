/** The engine on the page, whose code is loaded when it is needed. */

import type { EngineOptions, ReportEngine, ReportInput } from '../core/index.js';

export async function createEngine(input: ReportInput, options: EngineOptions): Promise<ReportEngine> {
  const engine = await import('../core/engine/create-engine.js');
  return engine.createEngine(input, options);
}
