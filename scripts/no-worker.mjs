// Stands for src/worker/own-worker.ts in the classic script, which has no script of a worker beside it.
export function ownWorker() {
  throw new Error('A page that is opened from disk can start no worker.');
}
