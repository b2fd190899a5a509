// The one place that looks inside Rapport: the parts that its public API does not time on their own.
import * as reading from '../../../dist/core/ingest/ingest.js';
import { score } from '../../../dist/core/scoring/scorebook.js';

/** Text to columns, without the scores. */
export async function readColumns(input) {
  if (!('Ingestion' in reading)) return reading.ingest(input, {});
  const ingestion = new reading.Ingestion({});
  await ingestion.read(input);
  return ingestion.dataset();
}

/** Calibration and the index of every interaction: what `createEngine` does with the columns once they are read. */
export function scoreColumns(engine) {
  return finish(score(engine.data.dataset, null));
}

/** A computation in steps, run at once. */
function finish(value) {
  if (typeof value?.next !== 'function') return value;
  for (;;) {
    const { done, value: result } = value.next();
    if (done) return result;
  }
}
