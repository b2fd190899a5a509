import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { ProbeWidget } from '../support/probe-widget.js';
import '../support/probe-widget.js';
import { button, eventually, interactionsOf, mount, part, rising, textOf, untilStatus } from '../support/widgets.js';

const GOOD = JSON.stringify(interactionsOf({ id: 'a', values: rising(3) }));

const plainFetch = window.fetch;
const plainAdd = window.addEventListener;
let answers: (() => Response)[];
let requests: number;
let isOnline: boolean;
/** Another one for each test: what the one before has loaded may still be shared. */
let address = '';
let tests = 0;

const ok = () => new Response(GOOD, { headers: { 'content-type': 'application/json' } });
const busy = (retryAfter: string) => () => new Response('', { status: 503, headers: { 'Retry-After': retryAfter } });
const unreached = () => {
  throw new TypeError('Failed to fetch');
};

/** One answer a request. */
function answerWith(...given: (() => Response)[]): void {
  answers = given;
}

beforeEach(() => {
  requests = 0;
  address = `/retry.json?${++tests}`;
  isOnline = true;
  window.fetch = (input, init) => {
    const { url } = input as Request;
    if (typeof url !== 'string' || !url.endsWith(address)) return plainFetch(input, init);
    const answer = answers[requests++];
    return new Promise((resolve) => resolve(answer()));
  };
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnline });
});

afterEach(() => {
  window.fetch = plainFetch;
  window.addEventListener = plainAdd;
  Reflect.deleteProperty(navigator, 'onLine');
});

const probe = () => mount<ProbeWidget>(html`<probe-widget src=${address} time-zone="UTC" worker="off"></probe-widget>`);

const words = (element: Element) => element.shadowRoot?.querySelector('.retry')?.textContent ?? '';
const live = (element: Element) => part(element, '.live').textContent;

