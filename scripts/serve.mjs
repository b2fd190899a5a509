// A small static server for the examples, with the strict headers that the elements are made to work under.
import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const HOST = '127.0.0.1';
const FIRST_PORT = 4173;
// What a page may ask for; the rest of the folder is nobody's business.
const FOLDERS = ['examples', 'dist', 'schema'];

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wav': 'audio/wav',
  '.webm': 'audio/webm',
};

const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "require-trusted-types-for 'script'",
];

/** Lit's own policy of Trusted Types, and the one that passes the address of the worker. */
export const CONTENT_SECURITY_POLICY = [...DIRECTIVES, 'trusted-types lit-html rapport-worker'].join('; ');

/** Without a worker: the elements compute on the page. */
export const POLICY_WITHOUT_WORKER = [...DIRECTIVES, 'trusted-types lit-html'].join('; ');

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
  'Accept-Ranges': 'bytes',
};

/** The file that a URL's path names, or undefined when there is none or it lies elsewhere. */
function fileOf(root, pathname) {
  try {
    const parts = decodeURIComponent(pathname).split('/').filter(Boolean);
    const inside = parts.every((part) => !part.startsWith('.') && !/[\\\0]/.test(part));
    if (!inside || !FOLDERS.includes(parts[0])) return undefined;
    const asked = join(root, ...parts);
    const path = realpathSync(pathname.endsWith('/') ? join(asked, 'index.html') : asked);
    // A link may lead out of the folder that it lies in.
    if (!FOLDERS.some((folder) => path.startsWith(join(realpathSync(root), folder) + sep))) return undefined;
    return { path, stats: statSync(path), folderUrl: `/${parts.map(encodeURIComponent).join('/')}/` };
  } catch {
    return undefined;
  }
}

/** The bytes asked for: undefined for all of them, null for a range that the file does not have. */
function rangeOf(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const [, from, to] = match;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start <= end && start < size ? { start, end } : null;
}

function answer(response, status, headers = {}) {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8', ...headers });
  response.end(status === 204 ? undefined : `${status}\n`);
}

function send(request, response, { path, stats }) {
  const range = rangeOf(request.headers.range, stats.size);
  if (range === null) return answer(response, 416, { 'Content-Range': `bytes */${stats.size}` });
  const { start, end } = range ?? { start: 0, end: stats.size - 1 };
  const headers = { ...HEADERS, 'Content-Length': end - start + 1 };
  headers['Content-Type'] = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
  if (range) headers['Content-Range'] = `bytes ${start}-${end}/${stats.size}`;
  response.writeHead(range ? 206 : 200, headers);
  if (request.method === 'HEAD' || stats.size === 0) return response.end();
  return createReadStream(path, { start, end })
    .on('error', () => response.destroy())
    .pipe(response);
}

function handle(root, policy, request, response) {
  response.setHeader('Content-Security-Policy', policy);
  if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405, { Allow: 'GET, HEAD' });
  // Not `new URL`: that would resolve the very ".." that is to be refused.
  const [pathname] = request.url.split(/[?#]/, 1);
  if (pathname === '/') return answer(response, 302, { Location: '/examples/report/' });
  // Browsers ask for it unbidden; a 404 would stand as an error in the console.
  if (pathname === '/favicon.ico') return answer(response, 204);
  const file = fileOf(root, pathname);
  if (file?.stats.isDirectory()) return answer(response, 301, { Location: file.folderUrl });
  return file?.stats.isFile() ? send(request, response, file) : answer(response, 404);
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });
}

/** Starts the server. Port 0 takes any free one; without a port, 4173 or the next one that is free. */
export async function serve({ root = ROOT, port, policy = CONTENT_SECURITY_POLICY } = {}) {
  const server = createServer((request, response) => handle(root, policy, request, response));
  const ports = port === undefined ? Array.from({ length: 50 }, (_, index) => FIRST_PORT + index) : [port];
  for (const candidate of ports) {
    try {
      const used = await listen(server, candidate);
      return { url: `http://${HOST}:${used}`, close: () => closeServer(server) };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || candidate === ports.at(-1)) throw error;
    }
  }
  return undefined;
}

function closeServer(server) {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { url } = await serve({ port: process.env.PORT ? Number(process.env.PORT) : undefined });
    console.log(`Report: ${url}/examples/report/`);
  } catch (error) {
    console.error(`The server could not start: ${error.message}`);
    process.exitCode = 1;
  }
}
