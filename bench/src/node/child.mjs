// A child process of Node with one implementation in it.
import { createReadStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { textFile } from '../data/files.mjs';
import { HOSTS } from '../hosts.mjs';

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
  const { heapUsed, external, arrayBuffers, rss } = process.memoryUsage();
  return {
    held: heapUsed + external,
    // Those of blobs are in no heap.
    blobs: arrayBuffers - external,
    rss,
    peak: process.resourceUsage().maxRSS * 1024,
  };
}

const host = HOSTS[process.argv[2]]().then(({ createHost }) => createHost({ input, memory }));

process.on('message', async ({ id, ...order }) => {
  try {
    const answer =
      order.order === 'memory' ? { peak: process.resourceUsage().maxRSS * 1024 } : await (await host)(order);
    process.send({ id, answer });
  } catch (error) {
    process.send({ id, error: error.stack ?? String(error) });
  }
});
