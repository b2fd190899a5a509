/** Conversations of messages that name the one which they answer, beside what is joined pair by pair. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createEngine } from '../../src/core.js';
import { byReplies } from '../../src/sources/join/reply-chains.js';
import type { Message } from '../../src/core/model/interaction.js';

const AT = '2026-03-02T09:00Z';
const message = (id: string, replyTo: string | null, position: number) => ({
  position,
  record: {
    message: { id, at: AT, from: 'customer', text: id } as Message,
    ...(replyTo === null ? {} : { replyTo }),
  },
});

/** Joins groups for as long as a message and the one that it answers are in two of them. */
function joined(pairs: readonly (readonly [string, string | null])[]): Set<string> {
  let groups = pairs.map(([id, replyTo]) => new Set(replyTo === null ? [id] : [id, replyTo]));
  for (;;) {
    const [a, b] = groups
      .flatMap((one, i) => groups.slice(i + 1).map((other) => [one, other] as const))
      .find(([one, other]) => [...one].some((id) => other.has(id))) ?? [null, null];
    if (a === null) break;
    groups = [...groups.filter((group) => group !== a && group !== b), new Set([...a, ...b])];
  }
  const ids = new Set(pairs.map(([id]) => id));
  return new Set(
    groups.map((group) =>
      [...group]
        .filter((id) => ids.has(id))
        .sort()
        .join(' '),
    ),
  );
}

describe('messages that name the one which they answer', () => {
  it('are together where they lead to the same first one, also in circles and where it is missing', () => {
    const id = fc.integer({ min: 0, max: 14 }).map(String);
    const pairs = fc.uniqueArray(fc.tuple(id, fc.option(id)), { selector: ([id]) => id, minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(pairs, (given) => {
        const found = byReplies(given.map(([one, replyTo], i) => message(one, replyTo, i)));
        const groups = [...found.values()].map((group) =>
          group
            .map(({ record }) => String(record.message.id))
            .sort()
            .join(' '),
        );
        assert.deepEqual(new Set(groups), joined(given));
      }),
      { numRuns: 500 },
    );
  });

  it('are followed in time that grows with their number', () => {
    const chain = Array.from({ length: 200_000 }, (_, i) => message(`${i}`, i === 0 ? null : `${i - 1}`, i));
    assert.equal(byReplies(chain.reverse()).size, 1);
  });

  it('are read from a table of posts', async () => {
    const table = [
      'tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id',
      '3,900001,True,Tue Oct 31 22:08:27 +0000 2017,"@ShopHelp thanks, it works",,2',
      '2,ShopHelp,False,Tue Oct 31 22:10:47 +0000 2017,@900001 turn it off and on,3,1',
      '1,900001,True,Tue Oct 31 22:00:00 +0000 2017,@ShopHelp my phone is broken,"2,4",',
      '4,ShopHelp,False,Tue Oct 31 22:20:00 +0000 2017,@900001 are you there?,,1',
      '6,ShopHelp,False,Tue Oct 31 23:00:00 +0000 2017,@900002 we are on it,,5',
      '7,ShopHelp,False,Wed Nov 01 09:00:00 +0000 2017,Our shop opens again today,,',
    ].join('\n');
    const engine = await createEngine(table, { timeZone: 'UTC' });
    const { records, problems, agents } = await engine.describe();
    assert.deepEqual([records.used, records.skipped, problems.groups], [3, 0, []]);
    assert.deepEqual(
      agents.map(({ id }) => id),
      ['ShopHelp'],
    );
    const period = { from: '2017-10-31', to: '2017-11-01' };
    const { value, n } = await engine.metricValues({
      metrics: ['firstResponseTime', 'messagesIncoming', 'sessionDuration'],
      period,
    });
    assert.deepEqual([...value], [647, 2, 600]);
    assert.equal(n[0], 1);
  });
});
