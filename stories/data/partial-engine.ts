/** Reports of which a part has arrived. */
import { createEngine, type ReportEngine } from '../../src/core.js';
import { wrapEngine } from './wrap-engine.js';

/**
 * An engine that has read a part of its input. Asked to describe itself again, as when a report is loaded once more, it
 * does not answer until it has all: the report goes on loading with what there is.
 */
export async function partialEngine(report: object): Promise<ReportEngine> {
  const real = await createEngine(report);
  const description = { ...(await real.describe()), complete: false };
  let asked = 0;
  return wrapEngine(real, {
    describe: () => (++asked > 1 ? new Promise<never>(() => undefined) : Promise.resolve(description)),
  });
}
