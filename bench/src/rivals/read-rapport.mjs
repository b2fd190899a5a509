// Work D with Rapport: bytes to columns.
import { createEngine } from '../../../dist/core/index.js';
import { readColumns } from './rapport-internals.mjs';
import { Rapport } from './rapport.mjs';

class ReadRapport {
  constructor(format, whole) {
    this.format = format;
    this.whole = whole;
  }

  async load({ n, input }) {
    this.n = n;
    this.bytes = await input(this.format, 'bytes');
  }

  D() {
    // A view of its own each time: a reader may hand the bytes on to a worker.
    return this.whole ? createEngine(this.bytes, { timeZone: 'UTC' }) : readColumns(this.bytes);
  }

  /** Read again through the public API, and asked for every index: a wrong number would move one. */
  async codesOf(result) {
    const rapport = new Rapport();
    rapport.n = this.n;
    rapport.engine = this.whole ? result : await createEngine(this.bytes, { timeZone: 'UTC' });
    const codes = await rapport.codesOf();
    rapport.engine.dispose();
    return codes;
  }
}

export const readJson = () => new ReadRapport('json', false);
export const readLines = () => new ReadRapport('ndjson', false);
export const readEngine = () => new ReadRapport('ndjson', true);
