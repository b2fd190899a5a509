/** Sizes that decide how an answer is worked out, never what it is. */
export interface Limits {
  /** A question about at least this many rows gets a cuboid. */
  readonly cuboidRows: number;
  /** Bytes that all cuboids may take together. */
  readonly cuboidBytes: number;
  /** Rows out of the order of days that are put up with: this many, or this part of all. */
  readonly unsortedRows: number;
  readonly unsortedPart: number;
}

export const LIMITS: Limits = {
  cuboidRows: 2 ** 16,
  cuboidBytes: 64 * 2 ** 20,
  unsortedRows: 20_000,
  unsortedPart: 1 / 20,
};
