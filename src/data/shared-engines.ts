/** Engines made from loads: identical requests share one load and one engine for as long as someone holds a lease. */

import type { TableOptions } from '../sources/table/table-options.js';
import { isStream, sizeOf } from '../core/ingest/input/input-bytes.js';
import type { EngineOptions, ReportEngine, ReportInput } from '../core/index.js';
import { hasFunctions, saidByInput, saidToBeTable, tableOptionsIn, type InputFormat } from '../sources/input-format.js';
import type { LoadedEngine } from '../worker/loaded-engine.js';
import { startEngine, type WorkerChoice } from '../worker/start-engine.js';
import { canonicalText } from './sharing/canonical-text.js';
import type { PagesRest } from './several/load-several.js';
import { addressesIn } from './several/addresses.js';
import type { EngineLease, LeaseHooks } from './engine-lease.js';
import { LeasedEngine, type Making } from './leased-engine.js';
import { loadInto, type LoadOptions } from './load.js';
import { readSettings } from './load-settings.js';
import { pageTools } from './load-tools.js';
import { SharingEngine } from './sharing/sharing-engine.js';
import { withParts } from './tries/with-parts.js';

export type { EngineLease, LeaseHooks } from './engine-lease.js';

/** Where an engine runs, and how it is given a table. */
export interface EnginePlace {
  readonly worker?: WorkerChoice;
  readonly table?: TableOptions | undefined;
  /** Whose the data is. */
  readonly vendor?: string | undefined;
  /** Told where the worker that was asked for does not start. */
  readonly warn?: ((message: string) => void) | undefined;
}

export interface EngineRequest extends EnginePlace {
  readonly url: string;
  readonly load: LoadOptions;
  readonly engine: EngineOptions;
  /** Pages that a load before has read. */
  readonly rest?: PagesRest | undefined;
}

/** Data at hand up to these is soon read. */
const SMALL_BYTES = 200_000;
const SMALL_RECORDS = 1000;

/** By share key. The only state of this folder's modules. */
const shared = new Map<string, LeasedEngine>();

export function leaseEngine(request: EngineRequest, hooks?: LeaseHooks): EngineLease {
  const key = keyOf(request);
  const known = key === null ? undefined : shared.get(key);
  return (known ?? start(request, key)).lease(hooks);
}

/**
 * Starts a new load even where one is shared already, and asks the server rather than the browser's cache. Holders of
 * the old lease keep theirs; later leases share the new one.
 */
export function leaseFreshEngine(request: EngineRequest, hooks?: LeaseHooks): EngineLease {
  return start({ ...request, load: askingAnew(request.load) }, keyOf(request)).lease(hooks);
}

/** Asks the server rather than the browser's cache, unless the page says otherwise. */
export function askingAnew(load: LoadOptions): LoadOptions {
  return { ...load, requestInit: { cache: 'no-cache', ...load.requestInit } };
}

/** An engine of data at hand. */
export function leaseData(
  data: ReportInput,
  options: EngineOptions,
  place: EnginePlace,
  hooks?: LeaseHooks,
): EngineLease {
  // A worker takes longer to start than little data to read.
  const worker = isSmall(data) ? 'off' : place.worker;
  return new LeasedEngine(
    async (making) => {
      const hooks = { signal: making.signal, onProgress: making.progress };
      const engine = await withParts(() => begin(options, { ...place, worker }, making), hooks);
      const reading = () => read(engine, data, formatOf(saidByInput(data), place, options), false, making);
      await (isStream(data) ? reading() : withParts(reading, hooks));
      return engine;
    },
    // A stream can be read once.
    { repeatable: !isStream(data) },
  ).lease(hooks);
}

function keyOf({ url, load, engine, worker, table, vendor }: EngineRequest): string | null {
  // What a function of the page's own answers is nobody else's.
  if (load.fetch) return null;
  const key = shareKey(url, load, { ...engine, table, vendor }, pageTools.baseUrl());
  return key === null ? null : `${worker ?? ''} ${key}`;
}

function start(request: EngineRequest, key: string | null): LeasedEngine {
  if (key === null) return new LeasedEngine((making) => loadEngine(request, making));
  // Options that have a key are plain data: a copy keeps the engine true to its key when the caller changes them. Not all
  // surroundings have `structuredClone`, and of such data JSON loses nothing.
  const { engine: options, table } = request;
  const copy = {
    ...request,
    ...(JSON.parse(JSON.stringify({ engine: options, table })) as Pick<EngineRequest, 'engine'>),
  };
  const engine = new LeasedEngine((making) => loadEngine(copy, making), {
    forget: () => {
      if (shared.get(key) === engine) shared.delete(key);
    },
  });
  shared.set(key, engine);
  return engine;
}

