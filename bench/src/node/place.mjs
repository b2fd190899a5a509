// Starts implementations in Node, each in a process of its own.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const child = fileURLToPath(new URL('./child.mjs', import.meta.url));

export const nodePlace = {
  name: 'node',
  label: `Node ${process.versions.node}`,

  async open(kind = 'scores') {
    const started = fork(child, [kind], {
      execArgv: ['--expose-gc', '--max-old-space-size=12000'],
      serialization: 'advanced',
    });
    const waiting = new Map();
    let ids = 0;
    started.on('message', ({ id, answer, error }) => {
      const { resolve, reject } = waiting.get(id);
      waiting.delete(id);
      if (error === undefined) resolve(answer);
      else reject(new Error(error));
    });
    started.on('exit', (code, signal) => {
      for (const { reject } of waiting.values()) reject(new Error(`The process ended: ${signal ?? code}`));
    });
    const ask = (order) =>
      new Promise((resolve, reject) => {
        const id = ++ids;
        waiting.set(id, { resolve, reject });
        started.send({ ...order, id });
      });
    return { ask, peak: async () => (await ask({ order: 'memory' })).peak, close: async () => started.kill() };
  },

  async close() {},
};
