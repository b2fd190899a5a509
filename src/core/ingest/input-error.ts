/** Input that cannot be used at all. */

export type InputErrorCode =
  /** Nothing but white space. */
  | 'empty'
  /** A web page, most often a login or error page, where JSON was expected. */
  | 'html'
  /** The text ends in the middle of a value. */
  | 'truncated'
  /** Neither JSON nor newline-delimited JSON. */
  | 'notJson'
  /** Compressed, on a platform that cannot unpack. */
  | 'compressed'
  /** A workbook that is not .xlsx: of an old program, binary, or of another office. */
  | 'otherWorkbook'
  /** Protected by a password. */
  | 'encrypted'
  /** A table whose columns are compressed, or encoded, in a way that is not known. */
  | 'codec'
  /** JSON, but neither a list of interactions nor an envelope with one. */
  | 'wrongShape'
  /** Totals of a report, which are no conversations. */
  | 'totals'
  /** The page names a vendor that nobody knows. */
  | 'unknownVendor'
  /** The data is not of the vendor that the page names. */
  | 'otherVendor'
  /** There are records, and none of them can be used. */
  | 'noneUsable'
  /** More records, or more compressed data, than is read. */
  | 'tooLarge';

export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(
    readonly code: InputErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** What an object that was given threw when it was read. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Of an object that throws when it is looked at, such as a revoked proxy. */
export function unreadable(error: unknown): InputError {
  return new InputError('wrongShape', `The input cannot be read: ${messageOf(error)}.`);
}
