/** Why one try failed, in words, and whether and when another may help. */

import { LoadError } from './load-error.js';
import type { LoadTools } from './load-tools.js';

export interface LoadFailure {
  readonly error: LoadError;
  /** Whether another try may go better. */
  readonly retry: boolean;
  /** Milliseconds that the server asks to wait before it. */
  readonly wait: number;
}

/** A server that asks to wait for longer is not waited for. */
const LONGEST_WAIT = 60_000;

/** HTTP/2 and later send no words with the status. */
const PHRASES: Readonly<Record<number, string>> = {
  206: 'Partial Content',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  408: 'Request Timeout',
  410: 'Gone',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

export function httpFailure(response: Response, url: URL, now: number): LoadFailure {
  const { status } = response;
  // What the browser gives a page that asked for an answer it may not read.
  if (status === 0) {
    const message = 'The browser hides the answer, because of the mode or redirect option of the request.';
    return final(new LoadError('network', message, { url: url.href }));
  }
  const phrase = PHRASES[status] ?? response.statusText.trim();
  const answered = `The server answered ${status}${phrase && ` ${phrase}`}`;
  const details = { url: url.href, status };
  if (status < 500 && status !== 429 && status !== 408) return final(new LoadError('http', `${answered}.`, details));
  // Other origins must expose this header; where they do not, the growing delays have to do.
  const wait = retryAfter(response.headers, now) ?? 0;
  if (wait <= LONGEST_WAIT) return { error: new LoadError('http', `${answered}.`, details), retry: true, wait };
  return final(new LoadError('http', `${answered} and asks to wait ${inSeconds(wait)}.`, details));
}

export function timeoutFailure(url: URL, timeout: number): LoadFailure {
  const message = `The server sent nothing for ${inSeconds(timeout)}.`;
  return again(new LoadError('timeout', message, { url: url.href }));
}

export function cutOffFailure(url: URL, received: number, total: number | null, cause?: unknown): LoadFailure {
  const arrived =
    total === null ? ` after ${group(received)} bytes.` : `: ${group(received)} of ${group(total)} bytes arrived.`;
  return again(new LoadError('network', `The answer was cut off${arrived}`, { url: url.href, cause }));
}

export function networkFailure(url: URL, tools: LoadTools, cause: unknown): LoadFailure {
  const details = { url: url.href, cause };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return final(new LoadError('network', localReason(url, tools), details));
  }
  return again(new LoadError('network', remoteReason(url, tools), details));
}

function localReason(url: URL, tools: LoadTools): string {
  if (url.protocol === 'file:' && originOf(tools.pageUrl())?.protocol === 'file:') {
    return (
      'A page opened from disk cannot fetch files: put the data into an inline <script type="application/json"> ' +
      'or set the `data` property.'
    );
  }
  return `The ${url.protocol} address could not be fetched.`;
}

/** The browser does not say why a request failed: all that can be named is what is likely. */
function remoteReason(url: URL, tools: LoadTools): string {
  if (!tools.online()) return 'The server could not be reached: this device is offline.';
  const page = originOf(tools.pageUrl());
  if (!page || page.origin === url.origin) return 'The server could not be reached.';
  return 'The server could not be reached, or requests from this page are not allowed (CORS, Content Security Policy).';
}

function originOf(pageUrl: string | undefined): URL | null {
  return pageUrl === undefined ? null : new URL(pageUrl);
}

function again(error: LoadError): LoadFailure {
  return { error, retry: true, wait: 0 };
}

function final(error: LoadError): LoadFailure {
  return { error, retry: false, wait: 0 };
}

function inSeconds(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  return `${group(seconds)} ${seconds === 1 ? 'second' : 'seconds'}`;
}

function group(value: number): string {
  return value.toLocaleString('en');
}

// The header Retry-After: a number of seconds or an HTTP date (RFC 9110, 10.2.3 and 5.6.7).

const TIME = String.raw`(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)`;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The form in use and the two obsolete ones, which must still be understood. */
const HTTP_DATES = [
  new RegExp(String.raw`^\w{3}, (?<day>\d\d) (?<month>\w{3}) (?<year>\d{4}) ${TIME} GMT$`),
  new RegExp(String.raw`^\w{6,9}, (?<day>\d\d)-(?<month>\w{3})-(?<year>\d\d) ${TIME} GMT$`),
  new RegExp(String.raw`^\w{3} (?<month>\w{3}) (?<day>[ \d]\d) ${TIME} (?<year>\d{4})$`),
];

/**
 * How long a server asks to wait.
 *
 * @param now epoch ms; the answer's own `Date` goes before it, because the two clocks may disagree
 * @returns milliseconds, never negative; `null` where the server does not say, or says nothing that can be read
 */
export function retryAfter(headers: Headers, now: number): number | null {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const serverNow = parseHttpDate(headers.get('date') ?? '', now) ?? now;
  const until = parseHttpDate(text, serverNow);
  return until === null ? null : Math.max(0, until - serverNow);
}

function parseHttpDate(text: string, now: number): number | null {
  for (const form of HTTP_DATES) {
    const fields = form.exec(text)?.groups;
    if (!fields) continue;
    const month = MONTHS.indexOf(fields['month']);
    if (month < 0) return null;
    const [day, hour, minute, second] = ['day', 'hour', 'minute', 'second'].map((name) => Number(fields[name]));
    return Date.UTC(fullYear(fields['year'], now), month, day, hour, minute, second);
  }
  return null;
}

/** A year of two digits that would lie more than 50 years ahead means the century before. */
function fullYear(digits: string, now: number): number {
  if (digits.length > 2) return Number(digits);
  const thisYear = new Date(now).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + Number(digits);
  return year > thisYear + 50 ? year - 100 : year;
}
