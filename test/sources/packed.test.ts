import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createEngine, type InputError, type ReportInput } from '../../src/core.js';

const CSV = 'Call id,Started at,Agent\n1,2026-01-01T10:00Z,x\n2,2026-01-02T10:00Z,y\n';
const RECORDS = ['1', '2'].map((id) => ({ id, startedAt: `2026-01-0${id}T10:00Z` }));
const TEXTS = {
  csv: CSV,
  tsv: CSV.replaceAll(',', '\t'),
  json: JSON.stringify(RECORDS),
  ndjson: RECORDS.map((record) => `${JSON.stringify(record)}\n`).join(''),
};

const pack = (text: string | Uint8Array) => new Uint8Array(gzipSync(text));

/** Byte after byte. */
function drops(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (let i = 0; i < bytes.length; i++) controller.enqueue(bytes.slice(i, i + 1));
      controller.close();
    },
  });
}

async function used(input: ReportInput): Promise<number> {
  const engine = await createEngine(input, { timeZone: 'UTC' });
  return (await engine.describe()).records.used;
}

async function refusal(input: ReportInput): Promise<string> {
  try {
    await used(input);
    return 'none';
  } catch (error) {
    return (error as InputError).code;
  }
}

describe('what is compressed with gzip', () => {
  for (const [kind, text] of Object.entries(TEXTS)) {
    it(`is read as .${kind}.gz, whole, as a file, and byte by byte, whatever its type says`, async () => {
      const bytes = pack(text);
      const name = `calls.${kind}.gz`;
      for (const [form, input] of Object.entries({
        bytes,
        buffer: bytes.buffer,
        blob: new Blob([bytes]),
        file: new File([bytes], name),
        gzip: new File([bytes], name, { type: 'application/gzip' }),
        unnamed: new File([bytes], 'calls.gz', { type: 'application/octet-stream' }),
        stream: new Blob([bytes]).stream() as ReadableStream<Uint8Array>,
        drops: drops(bytes),
      })) {
        assert.equal(await used(input), 2, form);
      }
    });
  }

  it('is not unpacked for ever', async () => {
    for (const text of [TEXTS.csv, TEXTS.json]) {
      assert.equal(await refusal(pack(pack(pack(text)))), 'notJson');
    }
  });

  it('is refused where it is cut off or damaged', async () => {
    for (const text of [TEXTS.csv, TEXTS.json]) {
      const bytes = pack(text);
      const damaged = bytes.slice();
      damaged.fill(255, -8);
      for (const [what, input] of Object.entries({ cut: bytes.slice(0, -20), short: bytes.slice(0, 5), damaged })) {
        assert.equal(await refusal(input), 'truncated', `${what} of ${text}`);
        assert.equal(await refusal(drops(input)), 'truncated', `${what} of ${text}, in drops`);
      }
    }
  });

  it('is not meant by a text that begins like it', async () => {
    assert.equal(await refusal('\x1f\uFFFD,startedAt\n'), 'none');
    assert.equal(await refusal('\x1f'), 'notJson');
    assert.equal(await refusal(new Uint8Array([0x1f])), 'notJson');
  });
});
