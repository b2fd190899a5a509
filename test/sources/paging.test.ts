/** Pages of answers, followed with a given `fetch`, in the way of each vendor, against made servers. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { LoadProgress } from '../../src/data/load.js';
import { loadSeveral } from '../../src/data/several/load-several.js';
import { linkedNext } from '../../src/sources/paging/page.js';
import { createEngine } from '../../src/worker/create-engine.js';
import { FakeTools } from '../data/fake-tools.js';
import { readSource } from './vendors/support.js';

type Row = Readonly<Record<string, unknown>>;

interface Asked {
  readonly url: URL;
  readonly body: Record<string, unknown> | null;
}

/** A vendor's server: which page a request asks for, counted from 0, and the answer around its rows. */
interface Server {
  row(i: number): Row;
  page(asked: Asked): number;
  answer(rows: readonly Row[], next: number | null, total: number, asked: Asked): unknown;
  readonly method?: string;
  readonly link?: boolean;
}

const iso = (i: number) => new Date(Date.UTC(2026, 6, 1, 0, i)).toISOString();
const seconds = (i: number) => Date.UTC(2026, 6, 1, 0, i) / 1000;
const at =
  (name: string) =>
  ({ url }: Asked) =>
    Number(url.searchParams.get(name) ?? 0);
const numbered = ({ url }: Asked) => Number(url.searchParams.get('page') ?? 1) - 1;
const address = ({ url }: Asked, next: number | null) =>
  next === null ? null : `${url.origin}${url.pathname}?page=${next + 1}`;
const path = ({ url }: Asked, next: number | null) => (next === null ? null : `${url.pathname}?page=${next + 1}`);
const ticket = (i: number) => ({
  id: i + 1,
  created_at: iso(i),
  updated_at: iso(i),
  status: 'open',
  requester_id: 3,
  submitter_id: 3,
  assignee_id: 5,
  group_id: 4,
  via: { channel: 'web' },
});

