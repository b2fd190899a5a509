/** Mock Service Worker for browser tests: one worker a page, started when first needed. */
import type { RequestHandler, WebSocketHandler } from 'msw';
import { setupWorker, type SetupWorker } from 'msw/browser';

type AnyHandler = RequestHandler | WebSocketHandler;

let started: Promise<SetupWorker> | undefined;

async function start(): Promise<SetupWorker> {
  const worker = setupWorker();
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
  return worker;
}

/** Replaces the handlers of the test before. */
export async function useHandlers(handlers: readonly AnyHandler[]): Promise<void> {
  if (handlers.length === 0 && !started) return;
  started ??= start();
  const worker = await started;
  worker.resetHandlers();
  worker.use(...handlers);
}

/** The forms that Storybook's addon takes in `parameters.msw`: a list, or `handlers` as a list or by name. */
export function resolveHandlers(parameter: unknown): AnyHandler[] {
  if (Array.isArray(parameter)) return parameter as AnyHandler[];
  const handlers = (parameter as { handlers?: AnyHandler[] | Record<string, AnyHandler | AnyHandler[]> } | undefined)
    ?.handlers;
  if (!handlers) return [];
  return Array.isArray(handlers) ? handlers : Object.values(handlers).flat();
}
