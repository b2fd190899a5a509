/** How much is read. What is over is reported, never dropped in silence. */

/** A record, or a line of newline-delimited JSON, may have this many bytes; a longer one is skipped. */
export const MAX_LINE = 16 * 1024 * 1024;

/** A list beside the interactions, such as `agents`, may have this many bytes; a longer one is treated as missing. */
export const MAX_MEMBER = 128 * 1024 * 1024;

/**
 * Rows of a source that wait for others, such as tickets for comments that stand after them, may have this many bytes of text
 * together, which take some eight times as much memory as objects; with more the input is refused.
 */
export const MAX_WAITING = 256 * 1024 * 1024;

/** More records than this are refused. */
export const MAX_RECORDS = 8_000_000;

/** A table may have this many columns; others are ignored. */
export const MAX_COLUMNS = 4096;

/** A field may be nested this deep; a deeper one is treated as missing. */
export const MAX_DEPTH = 200;

/** What is read of compressed input, so that a small file cannot keep a page busy for hours. */
export interface ReadLimits {
  /** Bytes that compressed input may have once it is unpacked. Default: 8 GiB. */
  readonly unpackedBytes?: number | undefined;
  /** How many times as long as it was it may become; the first 16 MiB are always read. Default: 300, where reports have 5 to 50. */
  readonly unpackedRatio?: number | undefined;
}

export const MAX_UNPACKED = 8 * 1024 ** 3;
export const MAX_RATIO = 300;
/** Unpacked bytes of which nobody asks how short they were. */
export const FREE_UNPACKED = 16 * 1024 ** 2;
