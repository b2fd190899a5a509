/** Why one try failed, in words, and whether and when another may help. */

import { LoadError } from '../load-error.js';
import type { LoadTools } from '../load-tools.js';

export interface LoadFailure {
  readonly error: LoadError;
  /** Whether another try may go better. */
  readonly retry: boolean;
  /** Milliseconds that the server asks to wait before it. */
  readonly wait: number;
}

/** A server that asks to wait for longer is not waited for. */
const LONGEST_WAIT = 60_000;

export async function httpFailure(response: Response, url: URL, now: number): Promise<LoadFailure> {
  const { status } = response;
  // What the browser gives a page that asked for an answer it may not read.
  if (status === 0) {
    const message = 'The browser hides the answer, because of the mode or redirect option of the request.';
    return final(new LoadError('network', message, { url: url.href }));
  }
  // Where its code cannot be loaded, the status has to do.
  const said = await import('./http-answer.js').catch(() => null);
  const phrase = said?.phraseOf(response);
  const answered = `The server answered ${status}${phrase ? ` ${phrase}` : ''}`;
  const details = { url: url.href, status };
  if (status === 206) return final(new LoadError('truncated', `${answered}.`, details));
  if (status < 500 && status !== 429 && status !== 408) return final(new LoadError('http', `${answered}.`, details));
  // Other origins must expose this header; where they do not, the growing delays have to do.
  const wait = said?.retryAfter(response.headers, now) ?? 0;
  if (wait <= LONGEST_WAIT) return { error: new LoadError('http', `${answered}.`, details), retry: true, wait };
  const message = `${answered} and asks to wait ${inSeconds(wait)}.`;
  return final(new LoadError('http', message, { ...details, retryAt: now + wait }));
}

export function timeoutFailure(url: URL, timeout: number): LoadFailure {
  const message = `The server sent nothing for ${inSeconds(timeout)}.`;
  return again(new LoadError('timeout', message, { url: url.href }));
}

/** @param waited milliseconds in which `received` bytes came */
export function slowFailure(url: URL, received: number, waited: number, minRate: number): LoadFailure {
  const least = `less than ${group(minRate)} a second`;
  const message = `The server sent only ${group(received)} bytes in ${inSeconds(Math.round(waited))}, ${least}.`;
  return again(new LoadError('slow', message, { url: url.href }));
}

export function cutOffFailure(url: URL, received: number, total: number | null, cause?: unknown): LoadFailure {
  const arrived =
    total === null ? ` after ${group(received)} bytes.` : `: ${group(received)} of ${group(total)} bytes arrived.`;
  return again(new LoadError('truncated', `The answer was cut off${arrived}`, { url: url.href, cause }));
}

export function networkFailure(url: URL, tools: LoadTools, cause: unknown): LoadFailure {
  const details = { url: url.href, cause };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return final(new LoadError('network', localReason(url, tools), details));
  }
  return again(new LoadError('network', remoteReason(url, tools), details));
}

/** Browsers have no error of its own for it: these are the words of Chromium, Firefox and Safari, and webpack's name. */
const PART = /dynamically imported module|importing a module script|^ChunkLoadError\b/i;

/**
 * Whether code of this package could not be had that is loaded when it is first needed: for want of a connection, or
 * because the page is older than what the server has now. `null` where that is not what went wrong.
 */
export function partFailure(error: unknown): LoadFailure | null {
  if (!(error instanceof Error) || !PART.test(`${error.name} ${error.message}`)) return null;
  const url = /\bhttps?:\S+/.exec(error.message)?.[0] ?? '';
  const status = statusOf(url);
  const message = `A part of Rapport could not be loaded${status === null ? '' : `: the server answered ${status}`}.`;
  return again(new LoadError('part', message, { url, status, cause: error }));
}

/** What the server answered when the browser last asked for an address of code; `null` where nobody knows, or nothing came. */
function statusOf(url: string): number | null {
  // Browsers do not all tell, nor Node.
  const asked = performance.getEntriesByName(url).at(-1) as Partial<PerformanceResourceTiming> | undefined;
  return asked?.responseStatus || null;
}

/** What a failure means where there is no connection; `null` where that is not why. */
export function offlineError({ error, retry }: LoadFailure, tools: LoadTools): LoadError | null {
  if (!retry || error.code === 'http' || tools.online()) return null;
  const message = 'The server could not be reached: this device is offline.';
  return new LoadError('offline', message, { url: error.url, cause: error });
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
