/** What loading needs of its surroundings, as one parameter, so that tests bring their own clock, chance and network. */

export interface LoadTools {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Calls back once after `delay` ms; returns what cancels that. */
  readonly schedule: (callback: () => void, delay: number) => () => void;
  /** From 0 up to but not including 1. */
  readonly random: () => number;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** What relative addresses are resolved against; `undefined` outside a page. */
  readonly baseUrl: () => string | undefined;
  /** The address of the page or worker; `undefined` outside one. */
  readonly pageUrl: () => string | undefined;
  readonly online: () => boolean;
  /** Calls back when the device is online again; returns what stops that. */
  readonly onOnline: (callback: () => void) => () => void;
  /** Milliseconds of a clock that nobody sets. */
  readonly clock: () => number;
}

/** Those of the page, the worker or Node. Globals are looked up at each call: pages wrap `fetch`, and Node lacks some. */
export const pageTools: LoadTools = {
  fetch: (request) => fetch(request),
  schedule: (callback, delay) => {
    const timer = setTimeout(callback, delay);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
  now: () => Date.now(),
  baseUrl: () => (typeof document === 'undefined' ? pageTools.pageUrl() : document.baseURI),
  pageUrl: () => (typeof location === 'undefined' ? undefined : location.href),
  // Where nobody knows, as in Node, it counts as online.
  online: () => typeof navigator === 'undefined' || ((navigator as { onLine?: boolean }).onLine ?? true),
  onOnline: (callback) => {
    globalThis.addEventListener?.('online', callback);
    return () => globalThis.removeEventListener?.('online', callback);
  },
  clock: () => performance.now(),
};

/** Aborts with the first of both, for its reason. */
export function eitherSignal(one: AbortSignal, other: AbortSignal): AbortSignal {
  // Browsers of 2023 have it.
  if ('any' in AbortSignal) return AbortSignal.any([one, other]);
  const controller = new AbortController();
  const { signal } = controller;
  for (const each of [one, other]) {
    const abort = () => controller.abort(each.reason);
    each.addEventListener('abort', abort, { signal });
    if (each.aborted) abort();
  }
  return signal;
}
