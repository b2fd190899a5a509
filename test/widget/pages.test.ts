import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { MyAgents } from '../../src/elements/my-agents/my-agents.js';
import { define } from '../../src/widget/define-element.js';
import { mount, part, textOf, untilStatus } from '../support/widgets.js';

define(MyAgents);

const conversations = (page: number) =>
  [1, 2].map((i) => ({
    id: `cnv_${page}${i}`,
    created_at: Date.UTC(2026, 6, page, i) / 1000,
    status: 'assigned',
    assignee: { id: `a${page}`, first_name: `Agent ${page}` },
    recipient: { handle: 'x' },
    tags: [],
    is_private: false,
  }));

/** Three pages, of which the third one can be down. */
class Service {
  down = false;
  readonly asked: string[] = [];
  readonly headers: (string | null)[] = [];

  readonly fetch = (request: Request): Promise<Response> => {
    this.asked.push(new URL(request.url).search);
    this.headers.push(request.headers.get('x-key'));
    const page = Number(new URL(request.url).searchParams.get('page') ?? 1);
    if (page === 3 && this.down) return Promise.resolve(new Response('', { status: 404 }));
    const next = page < 3 ? `/pages/front?page=${page + 1}` : null;
    return Promise.resolve(Response.json({ _results: conversations(page), _pagination: { next } }));
  };
}

async function shown(service: Service): Promise<MyAgents> {
  const element = await mount<MyAgents>(
    html`<my-agents
      lang="en"
      src="/pages/front"
      .fetch=${service.fetch}
      .requestInit=${{ headers: { 'x-key': 'k' } }}
    ></my-agents>`,
  );
  await untilStatus(element, 'ready', 'partial', 'error');
  return element;
}

const used = (element: MyAgents) => element.toTable().rows.length;

describe('pages of an answer', () => {
  it('are followed with the fetch of the page, and its headers', async () => {
    const service = new Service();
    const element = await shown(service);
    expect(service.asked).to.eql(['', '?page=2', '?page=3']);
    expect(service.headers).to.eql(['k', 'k', 'k']);
    expect(used(element)).to.equal(3);
    expect(element.renderRoot.querySelector('.notice.alert')).to.equal(null);
  });

  it('that cannot be had leave figures of those before, which say so; trying again goes on from there', async () => {
    const service = new Service();
    service.down = true;
    const element = await shown(service);
    expect(element.status).to.equal('partial');
    expect(used(element)).to.equal(2);
    expect(textOf(part(element, '.notice.alert'))).to.contain(
      'Only 2 pages of the data were read. The next one could not be had: There is no report at this address (404).',
    );
    service.down = false;
    part(element, '.notice.alert button').click();
    await untilStatus(element, 'loading', 'partial', 'ready');
    await element.updateComplete;
    await expectRows(element, 3);
    expect(service.asked).to.eql(['', '?page=2', '?page=3', '?page=3']);
    expect(element.renderRoot.querySelector('.notice.alert')).to.equal(null);
  });

  it('that fail in a refresh leave the whole report that is shown', async () => {
    const service = new Service();
    const element = await shown(service);
    service.down = true;
    element.refresh();
    await untilStatus(element, 'stale');
    expect(used(element)).to.equal(3);
    expect(textOf(part(element, '.notice.alert'))).to.contain('Could not refresh: Only 2 pages');
  });
});

async function expectRows(element: MyAgents, count: number): Promise<void> {
  await waitUntil(() => used(element) === count, `${count} rows`);
}
