import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dirtKinds } from '../../stories/data/dirt-kinds.js';
import { soil } from '../../stories/data/dirt.js';
import { fixtures } from '../../stories/data/fixtures.js';
import { unsafeUrls } from '../../stories/data/markup.js';
import { Random } from '../../stories/data/random.js';
import { toNdjson, toReportJson } from '../../stories/data/serialise.js';
import { between } from './support.js';

suite('the named fixtures', () => {
  test('are kept, and can be written as JSON and as NDJSON', () => {
    for (const [name, make] of Object.entries(fixtures)) {
      const report = make();
      assert.equal(make(), report, `${name} is made once`);
      assert.deepEqual(JSON.parse(toReportJson(report)), JSON.parse(JSON.stringify(report)));
      assert.equal(toNdjson(report).trimEnd().split('\n').length, report.interactions.length + 1);
    }
  });

  test('have the sizes that their names promise', () => {
    assert.equal(fixtures.typical().interactions.length, 5000);
    assert.equal(fixtures.small().interactions.length, 300);
    assert.equal(fixtures.single().interactions.length, 1);
    assert.equal(fixtures.empty().interactions.length, 0);
    assert.equal(fixtures.empty().agents.length, 14);
    assert.equal(
      fixtures.manyAgents().agents.filter(({ evaluable, analyzable }) => evaluable ?? analyzable ?? true).length,
      60,
    );
    assert.equal(new Set(fixtures.manyAgents().agents.map(({ name }) => name)).size, 63);
    assert.equal(fixtures.oneAgent().agents.length, 1);
    const { agents, interactions } = fixtures.tooFew();
    for (const agent of agents) {
      between(interactions.filter(({ agentId }) => agentId === agent.id).length, 1, 12);
    }
  });

  test('manyBehaviors rates twenty behaviours, four of them negative', () => {
    const { behaviors = [], interactions } = fixtures.manyBehaviors();
    assert.equal(behaviors.length, 20);
    assert.ok(behaviors.every(({ label }) => label));
    assert.equal(behaviors.filter(({ polarity }) => polarity === 'negative').length, 4);
    const keys = new Set(behaviors.map(({ key }) => key));
    assert.ok(interactions.every((one) => Object.keys(one.behaviors ?? {}).every((key) => keys.has(key))));
  });

  test('allExcluded gives a reason for every interaction', () => {
    assert.ok(fixtures.allExcluded().interactions.every(({ exclusion }) => exclusion));
  });

  test('markup has unsafe addresses wherever an address can stand', () => {
    const { agents, interactions } = fixtures.markup();
    const unsafe = new Set<unknown>(unsafeUrls);
    assert.ok(agents.every(({ avatarUrl }) => unsafe.has(avatarUrl)));
    const recorded = interactions.flatMap(({ recording }) => recording?.url ?? []);
    assert.ok(recorded.length > 0 && recorded.every((url) => unsafe.has(url)));
    assert.ok(agents.some(({ name }) => name === '<b>Ann</b> Fielding'));
  });

  test('arabic and chinese have names in these scripts', () => {
    assert.ok(
      fixtures
        .arabic()
        .agents.slice(0, 12)
        .every(({ name }) => /\p{Script=Arabic}/u.test(String(name))),
    );
    assert.ok(fixtures.chinese().agents.every(({ name }) => /^\p{Script=Han}+$/u.test(String(name))));
  });
});

suite('dirt', () => {
  const clean = fixtures.small().interactions;
  const { records, ledger } = soil(clean, 0.5, new Random('dirt'));

  test('spoils as many records as asked for, of every kind', () => {
    assert.equal(ledger.length, 150);
    const kinds = new Set(ledger.map(({ kind }) => kind));
    assert.equal(kinds.size, dirtKinds.length + 3);
    const duplicates = ledger.filter(({ effect }) => effect === 'duplicate');
    assert.equal(records.length, clean.length + duplicates.length);
  });

  test('leaves the other records alone', () => {
    const spoilt = new Set(ledger.map(({ id }) => id));
    const kept = new Set(records);
    for (const one of clean) if (!spoilt.has(one.id)) assert.ok(kept.has(one));
  });

  test('says where each spoilt record is', () => {
    for (const { kind, effect, id, position } of ledger) {
      const record = records[position] as Record<string, unknown> | null;
      if (effect === 'field' || effect === 'unusual' || effect === 'duplicate') assert.equal(record?.id, id, kind);
      else assert.ok(typeof record !== 'object' || record?.id !== id || !isInstant(record.startedAt), kind);
      if (effect === 'duplicate') assert.equal((records[position - 1] as { id: string }).id, id);
    }
  });
});

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && /(Z|[+-]\d\d:\d\d)$/.test(value) && Number.isFinite(Date.parse(value));
}
