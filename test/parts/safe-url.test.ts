import { expect } from '@open-wc/testing';
import { safeMediaUrl } from '../../src/parts/safe-url.js';

const PAGE = 'https://desk.example/reports/today.html';

describe('safeMediaUrl', () => {
  const allowed: readonly (readonly [string, string])[] = [
    ['https://cdn.example/a.wav', 'https://cdn.example/a.wav'],
    ['http://cdn.example/a.wav', 'http://cdn.example/a.wav'],
    ['HTTPS://CDN.example/a.wav', 'https://cdn.example/a.wav'],
    ['recordings/a.wav', 'https://desk.example/reports/recordings/a.wav'],
    ['/a.wav', 'https://desk.example/a.wav'],
    ['../a.wav?x=1#t=3', 'https://desk.example/a.wav?x=1#t=3'],
    ['//cdn.example/a.wav', 'https://cdn.example/a.wav'],
    ['a b:c.wav', 'https://desk.example/reports/a%20b:c.wav'],
    ['blob:https://desk.example/4b6f', 'blob:https://desk.example/4b6f'],
    ['data:audio/wav;base64,UklGRg==', 'data:audio/wav;base64,UklGRg=='],
    ['data:image/png;base64,iVBO', 'data:image/png;base64,iVBO'],
  ];
  for (const [url, expected] of allowed) {
    it(`allows ${url}`, () => expect(safeMediaUrl(url, PAGE)).to.equal(expected));
  }

  const refused = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'javascript\r:alert(1)',
    'javascript:/*--></title></style>*/alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:text/html;base64,PHNjcmlwdD4=',
    'data:image/svg+xml,<svg onload="alert(1)"/>',
    'data:,plain',
    'DATA:TEXT/HTML,x',
    'file:///etc/passwd',
    'filesystem:https://desk.example/temporary/a.wav',
    'about:blank',
    'mailto:a@example.com',
    'ftp://cdn.example/a.wav',
    'chrome://settings',
    'view-source:https://desk.example',
    'https://',
    'http://[bad',
  ];
  for (const url of refused) {
    it(`refuses ${JSON.stringify(url)}`, () => expect(safeMediaUrl(url, PAGE)).to.equal(null));
  }

  it('has nothing to say of a missing one', () => {
    for (const url of [null, undefined, '']) expect(safeMediaUrl(url, PAGE)).to.equal(null);
  });

  it('allows files only beside a page that is one', () => {
    const page = 'file:///home/desk/report.html';
    expect(safeMediaUrl('recordings/a.wav', page)).to.equal('file:///home/desk/recordings/a.wav');
    expect(safeMediaUrl('javascript:alert(1)', page)).to.equal(null);
  });

  it('refuses a relative one where there is nothing to be relative to', () => {
    expect(safeMediaUrl('a.wav', 'about:srcdoc')).to.equal(null);
  });
});