const SERVERS: Readonly<Record<string, Server>> = {
  'zendesk, incremental': {
    row: ticket,
    page: at('cursor'),
    answer: (tickets, next) => ({
      tickets,
      after_cursor: next ?? 99,
      after_url: 'https://acme.zendesk.com/x',
      end_of_stream: next === null,
    }),
  },
  'zendesk, cursor': {
    row: ticket,
    page: at('page[after]'),
    answer: (tickets, next, _, asked) => ({
      tickets,
      meta: { has_more: next !== null, after_cursor: next },
      links: { next: address(asked, 98) },
    }),
  },
  'zendesk, addresses': {
    row: ticket,
    page: numbered,
    answer: (tickets, next, count, asked) => ({ tickets, count, next_page: address(asked, next) }),
  },
  intercom: {
    row: (i) => ({
      type: 'conversation',
      id: String(i),
      created_at: seconds(i),
      updated_at: seconds(i),
      state: 'open',
      waiting_since: null,
      admin_assignee_id: 0,
      team_assignee_id: 0,
      source: { type: 'conversation', delivered_as: 'customer_initiated' },
    }),
    page: at('starting_after'),
    answer: (conversations, next, total_count) => ({
      type: 'conversation.list',
      conversations,
      total_count,
      pages: { type: 'pages', next: next === null ? null : { page: 2, starting_after: String(next) } },
    }),
  },
  'intercom, search': {
    row: (i) => ({
      type: 'conversation',
      id: String(i),
      created_at: seconds(i),
      updated_at: seconds(i),
      state: 'open',
      waiting_since: null,
      admin_assignee_id: 0,
      team_assignee_id: 0,
      source: { type: 'conversation', delivered_as: 'customer_initiated' },
    }),
    method: 'POST',
    page: ({ body }) => Number((body?.['pagination'] as Row | undefined)?.['starting_after'] ?? 0),
    answer: (conversations, next) => ({
      type: 'conversation.list',
      conversations,
      pages: { next: next === null ? null : { starting_after: String(next) } },
    }),
  },
  gorgias: {
    row: (i) => ({
      id: i,
      created_datetime: iso(i),
      opened_datetime: iso(i),
      channel: 'email',
      from_agent: false,
      assignee_user: null,
      customer: { id: 1 },
      via: 'email',
    }),
    page: at('cursor'),
    answer: (data, next) => ({ data, meta: { next_cursor: next === null ? null : String(next) } }),
  },
  'help-scout': {
    row: (i) => ({
      id: i,
      number: i,
      createdAt: iso(i),
      status: 'active',
      mailboxId: 1,
      primaryCustomer: { id: 1 },
      source: { via: 'customer', type: 'email' },
    }),
    page: numbered,
    answer: (conversations, next, totalElements, asked) => ({
      _embedded: { conversations },
      _links: next === null ? {} : { next: { href: address(asked, next) } },
      page: { totalElements },
    }),
  },
  hubspot: {
    row: (i) => ({
      id: String(i),
      properties: {
        createdate: iso(i),
        hs_pipeline_stage: '1',
        hs_pipeline: '0',
        hubspot_owner_id: '5',
        hs_ticket_priority: 'LOW',
        subject: 'x',
      },
      createdAt: iso(i),
    }),
    page: at('after'),
    answer: (results, next) => ({
      results,
      ...(next !== null && { paging: { next: { after: String(next), link: 'https://api.hubapi.com/x' } } }),
    }),
  },
  'genesys, query': {
    row: (i) => ({
      conversationId: String(i),
      conversationStart: iso(i),
      originatingDirection: 'inbound',
      participants: [],
    }),
    method: 'POST',
    page: ({ body }) => Number((body?.['paging'] as Row | undefined)?.['pageNumber'] ?? 1) - 1,
    answer: (conversations, _, totalHits) => ({ conversations, totalHits }),
  },
  'genesys, job': {
    row: (i) => ({
      conversationId: String(i),
      conversationStart: iso(i),
      originatingDirection: 'inbound',
      participants: [],
    }),
    page: at('cursor'),
    answer: (conversations, next) => ({ conversations, ...(next !== null && { cursor: String(next) }) }),
  },
  twilio: {
    row: (i) => ({
      sid: `CA${i}`,
      date_created: iso(i),
      start_time: iso(i),
      end_time: iso(i + 1),
      direction: 'inbound',
      status: 'completed',
      duration: '60',
      from: '+1',
      to: '+2',
    }),
    page: numbered,
    answer: (calls, next, _, asked) => ({ calls, next_page_uri: path(asked, next) }),
  },
  nice: {
    row: (i) => ({
      contactId: i,
      contactStart: iso(i),
      agentId: 5,
      skillId: 1,
      mediaTypeName: 'Call',
      isOutbound: false,
      totalDurationSeconds: 60,
      masterContactId: i,
      teamId: 1,
    }),
    page: numbered,
    answer: (completedContacts, next, totalRecords, asked) => ({
      completedContacts,
      totalRecords,
      _links: { next: path(asked, next) },
    }),
  },
  salesforce: {
    row: (i) => ({
      attributes: { type: 'Case' },
      Id: `5${i}`,
      CaseNumber: String(i),
      CreatedDate: iso(i),
      Status: 'New',
      Origin: 'Web',
      OwnerId: '1',
      IsClosed: false,
    }),
    page: numbered,
    answer: (records, next, totalSize, asked) => ({
      totalSize,
      done: next === null,
      records,
      ...(next !== null && { nextRecordsUrl: path(asked, next) }),
    }),
  },
  chatwoot: {
    row: (i) => ({
      id: i,
      created_at: seconds(i),
      status: 'open',
      inbox_id: 1,
      account_id: 1,
      unread_count: 0,
      agent_last_seen_at: 0,
      meta: { channel: 'Channel::WebWidget', sender: { id: 1 } },
      messages: [],
      uuid: 'x',
      labels: [],
    }),
    page: numbered,
    answer: (payload, _, all_count) => ({ data: { meta: { all_count }, payload } }),
  },
  aircall: {
    row: (i) => ({
      id: i,
      direction: 'inbound',
      status: 'done',
      started_at: seconds(i),
      answered_at: seconds(i),
      ended_at: seconds(i + 1),
      duration: 60,
      raw_digits: '+1',
      missed_call_reason: null,
      user: { id: 5 },
    }),
    page: numbered,
    answer: (calls, next, total, asked) => ({ meta: { total, next_page_link: address(asked, next) }, calls }),
  },
  ringcentral: {
    row: (i) => ({
      id: `a${i}`,
      sessionId: String(i),
      telephonySessionId: `t${i}`,
      startTime: iso(i),
      duration: 60,
      type: 'Voice',
      direction: 'Inbound',
      action: 'Phone Call',
      result: 'Accepted',
      extension: { id: 1 },
      legs: [],
    }),
    page: numbered,
    answer: (records, next, totalElements, asked) => ({
      records,
      paging: { totalElements },
      navigation: next === null ? {} : { nextPage: { uri: address(asked, next) } },
    }),
  },
  front: {
    row: (i) => ({
      id: `cnv_${i}`,
      created_at: seconds(i),
      status: 'assigned',
      subject: 'x',
      assignee: null,
      recipient: { handle: 'a' },
      tags: [],
      is_private: false,
      _links: {},
    }),
    page: numbered,
    answer: (_results, next, _, asked) => ({ _results, _pagination: { next: address(asked, next) } }),
  },
  zammad: {
    row: (i) => ({
      id: i,
      number: String(i),
      created_at: iso(i),
      group_id: 1,
      state_id: 1,
      owner_id: 1,
      customer_id: 3,
      priority_id: 2,
      title: 'x',
      article_count: 1,
      create_article_type_id: 1,
      close_at: null,
    }),
    page: numbered,
    answer: (rows) => rows,
  },
  'freshdesk, list': {
    row: (i) => ({
      id: i,
      created_at: iso(i),
      responder_id: 5,
      requester_id: 3,
      source: 1,
      status: 2,
      priority: 1,
      fr_escalated: false,
      spam: false,
      fr_due_by: iso(i),
      group_id: 1,
      is_escalated: false,
    }),
    page: numbered,
    answer: (rows) => rows,
    link: true,
  },
  'freshdesk, search': {
    row: (i) => ({
      id: i,
      created_at: iso(i),
      responder_id: 5,
      requester_id: 3,
      source: 1,
      status: 2,
      priority: 1,
      fr_escalated: false,
      spam: false,
      fr_due_by: iso(i),
      group_id: 1,
      is_escalated: false,
    }),
    page: numbered,
    answer: (results, _, total) => ({ results, total }),
  },
};

