import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { HttpResponse, http } from 'msw';
import { REPORT_STATUSES, type ReportStatus } from '../../src/core/index.js';
import { ReportSource } from '../../src/elements/report-source/report-source.js';
import type { StatusEvent } from '../../src/events/status-event.js';
import { useHandlers } from '../support/msw.js';
import type { ProbeWidget } from '../support/probe-widget.js';
import '../support/probe-widget.js';
import {
  button,
  deferred,
  eventually,
  interactionsOf,
  mount,
  nextTask,
  part,
  recordStatuses,
  rising,
  textOf,
  untilStatus,
  type Deferred,
} from '../support/widgets.js';
import { define } from '../../src/widget/define-element.js';

define(ReportSource);

const data = interactionsOf({ id: 'a', values: rising(3) });

/** Requests of `/status.json`, answered by hand. */
const answers: Deferred<Response>[] = [];
const signals: AbortSignal[] = [];
const plainFetch = window.fetch;

async function request(count: number): Promise<Deferred<Response>> {
  await eventually(() => answers.length >= count, `request ${count}`);
  return answers[count - 1];
}

const good = (interactions: unknown = data) => HttpResponse.json(interactions as object);
const refused = (status: number) => new HttpResponse('', { status });

function states(element: Element): ReportStatus[] {
  return REPORT_STATUSES.filter((status) => element.matches(`:state(${status})`));
}

beforeEach(async () => {
  answers.length = 0;
  signals.length = 0;
  window.fetch = (input, init) => {
    if (input instanceof Request) signals.push(input.signal);
    return plainFetch(input, init);
  };
  await useHandlers([
    http.get('/status.json', () => {
      answers.push(deferred());
      return answers.at(-1)!.promise;
    }),
  ]);
});

afterEach(() => {
  window.fetch = plainFetch;
});

