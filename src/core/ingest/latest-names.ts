/** The names that records give to agents and teams: the one of the latest interaction. */

import type { Dictionary } from '../columns/codes.js';
import type { PendingRow } from '../columns/growing/pending-row.js';
import { TextTable } from '../columns/growing/text-table.js';

export class Names {
  private readonly texts = new TextTable();
  /** By code of the agent or team: the number of its name, and when it had that. */
  private readonly names: number[] = [];
  private readonly since: number[] = [];

  /** Notes the name of an agent or team, a text of the row, at an instant. */
  add(code: number, row: PendingRow, text: number, at: number): void {
    const name = this.texts.intern(row.bytes, row.from[text], row.to[text], row.hash[text]);
    const known = this.names[code];
    if (known === undefined || at > this.since[code] || (at === this.since[code] && this.isGreater(name, known))) {
      this.names[code] = name;
      this.since[code] = at;
    }
  }

  /** The listed entries first, with names filled in; then those that only records mention. */
  complete<T extends { id: string; name?: string | null }>(
    listed: ReadonlyMap<string, T>,
    dictionary: Dictionary,
  ): Map<string, T> {
    const result = new Map(listed);
    for (const key of Object.keys(this.names)) {
      const code = Number(key);
      const id = dictionary.text(code);
      const entry = result.get(id);
      if (!entry?.name) result.set(id, { ...entry, id, name: this.texts.text(this.names[code]) } as T);
    }
    return result;
  }

  /** Records may come in any order: at the same instant the greater name wins, so that the order does not matter. */
  private isGreater(name: number, known: number): boolean {
    return name !== known && this.texts.text(name) > this.texts.text(known);
  }
}
