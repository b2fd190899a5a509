/** Engines of the page's own, and how any engine grows. */

import { askableEngine, type GivenEngine, type ReportDescription, type ReportEngine } from '../core/index.js';
import type { EngineLease, LeaseHooks } from './engine-lease.js';

/** An engine of the page's own, which stays the page's. */
export function leaseGiven(given: GivenEngine, hooks: LeaseHooks = {}): EngineLease {
  const engine = askableEngine(given);
  return {
    engine: Promise.resolve(engine),
    append: async (records) => hooks.onGrown?.(engine, await appendTo(engine, records)),
    cancel: () => undefined,
    release: () => undefined,
  };
}

/** @throws {TypeError} where the engine cannot grow */
export async function appendTo(engine: ReportEngine, records: readonly unknown[]): Promise<ReportDescription> {
  if (!engine.append) {
    throw new TypeError('The engine of this report takes no further interactions: it has no append().');
  }
  await engine.append(records);
  return engine.describe();
}
