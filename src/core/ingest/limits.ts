/** How much is read. What is over is reported, never dropped in silence. */

/** A record, or a line of newline-delimited JSON, may have this many bytes; a longer one is skipped. */
export const MAX_LINE = 16 * 1024 * 1024;

/** More records than this are refused. */
export const MAX_RECORDS = 8_000_000;

/** A table may have this many columns; others are ignored. */
export const MAX_COLUMNS = 4096;

/** A field may be nested this deep; a deeper one is treated as missing. */
export const MAX_DEPTH = 200;
