/** Engines made from loads: identical requests share one load and one engine for as long as someone holds a lease. */

import type { TableOptions } from '../sources/csv/table-types.js';
import type { EngineOptions, ReportEngine, ReportInput } from '../core/index.js';
import { saidToBeTable } from '../sources/csv/tell-table.js';
import { startEngine, type WorkerChoice } from '../worker/start.js';
import type { EngineLease, LeaseHooks } from './engine-lease.js';
import { LeasedEngine, type Making } from './leased-engine.js';
import { loadInto, type LoadOptions } from './load.js';
import { pageTools } from './load-tools.js';
import { shareKey } from './share-key.js';
import { readInput } from './read-input.js';
import { isSmall } from './small-input.js';

export type { EngineLease, LeaseHooks } from './engine-lease.js';

/** Where an engine runs, and how it is given a table. */
export interface EnginePlace {
  readonly worker?: WorkerChoice;
  readonly table?: TableOptions | undefined;
  /** Told where the worker that was asked for does not start. */
  readonly warn?: ((message: string) => void) | undefined;
}

export interface EngineRequest extends EnginePlace {
  readonly url: string;
  readonly load: LoadOptions;
  readonly engine: EngineOptions;
}

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
  const { load } = request;
  const fresh = { ...request, load: { ...load, requestInit: { cache: 'no-cache', ...load.requestInit } as const } };
  return start(fresh, keyOf(request)).lease(hooks);
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
  return new LeasedEngine(async (making) => {
    const engine = await begin(options, { ...place, worker }, making);
    return readInput(engine, data, { table: place.table, timeZone: options.timeZone }, making);
  }).lease(hooks);
}

function keyOf({ url, load, engine, worker, table }: EngineRequest): string | null {
  const key = shareKey(url, load, { ...engine, table }, pageTools.baseUrl());
  return key === null ? null : `${worker ?? ''} ${key}`;
}

function start(request: EngineRequest, key: string | null): LeasedEngine {
  if (key === null) return new LeasedEngine((making) => loadEngine(request, making));
  // Options that have a key are plain data: a copy keeps the engine true to its key when the caller changes them.
  const { engine: options, table } = request;
  const copy = { ...request, engine: structuredClone(options), table: structuredClone(table) };
  const engine = new LeasedEngine(
    (making) => loadEngine(copy, making),
    () => {
      if (shared.get(key) === engine) shared.delete(key);
    },
  );
  shared.set(key, engine);
  return engine;
}

/** The engine starts while the request is under way. */
async function loadEngine(request: EngineRequest, making: Making): Promise<ReportEngine> {
  const { url, table, engine: options } = request;
  const starting = begin(options, request, making);
  let engine: ReportEngine | null = null;
  const read = async (body: ReadableStream<Uint8Array>, type: string) => {
    const said = saidToBeTable(type, url.replace(/[?#].*/s, ''));
    engine = await readInput(
      await starting,
      body,
      { said, ownChunks: true, table, timeZone: options.timeZone },
      making,
    );
  };
  const { signal, progress: onProgress } = making;
  await loadInto(read, url, request.load, { signal, onProgress });
  return engine ?? starting;
}

async function begin(options: EngineOptions, { worker, warn }: EnginePlace, making: Making) {
  const engine = await startEngine(options, { worker, signal: making.signal, warn });
  making.began(engine);
  return engine;
}
