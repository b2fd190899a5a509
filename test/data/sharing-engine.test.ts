import { expect } from '@open-wc/testing';
import { AskingEngine, type AnswerTo, type AskOptions, type ReportQuestion } from '../../src/core/index.js';
import { SharingEngine } from '../../src/data/sharing/sharing-engine.js';
import type { LoadedEngine, ReadHooks } from '../../src/worker/loaded-engine.js';
import { deferred, rejection, type Deferred } from '../support/wait-for.js';

interface Asked {
  readonly question: ReportQuestion;
  readonly signal: AbortSignal | undefined;
  readonly answer: Deferred<unknown>;
}

/** Answers when it is told to. */
class HandEngine extends AskingEngine implements LoadedEngine {
  readonly asked: Asked[] = [];
  hooks: ReadHooks | undefined;
  readonly readEnd = deferred<undefined>();
  readonly appended = deferred<undefined>();

  ask<Q extends ReportQuestion>(question: Q, { signal }: AskOptions = {}): Promise<AnswerTo<Q>> {
    const answer = deferred<unknown>();
    signal?.addEventListener('abort', () => answer.reject(signal.reason));
    this.asked.push({ question, signal, answer });
    return answer.promise as Promise<AnswerTo<Q>>;
  }

  read(_input: unknown, hooks?: ReadHooks): Promise<void> {
    this.hooks = hooks;
    return this.readEnd.promise;
  }

  append(): Promise<void> {
    return this.appended.promise;
  }

  dispose(): void {
    for (const { answer } of this.asked) answer.reject(new Error('disposed'));
  }
}

const QUESTION = { type: 'counts', by: 'agent', period: { from: '2026-06-01', to: '2026-07-01' } } as const;
const SAME = { period: { to: '2026-07-01', from: '2026-06-01' }, by: 'agent', type: 'counts' } as const;

function pair() {
  const inner = new HandEngine();
  return { inner, engine: new SharingEngine(inner) };
}

describe('SharingEngine', () => {
  it('asks the same question once, however many have it', async () => {
    const { inner, engine } = pair();
    const answers = [engine.ask(QUESTION), engine.ask(SAME), engine.ask({ ...QUESTION })];
    expect(inner.asked.map(({ question }) => question)).to.deep.equal([QUESTION]);
    const answer = { keys: ['a'] };
    inner.asked[0].answer.resolve(answer);
    for (const one of await Promise.all(answers)) expect(one).to.equal(answer);
  });

  it('asks each other question', () => {
    const { inner, engine } = pair();
    void engine.ask(QUESTION);
    void engine.ask({ ...QUESTION, by: 'team' });
    void engine.counts();
    void engine.describe();
    expect(inner.asked).to.have.length(4);
  });

  it('gives an answer that is still held, without asking', async () => {
    const { inner, engine } = pair();
    const first = engine.ask(QUESTION);
    const answer = { keys: ['a'] };
    inner.asked[0].answer.resolve(answer);
    await first;
    expect(await engine.ask(SAME)).to.equal(answer);
    expect(inner.asked).to.have.length(1);
  });

  it('asks anew once there is other data', async () => {
    const { inner, engine } = pair();
    const answer = { keys: ['a'] };
    const ask = async () => {
      const asked = engine.ask(QUESTION);
      inner.asked.at(-1)!.answer.resolve(answer);
      await asked;
      return inner.asked.length;
    };
    const reading = engine.read([]);
    expect([await ask(), await ask()]).to.deep.equal([1, 1]);
    inner.hooks!.onCommit!({} as never);
    expect(await ask(), 'after a part').to.equal(2);
    inner.readEnd.resolve(undefined);
    await reading;
    expect(await ask(), 'after the whole').to.equal(3);
    const appending = engine.append([]);
    inner.appended.resolve(undefined);
    await appending;
    expect(await ask(), 'after an append').to.equal(4);
  });

  it('gives an answer to the data of before to nobody who asks later', async () => {
    const { inner, engine } = pair();
    const before = engine.ask(QUESTION);
    const appending = engine.append([]);
    inner.appended.resolve(undefined);
    await appending;
    const after = engine.ask(QUESTION);
    inner.asked[0].answer.resolve({ keys: ['old'] });
    inner.asked[1].answer.resolve({ keys: ['new'] });
    expect(await before).to.deep.equal({ keys: ['old'] });
    expect(await after).to.deep.equal({ keys: ['new'] });
  });

  it('gives a question up with the last one who waits for it', async () => {
    const { inner, engine } = pair();
    const [one, two] = [new AbortController(), new AbortController()];
    const first = rejection(engine.ask(QUESTION, { signal: one.signal }));
    const second = rejection(engine.ask(QUESTION, { signal: two.signal }));
    one.abort(new Error('one'));
    expect((await first).message).to.equal('one');
    expect(inner.asked[0].signal!.aborted).to.equal(false);
    two.abort(new Error('two'));
    expect((await second).message).to.equal('two');
    expect(inner.asked[0].signal!.aborted).to.equal(true);
    void engine.ask(QUESTION);
    expect(inner.asked, 'asked again').to.have.length(2);
  });

  it('does not give up what somebody without a signal waits for', async () => {
    const { inner, engine } = pair();
    const one = new AbortController();
    const first = rejection(engine.ask(QUESTION, { signal: one.signal }));
    const second = engine.ask(QUESTION);
    one.abort();
    await first;
    inner.asked[0].answer.resolve({ keys: [] });
    expect(await second).to.deep.equal({ keys: [] });
  });

  it('does not ask for somebody who has given up', async () => {
    const { inner, engine } = pair();
    await rejection(engine.ask(QUESTION, { signal: AbortSignal.abort() }));
    expect(inner.asked).to.have.length(0);
  });

  it('tells all of a fault, and asks anew then', async () => {
    const { inner, engine } = pair();
    const faults = [rejection(engine.ask(QUESTION)), rejection(engine.ask(QUESTION))];
    inner.asked[0].answer.reject(new RangeError('by'));
    for (const fault of await Promise.all(faults)) expect(fault).to.be.instanceOf(RangeError);
    void engine.ask(QUESTION);
    expect(inner.asked).to.have.length(2);
  });

  it('gives no answer of before once it was disposed of', async () => {
    const { inner, engine } = pair();
    const first = engine.ask(QUESTION);
    const answer = { keys: ['a'] };
    inner.asked[0].answer.resolve(answer);
    expect(await first).to.equal(answer);
    engine.dispose();
    void engine.ask(QUESTION);
    expect(inner.asked).to.have.length(2);
  });

  it('answers nothing after it was disposed of', async () => {
    const { engine } = pair();
    const fault = rejection(engine.ask(QUESTION));
    engine.dispose();
    expect((await fault).message).to.equal('disposed');
  });

  it('shares no question that holds more than plain data', () => {
    const { inner, engine } = pair();
    const odd = { ...QUESTION, toJSON: () => 'same' };
    void engine.ask(odd);
    void engine.ask(odd);
    expect(inner.asked).to.have.length(2);
  });
});
