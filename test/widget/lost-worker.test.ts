import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { HttpResponse, http } from 'msw';
import { useHandlers } from '../support/msw.js';
import type { ProbeWidget } from '../support/probe-widget.js';
import '../support/probe-widget.js';
import {
  eventually,
  interactionsOf,
  mount,
  part,
  recordStatuses,
  rising,
  textOf,
  untilStatus,
} from '../support/widgets.js';

const PlainWorker = window.Worker;
let worker: Worker | null = null;

beforeEach(() => {
  window.Worker = class extends PlainWorker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      // eslint-disable-next-line @typescript-eslint/no-this-alias -- the test ends it
      worker = this;
    }
  };
});

afterEach(() => {
  window.Worker = PlainWorker;
});

const data = interactionsOf({ id: 'a', values: rising(3) }, { id: 'b', values: rising(2) });

async function loaded(...answers: (() => Response)[]): Promise<ProbeWidget> {
  let requests = 0;
  await useHandlers([http.get('/going.json', () => answers[Math.min(requests++, answers.length - 1)]())]);
  const element = await mount<ProbeWidget>(html`<probe-widget lang="en" src="/going.json"></probe-widget>`);
  return untilStatus(element, 'ready');
}

describe('a widget whose worker goes', () => {
  it('keeps its figures until the answer to the new question is there, and shows no old ones as new', async () => {
    const element = await loaded(() => HttpResponse.json(data));
    const statuses = recordStatuses(element);
    worker!.terminate();
    element.agentId = 'b';
    await untilStatus(element, 'loading');
    expect(element.drawn).to.equal('a 3, b 2');
    expect(element.toTable().rows).to.deep.equal([]);
    await untilStatus(element, 'ready');
    expect(element.drawn).to.equal('b 2');
    expect(statuses).not.to.include('error');
  });

  it('says that its figures are old where they cannot be computed anew, and from when they are', async () => {
    const element = await loaded(
      () => HttpResponse.json(data),
      () => new HttpResponse('', { status: 403 }),
    );
    worker!.dispatchEvent(new ErrorEvent('error', { message: 'boom' }));
    expect(element.status).to.equal('stale');
    await eventually(() => textOf(element).includes('not allowed'), 'the reason');
    expect(textOf(part(element, '.notice'))).to.contain('Showing figures from');
    expect(element.drawn).to.equal('a 3, b 2');
    element.agentId = 'b';
    await untilStatus(element, 'error');
    expect(textOf(element)).to.contain('not allowed').and.not.to.contain('a 3');
  });
});
