// A child process of Node with one implementation in it.
import { createReadStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { textFile } from '../data/files.mjs';
import { createHost } from '../host.mjs';

const input = (n) => async (format, form) => {
  const path = textFile(n, format);
  if (form === 'stream') return Readable.toWeb(createReadStream(path, { highWaterMark: 1 << 18 }));
  if (form === 'text') return readFileSync(path, 'latin1');
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  return new Uint8Array(buffer, byteOffset, byteLength);
};

/** Bytes in use right now, after a collection; the size of the process, and the largest that it was. */
function memory() {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { held: heapUsed + external, rss, peak: process.resourceUsage().maxRSS * 1024 };
}

const host = createHost({ input, memory });

process.on('message', async ({ id, ...order }) => {
  try {
    const answer = order.order === 'memory' ? { peak: process.resourceUsage().maxRSS * 1024 } : await host(order);
    process.send({ id, answer });
  } catch (error) {
    process.send({ id, error: error.stack ?? String(error) });
  }
});
