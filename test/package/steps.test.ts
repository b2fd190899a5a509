import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { scripts: Record<string, string> };

/** Folders of test/ that some step of `npm test` runs. */
function foldersRun(): Set<string> {
  const commands = Object.entries(scripts).filter(([name]) => name.startsWith('test:'));
  const inNode = commands.flatMap(([, command]) => [...command.matchAll(/\btest\/([\w-]+)/g)].map((match) => match[1]));
  const browser = /test\/\{([\w,-]+)\}/.exec(readFileSync(`${root}/web-test-runner.config.js`, 'utf8'));
  return new Set([...inNode, ...(browser?.[1]?.split(',') ?? [])].filter((name) => name !== undefined));
}

describe('the steps of the tests', () => {
  it('run every test file', () => {
    const folders = foldersRun();
    const files = readdirSync(`${root}/test`, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.test.ts'));
    assert.deepEqual(
      files.filter((name) => !folders.has(name.split('/')[0] ?? '')),
      [],
    );
  });

  it('are all part of npm test', () => {
    const all = readFileSync(`${root}/scripts/test.mjs`, 'utf8');
    for (const name of Object.keys(scripts).filter((script) => script.startsWith('test:'))) {
      assert.ok(all.includes(`'${name}'`), name);
    }
  });
});
