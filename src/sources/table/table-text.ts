/** The text of an input that is a table, in pieces, in the encoding that it has. */

import { BROKEN } from '../../core/columns/text-bytes.js';
import { bytesOf } from '../../core/ingest/input/input-bytes.js';
import { textOf } from '../../core/ingest/input/input-text.js';
import { piecesOf } from '../../core/ingest/input/pieces.js';
import type { Problem } from '../../core/ingest/problems.js';
import type { InputFormat } from '../input-format.js';
import { foundText } from './table-problems.js';
import { Utf8Text } from './utf8-text.js';

export type TableInput = string | ArrayBuffer | Uint8Array | Blob | ReadableStream<Uint8Array>;

/** Characters of a text at hand that are read at once. */
const PIECE = 2 ** 16;
/** What other decoders than ours put in place of bytes that mean nothing. */
const REPLACED = /\uFFFD/;

export class TableText {
  /** Bytes read so far. */
  bytes = 0;
  /** Whether some of them were not what their encoding says. */
  damaged = false;

  /** @param report is told of an encoding that is unknown, or not that of the bytes */
  constructor(
    private readonly input: TableInput,
    private readonly format: InputFormat,
    private readonly signal: AbortSignal | undefined,
    private readonly report: (problem: Problem) => void,
  ) {}

  async *pieces(): AsyncGenerator<string, void, void> {
    const { input, signal } = this;
    if (typeof input === 'string') {
      for (let from = 0; from < input.length; from += PIECE) yield this.counted(input.slice(from, from + PIECE));
      return;
    }
    const decoder = this.decoder();
    const utf8 = decoder.encoding === 'utf-8' ? new Utf8Text() : null;
    for await (const piece of textOf(piecesOf(bytesOf(input)!, signal), this.format.limits)) {
      if (typeof piece === 'string') yield this.looked(this.counted(piece), REPLACED);
      else {
        this.bytes += piece.length;
        if (utf8) yield this.looked(utf8.decode(piece), BROKEN);
        else yield this.looked(decoder.decode(piece, { stream: true }), REPLACED);
      }
    }
    yield utf8 ? this.looked(utf8.end(), BROKEN) : this.looked(decoder.decode(), REPLACED);
    if (!this.damaged || this.format.encoded) return;
    this.tell('\uFFFD', `text in ${decoder.encoding}, or the option encoding`);
  }

  private counted(text: string): string {
    this.bytes += text.length;
    return text;
  }

  /** @param sign what a text holds where its bytes are damaged */
  private looked(text: string, sign: RegExp): string {
    this.damaged ||= sign.test(text);
    return text;
  }

  private decoder(): TextDecoder {
    const { table, encoded } = this.format;
    const encoding = encoded ? undefined : table.encoding;
    try {
      return new TextDecoder(encoding);
    } catch {
      this.tell(foundText(encoding), 'the name of an encoding as TextDecoder knows it; utf-8 is used');
      return new TextDecoder();
    }
  }

  private tell(found: string, expected: string): void {
    this.report({ position: 0, id: null, field: 'encoding', code: 'table', found, expected, effect: 'ignored' });
  }
}
