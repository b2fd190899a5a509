/** Follows the pages of an answer, with the page author's own `fetch`. What has come is kept where a page fails. */

import { readPage, type NextPage } from '../../sources/paging/page.js';
import type { LoadProgress } from '../load-attempt.js';
import { LoadError, PagesError } from '../load-error.js';
import type { LoadHooks, LoadOptions } from '../load.js';
import { readSettings } from '../load-settings.js';
import type { LoadTools } from '../load-tools.js';
import { loadFile } from './load-file.js';

/** Where nothing is said. */
const MOST_PAGES = 1000;

/** What is asked for: an address, and the body of a request that has one. */
interface PageRequest {
  readonly address: string;
  readonly body: string | null;
  /** Of numbered pages. */
  readonly number: number;
}

/** The pages of one address. It may go on after a page has failed. */
export class PagedAnswer {
  readonly files: File[] = [];
  rows = 0;
  total: number | null = null;
  private next: PageRequest | null;
  private readonly asked = new Set<string>();
  private readonly origin: string;
  /** The text of the page before. */
  private before = '';
  private limit = 0;
  /** Why the page after the last one is never asked for. */
  private end: LoadError | null = null;

  constructor(
    address: string,
    private readonly options: LoadOptions & { readonly vendor?: string | undefined },
    private readonly tools: LoadTools,
  ) {
    const { url, init } = readSettings(address, options, tools.baseUrl());
    this.origin = url.origin;
    this.next = { address: url.href, body: typeof init.body === 'string' ? init.body : null, number: 1 };
  }

  /** Whether following it once more asks for the page that failed. */
  get mayGoOn(): boolean {
    return this.end === null;
  }

  /**
   * Asks for all pages that are left.
   *
   * @returns why not all could be had, where some are there; `null` where all are
   * @throws what loading the first page throws, and the signal's reason
   */
  async follow(hooks: LoadHooks): Promise<PagesError | null> {
    this.limit = this.files.length + (this.options.pages ?? MOST_PAGES);
    if (this.end) return this.stopped(this.end);
    while (this.next) {
      try {
        await this.page(this.next, hooks);
      } catch (error) {
        hooks.signal.throwIfAborted();
        if (this.files.length === 0 || !(error instanceof LoadError)) throw error;
        return this.stopped(error);
      }
    }
    return null;
  }

  private async page(request: PageRequest, { signal, onProgress }: LoadHooks): Promise<void> {
    const { address, body } = request;
    if (this.files.length >= this.limit) {
      throw this.refused(`${this.limit} pages were read, the most that are: load.pages sets how many`, address);
    }
    const { requestInit, ...options } = this.options;
    const received = this.files.reduce((sum, { size }) => sum + size, 0);
    const pages = () => ({ read: this.files.length, records: this.rows, total: this.total });
    const tell = (progress: LoadProgress) =>
      onProgress?.({ ...progress, received: received + progress.received, total: null, pages: pages() });
    const init = body === null ? requestInit : { ...requestInit, body };
    const hooks = { signal, onProgress: tell };
    const { file, link } = await loadFile(address, { ...options, requestInit: init }, hooks, this.tools);
    const text = await file.text();
    const page = readPage(text, this.options.vendor, link, this.rows);
    if (request.number > 1 && page.rows > 0 && text === this.before) {
      throw this.refused('the same page came again', address);
    }
    this.asked.add(keyOf(request));
    this.before = text;
    this.files.push(file);
    this.rows += page.rows;
    this.total = page.total ?? this.total;
    tell({ received: file.size, total: null });
    this.next = page.next && this.requestOf(page.next, request);
    // What cannot be asked for is told when it would be.
    if (this.next) this.check(this.next);
  }

  private requestOf(next: NextPage, { address, body, number }: PageRequest): PageRequest {
    if (next.kind === 'address') return { address: new URL(next.address, address).href, body, number: 1 };
    const [value, count] = next.kind === 'cursor' ? [next.cursor, 1] : [number + 1, number + 1];
    if (body !== null && next.body !== undefined) {
      return { address, body: withMember(body, next.body.split('.'), value), number: count };
    }
    const url = new URL(address);
    const first = next.kind === 'number' && number === 1 ? Number(url.searchParams.get(next.parameter) ?? 1) : number;
    const following = next.kind === 'number' ? first + 1 : 1;
    url.searchParams.set(next.parameter, next.kind === 'cursor' ? next.cursor : String(following));
    return { address: url.href, body, number: following };
  }

  /** Credentials do not leave the origin that they are for, and no page is asked for twice. */
  private check(next: PageRequest): void {
    const { origin } = new URL(next.address);
    let why = '';
    if (origin !== this.origin) why = `the next page is said to be at ${origin}, and is not asked for there`;
    else if (this.asked.has(keyOf(next))) why = 'the next page is said to be one that was read already';
    if (why === '') return;
    this.end = this.refused(why, next.address);
    throw this.end;
  }

  private refused(why: string, url: string): LoadError {
    return new LoadError('pages', `Pages of ${this.origin} could not be followed: ${why}.`, { url });
  }

  private stopped(error: LoadError): PagesError {
    return new PagesError(error, { pages: this.files.length, records: this.rows, total: this.total });
  }
}

function keyOf({ address, body }: PageRequest): string {
  return `${address} ${body ?? ''}`;
}

/** A body of JSON with a member in it; as it is where it is none. */
function withMember(body: string, [name, ...rest]: readonly string[], value: unknown): string {
  const put = (object: unknown, [first, ...others]: readonly string[]): unknown => {
    const known = typeof object === 'object' && object !== null ? (object as Record<string, unknown>) : {};
    return { ...known, [first]: others.length === 0 ? value : put(known[first], others) };
  };
  try {
    return JSON.stringify(put(JSON.parse(body), [name, ...rest]));
  } catch {
    return body;
  }
}
