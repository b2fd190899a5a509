/** What the page and the worker say to each other. Everything in it can be cloned. */

import type { EngineOptions, ReportDescription, ReportQuestion } from '../../core/index.js';
import type { InputFormat } from '../../sources/input-format.js';

/** Ids are the page's; an answer has that of what it answers. */
export type ToWorker =
  | { readonly type: 'options'; readonly options: EngineOptions }
  /** Begins to read a stream, whose bytes follow. */
  | { readonly type: 'stream'; readonly id: number; readonly format: InputFormat }
  | { readonly type: 'bytes'; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'end'; readonly id: number }
  /** Some of the records that a later message reads or appends. */
  | { readonly type: 'records'; readonly id: number; readonly records: readonly unknown[]; readonly size: number }
  /** Reads the records that came before, with the envelope around them where there is one. */
  | {
      readonly type: 'readRecords';
      readonly id: number;
      readonly envelope: object | null;
      readonly format: InputFormat;
    }
  /** Reads an input that fits one message. */
  | { readonly type: 'readValue'; readonly id: number; readonly value: object; readonly format: InputFormat }
  /** Appends the records that came before. */
  | { readonly type: 'append'; readonly id: number }
  | { readonly type: 'ask'; readonly id: number; readonly question: ReportQuestion }
  /** Nobody waits for the answer any more. */
  | { readonly type: 'drop'; readonly id: number }
  /** Asks whether the worker is still there. */
  | { readonly type: 'ping' };

export type FromWorker =
  /** Messages are taken: said at the start, and whenever the page asks. Who works has taken more turns each time. */
  | { readonly type: 'ready'; readonly turns: number }
  /** So much of what was sent has been taken in, and more may be sent. */
  | { readonly type: 'taken'; readonly id: number; readonly size: number }
  | { readonly type: 'commit'; readonly id: number; readonly description: ReportDescription }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'fault'; readonly id: number; readonly fault: Fault };

/** An error, as far as it can be cloned. */
export interface Fault {
  readonly name: string;
  readonly message: string;
  readonly code?: string | undefined;
  readonly cause?: Fault | undefined;
}

/** A worker, or either end of a channel. */
export interface Port<Sent> {
  postMessage(message: Sent, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}
