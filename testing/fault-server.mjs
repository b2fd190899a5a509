/**
 * A server that plays every fault of a server, by address. One file, plain Node, no dependencies.
 *
 *     http://127.0.0.1:8080/FAULT/KEY/NAME?good=1&bad=2
 *
 * FAULT is one of `FAULTS`, or `status-` and a number. KEY is any name: requests are counted by it. NAME decides what the
 * data is, by its end: `.json`, `.ndjson` or `.csv`; `baseline.json` is a baseline. `good` requests are answered with the data first (0), the next `bad` ones
 * with the fault (all), and further ones with the data again: so a server recovers.
 *
 * More of the query: `wait`, seconds of `Retry-After` (1); `pause`, milliseconds between bytes that drip (100);
 * `expose=0`, no header is exposed to pages of other origins; `cors=0`, pages of other origins get no answer.
 *
 * `/_requests/KEY` answers with how many requests of the key have come, as JSON. `/_faults` answers with all faults.
 *
 * By hand: `node fault-server.mjs 8080`. In a test:
 *
 *     const server = await startFaultServer({ data: { json: myReport } });
 *     element.src = `${server.url}/reset/first/report.json`;
 *     await server.close();
 */

import { createServer } from 'node:http';
import { pathToFileURL, URLSearchParams } from 'node:url';
import { gzipSync } from 'node:zlib';

const HALF_SECOND = 500;

/** What is sent where the caller brings no data of its own. */
const RECORDS = Array.from({ length: 12 }, (_, i) => ({
  id: `call-${i + 1}`,
  startedAt: `2026-05-${String(i + 1).padStart(2, '0')}T09:30:00Z`,
  endedAt: `2026-05-${String(i + 1).padStart(2, '0')}T09:35:00Z`,
  agentId: `agent-${i % 3}`,
  agentName: ['Ada', 'Grace', 'Edsger'][i % 3],
  channel: 'voice',
  customer: { id: `customer-${i}` },
  behaviors: { activeListening: i - 6 },
}));

const COLUMNS = ['id', 'startedAt', 'endedAt', 'agentId', 'agentName', 'channel'];

const SAMPLES = {
  json: JSON.stringify(RECORDS),
  ndjson: RECORDS.map((record) => `${JSON.stringify(record)}\n`).join(''),
  csv: [COLUMNS, ...RECORDS.map((record) => COLUMNS.map((name) => record[name]))]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join(''),
  baseline: JSON.stringify({
    version: 1,
    population: { count: 100, from: '2026-01-01T00:00:00Z', to: '2026-04-01T00:00:00Z', fingerprint: 'sample' },
    cuts: { activeListening: [-5, -3, 0, 3] },
  }),
};

const TYPES = {
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
  baseline: 'application/json',
};

const LOGIN = '<!doctype html><html><head><title>Sign in</title></head><body><form>Sign in</form></body></html>';

/** Sends a whole answer, with its length, unless the headers say otherwise. */
function send({ response }, status, headers, body = '') {
  response.writeHead(status, { 'Content-Length': Buffer.byteLength(body), ...headers });
  response.end(body);
}

const sendData = (call, headers = {}, body = call.body) =>
  send(call, 200, { 'Content-Type': call.type, ...headers }, body);

/** Begins an answer with the data: its headers, and as many of its bytes. */
function begin({ response, type, body }, bytes, headers = { 'Content-Length': Buffer.byteLength(body) }) {
  response.writeHead(200, { 'Content-Type': type, ...headers });
  response.write(body.subarray(0, bytes));
}

/** Gives what was written the time to get there: what is reset takes with it what is still under way. */
const soon = ({ later }, act) => later(act, HALF_SECOND / 10);

const busy = (call, retryAfter) => send(call, 503, { 'Retry-After': retryAfter });

const redirect = (call, location) => send(call, 302, { Location: location });

const half = ({ body }) => Math.floor(body.length / 2);

function damaged(bytes) {
  const copy = Buffer.from(bytes);
  copy.fill(255, copy.length - 8);
  return copy;
}

/**
 * Each fault by its name: what it is, and what plays it.
 *
 * @type {Readonly<Record<string, { readonly what: string, readonly play: (call: any) => void }>>}
 */
