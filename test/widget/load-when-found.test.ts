import { expect } from '@open-wc/testing';
import { loadWhenFound } from '../../src/widget/load-when-found.js';
import { expectNoise } from '../support/no-console-noise.js';
import { nextTask } from '../support/widgets.js';

/** Counts how often each part is loaded. */
function counted(...tags: string[]) {
  const loads = new Map<string, number>();
  const parts = tags.map((tag) => {
    const load = () => Promise.resolve(loads.set(tag, (loads.get(tag) ?? 0) + 1));
    return [tag, load] as const;
  });
  return { loads, parts: Object.fromEntries(parts) };
}

describe('what is loaded when its element is found', () => {
  it('is loaded once, for one that is there already', async () => {
    document.body.append(document.createElement('later-a'));
    const { loads, parts } = counted('later-a', 'later-none');
    loadWhenFound(parts)(document);
    document.body.append(document.createElement('later-a'));
    await nextTask();
    expect([...loads]).to.deep.equal([['later-a', 1]]);
  });

  it('is loaded for one that comes later, deep in other elements too', async () => {
    const { loads, parts } = counted('later-b', 'later-c');
    loadWhenFound(parts)(document);
    await nextTask();
    expect(loads.size).to.equal(0);
    const outer = document.createElement('div');
    outer.append(document.createElement('section'), 'text');
    outer.firstElementChild!.append(document.createElement('later-b'));
    document.body.append(outer);
    await nextTask();
    expect([...loads.keys()]).to.deep.equal(['later-b']);
    outer.append(document.createElement('later-c'));
    await nextTask();
    expect([...loads.keys()]).to.deep.equal(['later-b', 'later-c']);
    outer.remove();
  });

  it('is loaded for one in the shadow tree of another element, there already or coming later', async () => {
    const { loads, parts } = counted('later-e', 'later-f', 'later-g');
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(document.createElement('later-e'));
    document.body.append(host);
    loadWhenFound(parts)(document);
    expect([...loads.keys()]).to.deep.equal(['later-e']);
    host.shadowRoot!.append(document.createElement('later-f'));
    await nextTask();
    const inner = document.createElement('section');
    inner.attachShadow({ mode: 'open' }).append(document.createElement('later-g'));
    host.shadowRoot!.append(inner);
    await nextTask();
    expect([...loads.keys()]).to.deep.equal(['later-e', 'later-f', 'later-g']);
    host.remove();
  });

  it('is loaded for one in an element of the page that is defined later', async () => {
    const { loads, parts } = counted('later-h');
    const host = document.createElement('late-host');
    document.body.append(host);
    loadWhenFound(parts)(document);
    customElements.define(
      'late-host',
      class extends HTMLElement {
        connectedCallback(): void {
          this.attachShadow({ mode: 'open' }).append(document.createElement('later-h'));
        }
      },
    );
    await nextTask();
    expect([...loads.keys()]).to.deep.equal(['later-h']);
    host.remove();
  });

  it('is loaded for one in a closed shadow root that is given', async () => {
    const { loads, parts } = counted('later-i', 'later-j');
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    root.append(document.createElement('later-i'));
    document.body.append(host);
    const observe = loadWhenFound(parts);
    observe(document);
    expect(loads.size).to.equal(0);
    observe(root);
    expect([...loads.keys()]).to.deep.equal(['later-i']);
    root.append(document.createElement('later-j'));
    await nextTask();
    expect([...loads.keys()]).to.deep.equal(['later-i', 'later-j']);
    host.remove();
  });

  it('is loaded for one in an element that is defined later, in a closed shadow root that is given', async () => {
    const { loads, parts } = counted('later-k');
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    root.append(document.createElement('late-inner'));
    document.body.append(host);
    loadWhenFound(parts)(root);
    customElements.define(
      'late-inner',
      class extends HTMLElement {
        connectedCallback(): void {
          this.attachShadow({ mode: 'open' }).append(document.createElement('later-k'));
        }
      },
    );
    await nextTask();
    expect([...loads.keys()]).to.deep.equal(['later-k']);
    host.remove();
  });

  it('says what could not be loaded', async () => {
    loadWhenFound({ 'later-d': () => Promise.reject(new Error('offline')) })(document);
    const element = document.createElement('later-d');
    document.body.append(element);
    await nextTask();
    expectNoise(/<later-d> could not be loaded/);
    element.remove();
  });
});
