import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { findChrome } from '../../scripts/chrome.mjs';

const { CHROME_PATH } = process.env;

after(() => {
  if (CHROME_PATH === undefined) Reflect.deleteProperty(process.env, 'CHROME_PATH');
  else process.env['CHROME_PATH'] = CHROME_PATH;
});

describe('finding the browser', () => {
  it('takes the one that CHROME_PATH names, before any other', () => {
    process.env['CHROME_PATH'] = process.execPath;
    assert.equal(findChrome(), process.execPath);
  });

  it('says so if CHROME_PATH names no program, rather than taking another', () => {
    process.env['CHROME_PATH'] = '/no/such/program/absent';
    assert.throws(() => findChrome(), /CHROME_PATH is .*absent/);
  });
});