/** The engine starts while the request is under way. */
async function loadEngine(request: EngineRequest, making: Making): Promise<ReportEngine> {
  const { url, engine: options } = request;
  const addresses = addressesIn(url);
  if (addresses.length > 1 || request.load.fetch) return loadSeveralInto(addresses, request, making);
  let starting = begin(options, request, making);
  // Where the request fails, or is given up, nobody asks for the engine any more.
  starting.catch(() => undefined);
  const readBody = async (body: ReadableStream<Uint8Array>, type: string) => {
    const said = saidToBeTable(type, url.replace(/[?#].*/s, ''));
    // Where its code could not be had: with an answer, there is a connection again. If not, this try has failed.
    const engine = await starting.catch(() => (starting = begin(options, request, making)));
    await read(engine, body, formatOf(said, request, options), true, making);
  };
  const { signal, progress: onProgress, tries } = making;
  await loadInto(readBody, url, request.load, { signal, onProgress, tries });
  return starting;
}

/** Files that belong together, and pages, are read once all are there. */
async function loadSeveralInto(
  addresses: readonly string[],
  request: EngineRequest,
  making: Making,
): Promise<ReportEngine> {
  const hooks = { signal: making.signal, onProgress: making.progress };
  const starting = begin(request.engine, request, making);
  starting.catch(() => undefined);
  const { loadInput } = await withParts(() => import('./several/load-input.js'), hooks);
  const { input, said, known, stopped, rest } = await loadInput(addresses, request, hooks);
  const engine = await starting;
  await read(engine, input, { ...formatOf(said, request, request.engine), known }, false, making);
  if (stopped) making.incomplete(stopped, rest);
  return engine;
}

function read(engine: LoadedEngine, input: ReportInput, format: InputFormat, ownChunks: boolean, making: Making) {
  const { signal, grown } = making;
  return engine.read(input, { signal, format, ownChunks, onCommit: (description) => grown(engine, description) });
}

/** Where a page says how a table is read, it says that it is one. */
function formatOf(said: boolean | null, { table, vendor }: EnginePlace, { timeZone }: EngineOptions): InputFormat {
  return { isTable: said ?? (table ? true : null), table: tableOptionsIn(timeZone, table), vendor };
}

/** Functions of a mapping cannot be sent: with them the report is computed on the page, in slices. */
async function begin(options: EngineOptions, { worker: choice, table = {}, warn }: EnginePlace, making: Making) {
  const worker = hasFunctions(table) ? 'off' : choice;
  const started = await startEngine(options, { worker, signal: making.signal, warn, onLost: making.lost });
  const engine = new SharingEngine(started);
  making.began(engine);
  return engine;
}

/**
 * A text that is equal for requests that give equal engines; `null` where that cannot be told from the options, because
 * they hold more than plain data: then the load is not shared.
 */
export function shareKey(
  url: string,
  load: LoadOptions,
  engine: EngineOptions & Pick<EnginePlace, 'table' | 'vendor'>,
  baseUrl: string | undefined,
): string | null {
  try {
    const all = addressesIn(url).map((address) => readSettings(address, load, baseUrl));
    const { init, signal, timeout, minRate, retries } = all[0];
    if (signal) return null;
    const headers = [...init.headers].sort(([a], [b]) => (a < b ? -1 : 1));
    return canonicalText([
      all.map(({ url: { href } }) => href).join(' '),
      { ...init, headers },
      String(timeout),
      String(minRate),
      String(retries),
      { ...engine },
    ]);
  } catch {
    return null;
  }
}

/** Whether data at hand is soon read. */
function isSmall(input: ReportInput): boolean {
  if (typeof input === 'string') return input.length <= SMALL_BYTES;
  if (input instanceof ArrayBuffer || input instanceof Uint8Array) return input.byteLength <= SMALL_BYTES;
  if (typeof Blob !== 'undefined' && input instanceof Blob) return input.size <= SMALL_BYTES;
  if (typeof ReadableStream !== 'undefined' && input instanceof ReadableStream) return false;
  if (Array.isArray(input)) {
    // Records, or files.
    const bytes = () => (input as unknown[]).reduce<number>((sum, one) => sum + sizeOf(one), 0);
    return input.length <= SMALL_RECORDS && bytes() <= SMALL_BYTES;
  }
  const { interactions } = (input ?? {}) as { interactions?: unknown };
  return !Array.isArray(interactions) || interactions.length <= SMALL_RECORDS;
}
