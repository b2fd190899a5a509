/** What a page of an answer says: how many rows it has, of how many, and how the next one is asked for. */

import { finish } from '../../core/steps.js';
import { isMissing, numberOf, valueAt } from '../mapping/values.js';
import { glimpse } from '../recognise/glimpse.js';
import { recognise } from '../recognise/recognise.js';
import { parseRow } from '../rows/parse-row.js';
import type { Row, RowSource } from '../source.js';
import type { Paging } from './paging.js';

export type NextPage =
  /** Absolute, or relative to the address of this page. */
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'cursor'; readonly cursor: string; readonly parameter: string; readonly body: string | undefined }
  | { readonly kind: 'number'; readonly parameter: string; readonly body: string | undefined };

export interface Page {
  readonly rows: number;
  /** In all, where the answer says it. */
  readonly total: number | null;
  readonly next: NextPage | null;
}

/** Characters that are looked at to tell whose a page is. */
const HEAD = 2 ** 16;

/**
 * @param vendor as the page names it
 * @param link the header `Link` of the answer
 * @param before rows of the pages before
 */
export function readPage(text: string, vendor: string | undefined, link: string | null, before: number): Page {
  const value = parsed(text);
  const found = finish(recognise([glimpse(text.slice(0, HEAD), '')], vendor))?.[0] ?? null;
  let rows = found ? 0 : lengthOf(value);
  for (const { list } of found?.tables ?? []) rows = Math.max(rows, lengthAt(value, list));
  const source = found?.source.kind === 'rows' ? found.source : null;
  const envelope: Row = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : {};
  const count = source?.total === undefined ? NaN : Number(numberOf(valueAt(envelope, source.total)));
  const total = count >= before + rows ? count : null;
  const linked = linkedNext(link);
  const next: NextPage | null = linked === null ? null : { kind: 'address', address: linked };
  return { rows, total, next: (source && nextOf(source, envelope, rows, before, total)) ?? next };
}

function nextOf(source: RowSource, envelope: Row, rows: number, before: number, total: number | null): NextPage | null {
  if (isLast(source, (path) => valueAt(envelope, path))) return null;
  for (const paging of source.paging ?? []) {
    const next = nextBy(paging, envelope, rows > 0 && (total === null || before + rows < total), total);
    if (next) return next;
  }
  return null;
}

function nextBy(paging: Paging, envelope: Row, isMore: boolean, total: number | null): NextPage | null {
  if ('number' in paging) {
    const { number: parameter, body, counted } = paging;
    return isMore && (!counted || total !== null) ? { kind: 'number', parameter, body } : null;
  }
  const value = valueAt(envelope, 'address' in paging ? paging.address : paging.cursor);
  if (isMissing(value) || (typeof value !== 'string' && typeof value !== 'number')) return null;
  if ('address' in paging) return { kind: 'address', address: String(value) };
  return { kind: 'cursor', cursor: String(value), parameter: paging.parameter, body: paging.body };
}

/** Whether an answer says that it is the last page, whatever else it names. */
export function isLast({ last, hasMore }: RowSource, valueOf: (path: string) => unknown): boolean {
  return (last !== undefined && valueOf(last) === true) || (hasMore !== undefined && valueOf(hasMore) === false);
}

/** The address of `rel="next"` in a header `Link` (RFC 8288). */
export function linkedNext(link: string | null): string | null {
  for (const part of link?.split('<').slice(1) ?? []) {
    const [address, parameters = ''] = part.split('>');
    if (/;\s?rel="?(?:[^";,]*\s)?next\b/i.test(parameters)) return address.trim();
  }
  return null;
}

function parsed(text: string): unknown {
  try {
    return parseRow(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

function lengthAt(value: unknown, list: string): number {
  return lengthOf(list === '' ? value : valueAt(value as Row, list));
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
