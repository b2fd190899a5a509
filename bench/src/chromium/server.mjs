// Serves the page, the programs of DuckDB and the data. Isolated, for exact clocks and memory readings.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textFile } from '../data/files.mjs';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.wasm': 'application/wasm',
};

const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Where each first part of an address leads. */
function pathOf(folders, pathname) {
  const data = /^\/data\/(\d+)\.(json|ndjson)$/.exec(pathname);
  if (data) return textFile(Number(data[1]), data[2]);
  for (const [prefix, folder] of folders) {
    if (pathname.startsWith(prefix)) return join(folder, normalize(`/${pathname.slice(prefix.length)}`));
  }
  return undefined;
}

function fileHeaders(headers, path, size) {
  return { ...headers, 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream', 'Content-Length': size };
}

/** Sends a file; with `rate`, at most that many bytes a second. */
async function send(response, { path, size, headers, rate }) {
  response.writeHead(200, fileHeaders(headers, path, size));
  const stream = createReadStream(path, { highWaterMark: rate ? Math.ceil(rate / 20) : 1 << 18 });
  if (!rate) {
    stream.on('error', () => response.destroy()).pipe(response);
    response.on('close', () => stream.destroy());
    return;
  }
  for await (const part of stream) {
    if (response.destroyed) break;
    response.write(part);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  response.end();
}

/**
 * @param {Record<string, string>} folders first parts of addresses and the folders behind them
 * @param {Record<string, string>} [headers]
 * @returns {Promise<{ url: string, taken(): { path: string, bytes: number }[], close(): Promise<void> }>}
 *   `taken`: the files sent since it was last asked
 */
export async function serve(folders, headers = HEADERS) {
  const places = Object.entries({ '/duckdb/': `${modules}/@duckdb/duckdb-wasm/dist`, ...folders });
  let sent = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const path = pathOf(places, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const rate = Number(searchParams.get('rate') ?? 0);
    Promise.resolve()
      .then(() => {
        const { size } = statSync(path);
        sent.push({ path, bytes: size });
        return send(response, { path, size, headers, rate });
      })
      .catch(() => response.writeHead(404, headers).end());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    taken() {
      const files = sent;
      sent = [];
      return files;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
