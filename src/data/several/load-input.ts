/** What an engine reads of several addresses, or of pages: all files, and what is known to be missing of them. */

import type { Problem } from '../../core/ingest/problems.js';
import { saidByInput } from '../../sources/input-format.js';
import type { PagesError } from '../load-error.js';
import type { LoadHooks, LoadOptions } from '../load.js';
import { pageTools } from '../load-tools.js';
import { loadSeveral, type PagesRest } from './load-several.js';

interface Wanted {
  readonly load: LoadOptions;
  readonly vendor?: string | undefined;
  /** Pages that a load before has read. */
  readonly rest?: PagesRest | undefined;
}

/** @throws as `loadSeveral` */
export async function loadInput(addresses: readonly string[], { load, vendor, rest }: Wanted, hooks: LoadHooks) {
  const loaded = await loadSeveral(addresses, { ...load, vendor }, hooks, pageTools, rest);
  const { files, stopped } = loaded;
  // A single one is read as it would be without a `fetch`.
  const only = files.length === 1 && !stopped ? files[0] : null;
  const known = stopped ? [missingPages(stopped)] : [];
  return { ...loaded, input: only ?? files, said: only && saidByInput(only), known };
}

function missingPages({ cause, read: { pages, records, total } }: PagesError): Problem {
  const found = `${pages} pages with ${records}${total === null ? '' : ` of ${total}`} rows`;
  const expected = `all pages: ${cause.message}`;
  return { position: 0, id: null, field: '', code: 'table', found, expected, effect: 'ignored' };
}