const SRC = 'https://desk.example/api/list.json?per_page=9';

/** Answers as the server does, from rows cut into pages at the given places. */
function served(
  server: Server,
  cuts: readonly number[],
  count: number,
): { tools: FakeTools; fetch: (request: Request) => Promise<Response> } {
  const rows = Array.from({ length: count }, (_, i) => server.row(i));
  const ends = [...new Set([...cuts.map((cut) => cut % count), count])].filter((end) => end > 0).sort((a, b) => a - b);
  const tools = new FakeTools([]);
  const fetch = async (request: Request) => {
    tools.requests.push(request);
    const asked: Asked = {
      url: new URL(request.url),
      body: request.method === 'POST' ? ((await request.json()) as Record<string, unknown>) : null,
    };
    const page = server.page(asked);
    const own = rows.slice(page === 0 ? 0 : (ends[page - 1] ?? count), ends[page] ?? count);
    const next = page + 1 < ends.length ? page + 1 : null;
    const headers = server.link && next !== null ? { link: `<${address(asked, next)}>; rel="next"` } : undefined;
    return Response.json(server.answer(own, next, count, asked), { headers });
  };
  return { tools, fetch };
}

const signal = new AbortController().signal;
const vendorOf = (name: string) => name.split(',')[0];
const optionsOf = (server: Server, name: string, fetch: (request: Request) => Promise<Response>) => ({
  fetch,
  vendor: vendorOf(name),
  retries: 3,
  requestInit: server.method ? { method: server.method, body: '{"query":{}}' } : {},
});

