import { expect } from '@open-wc/testing';
import { InputError, type ReportEngine } from '../../src/core/index.js';
import { WorkerEngine } from '../../src/worker/channel/client.js';
import { LocalEngine } from '../../src/worker/local-engine.js';
import { startEngine } from '../../src/worker/start-engine.js';
import { rejection } from '../support/wait-for.js';
import { interactionsOf, rising } from '../support/widgets.js';

const data = interactionsOf({ id: 'a', values: rising(30) }, { id: 'b', values: rising(3) });

async function agentsOf(engine: ReportEngine): Promise<readonly string[]> {
  return (await engine.behaviorScores({ by: 'agent' })).keys;
}

describe('startEngine', () => {
  it('starts the worker of this package, which answers', async () => {
    const engine = await startEngine({ timeZone: 'UTC' });
    expect(engine).to.be.instanceOf(WorkerEngine);
    await engine.read(data);
    expect(await agentsOf(engine)).to.deep.equal(['a', 'b']);
    expect((await engine.describe()).complete).to.equal(true);
    engine.dispose();
    expect((await rejection(engine.describe())).message).to.contain('disposed');
  });

  it('stays on the page where it is told to', async () => {
    const engine = await startEngine({ timeZone: 'UTC' }, { worker: 'off' });
    expect(engine).to.be.instanceOf(LocalEngine);
    await engine.read(data);
    expect(await agentsOf(engine)).to.deep.equal(['a', 'b']);
    engine.dispose();
  });

  it('takes the script from the address that it is given', async () => {
    const engine = await startEngine({}, { worker: '/src/worker/rapport-worker.js' });
    expect(engine).to.be.instanceOf(WorkerEngine);
    engine.dispose();
  });

  it('starts nothing once it is given up', async () => {
    const signal = AbortSignal.abort(new Error('given up'));
    for (const worker of [undefined, 'off', '/src/worker/rapport-worker.js']) {
      expect((await rejection(startEngine({}, { worker, signal }))).message).to.equal('given up');
    }
  });

  it('has nothing started where it is given up halfway, and warns of nothing', async () => {
    const controller = new AbortController();
    const warnings: string[] = [];
    const { signal } = controller;
    const options = { worker: '/no-such-worker.js', signal, warn: (text: string) => void warnings.push(text) };
    const starting = startEngine({}, options);
    controller.abort(new Error('given up'));
    expect((await rejection(starting)).message).to.equal('given up');
    expect(warnings).to.deep.equal([]);
  });

  it('brings errors back as what they are', async () => {
    const engine = await startEngine({});
    const error = await rejection(engine.read('<!doctype html>'));
    expect(error).to.be.instanceOf(InputError).with.property('code', 'html');
    engine.dispose();
  });
});
