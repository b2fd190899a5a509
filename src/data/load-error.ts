/** Errors of loading: of the data, before there was anything to read, of a baseline, and of what has been read. */

export { EngineLostError } from '../worker/engine-lost-error.js';

export type LoadErrorCode =
  /** No answer. */
  | 'network'
  /** Not all of an answer, or a part (206) that nobody asked for. */
  | 'truncated'
  /** Nothing came for too long. */
  | 'timeout'
  /** A body came, but slower than the minimum rate. */
  | 'slow'
  /** No answer, and the device has no connection. */
  | 'offline'
  /** A part of this package that is loaded when it is first needed could not be had. */
  | 'part'
  /** An answer, but not a success. */
  | 'http'
  /** Pages that cannot be followed: at another origin, in a circle, or more than are read. */
  | 'pages';

interface LoadErrorDetails {
  readonly url: string;
  readonly status?: number | null | undefined;
  readonly retryAt?: number | null | undefined;
  readonly cause?: unknown;
  readonly isOneOf?: boolean;
}

export class LoadError extends Error {
  override readonly name = 'LoadError';
  /** Absolute, as far as it could be resolved. */
  readonly url: string;
  /** Of the answer; `null` where none came. */
  readonly status: number | null;
  /** When the server asked to be asked again, epoch ms, where that is later than is waited for; else `null`. */
  readonly retryAt: number | null;
  /** Whether it is of one of several addresses. */
  readonly isOneOf: boolean;

  constructor(
    readonly code: LoadErrorCode,
    message: string,
    { url, status = null, retryAt = null, cause, isOneOf = false }: LoadErrorDetails,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.url = url;
    this.status = status;
    this.retryAt = retryAt;
    this.isOneOf = isOneOf;
  }

  /** The same of one of several addresses, which it names. */
  asOneOf(): LoadError {
    const { url, status, retryAt, cause } = this;
    return new LoadError(this.code, `${url}: ${this.message}`, { url, status, retryAt, cause, isOneOf: true });
  }
}

/** Why a baseline could not be had: its `cause` is an `InputError` or a `LoadError`. */
export class BaselineError extends Error {
  override readonly name = 'BaselineError';

  constructor(override readonly cause: Error) {
    super(cause.message);
  }
}

/** What was read before a page that could not be had. */
export interface ReadPages {
  readonly pages: number;
  readonly records: number;
  /** In all, where the answers say it. */
  readonly total: number | null;
}

/** Why not all pages could be had; those before are read. Its `cause` is a `LoadError`. A refresh goes on from the page that failed. */
export class PagesError extends Error {
  override readonly name = 'PagesError';

  constructor(
    override readonly cause: LoadError,
    readonly read: ReadPages,
  ) {
    super(`Page ${read.pages + 1} could not be had: ${cause.message}`);
  }
}
