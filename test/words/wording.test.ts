import { expect } from '@open-wc/testing';
import { createEngine, InputError, type ReportDescription, type SelectionClause } from '../../src/core.js';
import { BaselineError, LoadError } from '../../src/data/load-error.js';
import { localizerFor, useMessages } from '../../src/i18n/index.js';
import { commonMessages } from '../../src/i18n/messages/common/index.js';
import { faultWords } from '../../src/words/fault-words.js';
import { behaviorName, channelName, clauseName, exclusionName, shownBehaviors } from '../../src/words/wording.js';
import { interactionsOf, rising } from '../support/widgets.js';

useMessages(commonMessages);

const en = localizerFor('en-GB');

async function description(behaviors?: object[]): Promise<ReportDescription> {
  const interactions = interactionsOf({ id: 'a', name: 'Ann', teamId: 't', values: rising(2) });
  return (
    await createEngine({ interactions, teams: [{ id: 't', name: 'Billing' }], ...(behaviors && { behaviors }) })
  ).describe();
}

describe('names', () => {
  it('of behaviours: the label of the data, else the translated one, else the key', async () => {
    const given = await description([
      { key: 'beEmpathetic', label: 'Herzlichkeit', polarity: 'positive' },
      { key: 'activeListening', polarity: 'positive' },
      { key: 'rudeness', polarity: 'negative' },
      { key: 'no such key!', polarity: 'positive' },
      { key: 'toString', polarity: 'positive' },
    ]);
    const names = given.behaviors.map(({ key }) => behaviorName(en, given, key));
    expect(names).to.deep.equal([
      'Herzlichkeit',
      'Active listening',
      'rudeness (absence is good)',
      'no such key!',
      'toString',
    ]);
    expect(behaviorName(en, given, 'overallSatisfaction')).to.equal('Overall satisfaction');
  });

  it('of negative behaviours say what was good', async () => {
    const key = 'inappropriateAction';
    const own = await description();
    expect(behaviorName(en, own, key)).to.equal('No inappropriate action');
    const labelled = await description([{ key, label: 'Rude', polarity: 'negative' }]);
    expect(behaviorName(en, labelled, key)).to.equal('Rude (absence is good)');
    const positive = await description([{ key, polarity: 'positive' }]);
    expect(behaviorName(en, positive, key)).to.equal('Inappropriate action');
  });

  it('of channels and reasons, unknown ones as they are', () => {
    expect(['voice', 'VOICE', 'whatsapp', 'fax', '<b>', ''].map((one) => channelName(en, one))).to.deep.equal([
      'Phone',
      'Phone',
      'WhatsApp',
      'fax',
      '<b>',
      '',
    ]);
    expect(['no_agent', 'consent_withheld', '=1'].map((one) => exclusionName(en, one))).to.deep.equal([
      'no agent',
      'consent withheld',
      '=1',
    ]);
  });

  it('of clauses, with the names of the data', async () => {
    const given = await description();
    const clauses: readonly (readonly [SelectionClause, string])[] = [
      [{ field: 'agent', values: ['a', 'gone'] }, 'Agent: Ann and gone'],
      [{ field: 'team', values: ['t'] }, 'Team: Billing'],
      [{ field: 'channel', values: ['chat'] }, 'Channel: Chat'],
      [{ field: 'sentiment', values: ['positive'] }, 'Sentiment: positive'],
      [{ field: 'search', text: '<i>x' }, 'Search: <i>x'],
      [{ field: 'behavior', values: ['beEmpathetic'] }, 'Behaviour: Empathy'],
      [{ field: 'day', from: '2026-06-01', to: '2026-06-02' }, 'Day: 1 Jun'],
    ];
    for (const [clause, name] of clauses) expect(clauseName(en, given, clause)).to.equal(name);
    expect(clauseName(en, null, { field: 'agent', values: ['a'] })).to.equal('Agent: a');
  });
});

describe('shownBehaviors', () => {
  it('are all, overall first, or those named, in the order of the data', async () => {
    const given = await description([
      { key: 'one', polarity: 'positive' },
      { key: 'two', polarity: 'positive' },
      { key: 'three', polarity: 'positive' },
    ]);
    const all = ['overallSatisfaction', 'one', 'two', 'three'];
    expect(shownBehaviors(given, null)).to.deep.equal(all);
    expect(shownBehaviors(given, 'three one')).to.deep.equal(['one', 'three']);
    expect(shownBehaviors(given, ' two,\n overallSatisfaction,unknown ')).to.deep.equal(['overallSatisfaction', 'two']);
    expect(shownBehaviors(given, 'unknown')).to.deep.equal(all);
    expect(shownBehaviors(given, '')).to.deep.equal(all);
  });
});

describe('faultWords', () => {
  const http = (status: number) => new LoadError('http', 'x', { url: '/', status });

  it('say what to do about it', () => {
    const words: readonly (readonly [unknown, string])[] = [
      [http(401), 'You are not allowed to see this report (401).'],
      [http(410), 'There is no report at this address (410).'],
      [http(503), 'The report service answered with an error (503).'],
      [new LoadError('timeout', 'x', { url: '/' }), 'The report service took too long to answer.'],
      [new LoadError('network', 'x', { url: '/' }), 'The report service did not answer.'],
      [new InputError('tooLarge', 'x'), 'There is more data than can be read.'],
      [
        new InputError('totals', 'x'),
        'These are totals, not conversations: export the conversations or their messages.',
      ],
      [new InputError('noneUsable', 'x'), 'None of the records that arrived can be used.'],
      [new RangeError('No such day.'), 'This question could not be answered: No such day.'],
      ['a text', 'This question could not be answered: a text'],
      [new TypeError("Cannot read properties of undefined (reading 'x')"), 'This question could not be answered.'],
      [new DOMException('signal is aborted without reason', 'AbortError'), 'Loading was stopped.'],
      [new DOMException('signal timed out', 'TimeoutError'), 'The report service took too long to answer.'],
      [new DOMException('#<Object> could not be cloned.', 'DataCloneError'), 'This question could not be answered.'],
      ...[
        'Failed to fetch dynamically imported module: https://a.example/x.js',
        'error loading dynamically imported module: https://a.example/x.js',
        'Importing a module script failed.',
      ].map(
        (said) =>
          [
            new TypeError(said),
            'A part of this page’s program could not be reached. Please try again, or load the page again.',
          ] as const,
      ),
      [
        new LoadError('part', 'x', { url: '/', status: 404 }),
        'A part of this page’s program is not on the server any more (404). Please load the page again.',
      ],
      [new BaselineError(http(404)), 'The baseline could not be used. There is nothing at this address (404).'],
      [
        new BaselineError(new InputError('wrongShape', 'x')),
        'The baseline could not be used. What stands at its address is not a baseline.',
      ],
    ];
    for (const [error, expected] of words) expect(faultWords(en, error)).to.equal(expected);
  });

  it('tell code that the server has no more from code that it did not give', () => {
    const address = 'https://a.example/part.js';
    const error = new TypeError(`Failed to fetch dynamically imported module: ${address}`);
    const answers = (responseStatus: number) =>
      Object.defineProperty(performance, 'getEntriesByName', {
        configurable: true,
        value: (name: string) => (name === address ? [{ responseStatus }] : []),
      });
    try {
      answers(404);
      expect(faultWords(en, error)).to.contain('not on the server any more (404)');
      for (const status of [0, 200, 503]) {
        answers(status);
        expect(faultWords(en, error)).to.contain('could not be reached');
      }
    } finally {
      Reflect.deleteProperty(performance, 'getEntriesByName');
    }
  });
});
