/** What the reader of texts finds. */

/** What is done with what the reader finds. Offsets are those of the whole text. */
export interface TextSink {
  /** A record was walked into the row. */
  walked(position: number, bytes: Uint8Array, from: number, to: number): void;
  /** A record to be read as an object; `lines` where it is a line, which may be no JSON at all. */
  parse(position: number, bytes: Uint8Array, from: number, to: number, lines: boolean): void;
  tooLong(position: number, length: number): void;
  memberTooLong(name: string, length: number): void;
  /** A member of the envelope, as JSON. */
  envelope(name: string, json: string): void;
  /** A document that is not a stream of records; `broken` where some of its bytes are not UTF-8. */
  document(value: unknown, broken: boolean, bytes: Uint8Array, from: number, to: number): void;
  /** The place of a record in the text: of the first, and of each whose position is a multiple of `MARKED`. */
  mark(position: number, offset: number, lines: boolean): void;
}
