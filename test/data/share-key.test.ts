import { expect } from '@open-wc/testing';
import type { Baseline, EngineOptions } from '../../src/core/index.js';
import type { LoadOptions } from '../../src/data/load.js';
import { shareKey } from '../../src/data/shared-engines.js';

const PAGE = 'https://desk.example/report/';

function key(load: LoadOptions = {}, engine: EngineOptions = {}, url = 'data.json'): string | null {
  return shareKey(url, load, engine, PAGE);
}

describe('shareKey', () => {
  it('is equal for the same address, however written', () => {
    for (const url of ['./data.json', '/report/data.json', `${PAGE}data.json`, 'data.json#agents']) {
      expect(key({}, {}, url), url).to.equal(key());
    }
    expect(key({}, {}, 'data.json?days=90')).not.to.equal(key());
  });

  it('is equal for options left out and for their defaults', () => {
    const requestInit: RequestInit = { method: 'get', credentials: 'same-origin', headers: {} };
    expect(key({ timeout: 30_000, minRate: 1000, retries: 3, requestInit })).to.equal(key());
    expect(key({ timeout: undefined, requestInit: undefined }, { timeZone: undefined })).to.equal(key());
  });

  it('is equal for the same headers, whatever their form, order and case', () => {
    const forms: HeadersInit[] = [
      { 'X-Key': 'k', Accept: 'a' },
      [
        ['accept', 'a'],
        ['x-key', 'k'],
      ],
      new Headers({ accept: 'a', 'x-key': 'k' }),
    ];
    const keys = forms.map((headers) => key({ requestInit: { headers } }));
    expect(new Set(keys).size).to.equal(1);
    expect(keys[0]).to.be.a('string');
  });

  it('does not depend on the order of keys', () => {
    const population = { count: 1, from: null, to: null, fingerprint: 'f' };
    const a: Baseline = { version: 1, population, cuts: { x: [1, 2, 3, 4], y: [1, 2, 3, null] } };
    const b: Baseline = { cuts: { y: [1, 2, 3, null], x: [1, 2, 3, 4] }, population: { ...population }, version: 1 };
    expect(key({}, { baseline: a, timeZone: 'UTC' })).to.equal(key({}, { timeZone: 'UTC', baseline: b }));
  });

  it('differs with every option that makes a difference', () => {
    const keys = [
      key(),
      key({ timeout: 1000 }),
      key({ minRate: 0 }),
      key({ timeout: 0 }),
      key({ retries: 0 }),
      key({ requestInit: { method: 'POST' } }),
      key({ requestInit: { method: 'POST', body: '{}' } }),
      key({ requestInit: { credentials: 'include' } }),
      key({ requestInit: { headers: { authorization: 'a' } } }),
      key({ requestInit: { headers: { authorization: 'b' } } }),
      key({}, { timeZone: 'Asia/Taipei' }),
      key({}, { languages: ['en'] }),
      key({}, { languages: ['en', 'zh'] }),
      key({}, { behaviors: [{ key: 'a', polarity: 'positive' }] }),
      key({}, { behaviors: [{ key: 'a', polarity: 'negative' }] }),
    ];
    expect(keys).not.to.include(null);
    expect(new Set(keys).size).to.equal(keys.length);
  });

  it('is null for what is not plain data', () => {
    const unlike = [
      key({ requestInit: { signal: new AbortController().signal } }),
      key({ requestInit: { method: 'POST', body: new Blob(['{}']) } }),
      key({ requestInit: { method: 'POST', body: new URLSearchParams({ a: 'b' }) } }),
      key({ requestInit: { method: 'POST', body: new FormData() } }),
      key({}, { languages: new Set(['en']) as unknown as string[] }),
      key({}, { behaviors: [{ key: 'a', polarity: 'positive', label: (() => 'A') as unknown as string }] }),
      key({}, { baseline: { cuts: { a: [NaN, 1, 2, 3] } } as unknown as Baseline }),
    ];
    expect(unlike).to.deep.equal(unlike.map(() => null));
    const endless: Record<string, unknown> = {};
    endless['itself'] = endless;
    expect(key({}, endless)).to.be.null;
  });

  it('is null for a request that cannot be made', () => {
    expect(key({}, {}, 'http://')).to.be.null;
    expect(key({ requestInit: { headers: { 'not a name': '' } } })).to.be.null;
    expect(shareKey('data.json', {}, {}, undefined)).to.be.null;
  });
});
