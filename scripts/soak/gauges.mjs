// What a page holds, asked of the browser after a collection of garbage.

/** A channel to the workers of a page, which have heaps of their own. */
async function workersOf(session) {
  const sessions = new Set();
  const waiting = new Map();
  let ids = 0;
  session.on('Target.attachedToTarget', ({ sessionId }) => sessions.add(sessionId));
  session.on('Target.detachedFromTarget', ({ sessionId }) => {
    sessions.delete(sessionId);
    for (const [id, wait] of waiting) if (wait.sessionId === sessionId) (waiting.delete(id), wait.resolve(null));
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.resolve(result ?? null);
    waiting.delete(id);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const ask = (sessionId, method) =>
    new Promise((resolve) => {
      const id = ++ids;
      waiting.set(id, { sessionId, resolve });
      const message = JSON.stringify({ id, method, params: {} });
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => {
        // It has just ended.
        waiting.delete(id);
        resolve(null);
      });
    });
  return { sessions, ask };
}

const bytesOf = ({ usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 }) =>
  usedSize + embedderHeapUsedSize + backingStorageSize;

/**
 * @typedef {object} Gauges
 * @property {number} page bytes in use of the page's heap, with buffers
 * @property {number} workers the same of all workers together
 * @property {number} alive workers
 * @property {number} nodes of all trees, also those that are not in the page
 * @property {number} listeners
 */

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<() => Promise<Gauges>>}
 */
export async function gaugesOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const workers = await workersOf(session);
  return async () => {
    // What is freed by one collection may hold what only the next one frees.
    for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
    let bytes = 0;
    for (const one of workers.sessions) {
      await workers.ask(one, 'HeapProfiler.collectGarbage');
      const usage = await workers.ask(one, 'Runtime.getHeapUsage');
      if (usage) bytes += bytesOf(usage);
    }
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name) => metrics.find((one) => one.name === name).value;
    return {
      page: bytesOf(await session.send('Runtime.getHeapUsage')),
      workers: bytes,
      alive: workers.sessions.size,
      nodes: metric('Nodes'),
      listeners: metric('JSEventListeners'),
    };
  };
}