describe('status', () => {
  it('goes from initial over loading to ready, as a property, a state and events', async () => {
    const element = document.createElement('probe-widget');
    const seen: [ReportStatus, ReportStatus][] = [];
    element.addEventListener('rapport-status', (event) => {
      expect(event.status).to.equal(element.status);
      seen.push([event.previous, event.status]);
    });
    const root = await mount(html`<div>${element}</div>`);
    await element.updateComplete;
    expect([element.status, ...states(element)]).to.deep.equal(['initial', 'initial']);
    element.src = '/status.json';
    await untilStatus(element, 'loading');
    expect(states(element)).to.deep.equal(['loading']);
    expect(part(element, '.card').getAttribute('aria-busy')).to.equal('true');
    (await request(1)).resolve(good());
    await untilStatus(element, 'ready');
    expect(states(element)).to.deep.equal(['ready']);
    expect(part(element, '.card').getAttribute('aria-busy')).to.equal('false');
    expect(seen).to.deep.equal([
      ['initial', 'loading'],
      ['loading', 'ready'],
    ]);
    root.remove();
  });

  it('is told by an event that does not bubble', async () => {
    const root = await mount(html`<div><probe-widget .data=${data}></probe-widget></div>`);
    let heard: StatusEvent | null = null;
    root.addEventListener('rapport-status', (event) => (heard = event));
    await untilStatus(root.querySelector('probe-widget')!, 'ready');
    expect(heard).to.equal(null);
  });

  it('is announced', async () => {
    const element = await mount<ProbeWidget>(html`<probe-widget lang="en" src="/status.json"></probe-widget>`);
    await untilStatus(element, 'loading');
    const live = part(element, '.live[role="status"]');
    expect(live.textContent).to.equal('Loading…');
    (await request(1)).resolve(good());
    await untilStatus(element, 'ready');
    expect(live.textContent).to.equal('Probe is ready.');
  });

  it('is not announced any more where the card shows an error in its place', async () => {
    const element = await mount<ProbeWidget>(html`<probe-widget lang="en" src="/status.json"></probe-widget>`);
    await untilStatus(element, 'loading');
    (await request(1)).resolve(refused(404));
    await untilStatus(element, 'error');
    await element.updateComplete;
    expect(part(element, '.live[role="status"]').textContent).to.equal('');
    expect(textOf(part(element, '[role="alert"]'))).to.contain('There is no report at this address');
  });

  it('is partial where records were skipped, which is said and can be read', async () => {
    const element = await mount<ProbeWidget>(
      html`<probe-widget lang="en" .data=${[...data, { id: 'x' }, 'y']}></probe-widget>`,
    );
    await untilStatus(element, 'partial');
    expect(states(element)).to.deep.equal(['partial']);
    expect(part(element, '.notice').getAttribute('role')).to.equal('status');
    expect(textOf(part(element, '.notice'))).to.contain('2 of 5 records were skipped.');
    const show = button(element, 'Show why');
    expect(show.getAttribute('aria-expanded')).to.equal('false');
    show.click();
    await eventually(() => element.shadowRoot!.querySelector('.reasons') !== null, 'the list of reasons');
    expect(show.getAttribute('aria-expanded')).to.equal('true');
    expect(textOf(part(element, '.reasons')))
      .to.contain('startedAt: missing')
      .and.to.contain('row 4');
    expect(element.drawn).to.equal('a 3');
  });

  it('is partial where only fields are bad, or records double, and says which', async () => {
    const element = await mount<ProbeWidget>(
      html`<probe-widget lang="en" .data=${[{ ...data[0], nps: 'x' }]}></probe-widget>`,
    );
    await untilStatus(element, 'partial');
    expect(textOf(part(element, '.notice'))).to.contain('1 field could not be read and is treated as missing.');
    element.data = [data[0], data[0]];
    await untilStatus(element, 'loading');
    await untilStatus(element, 'partial');
    expect(textOf(part(element, '.notice'))).to.contain('1 entry was not as expected.');
  });

  it('is empty where a refresh brings an empty list, and says what was there before', async () => {
    const element = await mount<ProbeWidget>(html`<probe-widget lang="en" src="/status.json"></probe-widget>`);
    (await request(1)).resolve(good());
    await untilStatus(element, 'ready');
    element.refresh();
    (await request(2)).resolve(good([]));
    await untilStatus(element, 'empty');
    expect(textOf(part(element, '.blank'))).to.match(
      /^No interactions\s+The load before this one, at .+, brought 3 interactions\.$/,
    );
    expect(element.shadowRoot!.querySelector('.notice')).to.equal(null);
  });

  it('is empty where there are no interactions', async () => {
    const element = await mount<ProbeWidget>(html`<probe-widget lang="en" .data=${[]}></probe-widget>`);
    await untilStatus(element, 'empty');
    await element.updateComplete;
    // A period of days that nothing happened on would pass for a fact.
    expect(textOf(part(element, '.caption'))).not.to.match(/\d/);
    expect(textOf(part(element, '.blank'))).to.contain('No interactions');
    expect(element.shadowRoot!.querySelector('output')).to.equal(null);
  });

  it('is no-match where the period or the filters leave none', async () => {
    const element = await mount<ProbeWidget>(
      html`<probe-widget lang="en-GB" period="2020-01-01/2020-02-01" .data=${data}></probe-widget>`,
    );
    await untilStatus(element, 'no-match');
    expect(textOf(part(element, '.blank'))).to.match(/no interactions between 1\s*–\s*31 Jan 2020/);
    element.period = null;
    await untilStatus(element, 'ready');
    element.agentId = 'nobody';
    await untilStatus(element, 'no-match');
    expect(states(element)).to.deep.equal(['no-match']);
  });

  const faults: readonly (readonly [string, () => Response, string])[] = [
    ['a missing report', () => refused(404), 'There is no report at this address (404).'],
    ['a forbidden one', () => refused(403), 'You are not allowed to see this report (403).'],
    ['a fault that is not the server’s', () => refused(400), 'answered with an error (400)'],
    ['a web page', () => HttpResponse.html('<!doctype html><title>Sign in</title>'), 'A web page came back'],
    ['nothing', () => new HttpResponse(''), 'The answer was empty.'],
    ['half an answer', () => new HttpResponse('[{"id": 1'), 'cut off in the middle'],
    ['no JSON', () => new HttpResponse('hello'), 'not valid JSON'],
    ['another shape', () => HttpResponse.json({ items: [] }), 'no list of interactions'],
  ];
  for (const [name, response, words] of faults) {
    it(`is error for ${name}, with the cause, and “Try again” tries again`, async () => {
      const element = await mount<ProbeWidget>(html`<probe-widget lang="en" src="/status.json"></probe-widget>`);
      (await request(1)).resolve(response());
      await untilStatus(element, 'error');
      expect(textOf(part(element, '[role="alert"]'))).to.contain(words);
      button(element, 'Try again').click();
      await untilStatus(element, 'loading');
      (await request(2)).resolve(good());
      await untilStatus(element, 'ready');
      expect(element.shadowRoot!.querySelector('[role="alert"]')).to.equal(null);
      expect(element.drawn).to.equal('a 3');
    });
  }
});

