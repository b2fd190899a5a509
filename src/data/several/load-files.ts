/** Loads what a report is of as files, for `createEngine`: several addresses, and their pages with a given `fetch`. */

import type { LoadProgress } from '../load-attempt.js';
import type { LoadOptions } from '../load-settings.js';
import type { PagesError } from '../load-error.js';
import { addressesIn } from './addresses.js';
import { loadSeveral } from './load-several.js';

export interface LoadFilesOptions extends LoadOptions {
  /** Whose the data is, which says how pages are asked for. Default: told from each page. */
  readonly vendor?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined;
}

/**
 * Requests addresses, tries again where that may help, and with `options.fetch` follows the pages of each answer.
 *
 * @param src absolute addresses, separated by spaces
 * @returns a file for each address and page; `error` says why pages are missing, `null` where all are there
 * @throws {LoadError} where an address, or its first page, cannot be had; the signal's reason when that aborts
 */
export async function loadFiles(
  src: string,
  options: LoadFilesOptions = {},
): Promise<{ readonly files: readonly File[]; readonly error: PagesError | null }> {
  const { signal = new AbortController().signal, onProgress, ...load } = options;
  const { files, stopped } = await loadSeveral(addressesIn(src), load, { signal, onProgress });
  return { files, error: stopped };
}
