/** What the preview answers: the page, its data, the program, and a stream of events that tells when to load it again. */

import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { hashOf } from '../report/html.js';
import { pageStyles } from '../report/page-styles.js';

/** What is shown now. */
export interface Shown {
  readonly page: string;
  /** The records: a first line, and a file with the others; `null` where there are none to show. */
  readonly data: { readonly head: string; readonly file: string } | null;
}

const PROGRAM = new URL('../../cdn/', import.meta.url);
const CLIENT = `new EventSource('/events').addEventListener('changed', () => location.reload());\n`;

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src ${hashOf(pageStyles)}`,
  "connect-src 'self'",
  "worker-src 'self'",
  'img-src data: blob:',
  'media-src data: blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html rapport-worker',
].join('; ');

const HEADERS = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

export class PreviewHandler {
  private readonly files = new Set(readdirSync(PROGRAM).filter((name) => /^rapport[\w.-]*\.js$/.test(name)));
  private readonly listeners = new Set<ServerResponse>();

  constructor(private shown: Shown) {}

  /** Shows something else, also where it is open already. */
  show(shown: Shown): void {
    this.shown = shown;
    for (const response of this.listeners) response.write('event: changed\ndata:\n\n');
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    // Pages elsewhere can have a name of theirs lead here, but not change what browsers say that they asked for.
    if (!isLocal(request.headers.host, request.socket.localPort)) {
      return refuse(response, 421, 'Only for this computer.');
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only to look at.');
    const [path] = (request.url ?? '/').split('?', 1);
    if (path === '/') return send(response, 'text/html; charset=utf-8', this.shown.page);
    if (path === '/events') return this.listen(response);
    if (path === '/preview.js') return send(response, 'text/javascript', CLIENT);
    if (path === '/data.ndjson' && this.shown.data) return sendData(response, this.shown.data);
    // Browsers ask for it unbidden.
    if (path === '/favicon.ico') return void response.writeHead(204).end();
    const name = /^\/rapport\/([^/]+)$/.exec(path)?.[1] ?? '';
    if (!this.files.has(name)) return refuse(response, 404, 'There is nothing here.');
    return send(response, 'text/javascript', readFileSync(new URL(name, PROGRAM)));
  }

  private listen(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write('retry: 1000\n\n');
    this.listeners.add(response);
    response.on('close', () => this.listeners.delete(response));
  }
}

function isLocal(host: string | undefined, port: number | undefined): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].some((name) => host?.toLowerCase() === `${name}:${port}`);
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain' }).end(`${why}\n`);
}

function send(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.writeHead(200, { 'Content-Type': type }).end(body);
}

function sendData(response: ServerResponse, { head, file }: NonNullable<Shown['data']>): void {
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
  const body = new PassThrough();
  const parts = async function* (): AsyncGenerator<string | Uint8Array> {
    yield head;
    yield* createReadStream(file) as AsyncIterable<Uint8Array>;
  };
  // Who asked may be gone before all is sent.
  pipeline(Readable.from(parts()), body).catch(() => response.destroy());
  pipeline(body, response).catch(() => undefined);
}
