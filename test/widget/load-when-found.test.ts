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
    loadWhenFound(parts);
    document.body.append(document.createElement('later-a'));
    await nextTask();
    expect([...loads]).to.deep.equal([['later-a', 1]]);
  });

  it('is loaded for one that comes later, deep in other elements too', async () => {
    const { loads, parts } = counted('later-b', 'later-c');
    loadWhenFound(parts);
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

  it('says what could not be loaded', async () => {
    loadWhenFound({ 'later-d': () => Promise.reject(new Error('offline')) });
    const element = document.createElement('later-d');
    document.body.append(element);
    await nextTask();
    expectNoise(/<later-d> could not be loaded/);
    element.remove();
  });
});