export const FAULTS = {
  none: { what: 'the data', play: (call) => sendData(call) },

  'retry-after-seconds': { what: '503, Retry-After in seconds', play: (call) => busy(call, String(call.wait)) },
  'retry-after-date': {
    what: '503, Retry-After as a date',
    play: (call) => busy(call, new Date(Date.now() + call.wait * 1000).toUTCString()),
  },
  'retry-after-long': { what: '503, Retry-After of two hours', play: (call) => busy(call, '7200') },
  'retry-after-garbage': { what: '503, Retry-After that says nothing', play: (call) => busy(call, 'in a while') },

  'stall-before-header': { what: 'no answer at all', play: () => undefined },
  'stall-in-body': { what: 'half of the data, then nothing', play: (call) => begin(call, half(call)) },
  drip: {
    what: 'the data, byte by byte',
    play(call) {
      let sent = 1;
      begin(call, sent, {});
      const drop = () => {
        if (sent >= call.body.length) {
          call.response.end();
          return;
        }
        call.response.write(call.body.subarray(sent, ++sent));
        call.later(drop, call.pause);
      };
      call.later(drop, call.pause);
    },
  },

  'reset-before-header': {
    what: 'the connection is reset before the answer',
    play: ({ socket }) => socket.resetAndDestroy(),
  },
  'reset-after-header': {
    what: 'the connection is reset in the middle of the data',
    play(call) {
      begin(call, half(call));
      soon(call, () => call.socket.resetAndDestroy());
    },
  },
  'reset-kept': {
    what: 'a connection is reset when it is used again; new ones are answered',
    play: (call) => (call.isKept ? call.socket.resetAndDestroy() : sendData(call)),
  },
  cut: {
    what: 'the connection ends in the middle of the data, in chunks',
    play(call) {
      begin(call, half(call), {});
      soon(call, () => call.socket.destroy());
    },
  },
  'length-too-long': {
    what: 'a Content-Length above what comes',
    play(call) {
      begin(call, call.body.length, { 'Content-Length': call.body.length + 100 });
      soon(call, () => call.socket.end());
    },
  },
  'length-too-short': {
    what: 'a Content-Length below what comes',
    play(call) {
      begin(call, call.body.length, { 'Content-Length': half(call), Connection: 'close' });
      soon(call, () => call.socket.end());
    },
  },

  partial: {
    what: '206 that nobody asked for',
    play: (call) =>
      send(
        call,
        206,
        { 'Content-Type': call.type, 'Content-Range': `bytes 0-${half(call) - 1}/${call.body.length}` },
        call.body.subarray(0, half(call)),
      ),
  },
  'no-content': { what: '204', play: ({ response }) => response.writeHead(204).end() },
  'not-modified': { what: '304 that nobody asked for', play: ({ response }) => response.writeHead(304).end() },

  redirect: { what: 'one redirect to the data', play: (call) => redirect(call, call.addressOf('none')) },
  'redirect-other-origin': {
    what: 'a redirect to the data on another origin',
    play: (call) => redirect(call, call.elsewhere + call.addressOf('none')),
  },
  'redirect-loop': { what: 'a redirect to itself', play: (call) => redirect(call, call.addressOf('redirect-loop')) },

  'type-html': { what: 'the data as text/html', play: (call) => sendData(call, { 'Content-Type': 'text/html' }) },
  'type-octets': {
    what: 'the data as application/octet-stream',
    play: (call) => sendData(call, { 'Content-Type': 'application/octet-stream' }),
  },
  'type-none': {
    what: 'the data without a type',
    play: (call) => send(call, 200, {}, call.body),
  },
  empty: { what: '200 with an empty body', play: (call) => sendData(call, {}, '') },
  login: {
    what: '200 with a page to sign in',
    play: (call) => send(call, 200, { 'Content-Type': 'text/html' }, LOGIN),
  },
  'cut-data': {
    what: '200 with half of the data, and its right length',
    play: (call) => sendData(call, {}, call.body.subarray(0, half(call))),
  },
  garbage: {
    what: '200 with bytes that mean nothing',
    play: (call) => sendData(call, {}, Buffer.alloc(999, '\u0007?')),
  },
  'other-shape': {
    what: '200 with JSON of another shape',
    play: (call) => send(call, 200, { 'Content-Type': 'application/json' }, '{"items":{"total":1}}'),
  },
  'no-records': {
    what: '200 with an empty list',
    play: (call) => send(call, 200, { 'Content-Type': 'application/json' }, '[]'),
  },
  'unusable-records': {
    what: '200 with records of which none can be used',
    play: (call) => send(call, 200, { 'Content-Type': 'application/json' }, '[{"id":null},{"startedAt":"never"},7]'),
  },

  'gzip-encoded': {
    what: 'the data compressed, and said to be',
    play: (call) => sendData(call, { 'Content-Encoding': 'gzip' }, gzipSync(call.body)),
  },
  'gzip-file': {
    what: 'the data compressed, as application/gzip',
    play: (call) => sendData(call, { 'Content-Type': 'application/gzip' }, gzipSync(call.body)),
  },
  'gzip-octets': {
    what: 'the data compressed, as application/octet-stream',
    play: (call) => sendData(call, { 'Content-Type': 'application/octet-stream' }, gzipSync(call.body)),
  },
  'gzip-unsaid': {
    what: 'the data compressed, as if it were not',
    play: (call) => sendData(call, {}, gzipSync(call.body)),
  },
  'gzip-lie': {
    what: 'the data, said to be compressed',
    play: (call) => sendData(call, { 'Content-Encoding': 'gzip' }),
  },
  'gzip-encoded-broken': {
    what: 'the data compressed, and said to be, but damaged',
    play: (call) => sendData(call, { 'Content-Encoding': 'gzip' }, damaged(gzipSync(call.body)).fill(0, 0, 10)),
  },
  'gzip-file-broken': {
    what: 'the data compressed, as application/gzip, but damaged',
    play: (call) => sendData(call, { 'Content-Type': 'application/gzip' }, damaged(gzipSync(call.body))),
  },
  'gzip-file-cut': {
    what: 'half of the compressed data, as application/gzip',
    play(call) {
      const packed = gzipSync(call.body);
      sendData(call, { 'Content-Type': 'application/gzip' }, packed.subarray(0, packed.length / 2));
    },
  },
};

