/** The rows of the scopes asked about last: the widgets of a report ask about the same one. */

import type { Steps } from '../../steps.js';

const SCOPES = 4;

export class RowCache {
  private readonly known = new Map<string, Uint32Array>();

  /** @param scope what the rows depend on, as plain data */
  *find(scope: unknown, select: () => Steps<Uint32Array>): Steps<Uint32Array> {
    const name = JSON.stringify(scope);
    const rows = this.known.get(name) ?? (yield* select());
    this.known.delete(name);
    this.known.set(name, rows);
    for (const oldest of this.known.keys()) {
      if (this.known.size <= SCOPES) break;
      this.known.delete(oldest);
    }
    return rows;
  }
}
