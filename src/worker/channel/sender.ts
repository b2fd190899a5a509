/** The page's side of an input: sends it piece by piece, as fast as it is taken in, without holding up the page. */

import { isBlob, isStream } from '../../core/ingest/input/input-bytes.js';
import type { ReportInput } from '../../core/index.js';
import type { InputFormat } from '../../sources/input-format.js';
import { Pace, PAGE_SLICE } from '../pace.js';
import { sendPlain } from './plain-data.js';
import type { ToWorker } from './protocol.js';
import { Valve } from './valve.js';

/** Characters or bytes of a message. */
const PIECE = 2 ** 20;
/** A million characters at once would take some milliseconds. */
const TEXT_PIECE = 2 ** 18;
const RECORDS = 500;
/** What a record counts for among the bytes under way. */
const RECORD_SIZE = 500;

export class Sender {
  private readonly valve = new Valve();
  private readonly pace = new Pace(PAGE_SLICE);
  /** Whether all has been sent. */
  isDone = false;

  constructor(
    private readonly id: number,
    private readonly post: (message: ToWorker, transfer?: Transferable[]) => void,
    private readonly signal: AbortSignal,
  ) {}

  taken(size: number): void {
    this.valve.taken(size);
  }

  /** Whether the next step is the other side's. */
  get waits(): boolean {
    return this.isDone || this.valve.isShut;
  }

  /** @param ownChunks whether the chunks of a stream may be detached */
  async sendInput(input: ReportInput, format: InputFormat, ownChunks: boolean): Promise<void> {
    const { id } = this;
    if (typeof input === 'string') return this.sendBytes(encoded(input), { ...format, encoded: true }, true);
    if (isStream(input)) return this.sendBytes(this.chunksOf(input), format, ownChunks);
    if (input instanceof ArrayBuffer) return this.sendBytes([new Uint8Array(input)], format, false);
    if (input instanceof Uint8Array) return this.sendBytes([input], format, false);
    if (isFiles(input)) {
      sendPlain(format, (plain) => this.post({ type: 'readValue', id, value: input, format: plain }));
      return;
    }
    const { records, envelope } = splitEnvelope(input);
    if (!records) {
      sendPlain([input, format] as const, ([value, plain]) =>
        this.post({ type: 'readValue', id, value, format: plain }),
      );
      return;
    }
    await this.sendRecords(records);
    sendPlain([envelope, format] as const, ([value, plain]) =>
      this.post({ type: 'readRecords', id, envelope: value, format: plain }),
    );
  }

  async sendAppended(records: readonly unknown[]): Promise<void> {
    await this.sendRecords(records);
    this.post({ type: 'append', id: this.id });
  }

  private async sendRecords(records: readonly unknown[]): Promise<void> {
    for (let from = 0; from < records.length; from += RECORDS) {
      const batch = records.slice(from, from + RECORDS);
      const size = batch.length * RECORD_SIZE;
      await this.valve.pass(size);
      await this.pace.rest();
      if (this.signal.aborted) return;
      sendPlain(batch, (plain) => this.post({ type: 'records', id: this.id, records: plain, size }));
    }
  }

  private async sendBytes(
    chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
    format: InputFormat,
    ownChunks: boolean,
  ): Promise<void> {
    const { id } = this;
    sendPlain(format, (plain) => this.post({ type: 'stream', id, format: plain }));
    for await (const chunk of chunks) {
      for (const bytes of piecesOf(chunk, ownChunks)) {
        await this.valve.pass(bytes.byteLength);
        await this.pace.rest();
        if (this.signal.aborted) return;
        this.post({ type: 'bytes', id, bytes }, [bytes.buffer]);
      }
    }
    this.post({ type: 'end', id });
  }

  /** Not every browser can iterate over a stream. */
  private async *chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
    const reader = stream.getReader();
    const stop = () => {
      // The stream has failed already: there is nothing left to cancel.
      reader.cancel(this.signal.reason).catch(() => undefined);
    };
    this.signal.addEventListener('abort', stop, { once: true });
    if (this.signal.aborted) stop();
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    this.signal.removeEventListener('abort', stop);
  }
}

/** A file, or several. */
function isFiles(input: object): boolean {
  const one: unknown = Array.isArray(input) ? input[0] : input;
  return isBlob(one) || (one !== input && (one instanceof ArrayBuffer || one instanceof Uint8Array));
}

/** UTF-8, without halving a character that takes two code units. */
function* encoded(text: string): Generator<Uint8Array, void, void> {
  const encoder = new TextEncoder();
  for (let from = 0, to; from < text.length; from = to) {
    to = Math.min(from + TEXT_PIECE, text.length);
    const last = text.charCodeAt(to - 1);
    if (to < text.length && last >= 0xd800 && last < 0xdc00) to++;
    yield encoder.encode(text.slice(from, to));
  }
}

function* piecesOf(chunk: Uint8Array, own: boolean): Generator<Uint8Array<ArrayBuffer>, void, void> {
  const whole = chunk.byteLength === chunk.buffer.byteLength && chunk.buffer instanceof ArrayBuffer;
  if (own && whole && chunk.byteLength <= 2 * PIECE) {
    if (chunk.byteLength > 0) yield chunk as Uint8Array<ArrayBuffer>;
    return;
  }
  for (let from = 0; from < chunk.byteLength; from += PIECE) yield chunk.slice(from, from + PIECE);
}

function splitEnvelope(input: object): { records: readonly unknown[] | null; envelope: object | null } {
  if (Array.isArray(input)) return { records: input, envelope: null };
  const { interactions, ...envelope } = input as { interactions?: unknown };
  return Array.isArray(interactions) ? { records: interactions, envelope } : { records: null, envelope: null };
}
