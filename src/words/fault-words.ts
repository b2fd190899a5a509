/** What went wrong, in words a reader can act on. */

import { InputError } from '../core/index.js';
import { BaselineError, EngineLostError, LoadError, PagesError } from '../data/load-error.js';
import { pageTools } from '../data/load-tools.js';
import { offlineError, partFailure } from '../data/tries/load-failure.js';
import type { Localizer } from '../i18n/index.js';

export function faultWords(localizer: Localizer, error: unknown): string {
  if (error instanceof BaselineError) {
    return localizer.text('error-baseline', { reason: baselineWords(localizer, error.cause) });
  }
  if (error instanceof EngineLostError) {
    return localizer.text(error.missing > 0 ? 'error-lostAppended' : 'error-lost', { count: error.missing });
  }
  if (error instanceof PagesError) {
    const { cause, read } = error;
    return localizer.text('error-pagesMissing', { pages: read.pages, reason: faultWords(localizer, cause) });
  }
  if (error instanceof InputError) return localizer.text(`error-${error.code}`);
  const part = partFailure(error);
  if (part) return loadWords(localizer, offlineError(part, pageTools) ?? part.error);
  if (!(error instanceof LoadError)) return otherWords(localizer, error);
  const words = loadWords(localizer, error);
  const reason = error.isOneOf ? localizer.text('error-oneOf', { file: fileOf(error.url), reason: words }) : words;
  if (error.retryAt === null) return reason;
  const time = localizer.date(error.retryAt, { dateStyle: 'medium', timeStyle: 'short' });
  return localizer.text('error-later', { reason, time });
}

/** The last part of an address. */
function fileOf(url: string): string {
  const [path] = url.split(/[?#]/, 1);
  return path.slice(path.replace(/\/$/, '').lastIndexOf('/') + 1);
}

/** What is said of a report in other words. */
function baselineWords(localizer: Localizer, cause: Error): string {
  if (cause instanceof InputError && cause.code === 'wrongShape') return localizer.text('error-notBaseline');
  const { status } = cause as Partial<LoadError>;
  if (status === 404 || status === 410) return localizer.text('error-nothing', { status: String(status) });
  return faultWords(localizer, cause);
}

function loadWords(localizer: Localizer, error: LoadError): string {
  const status = String(error.status ?? '');
  if (error.code === 'part') return localizer.text(/^4/.test(status) ? 'error-partGone' : 'error-part', { status });
  if (error.status === 401 || error.status === 403) return localizer.text('error-denied', { status });
  if (error.status === 404 || error.status === 410) return localizer.text('error-notFound', { status });
  if (error.code === 'network' && globalThis.location?.protocol === 'file:') return localizer.text('error-file');
  return localizer.text(`error-${error.code}`, { status });
}

/** What an engine of the page says is meant for readers; what the browser says is meant for programmers. */
function otherWords(localizer: Localizer, error: unknown): string {
  const { name = '' } = (error ?? {}) as Partial<Error>;
  if (name === 'AbortError') return localizer.text('error-stopped');
  if (name === 'TimeoutError') return localizer.text('error-timeout');
  if (isOfBrowser(error)) return localizer.text('error-unknown');
  return localizer.text('error-query', { reason: error instanceof Error ? error.message : String(error) });
}

/** Whether an error is thrown by what runs a program, and not by the program in words of its own. */
export function isOfBrowser(error: unknown): boolean {
  return error instanceof TypeError || error instanceof ReferenceError || error instanceof DOMException;
}