/** @param {string} name of a fault, or `status-` and a number */
function faultOf(name) {
  if (Object.hasOwn(FAULTS, name)) return FAULTS[name];
  const status = Number(/^status-([45]\d\d)$/.exec(name)?.[1]);
  return status ? { what: String(status), play: (call) => send(call, status, {}, `${status}`) } : null;
}

function corsHeaders(query) {
  return {
    'Access-Control-Allow-Origin': query.get('cors') === '0' ? 'null' : '*',
    'Access-Control-Allow-Headers': '*',
    'Access-Control-Expose-Headers': query.get('expose') === '0' ? '' : 'Retry-After, Date, Content-Length',
  };
}

/** See the type beside this file. */
export async function startFaultServer({ port = 0, host = '127.0.0.1', data = {}, ports = 2 } = {}) {
  const counts = new Map();
  const sockets = new Set();
  const used = new WeakSet();
  const timers = new Set();
  const texts = { ...SAMPLES, ...data };
  const urls = [];

  const later = (act, delay) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, delay);
    timers.add(timer);
  };

  function answer(request, response) {
    const { pathname, searchParams: query } = new URL(request.url, urls[0]);
    const [fault, key = '', name = ''] = pathname.slice(1).split('/').map(decodeURIComponent);
    // A browser that answers from its cache would play no fault.
    response.setHeader('Cache-Control', 'no-store');
    const allow = (asked) => {
      for (const [header, value] of Object.entries(corsHeaders(asked))) response.setHeader(header, value);
    };
    allow(new URLSearchParams());
    const { socket } = request;
    const isKept = used.has(socket);
    used.add(socket);
    const call = { request, response, socket, isKept, later };
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    if (fault === '_faults') return sendJson(call, Object.keys(FAULTS));
    if (fault === '_requests') return sendJson(call, { count: counts.get(key) ?? 0 });
    const known = faultOf(fault);
    if (!known) return send(call, 404, {}, `No fault is called ${fault}.`);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const number = (parameter, otherwise) => Number(query.get(parameter) ?? otherwise);
    const isPlayed = count > number('good', 0) && count - number('good', 0) <= number('bad', Infinity);
    const isBaseline = name.startsWith('baseline.json');
    const form = isBaseline ? 'baseline' : (/\.(json|ndjson|csv)(?:\.gz)?$/.exec(name)?.[1] ?? 'json');
    const played = isPlayed ? known : FAULTS.none;
    if (isPlayed) allow(query);
    return played.play({
      ...call,
      body: Buffer.from(texts[form]),
      type: TYPES[form],
      wait: number('wait', 1),
      pause: number('pause', 100),
      elsewhere: urls.find((url) => !url.endsWith(`:${socket.localPort}`)) ?? urls[0],
      // Redirects are followed under the same key, but they are of another request.
      addressOf: (other) => `/${other}/${encodeURIComponent(`${key}, redirected`)}/${name}`,
    });
  }

  function sendJson(call, value) {
    send(call, 200, { 'Content-Type': 'application/json' }, JSON.stringify(value));
  }

  const servers = [];
  for (let i = 0; i < ports; i++) {
    const server = createServer(answer);
    server.on('connection', (socket) => {
      sockets.add(socket);
      // What a page resets, or a test ends, is no fault of this server.
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    });
    await new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(i === 0 ? port : 0, host, resolve);
    });
    servers.push(server);
    urls.push(`http://${host}:${server.address().port}`);
  }

  return {
    url: urls[0],
    urls,
    requests: (key) => counts.get(key) ?? 0,
    async close() {
      for (const timer of timers) clearTimeout(timer);
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { url } = await startFaultServer({ port: Number(process.argv[2] ?? 0) });
  console.log(`${url}/FAULT/KEY/report.json, where FAULT is status-NNN or one of\n`);
  for (const [name, { what }] of Object.entries(FAULTS)) console.log(`  ${name.padEnd(24)}${what}`);
}
