/** The suggested mapping on header rows as exports have them: right or unsure, never surely wrong. The shares are printed. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HALVES, judge, percentRight, proofTables, shareOf, type Half } from './proof-set.js';

/** What was reached; it must not fall. */
const LEAST: Readonly<Record<Half, number>> = { seen: 98.9, second: 95.5, 'held-out': 96 };

describe('suggestMapping on header rows in the style of real exports', () => {
  for (const half of HALVES) {
    const judged = proofTables(half).flatMap(judge);

    it(`is sure of nothing that is wrong (${half})`, () => {
      const wrong = judged.filter(({ outcome }) => outcome === 'wrong');
      assert.deepEqual(
        wrong.map(({ table, column, suggested }) => `${table.title}: ${column.name} is no ${suggested.path}`),
        [],
      );
    });

    it(`is right of most columns (${half})`, (context) => {
      const share = shareOf(judged);
      context.diagnostic(`${half}: ${percentRight(share).toFixed(1)} % right of ${JSON.stringify(share)}`);
      assert.ok(percentRight(share) >= LEAST[half], JSON.stringify(share));
    });
  }

  it('is measured on sixty header rows and more, in five languages', () => {
    const tables = HALVES.flatMap(proofTables);
    assert.ok(tables.length >= 60);
    for (const language of ['en', 'it', 'zh-Hant', 'zh-Hans', 'ar']) {
      assert.ok(tables.filter((table) => table.language === language).length >= 10, language);
    }
  });
});
