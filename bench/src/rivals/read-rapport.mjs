// Work D with Rapport: bytes to columns.
import { createEngine } from '../../../dist/core.js';
import { BEHAVIORS, interactionId } from '../data/shape.mjs';
import { readColumns } from './rapport-internals.mjs';
import { Rapport } from './rapport.mjs';

/** More than this is read as a stream: no single array of bytes holds it. */
const LARGEST_IN_MEMORY = 1_000_000;

class ReadRapport {
  constructor(format, whole) {
    this.format = format;
    this.whole = whole;
  }

  async load({ n, input }) {
    this.n = n;
    if (n > LARGEST_IN_MEMORY) this.source = () => input(this.format, 'stream');
    else {
      const bytes = await input(this.format, 'bytes');
      this.source = () => bytes;
    }
  }

  async D() {
    const source = await this.source();
    return this.whole ? createEngine(source, { timeZone: 'UTC' }) : readColumns(source);
  }

  /** Asked through the public API, where need be of another reading: a wrong number would move an index. */
  async codesOf(result) {
    this.check = new Rapport();
    this.check.n = this.n;
    this.check.engine = this.whole ? result : await createEngine(await this.source(), { timeZone: 'UTC' });
    return this.check.codesOf();
  }

  async rawOf(_result, rows) {
    const raw = new Float64Array(rows * BEHAVIORS.length);
    for (let row = 0; row < rows; row++) {
      const { behaviors } = await this.check.engine.interaction(interactionId(row));
      const values = new Map(behaviors.map((behavior) => [behavior.key, behavior.raw]));
      BEHAVIORS.forEach((key, k) => (raw[row * BEHAVIORS.length + k] = values.get(key) ?? NaN));
    }
    this.check.engine.dispose();
    this.check = null;
    return raw;
  }
}

export const readJson = () => new ReadRapport('json', false);
export const readLines = () => new ReadRapport('ndjson', false);
export const readEngine = () => new ReadRapport('ndjson', true);
