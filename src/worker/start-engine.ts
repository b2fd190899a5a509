/** Starts an engine: in a worker where one can be had, else on the page. */

import type { EngineOptions } from '../core/index.js';
import { WorkerEngine } from './channel/client.js';
import type { LoadedEngine, LostListener } from './loaded-engine.js';
import { ownWorker } from './own-worker.js';
import type { FromWorker } from './channel/protocol.js';
import { missingSetting, refusesPolicy, trustedAddress } from './trusted-address.js';

/** `off`: on the page. Else the address of the worker's script, or `undefined` for the one of this package. */
export type WorkerChoice = string | undefined;

interface StartOptions {
  readonly worker?: WorkerChoice;
  /** Gives up starting. */
  readonly signal?: AbortSignal | undefined;
  /** Told where the worker that was asked for by its address does not start, or what the page lacks for one. */
  warn?(message: string): void;
  readonly onLost?: LostListener | undefined;
}

/** A script that has not begun to run by then is not waited for. Milliseconds. */
const PATIENCE = 10_000;

/** Rejects with the signal's reason where it is given up: the code of the engine is not asked for then. */
export async function startEngine(
  options: EngineOptions,
  { worker, signal, warn, onLost }: StartOptions = {},
): Promise<LoadedEngine> {
  signal?.throwIfAborted();
  if (worker === 'off' || !hasWorkers()) return onPage(options);
  for (const open of worker ? given(worker) : own()) {
    const started = await begin(open, signal);
    if (started) return new WorkerEngine(options, started, { onLost });
    signal?.throwIfAborted();
  }
  const missing = missingSetting();
  if (worker || missing) {
    const why = missing ? `: it takes ${missing}, or worker="off" where none is wanted` : '';
    warn?.(
      `The worker ${worker ? `"${worker}" ` : ''}did not start${why}. The report is computed on the page, in slices.`,
    );
  }
  return onPage(options);
}

/** The code of the engine comes only where no worker has it. */
async function onPage(options: EngineOptions): Promise<LoadedEngine> {
  const { pageEngine } = await import('./page-engine.js');
  return pageEngine(options);
}

/** Pages opened from disk may start none; a page that says it refuses our policy is taken at its word. */
function hasWorkers(): boolean {
  if (typeof Worker === 'undefined' || typeof document === 'undefined') return false;
  return location.protocol !== 'file:' && !refusesPolicy();
}

type Open = () => Worker;

function given(address: string): Open[] {
  return [() => new Worker(trustedAddress(new URL(address, document.baseURI), false), { type: 'module' })];
}

function own(): Open[] {
  let address: URL;
  try {
    address = ownWorker(Address).url;
  } catch {
    // A bundle that does not know its own address.
    return [];
  }
  if (address.origin === location.origin) {
    return [() => ownWorker(trustedWorker as unknown as new (url: URL, options: WorkerOptions) => Worker)];
  }
  // Browsers start no worker of another origin, but let one of the page's own import it where that origin allows it.
  return [() => fromBlob(`import ${JSON.stringify(address.href)};`)];
}

class Address {
  constructor(readonly url: URL) {}
}

/** As a constructor: what it returns is what `new` gives. */
function trustedWorker(url: URL, options: WorkerOptions): Worker {
  return new Worker(trustedAddress(url, true), options);
}

function fromBlob(script: string): Worker {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  try {
    return new Worker(trustedAddress(new URL(url), true), { type: 'module' });
  } finally {
    // The worker has begun to fetch it.
    setTimeout(() => URL.revokeObjectURL(url), PATIENCE);
  }
}

/** The worker once it has said that it is ready; `null` where it does not start. */
async function begin(open: Open, signal: AbortSignal | undefined): Promise<Worker | null> {
  let worker: Worker;
  try {
    worker = open();
  } catch {
    return null;
  }
  const ready = await isReady(worker, signal);
  if (!ready) worker.terminate();
  return ready ? worker : null;
}

function isReady(worker: Worker, signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const onMessage = ({ data }: MessageEvent<FromWorker | null>) => end(data?.type === 'ready');
    const onError = (event: Event) => {
      event.preventDefault();
      end(false);
    };
    const onAbort = () => end(false);
    const timer = setTimeout(onAbort, PATIENCE);
    const end = (ready: boolean) => {
      clearTimeout(timer);
      worker.removeEventListener('message', onMessage);
      worker.removeEventListener('error', onError);
      signal?.removeEventListener('abort', onAbort);
      resolve(ready);
    };
    worker.addEventListener('message', onMessage);
    worker.addEventListener('error', onError);
    signal?.addEventListener('abort', onAbort);
  });
}
