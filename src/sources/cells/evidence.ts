/** What the cells of one column tell about how all of them are written. */

/** Collects what single cells prove. `T`: the ways in which cells of the column can be written. */
export class Evidence<T extends string> {
  /** Ambiguous cells whose value is missing, and the first of them. */
  lost = 0;
  example = '';
  private readonly proven = new Set<T>();
  private doubtful = false;
  private closed = false;

  /** @param given the way that is known in advance; what cells prove does not matter then */
  constructor(private readonly given: T | null) {}

  see(proves: T | null, ambiguous: boolean): void {
    if (proves) this.proven.add(proves);
    if (ambiguous) this.doubtful = true;
  }

  /** Whether a cell waits for a proof that may still come. */
  get waits(): boolean {
    return !this.given && this.doubtful && this.proven.size === 0 && !this.closed;
  }

  /** No proof is waited for any longer: ambiguous cells are missing from here on. */
  close(): void {
    if (this.waits) this.closed = true;
  }

  /** Whether cells prove different ways. */
  get contradictory(): boolean {
    return this.proven.size > 1;
  }

  /** The way in force, or `null`: nothing is proven, or too much. */
  get way(): T | null {
    if (this.given) return this.given;
    return this.closed || this.proven.size !== 1 ? null : [...this.proven][0];
  }

  lose(cell: string): void {
    if (this.lost++ === 0) this.example = cell;
  }
}