describe('a refresh', () => {
  async function ready(): Promise<ProbeWidget> {
    const element = await mount<ProbeWidget>(html`<probe-widget lang="en" src="/status.json"></probe-widget>`);
    (await request(1)).resolve(good());
    return untilStatus(element, 'ready');
  }

  it('keeps what is shown until the new data is there', async () => {
    const element = await ready();
    const statuses = recordStatuses(element);
    element.refresh();
    const second = await request(2);
    await element.updateComplete;
    expect([element.status, element.drawn]).to.deep.equal(['ready', 'a 3']);
    expect(part(element, '.card').getAttribute('aria-busy')).to.equal('true');
    second.resolve(good(interactionsOf({ id: 'b', values: rising(2) })));
    await eventually(() => element.drawn !== 'a 3', 'the new data');
    expect(element.drawn).to.equal('b 2');
    // Figures of the old data are not those of the new: until these are there, it says that it loads.
    expect(statuses.filter((status) => status !== 'ready')).to.deep.equal(['loading']);
  });

  it('that fails leaves the old data, marked stale, with an alert and “Try again”', async () => {
    const element = await ready();
    element.refresh();
    (await request(2)).resolve(refused(404));
    await untilStatus(element, 'stale');
    expect(states(element)).to.deep.equal(['stale']);
    const notice = part(element, '.notice[role="alert"]');
    expect(textOf(notice)).to.match(/Could not refresh: There is no report.*Showing figures from .*\d/);
    expect(element.drawn).to.equal('a 3');
    expect(element.toTable().rows).to.deep.equal([{ agent: 'a', count: 3 }]);
    button(element, 'Try again').click();
    (await request(3)).resolve(good(interactionsOf({ id: 'b', values: rising(2) })));
    await untilStatus(element, 'ready');
    await eventually(() => element.drawn !== 'a 3', 'the new data');
    expect(element.drawn).to.equal('b 2');
    expect(element.shadowRoot!.querySelector('.notice')).to.equal(null);
  });

  it('that failed does not keep the reader from filtering the old data', async () => {
    const element = await ready();
    element.refresh();
    (await request(2)).resolve(refused(404));
    await untilStatus(element, 'stale');
    element.agentId = 'nobody';
    await eventually(() => textOf(element).includes('No interaction matches'), 'no match');
    expect(element.status).to.equal('stale');
    element.agentId = 'a';
    await eventually(() => element.drawn === 'a 3', 'a 3');
  });

  it('while another one is under way waits for that, and both are shown', async () => {
    const element = await ready();
    element.refresh();
    const second = await request(2);
    element.refresh();
    second.resolve(good(interactionsOf({ id: 'second', values: rising(1) })));
    await eventually(() => element.drawn === 'second 1', 'second 1');
    (await request(3)).resolve(good(interactionsOf({ id: 'third', values: rising(1) })));
    await eventually(() => element.drawn === 'third 1', 'third 1');
    expect(element.status).to.equal('ready');
  });
});

describe('a widget that is taken out of the page', () => {
  it('stops its load, and starts again where it is put back', async () => {
    const element = await mount<ProbeWidget>(html`<probe-widget src="/status.json"></probe-widget>`);
    await request(1);
    const parent = element.parentElement!;
    element.remove();
    await nextTask();
    expect(signals[0].aborted).to.equal(true);
    parent.append(element);
    (await request(2)).resolve(good());
    await untilStatus(element, 'ready');
    expect(element.drawn).to.equal('a 3');
  });

  it('frees its data', async () => {
    const element = await mount<ProbeWidget>(html`<probe-widget src="/status.json"></probe-widget>`);
    (await request(1)).resolve(good());
    await untilStatus(element, 'ready');
    const parent = element.parentElement!;
    element.remove();
    await nextTask();
    expect(element.toTable().rows).to.deep.equal([]);
    parent.append(element);
    await untilStatus(element, 'loading');
    (await request(2)).resolve(good());
    await untilStatus(element, 'ready');
    expect(element.drawn).to.equal('a 3');
  });

  it('and put in elsewhere at once goes on without a load', async () => {
    const root = await mount(html`
      <div>
        <report-source src="/status.json"><probe-widget></probe-widget></report-source>
        <section></section>
      </div>
    `);
    const source = root.querySelector<ReportSource>('report-source')!;
    const element = root.querySelector('probe-widget')!;
    (await request(1)).resolve(good());
    await untilStatus(element, 'ready');
    const statuses = [recordStatuses(source), recordStatuses(element)];
    root.querySelector('section')!.append(source);
    await nextTask();
    await element.updateComplete;
    await nextTask();
    expect(statuses).to.deep.equal([[], []]);
    expect(answers).to.have.length(1);
    expect(element.drawn).to.equal('a 3');
  });
});

describe('widgets of the same address', () => {
  it('load it once, and each again only for itself', async () => {
    const root = await mount(html`
      <div>
        <probe-widget src="/status.json"></probe-widget>
        <probe-widget src="./../status.json"></probe-widget>
        <report-source src="/status.json"><probe-widget></probe-widget></report-source>
      </div>
    `);
    (await request(1)).resolve(good());
    for (const element of root.querySelectorAll('probe-widget')) await untilStatus(element, 'ready');
    expect(answers).to.have.length(1);
    const other = document.createElement('probe-widget');
    other.src = '/status.json';
    other.requestInit = { headers: { 'X-Team': 'north' } };
    root.append(other);
    (await request(2)).resolve(good());
    await untilStatus(other, 'ready');
  });
});
