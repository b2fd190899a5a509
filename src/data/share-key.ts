/** What makes two loads the same. */

import type { TableOptions } from '../sources/table/table-options.js';
import type { EngineOptions } from '../core/index.js';
import { readSettings, type LoadOptions } from './load-settings.js';

/**
 * A text that is equal for requests that give equal engines; `null` where that cannot be told from the options, because
 * they hold more than plain data: then the load is not shared.
 */
export function shareKey(
  url: string,
  load: LoadOptions,
  engine: EngineOptions & { readonly table?: TableOptions | undefined },
  baseUrl: string | undefined,
): string | null {
  try {
    const { url: resolved, init, signal, timeout, retries } = readSettings(url, load, baseUrl);
    if (signal) return null;
    const headers = [...init.headers].sort(([a], [b]) => (a < b ? -1 : 1));
    return canonical([resolved.href, { ...init, headers }, String(timeout), String(retries), { ...engine }]);
  } catch {
    return null;
  }
}

/** JSON with sorted keys. Throws where JSON would lose something. */
function canonical(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) {
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isPlain(value)) throw new TypeError('Not plain data.');
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
    .join()}}`;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
