/** What the cells of one column tell about how all of them are written. */

/** Collects what single cells prove. `T`: the ways in which cells of the column can be written. */
export class Evidence<T extends string> {
  /** Ambiguous cells whose value is missing, and the first of them. */
  lost = 0;
  example = '';
  private readonly proven = new Set<T>();
  private doubtful = false;
  private closed = false;
  /** What others prove, where it was used. */
  private borrowed: T | null = null;
  private others: readonly Evidence<T>[] = [];

  /** @param given the way that is known in advance; what cells prove does not matter then */
  constructor(private readonly given: T | null) {}

  see(proves: T | null, ambiguous: boolean): void {
    if (proves) this.proven.add(proves);
    if (ambiguous) this.doubtful = true;
  }

  /** Where no cell of its own proves anything, those of others do: one program has written them all. */
  relyOn(others: readonly Evidence<T>[]): void {
    this.others = others.filter((other) => other !== this);
  }

  /** Whether a cell waits for a proof that may still come. */
  get waits(): boolean {
    return !this.given && this.doubtful && this.proven.size === 0 && !this.closed && this.ofOthers() === null;
  }

  /** No proof is waited for any longer: ambiguous cells are missing from here on. */
  close(): void {
    if (this.waits) this.closed = true;
  }

  /** Whether cells prove different ways. */
  get contradictory(): boolean {
    return this.proven.size > 1 || (this.borrowed !== null && this.proven.size > 0 && !this.proven.has(this.borrowed));
  }

  /** The way in force, or `null`: nothing is proven, or too much. */
  get way(): T | null {
    if (this.given) return this.given;
    if (this.closed || this.contradictory) return null;
    const [own = null] = this.proven;
    if (own !== null || !this.doubtful) return own;
    const others = this.ofOthers();
    this.borrowed ??= others;
    return others;
  }

  /** Whether the way in force is that of others. */
  get isBorrowed(): boolean {
    return this.borrowed !== null && this.proven.size === 0;
  }

  /** What all others prove that prove anything. */
  private ofOthers(): T | null {
    let found: T | null = null;
    for (const { proven } of this.others) {
      for (const way of proven) {
        if (found !== null && way !== found) return null;
        found = way;
      }
    }
    return found;
  }

  lose(cell: string): void {
    if (this.lost++ === 0) this.example = cell;
  }
}
