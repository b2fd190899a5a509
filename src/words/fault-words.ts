/** What went wrong, in words a reader can act on. */

import { InputError } from '../core/index.js';
import { BaselineError, EngineLostError, LoadError } from '../data/load-error.js';
import type { Localizer } from '../i18n/index.js';

export function faultWords(localizer: Localizer, error: unknown): string {
  if (error instanceof BaselineError) {
    const { cause } = error;
    const otherShape = cause instanceof InputError && cause.code === 'wrongShape';
    const reason = otherShape ? localizer.text('error-notBaseline') : faultWords(localizer, cause);
    return localizer.text('error-baseline', { reason });
  }
  if (error instanceof EngineLostError) {
    return localizer.text(error.missing > 0 ? 'error-lostAppended' : 'error-lost', { count: error.missing });
  }
  if (error instanceof InputError) return localizer.text(`error-${error.code}`);
  if (!(error instanceof LoadError)) {
    return localizer.text('error-query', { reason: error instanceof Error ? error.message : String(error) });
  }
  const reason = loadWords(localizer, error);
  if (error.retryAt === null) return reason;
  const time = localizer.date(error.retryAt, { dateStyle: 'medium', timeStyle: 'short' });
  return localizer.text('error-later', { reason, time });
}

function loadWords(localizer: Localizer, error: LoadError): string {
  const status = String(error.status ?? '');
  if (error.status === 401 || error.status === 403) return localizer.text('error-denied', { status });
  if (error.status === 404 || error.status === 410) return localizer.text('error-notFound', { status });
  if (error.code === 'network' && globalThis.location?.protocol === 'file:') return localizer.text('error-file');
  return localizer.text(`error-${error.code}`, { status });
}
