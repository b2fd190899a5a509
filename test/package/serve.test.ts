import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { CONTENT_SECURITY_POLICY, serve, type RunningServer } from '../../scripts/serve.mjs';

interface Answer {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

const root = mkdtempSync(join(tmpdir(), 'rapport-serve-'));
let server: RunningServer;

// Not fetch: it would tidy up the very paths that are tested.
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers, method }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

before(async () => {
  mkdirSync(join(root, 'examples/report'), { recursive: true });
  writeFileSync(join(root, 'examples/report/index.html'), '<!doctype html>');
  writeFileSync(join(root, 'examples/report/call.wav'), '0123456789');
  writeFileSync(join(root, 'examples/.secret'), 'secret');
  writeFileSync(join(root, 'package.json'), '{}');
  server = await serve({ root, port: 0 });
});

after(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

describe('the static server', () => {
  it('serves a page under the strict policy', async () => {
    const { status, headers, body } = await get('/examples/report/');
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'text/html;charset=utf-8');
    assert.equal(headers['content-security-policy'], CONTENT_SECURITY_POLICY);
    assert.equal(body, '<!doctype html>');
  });

  it('leads from / to the report', async () => {
    assert.equal((await get('/')).headers['location'], '/examples/report/');
  });

  const ranges: [header: string, status: number, body: string, contentRange: string][] = [
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
  ];
  for (const [range, status, body, contentRange] of ranges) {
    it(`answers ${range}, so that a recording can be wound`, async () => {
      const answer = await get('/examples/report/call.wav', { range });
      assert.deepEqual([answer.status, answer.body, answer.headers['content-range']], [status, body, contentRange]);
    });
  }

  it('gives the head of a file without its bytes', async () => {
    const { status, headers, body } = await get('/examples/report/call.wav', {}, 'HEAD');
    assert.deepEqual([status, headers['content-length'], headers['content-type'], body], [200, '10', 'audio/wav', '']);
  });

  const outside = [
    '/package.json',
    '/../package.json',
    '/examples/../package.json',
    '/examples/%2e%2e/package.json',
    '/examples/..%2fpackage.json',
    '/examples/..%5cpackage.json',
    '/examples/.secret',
    '/examples/%00',
    '/examples/%zz',
  ];
  for (const path of outside) {
    it(`does not serve ${path}`, async () => assert.equal((await get(path)).status, 404));
  }
});
