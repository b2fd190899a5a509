import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { createEngine, METRIC_IDS } from '../../src/core.js';
import { ENVELOPE_LISTS, INTERACTION, type FieldType } from '../../src/core/model/fields.js';
import { spool } from '../../src/cli/convert/spool.js';
import { pseudonymsFor } from '../../src/cli/pseudonyms/pseudonyms.js';
import { fileOf, folder, run } from './support.js';

/** In every field that can hold a text; long enough to be found, and no word of anything else. */
const SECRET = 'Zebulon';
let count = 0;

/** A value of the type, with somebody’s name wherever there is room for one. */
function valueOf(type: FieldType, name: string): unknown {
  switch (type.kind) {
    case 'text':
      if (type.form === 'time') return '09:00';
      if (type.form === 'day') return '2026-05-04';
      return type.form === 'zone' ? 'Europe/Rome' : `${SECRET} ${name}`;
    case 'key':
      return `${SECRET.toUpperCase()}-${name}`;
    case 'instant':
      return Date.UTC(2026, 4, 4, 9, count++ % 60);
    case 'number':
      return 3;
    case 'boolean':
      return true;
    case 'oneOf':
      return type.values.at(-1);
    case 'list':
      return Array.from({ length: type.length ?? 1 }, () => valueOf(type.of, name));
    case 'map':
      return { [`${SECRET} ${name}`]: 1, activeListening: 2 };
    case 'record':
      return Object.fromEntries(Object.entries(type.fields).map(([field, of]) => [field, valueOf(of, field)]));
  }
}

const lists = Object.fromEntries(
  Object.entries(ENVELOPE_LISTS).map(([name, type]) => [name, [valueOf(type, name)]]),
) as Record<string, Record<string, unknown>[]>;

function interactions(): Record<string, unknown>[] {
  return Array.from({ length: 30 }, (_, i) => {
    const record = valueOf(INTERACTION, `n${i % 3}`) as Record<string, unknown>;
    const agentId = `${SECRET}-agent-${i % 4}`;
    const others = { agents: [{ id: agentId }], void: null, exclusion: i % 5 === 0 ? `${SECRET} said so` : null };
    const endedAt = (record['startedAt'] as number) + 600_000;
    return { ...record, ...others, id: `${SECRET}${i}`, parentId: null, agentId, endedAt, note: `call ${SECRET}` };
  });
}

async function pseudonymous(input: object, language: string): Promise<string> {
  const file = new File([JSON.stringify(input)], `${SECRET}.json`);
  const spooled = await spool([{ name: SECRET, file, identity: '' }], {}, pseudonymsFor(language));
  const text = spooled.head + readFileSync(spooled.file, 'utf8');
  spooled.remove();
  return text;
}

const baseline = {
  version: 1,
  population: { count: 9, from: `${SECRET} born`, to: SECRET, fingerprint: SECRET },
  cuts: { activeListening: [1, 2, 3, 4], [SECRET]: [1, 2, 3, 4] },
};
const input = { ...lists, baseline, timeZone: 'Europe/Rome', interactions: interactions() };

describe('pseudonyms', () => {
  it('hold nothing that names somebody, whatever field it stands in', async () => {
    const text = await pseudonymous(input, 'en');
    assert.deepEqual(text.match(/.{0,40}zebulon.{0,40}/gi), null);
    assert.match(text, /"baseline":/);
    assert.match(text, /"agentName":"Agent 1"/);
    assert.match(text, /"customer":\{"id":"customer-1","name":"Customer 1"\}/);
    assert.equal(text.trim().split('\n').length, 31);
  });

  it('are the same each time', async () => {
    assert.equal(await pseudonymous(input, 'en'), await pseudonymous(input, 'en'));
  });

  it('change no figure', async () => {
    const figures = async (given: object | string) => {
      const engine = await createEngine(given);
      const period = { from: '2026-05-04', to: '2026-05-05' };
      const { value, n } = await engine.metricValues({ period, metrics: METRIC_IDS, by: 'agent' });
      const all = await engine.metricValues({ period, metrics: METRIC_IDS });
      const { percent } = await engine.behaviorScores({ period, by: 'agent' });
      const { problems, records } = await engine.describe();
      return [
        [...value].sort(),
        [...n].sort(),
        [...all.value],
        [...percent].filter((one) => !Number.isNaN(one)).sort(),
        problems.skipped,
        records,
      ];
    };
    assert.deepEqual(await figures(await pseudonymous(input, 'en')), await figures(input));
  });

  it('leave nothing of a name in a report, nor of the names of its files', async () => {
    const path = fileOf(`${SECRET}.json`, JSON.stringify(input));
    const { code, stderr } = await run(['report', path, '-o', 'pseudonyms.html', '--pseudonyms', '--lang', 'it']);
    assert.equal(code, 0, stderr);
    const page = readFileSync(`${folder}/pseudonyms.html`, 'utf8');
    assert.deepEqual(page.match(/.{0,40}zebulon.{0,40}/gi), null);
    assert.match(page, /Operatore 1/);
    assert.match(page, /Persone, team e categorie hanno un numero al posto del nome\./);
  });
});
