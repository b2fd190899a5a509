/** Several addresses in one `src`: files that belong together, each loaded with the same faults policy. */

import { expect } from '@open-wc/testing';
import { leaseEngine, shareKey } from '../../src/data/shared-engines.js';
import type { LoadProgress } from '../../src/data/load.js';
import { loadSeveral } from '../../src/data/several/load-several.js';
import { addressesIn } from '../../src/data/several/addresses.js';
import { LoadError } from '../../src/data/load-error.js';
import { useHandlers } from '../support/msw.js';
import { HttpResponse, http } from 'msw';
import { FakeTools } from './fake-tools.js';

const tickets = {
  tickets: [
    {
      id: 7,
      created_at: '2026-07-20T09:00:00Z',
      status: 'open',
      requester_id: 3,
      submitter_id: 3,
      assignee_id: 5,
      group_id: 4,
      via: { channel: 'web' },
    },
  ],
};
const users = {
  users: [
    {
      id: 5,
      role: 'agent',
      name: 'Ada',
      email: 'ada@example.com',
      time_zone: 'UTC',
      suspended: false,
      organization_id: 1,
    },
  ],
};
const signal = new AbortController().signal;

/** Answers by the end of the address. */
function answers(bodies: Readonly<Record<string, readonly (Response | Error)[]>>): FakeTools {
  const left = new Map(Object.entries(bodies).map(([name, list]) => [name, [...list]]));
  return new FakeTools([
    ({ url }: Request) => {
      const list = left.get(url.slice(url.lastIndexOf('/') + 1))!;
      const answer = list.length > 1 ? list.shift()! : list[0];
      if (answer instanceof Error) throw answer;
      return answer.clone();
    },
  ]);
}

describe('several addresses', () => {
  it('stand in one attribute, separated by spaces; one that holds its data may have some', () => {
    expect(addressesIn(' a.json\n b.json ')).to.eql(['a.json', 'b.json']);
    expect(addressesIn('data:application/json,{"a": 1}')).to.eql(['data:application/json,{"a": 1}']);
  });

  it('give a file each, by its name and in its order, with progress that sums up', async () => {
    const tools = answers({ 'a.json': [new Response('12345')], 'b.json': [new Response('123')] });
    const seen: LoadProgress[] = [];
    const hooks = { signal, onProgress: (progress: LoadProgress) => void seen.push(progress) };
    const { files } = await loadSeveral(['/x/a.json', '/x/b.json'], {}, hooks, tools);
    expect(files.map(({ name }) => name)).to.eql(['a.json', 'b.json']);
    expect(await Promise.all(files.map((file) => file.text()))).to.eql(['12345', '123']);
    expect(seen.at(-1)?.received).to.equal(8);
  });

  it('are each tried again, and the one that fails is named', async () => {
    const busy = new Response('', { status: 503, headers: { 'retry-after': '2' } });
    const tools = answers({ 'a.json': [busy, new Response('ok')], 'b.json': [new Response('', { status: 404 })] });
    const failing = loadSeveral(['/a.json', '/b.json'], {}, { signal }, tools).catch((error: unknown) => error);
    await tools.advance(0);
    const error = await failing;
    expect(error).to.be.instanceOf(LoadError);
    expect(error).to.include({ code: 'http', status: 404, isOneOf: true });
    expect((error as LoadError).message).to.match(/\/b\.json: The server answered 404/);
    const again = answers({ 'a.json': [busy, new Response('ok')], 'b.json': [new Response('also')] });
    const loading = loadSeveral(['/a.json', '/b.json'], {}, { signal }, again);
    await again.advance(2000);
    expect((await loading).files.length).to.equal(2);
    expect(again.requests.length).to.equal(3);
  });

  it('are one engine, shared by the whole list', async () => {
    await useHandlers([
      http.get('/several/tickets.json', () => HttpResponse.json(tickets)),
      http.get('/several/users.json', () => HttpResponse.json(users)),
    ]);
    const request = { url: '/several/users.json  /several/tickets.json', load: {}, engine: {}, worker: 'off' };
    const [a, b] = [
      leaseEngine(request),
      leaseEngine({ ...request, url: '/several/users.json /several/tickets.json' }),
    ];
    const description = await (await a.engine).describe();
    expect(description.agents.map(({ name }) => name)).to.eql(['Ada']);
    expect(await b.engine).to.equal(await a.engine);
    a.release();
    b.release();
    const key = (url: string) => shareKey(url, {}, {}, 'https://desk.example/');
    expect(key('a.json b.json')).not.to.equal(key('a.json'));
    expect(key('a.json b.json')).to.equal(key(' /a.json  /b.json '));
  });
});
