import { expect } from '@open-wc/testing';
import { MessageLoads, type MessageSet } from '../../src/i18n/message-loads.js';
import { nextTask } from '../support/wait-for.js';

/** A set whose messages can be had once it is put right. */
function set(name: string, works = true) {
  let asked = 0;
  const state = { works };
  const load = () => {
    asked += 1;
    return state.works ? Promise.resolve({ messages: name }) : Promise.reject(new Error('offline'));
  };
  const made: MessageSet = { en: '', later: { it: load } };
  return { set: made, state, asked: () => asked };
}

function setUp(...sets: MessageSet[]) {
  let time = 0;
  const taken: (readonly string[])[] = [];
  const loads = new MessageLoads(
    (_, messages) => taken.push(messages),
    () => time,
  );
  const ask = async () => {
    loads.ask('it', sets);
    await nextTask();
  };
  return { loads, taken, ask, pass: (ms: number) => (time += ms) };
}

describe('the messages of a language', () => {
  it('are asked for once, and taken in one piece', async () => {
    const [a, b] = [set('a'), set('b')];
    const { taken, ask } = setUp(a.set, b.set);
    await ask();
    await ask();
    expect(taken).to.deep.equal([['a', 'b']]);
    expect([a.asked(), b.asked()]).to.deep.equal([1, 1]);
  });

  it('are taken where those of another part fail, and what failed is asked for again', async () => {
    const [a, b] = [set('a'), set('b', false)];
    const { loads, taken, ask, pass } = setUp(a.set, b.set);
    await ask();
    expect(taken).to.deep.equal([['a']]);
    expect(loads.isDue('it')).to.equal(false);
    await ask();
    expect(b.asked()).to.equal(1);
    b.state.works = true;
    pass(10_000);
    expect(loads.isDue('it')).to.equal(true);
    await ask();
    expect(taken).to.deep.equal([['a'], ['b']]);
    expect([a.asked(), b.asked()]).to.deep.equal([1, 2]);
    expect(loads.isDue('it')).to.equal(false);
  });

  it('are not taken where there are none, whatever fails and how', async () => {
    const throwing: MessageSet = {
      en: '',
      later: {
        it: () => {
          throw new Error('no such file');
        },
      },
    };
    const { taken, ask } = setUp(set('a', false).set, throwing);
    await ask();
    expect(taken).to.deep.equal([]);
  });
});
