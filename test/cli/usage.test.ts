import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { packageJson } from '../support/built-package.js';
import { CALLS, fileOf, folder, run, start } from './support.js';

const calls = fileOf('calls.json', JSON.stringify(CALLS));

describe('the command line', () => {
  it('tells how it is used, and its version', async () => {
    const { code, stdout } = await run(['--help']);
    assert.equal(code, 0);
    const told = ['check', 'convert', 'report', 'serve'].map(async (command) => {
      assert.match(stdout, new RegExp(`^  ${command} FILE…`, 'm'));
      const help = await run([command, '--help']);
      assert.equal(help.code, 0);
      assert.match(help.stdout, new RegExp(`^Usage: rapport-elements ${command} FILE…`));
      assert.match(help.stdout, /--time-zone ZONE/);
    });
    await Promise.all(told);
    const { version } = packageJson as unknown as { version: string };
    assert.equal((await run(['--version'])).stdout, `${version}\n`);
    assert.equal((await run(['check', '--version'])).stdout, `${version}\n`);
  });

  it('answers what cannot be done with one sentence and exit code 2', async () => {
    const cases: readonly (readonly [words: readonly string[], sentence: RegExp])[] = [
      [['frobnicate'], /^There is no command frobnicate; there are check, convert, report, serve\.$/],
      [['check'], /^Name a file to check, or - for standard input\.$/],
      [['check', 'none.csv'], /^There is no file none\.csv\.$/],
      [['check', '.'], /^\. is a folder: /],
      [['check', '--jsn', calls], /^There is no option --jsn\. rapport-elements check --help/],
      [['check', '-x', calls], /^There is no option -x\./],
      [['check', '--json=1', calls], /^--json takes no value\./],
      [['check', calls, '--time-zone'], /^--time-zone needs a value\./],
      [['check', calls, '--time-zone', 'Mars/Base'], /^--time-zone: there is no time zone Mars\/Base/],
      [['check', calls, '--date-order', 'md'], /^--date-order is one of dmy, mdy, ymd\.$/],
      [['check', calls, '--table', 'none.json'], /^--table: none\.json cannot be read as JSON/],
      [['check', calls, '--vendor', 'nobody'], /No vendor is known as “nobody”/],
      [['convert', calls, '--json'], /^--json needs a file to write to/],
      [['convert', calls, '-o', 'no/where.ndjson'], /^There is no folder no, /],
      [['convert', calls, '-o', '.'], /^\. is a folder/],
      [['report', calls, '-o', 'r.html', '--lang', 'de'], /^--lang: there are no words in de; there are ar, en, it, /],
      [['report', calls, '-o', 'r.html', '--period', '2026-06-31/2026-07-01'], /^--period is one of today, /],
      [['serve', calls, '--port', '99999'], /^--port is a number/],
    ];
    const told = cases.map(async ([words, sentence]) => {
      const { code, stdout, stderr } = await run(words);
      assert.equal(code, 2, words.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr.replace(/\n$/, ''), sentence);
      assert.equal(stderr.split('\n').length, 2, stderr);
    });
    await Promise.all(told);
  });

  it('tells what no report can be made of', async () => {
    const cases: readonly (readonly [content: string, sentence: RegExp])[] = [
      ['', /bad\.txt: The input is empty\./],
      ['<!doctype html><title>Sign in</title>', /bad\.txt: The input is a web page/],
      ['Dear all,\nplease find the export below.', /bad\.txt: it is neither JSON nor a table/],
      ['[{"id": "1", "startedAt": "2026-01-01T00:00:00Z"}', /bad\.txt: .*cut off/],
      ['[{"name": "x"}]', /No record of .*bad\.txt can be used\./],
    ];
    const told = cases.map(async ([content, sentence], i) => {
      const bad = fileOf(`${i}bad.txt`, content);
      const { code, stderr } = await run(['check', bad]);
      assert.equal(code, 2, content);
      assert.match(stderr, sentence);
      assert.equal((await run(['convert', bad, '-o', 'bad.ndjson'])).code, 2);
      assert.equal((await run(['report', bad, '-o', 'bad.html'])).code, 2);
    });
    await Promise.all(told);
    assert.deepEqual(
      readdirSync(folder).filter((name) => /^bad\.(?:ndjson|html)|partial/.test(name)),
      [],
    );
  });

  it('writes over no input, however it is called', async () => {
    const before = readFileSync(calls, 'utf8');
    for (const output of [calls, './calls.json', `${folder}/../${folder.split('/').at(-1)}/calls.json`]) {
      const { code, stderr } = await run(['convert', 'calls.json', '-o', output]);
      assert.equal(code, 2);
      assert.match(stderr, /is one of the inputs: it is not written over\./);
    }
    assert.equal(readFileSync(calls, 'utf8'), before);
  });

  it('is silent where the reader of its output has had enough', async () => {
    const many = Array.from({ length: 20_000 }, (_, i) => ({ ...CALLS[0], id: `m${i}` }));
    const child = start(['convert', fileOf('many.json', JSON.stringify(many))]);
    let stderr = '';
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdout!.once('data', () => child.stdout!.destroy());
    const [code] = (await once(child, 'close')) as [number];
    assert.equal(code, 0);
    assert.equal(stderr, '');
  });

  it('gives up at once, and leaves nothing behind', async () => {
    // Standard input that never ends; what no pipe holds is gone only once somebody reads it.
    const child = start(['convert', '-', '-o', 'stopped.ndjson']);
    child.stdin!.on('error', () => undefined);
    await new Promise((resolve) => child.stdin!.write(' '.repeat(2 ** 23), resolve));
    child.kill('SIGINT');
    const [code] = (await once(child, 'close')) as [number];
    assert.equal(code, 130);
    assert.equal(existsSync(`${folder}/stopped.ndjson`), false);
  });
});