describe('a widget whose report waits for a further try', () => {
  it('says why and for how long, counts the seconds, and tells screen readers once', async () => {
    answerWith(busy('35'), ok);
    const element = await probe();
    await eventually(
      () => /answered with an error \(.?503.?\)\. Next try in .?3\d seconds/.test(words(element)),
      'the words',
    );
    expect(element.status).to.equal('loading');
    const said: string[] = [];
    const told = live(element);
    expect(told).to.match(/Next try in .?3\d seconds/);
    const observer = new MutationObserver(() => said.push(live(element)));
    observer.observe(part(element, '.live'), { childList: true, characterData: true, subtree: true });
    const first = words(element);
    await eventually(() => words(element) !== first, 'another number');
    expect(part(element, '.retry').closest('[role=status], [role=alert], [aria-live]')).to.equal(null);
    expect(said).to.deep.equal([]);
    observer.disconnect();
    button(element, 'Try now').click();
    await untilStatus(element, 'ready');
    expect(requests).to.equal(2);
    expect(element.shadowRoot!.querySelector('.retry')).to.equal(null);
  });

  it('keeps the figures and says from when they are', async () => {
    answerWith(ok, busy('30'), ok);
    const element = await untilStatus(await probe(), 'ready');
    element.refresh();
    await eventually(() => words(element).includes('Next try'), 'the words');
    expect(words(element)).to.match(/Showing figures from .+\d/);
    expect([element.status, element.drawn]).to.deep.equal(['ready', 'a 3']);
    element.refresh();
    await eventually(() => !words(element), 'the answer');
    expect(requests).to.equal(3);
  });

  it('names no number where the wait is short, and keeps its button in place', async () => {
    // Such waits are over before a busy machine looks: here they last until somebody ends them.
    const chance = Math.random;
    const plainTimeout = window.setTimeout;
    let waits = 0;
    Math.random = () => 0.75;
    window.setTimeout = ((callback: () => void, delay?: number) => {
      if (delay !== 375 && delay !== 750) return plainTimeout(callback, delay);
      waits++;
      return 0;
    }) as typeof window.setTimeout;
    try {
      answerWith(busy('0'), busy('0'), ok);
      const element = await probe();
      await eventually(() => words(element).includes('Trying again…'), 'the words');
      const now = button(element, 'Try now');
      expect(now.getAttribute('aria-disabled')).to.equal('false');
      expect(live(element)).to.equal('Loading…');
      now.click();
      await eventually(() => waits === 2, 'the second wait');
      expect(button(element, 'Try now')).to.equal(now);
      // The button is of the second wait from the next drawing on.
      await eventually(() => (now.click(), requests === 3), 'the third try');
      await untilStatus(element, 'ready');
      expect(requests).to.equal(3);
    } finally {
      Math.random = chance;
      window.setTimeout = plainTimeout;
    }
  });

  it('says until when where that is too long to wait for, and lets the reader try before', async () => {
    answerWith(busy('7200'), ok);
    const element = await untilStatus(await probe(), 'error');
    expect(textOf(element)).to.match(/\(.?503.?\)\. It asks to wait until .+20\d\d.+\d:\d\d/);
    button(element, 'Try again').click();
    await untilStatus(element, 'ready');
  });

  it('says that there is no connection, and goes on with the next one', async () => {
    isOnline = false;
    answerWith(unreached, ok);
    const element = await probe();
    await eventually(() => words(element) !== '', 'the words');
    expect(words(element)).to.equal('You are offline. Loading goes on as soon as there is a connection.');
    expect(live(element)).to.contain('You are offline.');
    isOnline = true;
    window.dispatchEvent(new Event('online'));
    await untilStatus(element, 'ready');
    expect(requests).to.equal(2);
  });

  it('can be stopped, and leaves nothing behind when it is taken away', async () => {
    const listening = new Set<unknown>();
    const plainRemove = window.removeEventListener;
    window.addEventListener = ((type: string, listener: EventListener) => {
      if (type === 'online') listening.add(listener);
      plainAdd.call(window, type, listener);
    }) as typeof window.addEventListener;
    window.removeEventListener = ((type: string, listener: EventListener) => {
      listening.delete(listener);
      plainRemove.call(window, type, listener);
    }) as typeof window.removeEventListener;
    isOnline = false;
    try {
      for (const leave of [(one: ProbeWidget) => button(one, 'Cancel').click(), (one: ProbeWidget) => one.remove()]) {
        answerWith(unreached, unreached);
        requests = 0;
        const element = await probe();
        await eventually(() => words(element) !== '', 'the words');
        expect(listening.size).to.equal(1);
        leave(element);
        await eventually(() => listening.size === 0, 'no listener');
        window.dispatchEvent(new Event('online'));
        expect(requests).to.equal(1);
        element.remove();
      }
    } finally {
      window.removeEventListener = plainRemove;
    }
  });

  it('shows the same wait in every widget of the address, which the first “Try now” ends for all', async () => {
    answerWith(busy('30'), ok);
    const [first, second] = [await probe(), await probe()];
    await eventually(() => words(first) !== '' && words(second) !== '', 'the words');
    button(second, 'Try now').click();
    await untilStatus(first, 'ready');
    await untilStatus(second, 'ready');
    expect(requests).to.equal(2);
  });

  it('puts the focus on its heading where the button that had it is gone', async () => {
    answerWith(busy('30'), busy('7200'), ok, ok);
    const element = await probe();
    const focused = () => element.shadowRoot!.activeElement;
    await eventually(() => words(element) !== '', 'the words');
    for (const [name, status] of [
      ['Try now', 'error'],
      ['Try again', 'ready'],
    ] as const) {
      button(element, name).focus();
      button(element, name).click();
      await untilStatus(element, status);
      expect(focused()?.id).to.equal('title');
    }
    // Tab goes on from there, and does not come to it.
    expect((focused() as HTMLElement).tabIndex).to.equal(-1);
  });

  it('keeps the focus on a button that stays, and takes none that is elsewhere', async () => {
    answerWith(ok, busy('30'), busy('30'), ok);
    const element = await untilStatus(await probe(), 'ready');
    const field = part<HTMLInputElement>(element, 'input');
    field.focus();
    element.refresh();
    await eventually(() => words(element) !== '', 'the words');
    expect(element.shadowRoot!.activeElement).to.equal(field);
    const now = button(element, 'Try now');
    now.focus();
    now.click();
    await eventually(() => requests === 3 && now.getAttribute('aria-disabled') === 'false', 'the second wait');
    expect(element.shadowRoot!.activeElement).to.equal(now);
    const other = await mount<HTMLInputElement>(html`<input aria-label="Another" />`);
    other.focus();
    now.click();
    await eventually(() => !words(element), 'the answer');
    expect(document.activeElement).to.equal(other);
  });

  it('waits for a server as long as the page says', async () => {
    answerWith(busy('0'), ok);
    const element = await mount<ProbeWidget>(
      html`<probe-widget src=${address} load='{"retries": 0}' worker="off"></probe-widget>`,
    );
    await untilStatus(element, 'error');
    expect(requests).to.equal(1);
    element.load = { retries: 1 };
    await untilStatus(element, 'ready');
  });
});
