/** Loads several addresses as files that belong together. Each has its own tries; the first that fails ends all. */

import { LoadError, type PagesError } from '../load-error.js';
import type { LoadProgress } from '../load-attempt.js';
import type { LoadHooks, LoadOptions } from '../load.js';
import { PagedAnswer } from './follow-pages.js';
import { loadFile } from './load-file.js';
import { eitherSignal, pageTools, type LoadTools } from '../load-tools.js';

/** Requests that are under way at the same time. */
const AT_ONCE = 4;

/** Answers whose pages were not all there: given back, the pages that failed are asked for. */
export type PagesRest = readonly PagedAnswer[];

export interface LoadedFiles {
  /** In the order of the addresses. */
  readonly files: readonly File[];
  /** Why pages are missing; `null` where all are there. */
  readonly stopped: PagesError | null;
  /** `null` where nothing would be asked for. */
  readonly rest: PagesRest | null;
}

type SeveralOptions = LoadOptions & { readonly vendor?: string | undefined };

/**
 * @param tools for tests
 * @param rest of a load of the same addresses that was stopped
 * @throws as `loadInto`; a `LoadError` says which of several addresses it is of
 */
export async function loadSeveral(
  addresses: readonly string[],
  options: SeveralOptions,
  { signal, onProgress }: LoadHooks,
  tools: LoadTools = pageTools,
  rest?: PagesRest,
): Promise<LoadedFiles> {
  const paged = rest ?? (options.fetch ? addresses.map((one) => new PagedAnswer(one, options, tools)) : []);
  const stop = new AbortController();
  const either = eitherSignal(signal, stop.signal);
  const sum = new ProgressSum(addresses.length, (progress) => onProgress?.(progress));
  const files: (readonly File[])[] = [];
  let stopped: PagesError | null = null;
  let next = 0;
  const work = async () => {
    while (next < addresses.length) {
      const place = next++;
      const hooks = { signal: either, onProgress: (progress: LoadProgress) => sum.set(place, progress) };
      const answer = paged[place] as PagedAnswer | undefined;
      if (answer) {
        stopped = (await answer.follow(hooks)) ?? stopped;
        files[place] = answer.files;
      } else files[place] = [(await loadFile(addresses[place], options, hooks, tools)).file];
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, addresses.length) }, work));
  } catch (error) {
    stop.abort();
    throw error instanceof LoadError && addresses.length > 1 ? error.asOneOf() : error;
  }
  return { files: files.flat(), stopped, rest: stopped && paged.every(({ mayGoOn }) => mayGoOn) ? paged : null };
}

/** How far all have come. */
class ProgressSum {
  private readonly parts: (LoadProgress | null)[];

  constructor(
    count: number,
    private readonly tell: (progress: LoadProgress) => void,
  ) {
    this.parts = Array.from({ length: count }, () => null);
  }

  set(place: number, progress: LoadProgress): void {
    this.parts[place] = progress;
    const sum = (of: (part: LoadProgress) => number) =>
      this.parts.reduce((total, part) => total + (part ? of(part) : 0), 0);
    const isKnown = this.parts.every((part) => part !== null && part.total !== null);
    const pages = this.parts.flatMap((part) => part?.pages ?? []);
    const retry = this.parts.find((part) => part?.retry)?.retry;
    this.tell({
      received: sum(({ received }) => received),
      total: isKnown ? sum(({ total }) => total ?? 0) : null,
      ...(retry && { retry }),
      ...(pages.length > 0 && {
        pages: {
          read: pages.reduce((count, { read }) => count + read, 0),
          records: pages.reduce((count, { records }) => count + records, 0),
          total: pages.length === 1 ? pages[0].total : null,
        },
      }),
    });
  }
}
