import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { findChrome } from '../../scripts/chrome.mjs';

const { CHROME_PATH, PATH } = process.env;
const folder = mkdtempSync(join(tmpdir(), 'rapport-chrome-'));

function restore(name: 'CHROME_PATH' | 'PATH', value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(process.env, name);
  else process.env[name] = value;
}

beforeEach(() => {
  restore('CHROME_PATH', undefined);
  restore('PATH', PATH);
});

after(() => {
  restore('CHROME_PATH', CHROME_PATH);
  restore('PATH', PATH);
  rmSync(folder, { recursive: true });
});

describe('finding the browser', () => {
  it('takes the one that CHROME_PATH names, before any other', () => {
    process.env['CHROME_PATH'] = process.execPath;
    assert.equal(findChrome(), process.execPath);
  });

  it('says so if CHROME_PATH names no program, rather than taking another', () => {
    process.env['CHROME_PATH'] = join(folder, 'absent');
    assert.throws(() => findChrome(), /CHROME_PATH is .*absent/);
  });

  it('takes a program, not any file, of a usual name on the PATH', () => {
    const suffix = process.platform === 'win32' ? '.exe' : '';
    writeFileSync(join(folder, `chromium-browser${suffix}`), '', { mode: 0o755 });
    writeFileSync(join(folder, `chromium${suffix}`), '', { mode: 0o644 });
    process.env['PATH'] = folder;
    const found = findChrome();
    assert.ok(found);
    if (process.platform === 'linux') assert.equal(found, join(folder, 'chromium-browser'));
  });
});