async function recordsOf(
  value: unknown,
  vendor: string,
): Promise<{ records: readonly Row[]; problems: readonly string[] }> {
  const { records, problems } = await readSource(value, { vendor });
  const key = (one: Row) => String(one['id']);
  return { records: [...records].sort((a, b) => (key(a) < key(b) ? -1 : 1)), problems };
}

describe('pages', () => {
  for (const [name, server] of Object.entries(SERVERS)) {
    it(`of ${name}, cut anywhere, give the same records as the whole`, async () => {
      const whole = await recordsOf(
        server.answer(
          Array.from({ length: 12 }, (_, i) => server.row(i)),
          null,
          12,
          { url: new URL(SRC), body: null },
        ),
        vendorOf(name),
      );
      assert.equal(whole.records.length, 12);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat({ max: 11 }), { maxLength: 5 }), async (cuts) => {
          const { tools, fetch } = served(server, cuts, 12);
          const { files, stopped } = await loadSeveral([SRC], optionsOf(server, name, fetch), { signal }, tools);
          assert.equal(stopped, null, stopped?.message);
          const texts = await Promise.all(files.map((file) => file.text()));
          const input = files.map((file, i) => new Blob([texts[i]], { type: file.type }));
          const engine = await createEngine(input.length === 1 ? input[0] : input, { vendor: vendorOf(name) });
          const { records, problems } = await engine.describe();
          assert.equal(records.used, 12);
          assert.deepEqual(
            problems.groups.filter(({ expected }) => /all pages/.test(expected)),
            [],
          );
          const pages = await readPagesOf(input, vendorOf(name));
          assert.deepEqual(pages, whole.records);
        }),
        { numRuns: 8 },
      );
    });
  }

  it('are told as they come, with the records so far and in all', async () => {
    const { tools, fetch } = served(SERVERS['aircall'], [4, 8], 12);
    const seen: LoadProgress[] = [];
    await loadSeveral([SRC], { fetch, vendor: 'aircall' }, { signal, onProgress: (one) => void seen.push(one) }, tools);
    assert.deepEqual(seen.at(-1)?.pages, { read: 3, records: 12, total: 12 });
    assert.deepEqual(seen.find(({ pages }) => pages?.read === 1)?.pages, { read: 1, records: 4, total: 12 });
  });

  it('wait as long as a server asks, and an answer 429 is no page', async () => {
    const { tools, fetch } = served(SERVERS['front'], [4], 8);
    let busy = 1;
    const limited = (request: Request) =>
      tools.requests.length === 1 && busy-- > 0
        ? Promise.resolve(Response.json({ _results: [] }, { status: 429, headers: { 'retry-after': '30' } }))
        : fetch(request);
    const loading = loadSeveral([SRC], { fetch: limited, vendor: 'front' }, { signal }, tools);
    await tools.advance(29_000);
    await tools.advance(0);
    assert.equal(tools.requests.length, 1);
    await tools.advance(2000);
    const { files, stopped } = await loading;
    assert.deepEqual([files.length, stopped], [2, null]);
  });

  it('that fail leave those before, and going on asks for the one that failed', async () => {
    const { tools, fetch } = served(SERVERS['twilio'], [4, 8], 12);
    let down = true;
    const failing = (request: Request) =>
      request.url.includes('page=3') && down ? Promise.resolve(new Response('', { status: 404 })) : fetch(request);
    const options = { fetch: failing, vendor: 'twilio' };
    const first = await loadSeveral([SRC], options, { signal }, tools);
    assert.deepEqual(first.stopped?.read, { pages: 2, records: 8, total: null });
    assert.match(first.stopped.message, /^Page 3 could not be had: The server answered 404/);
    assert.equal(first.files.length, 2);
    down = false;
    const before = tools.requests.length;
    const second = await loadSeveral([SRC], options, { signal }, tools, first.rest!);
    assert.deepEqual([second.stopped, second.files.length, tools.requests.length - before], [null, 3, 1]);
  });

  it('are asked for on the origin of the first one only, and none twice', async () => {
    for (const [next, why] of [
      ['https://evil.example/api?page=2', /said to be at https:\/\/evil\.example, and is not asked for there/],
      [SRC, /one that was read already/],
    ] as const) {
      const tools = new FakeTools([Response.json({ _results: [SERVERS['front'].row(1)], _pagination: { next } })]);
      const { stopped, rest, files } = await loadSeveral(
        [SRC],
        { fetch: tools.fetch, vendor: 'front' },
        { signal },
        tools,
      );
      assert.match(stopped?.message ?? '', why);
      assert.deepEqual([stopped?.cause.code, rest, files.length, tools.requests.length], ['pages', null, 1, 1]);
    }
    const same = new FakeTools([Response.json([SERVERS['zammad'].row(1)])]);
    const { stopped } = await loadSeveral([SRC], { fetch: same.fetch, vendor: 'zammad' }, { signal }, same);
    assert.match(stopped?.message ?? '', /the same page came again/);
    assert.equal(same.requests.length, 2);
  });

  it('are no more than the option says, and going on reads as many again', async () => {
    const { tools, fetch } = served(SERVERS['front'], [2, 4, 6], 8);
    const options = { fetch, vendor: 'front', pages: 2 };
    const first = await loadSeveral([SRC], options, { signal }, tools);
    assert.match(first.stopped?.message ?? '', /2 pages were read, the most that are/);
    const second = await loadSeveral([SRC], options, { signal }, tools, first.rest!);
    assert.deepEqual([second.stopped, second.files.length], [null, 4]);
  });

  it('stop when they are cancelled', async () => {
    const { tools, fetch } = served(SERVERS['front'], [2, 4, 6], 8);
    const stop = new AbortController();
    const stopping = async (request: Request) => {
      if (tools.requests.length === 2) stop.abort();
      return fetch(request);
    };
    await assert.rejects(loadSeveral([SRC], { fetch: stopping, vendor: 'front' }, { signal: stop.signal }, tools), {
      name: 'AbortError',
    });
  });

  it('are not asked for without a given fetch, and it is told how many records are missing', async () => {
    const rows = Array.from({ length: 3 }, (_, i) => SERVERS['aircall'].row(i));
    const { problems } = await readSource({ meta: { total: 10, next_page_link: 'x' }, calls: rows });
    assert.ok(
      problems.includes('meta.total table ignored: 3 of 10, not all pages: 7 are missing'),
      problems.join('\n'),
    );
  });
});

it('the header Link is read as it is written', () => {
  assert.equal(linkedNext('<https://a/1>; rel="prev", <https://a/3>; rel="next"'), 'https://a/3');
  assert.equal(linkedNext('</x?page=2>; title="a"; rel=next'), '/x?page=2');
  assert.equal(linkedNext('<https://a/1>; rel="last"'), null);
  assert.equal(linkedNext(null), null);
});

async function readPagesOf(input: readonly Blob[], vendor: string): Promise<readonly Row[]> {
  const { openInput } = await import('../../src/sources/open-input.js');
  const { batches } = await openInput(
    input.length === 1 ? input[0] : input,
    { isTable: null, table: {}, vendor },
    undefined,
  );
  const records: Row[] = [];
  for await (const batch of batches ?? []) records.push(...batch.records.map(({ record }) => record as Row));
  return records.sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
}
