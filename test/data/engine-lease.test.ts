import { expect } from '@open-wc/testing';
import { joined, type EngineLease } from '../../src/data/engine-lease.js';
import { nextTask } from '../support/wait-for.js';

describe('leases that are joined', () => {
  /** What is being let go of right now: an error made there would keep all of it. */
  const under: string[] = [];
  const seen: string[] = [];

  function watched(name: string, lease: EngineLease): EngineLease {
    return {
      ...lease,
      release: () => {
        under.push(name);
        seen.push(under.join(' in '));
        lease.release();
        under.pop();
      },
    };
  }

  function plain(): EngineLease {
    return {
      engine: new Promise(() => undefined),
      append: () => Promise.resolve(),
      cancel: () => undefined,
      release: () => undefined,
    };
  }

  it('are let go of each by itself, however many loads have overtaken each other', async () => {
    const [first, second, third] = ['first', 'second', 'third'].map((name) => watched(name, plain()));
    const both = watched('both', joined(first, second));
    joined(both, third).release();
    await nextTask();
    expect(seen).to.have.members(['first', 'second', 'third', 'both']);
  });
});
