/** From the address and options of a load to decided settings. */

import { LoadError } from './load-error.js';

/** How long a server is waited for. */
export interface LoadPatience {
  /** Milliseconds without a byte arriving; 0 for no limit. Default: 30,000. */
  readonly timeout?: number | undefined;
  /**
   * Bytes a second that a body has to bring, on the average of each span of `timeout` in which it is waited for; the first
   * span is not judged. 0 for any rate. Default: 1,000.
   */
  readonly minRate?: number | undefined;
  /** With a `fetch` given: the most pages of an address that are read in one go. Default: 1,000. */
  readonly pages?: number | undefined;
  /** Further tries after the first, 0 to 3. Default: 3. */
  readonly retries?: number | undefined;
}

/** As the platform's. It is called with a `Request`, and may add what the server wants to know. */
export type FetchPage = (request: Request) => Promise<Response>;

export interface LoadOptions extends LoadPatience {
  /** In place of the platform's. With it, further pages are asked for, too. */
  readonly fetch?: FetchPage | undefined;
  /** As for `fetch`. Default: GET with credentials for the same origin. A load may be repeated, so it must be safe to. */
  readonly requestInit?: RequestInit | undefined;
}

export interface LoadSettings {
  readonly url: URL;
  readonly init: RequestInit & { readonly headers: Headers };
  /** The caller's own, from `requestInit`. */
  readonly signal: AbortSignal | null;
  /** `Infinity` for no limit. */
  readonly timeout: number;
  /** Bytes a second; 0 for any. */
  readonly minRate: number;
  readonly retries: number;
  /** Whether the request can be made again at all. */
  readonly isRepeatable: boolean;
}

const ACCEPT = 'application/json, application/x-ndjson;q=0.9, */*;q=0.1';
const DEFAULT_TIMEOUT = 30_000;
const DEFAULT_MIN_RATE = 1000;
/** More would add to the trouble of a server that has some. */
const MOST_RETRIES = 3;
/** Timers take 31 bits; a longer delay would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** @throws {LoadError} where no request can be made of them */
export function readSettings(url: string, options: LoadOptions, baseUrl: string | undefined): LoadSettings {
  const { signal = null, ...init } = options.requestInit ?? {};
  const resolved = resolveUrl(url, baseUrl);
  // The text of a stream is gone after the first try.
  const isRepeatable = typeof ReadableStream === 'undefined' || !(init.body instanceof ReadableStream);
  return {
    url: resolved,
    init: {
      credentials: 'same-origin',
      ...init,
      method: init.method?.toUpperCase() ?? 'GET',
      headers: readHeaders(init.headers, resolved),
    },
    signal,
    timeout: readTimeout(options.timeout),
    minRate: Math.max(0, readNumber(options.minRate, DEFAULT_MIN_RATE)),
    retries: isRepeatable ? readRetries(options.retries) : 0,
    isRepeatable,
  };
}

function resolveUrl(text: string, baseUrl: string | undefined): URL {
  let url: URL;
  try {
    url = new URL(text, baseUrl);
  } catch (cause) {
    throw new LoadError('network', `The address "${text.slice(0, 100)}" is not valid.`, { url: text, cause });
  }
  url.hash = '';
  if (url.username === '' && url.password === '') return url;
  url.username = '';
  url.password = '';
  const message = 'The address must not hold a user name or password; send them in a header.';
  throw new LoadError('network', message, { url: url.href });
}

function readHeaders(init: HeadersInit | undefined, url: URL): Headers {
  let headers: Headers;
  try {
    headers = new Headers(init);
  } catch (cause) {
    throw invalidRequest(url, cause);
  }
  if (!headers.has('accept')) headers.set('accept', ACCEPT);
  return headers;
}

/** Does not quote the browser's reason: that may hold header values, and messages are shown on the page. */
export function invalidRequest(url: URL, cause: unknown): LoadError {
  return new LoadError('network', 'The options of the request are not valid.', { url: url.href, cause });
}

function readTimeout(given: unknown): number {
  const value = readNumber(given, DEFAULT_TIMEOUT);
  return value <= 0 || value > LONGEST_TIMER ? Infinity : value;
}

function readRetries(given: unknown): number {
  return Math.min(MOST_RETRIES, Math.max(0, Math.floor(readNumber(given, MOST_RETRIES))));
}

/** Pages may give anything. */
function readNumber(given: unknown, otherwise: number): number {
  return typeof given === 'number' && !Number.isNaN(given) ? given : otherwise;
}
