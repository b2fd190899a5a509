// A small static server for the examples, with the strict headers that the elements are made to work under.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { ROOT } from './elements.mjs';

const HOST = '127.0.0.1';
const PORT = 4173;
// What a page may ask for; the rest of the folder is nobody's business.
const FOLDERS = ['examples', 'dist', 'schema'];

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

function handlerOf(root, policy) {
  const folders = Object.fromEntries(FOLDERS.map((name) => [name, sirv(join(root, name), { dev: true, etag: true })]));
  return (request, response) => {
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    const [pathname] = request.url.split('?', 1);
    if (pathname === '/') return response.writeHead(302, { Location: '/examples/report/' }).end();
    // Browsers ask for it unbidden; a 404 would stand as an error in the console.
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    const [, name, rest] = /^\/([a-z]+)(\/.*)$/.exec(request.url) ?? [];
    if (!Object.hasOwn(folders, name) || rest.includes('/.')) return response.writeHead(404).end();
    request.url = rest;
    return folders[name](request, response);
  };
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

/** Starts the server. Port 0 takes any free one; without a port, 4173, or any free one where that is taken. */
export async function serve({ root = ROOT, port, policy = CONTENT_SECURITY_POLICY } = {}) {
  const server = createServer(handlerOf(root, policy));
  const used = await listen(server, port ?? PORT).catch((error) => {
    if (port !== undefined || error.code !== 'EADDRINUSE') throw error;
    return listen(server, 0);
  });
  return { url: `http://${HOST}:${used}`, close: () => closeServer(server) };
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
