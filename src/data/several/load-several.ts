/** Loads several addresses as files that belong together. Each has its own tries; the first that fails ends all. */

import { LoadError } from '../load-error.js';
import type { LoadProgress } from '../load-attempt.js';
import { loadInto, type LoadHooks, type LoadOptions } from '../load.js';
import { eitherSignal, pageTools, type LoadTools } from '../load-tools.js';

/** Requests that are under way at the same time. */
const AT_ONCE = 4;

/**
 * @param tools for tests
 * @returns a file each, in the order of the addresses
 * @throws as `loadInto`; a `LoadError` says which of several addresses it is of
 */
export async function loadSeveral(
  addresses: readonly string[],
  options: LoadOptions,
  { signal, onProgress }: LoadHooks,
  tools: LoadTools = pageTools,
): Promise<readonly File[]> {
  const stop = new AbortController();
  const either = eitherSignal(signal, stop.signal);
  const sum = new ProgressSum(addresses.length, (progress) => onProgress?.(progress));
  const files: File[] = [];
  let next = 0;
  const work = async () => {
    while (next < addresses.length) {
      const place = next++;
      const hooks = { signal: either, onProgress: (progress: LoadProgress) => sum.set(place, progress) };
      files[place] = await loadFile(addresses[place], options, hooks, tools);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, addresses.length) }, work));
  } catch (error) {
    stop.abort();
    throw error instanceof LoadError && addresses.length > 1 ? error.asOneOf() : error;
  }
  return files;
}

async function loadFile(address: string, options: LoadOptions, hooks: LoadHooks, tools: LoadTools): Promise<File> {
  let chunks: BlobPart[] = [];
  let mediaType = '';
  const read = async (body: ReadableStream<Uint8Array>, type: string) => {
    chunks = [];
    mediaType = type;
    const reader = body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) chunks.push(part.value as BlobPart);
  };
  await loadInto(read, address, options, hooks, tools);
  return new File(chunks, fileName(address), { type: mediaType });
}

/** The last part of the path of an address. */
export function fileName(address: string): string {
  const [path] = address.split(/[?#]/, 1);
  return path.replace(/\/$/, '').slice(path.replace(/\/$/, '').lastIndexOf('/') + 1);
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
    const retry = this.parts.find((part) => part?.retry)?.retry;
    this.tell({
      received: sum(({ received }) => received),
      total: isKnown ? sum(({ total }) => total ?? 0) : null,
      ...(retry && { retry }),
    });
  }
}
