import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';
import { setupServer } from 'msw/node';
import { fixtures } from '../../stories/data/fixtures.js';
import {
  allReportHandlers,
  recordingHandler,
  reportHandlers,
  reportPath,
  resetRequestCounts,
} from '../../stories/data/handlers.js';
import type { NetworkState } from '../../stories/data/handlers.js';
import { nextTask } from '../support/wait-for.js';

const HOST = 'http://report.test';
const server = setupServer(...allReportHandlers(), recordingHandler);
const get = (state: NetworkState, init?: RequestInit): Promise<Response> => fetch(HOST + reportPath(state), init);

suite('the request handlers', () => {
  before(() => server.listen({ onUnhandledRequest: 'error' }));
  beforeEach(() => {
    resetRequestCounts();
    server.resetHandlers();
  });
  after(() => server.close());

  test('answer good reports as JSON and as NDJSON', async () => {
    const answer = await get('ok');
    assert.equal(answer.headers.get('content-type'), 'application/json');
    assert.deepEqual(await answer.json(), JSON.parse(JSON.stringify(fixtures.small())));
    const lines = (await (await get('okNdjson')).text()).trimEnd().split('\n');
    assert.equal(lines.length, 301);
    assert.ok('$envelope' in (JSON.parse(lines[0] ?? '') as object));
  });

  test('send a slow report in pieces, with its length', async () => {
    server.use(reportHandlers.slow(fixtures.single(), { pieces: 4, pause: 5 }));
    const answer = await get('slow');
    let size = 0;
    let pieces = 0;
    for await (const piece of answer.body ?? []) {
      size += (piece as Uint8Array).length;
      pieces += 1;
    }
    assert.ok(pieces >= 3, `${pieces} pieces`);
    assert.equal(String(size), answer.headers.get('content-length'));
  });

  test('refuse with the status of the state', async () => {
    const expected = { unauthorized: 401, forbidden: 403, notFound: 404, serverError: 500 } as const;
    for (const [state, status] of Object.entries(expected)) {
      assert.equal((await get(state as NetworkState)).status, status);
    }
  });

  test('recover, or fail, in the order that the name says', async () => {
    const statuses = async (state: NetworkState, count: number): Promise<number[]> => {
      const answers: number[] = [];
      for (let i = 0; i < count; i++) answers.push((await get(state)).status);
      return answers;
    };
    assert.deepEqual(await statuses('failsTwiceThenOk', 3), [500, 500, 200]);
    assert.equal((await get('tooManyThenOk')).headers.get('retry-after'), '1');
    assert.deepEqual(await statuses('tooManyThenOk', 1), [200]);
    assert.deepEqual(await statuses('okThenServerError', 3), [200, 500, 500]);
    assert.deepEqual(await statuses('okThenAsksToWait', 2), [200, 503]);
    assert.notDeepEqual(await (await get('okThenNothing')).json(), { interactions: [] });
    assert.deepEqual(await (await get('okThenNothing')).json(), { interactions: [] });
    resetRequestCounts();
    assert.deepEqual(await statuses('okThenServerError', 1), [200]);
  });

  test('break the body in every way', async () => {
    assert.match((await get('htmlInsteadOfJson')).headers.get('content-type') ?? '', /^text\/html/);
    assert.equal(await (await get('emptyBody')).text(), '');
    await assert.rejects(async () => (await get('truncatedJson')).json() as Promise<unknown>, SyntaxError);
    assert.ok(!('interactions' in ((await (await get('wrongShape')).json()) as object)));
  });

  test('fail on the network, or never answer', async () => {
    await assert.rejects(get('networkError'), TypeError);
    const patience = new AbortController();
    const asked = new Promise((resolve) => server.events.on('request:start', resolve));
    const answer = get('neverAnswers', { signal: patience.signal });
    await asked;
    await nextTask();
    patience.abort();
    await assert.rejects(answer, { name: 'AbortError' });
  });

  test('play the recordings', async () => {
    const answer = await fetch(`${HOST}/recordings/call-1.wav`);
    assert.equal(answer.headers.get('content-type'), 'audio/wav');
    assert.ok((await answer.arrayBuffer()).byteLength > 100_000);
    assert.equal((await fetch(`${HOST}/recordings/call-99.wav`)).status, 404);
  });
});
