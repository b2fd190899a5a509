import { expect } from '@open-wc/testing';
import { MediaRule, type MediaKind, type MediaPage, type MediaVerdict } from '../../src/parts/media-address.js';

const PAGE: MediaPage = {
  base: 'https://desk.example/reports/today.html',
  origin: 'https://desk.example',
  address: 'https://desk.example/reports/today.html',
};
const DISK: MediaPage = {
  base: 'file:///home/desk/report.html',
  origin: 'null',
  address: 'file:///home/desk/report.html',
};

interface Given {
  setting?: string | null;
  page?: MediaPage;
}

function verdictOf(
  url: string | null | undefined,
  kind: MediaKind,
  { setting = null, page = PAGE }: Given,
): MediaVerdict {
  const rule = new MediaRule(setting, page, (message) => {
    throw new Error(message);
  });
  return rule.check(url, kind);
}

const hrefOf = (url: string | null | undefined, kind: MediaKind, given: Given = {}) => verdictOf(url, kind, given).href;

function warningsOf(setting: string, page = PAGE): string[] {
  const warnings: string[] = [];
  new MediaRule(setting, page, (message) => warnings.push(message));
  return warnings;
}

describe('a recording', () => {
  const allowed: readonly (readonly [string, string])[] = [
    ['recordings/a.wav', 'https://desk.example/reports/recordings/a.wav'],
    ['/a.wav', 'https://desk.example/a.wav'],
    ['../a.wav?x=1#t=3', 'https://desk.example/a.wav?x=1#t=3'],
    ['HTTPS://DESK.example:443/a.wav', 'https://desk.example/a.wav'],
    ['a b:c.wav', 'https://desk.example/reports/a%20b:c.wav'],
    ['blob:https://desk.example/4b6f', 'blob:https://desk.example/4b6f'],
    ['data:audio/wav;base64,UklGRg==', 'data:audio/wav;base64,UklGRg=='],
  ];
  for (const [url, href] of allowed) {
    it(`of the page is allowed: ${url}`, () => expect(hrefOf(url, 'recording')).to.equal(href));
  }

  const elsewhere: readonly (readonly [string, string])[] = [
    ['https://cdn.example/a.wav', 'https://cdn.example'],
    ['//cdn.example/a.wav', 'https://cdn.example'],
    ['\\\\cdn.example\\a.wav', 'https://cdn.example'],
    ['/\\cdn.example/a.wav', 'https://cdn.example'],
    ['/\t/cdn.example/a.wav', 'https://cdn.example'],
    ['https:/cdn.example/a.wav', 'https://desk.example'],
    ['https://desk.example:8443/a.wav', 'https://desk.example:8443'],
    ['https://desk.example./a.wav', 'https://desk.example.'],
    ['http://localhost:631/', 'http://localhost:631'],
    ['http://127.1/', 'http://127.0.0.1'],
    ['http://[::1]:8080/a.wav', 'http://[::1]:8080'],
  ];
  for (const [url, origin] of elsewhere) {
    const missing = origin === PAGE.origin ? null : origin;
    it(`of ${JSON.stringify(url)} takes ${missing ?? 'no setting'}`, () => {
      expect(verdictOf(url, 'recording', {}).unnamed).to.equal(missing);
      expect(hrefOf(url, 'recording', { setting: missing })).not.to.equal(null);
    });
  }

  it('is allowed from each origin that is named, and from no other', () => {
    const setting = '  https://CDN.example:443\n\thttps://b.example:8443/  http://localhost:3000 ';
    const from = (origin: string) => hrefOf(`${origin}/a.wav`, 'recording', { setting });
    expect(from('https://cdn.example')).to.equal('https://cdn.example/a.wav');
    expect(from('https://cdn.example\\@evil.example')).to.equal('https://cdn.example/@evil.example/a.wav');
    expect(from('https://b.example:8443')).to.equal('https://b.example:8443/a.wav');
    expect(from('http://localhost:3000')).to.equal('http://localhost:3000/a.wav');
    for (const other of ['https://cdn.example:444', 'https://b.example', 'https://x.cdn.example', 'https://example']) {
      expect(from(other), other).to.equal(null);
    }
  });

  it('of a page opened from disk lies in its folder', () => {
    const of = (url: string, setting: string | null = null) => hrefOf(url, 'recording', { page: DISK, setting });
    expect(of('recordings/a.wav')).to.equal('file:///home/desk/recordings/a.wav');
    for (const other of ['../a.wav', '/etc/passwd', 'file:///etc/passwd', 'file://server/share/a.wav', '//server/a']) {
      expect(of(other), other).to.equal(null);
    }
    expect(of('/calls/a.wav', '/calls/')).to.equal('file:///calls/a.wav');
    expect(verdictOf('/calls/a.wav', 'recording', { page: DISK }).unnamed).to.equal('/calls/');
    expect(of('blob:null/4b6f')).to.equal('blob:null/4b6f');
    expect(of('javascript:alert(1)')).to.equal(null);
  });

  it('of a page without an origin has to be named', () => {
    const page = { ...PAGE, origin: 'null' };
    expect(verdictOf('/a.wav', 'recording', { page }).unnamed).to.equal('https://desk.example');
    expect(hrefOf('/a.wav', 'recording', { page, setting: 'https://desk.example' })).to.equal(
      'https://desk.example/a.wav',
    );
  });

  it('is not of the page where a base of another origin makes it none', () => {
    const page = { ...PAGE, base: 'https://cdn.example/x/' };
    expect(verdictOf('a.wav', 'recording', { page }).unnamed).to.equal('https://cdn.example');
    expect(hrefOf('/avatars/a.png', 'picture', { page, setting: '/avatars/' })).to.equal(null);
  });
});

describe('a picture', () => {
  it('is not allowed where nothing is named', () => {
    expect(verdictOf('https://cdn.example/a.png', 'picture', {}).unnamed).to.equal('https://cdn.example');
    expect(verdictOf('/avatars/a.png', 'picture', {}).unnamed).to.equal('https://desk.example');
  });

  it('that stands in the data asks nobody', () => {
    for (const url of ['data:image/png;base64,iVBO', 'data:IMAGE/PNG,x', 'blob:https://desk.example/4b6f']) {
      expect(hrefOf(url, 'picture'), url).to.equal(new URL(url).href);
    }
    expect(hrefOf('blob:https://cdn.example/4b6f', 'picture')).to.equal(null);
  });

  const paths: readonly (readonly [setting: string, url: string, allowed: boolean])[] = [
    ['/avatars/', '/avatars/a.png', true],
    ['/avatars/', '/avatars/2026/a%20b.png?size=28', true],
    ['/avatars/', '../avatars/a.png', true],
    ['/avatars/', '/avatars/x/../a.png', true],
    ['/avatars/', '/avatars/a%2epng', true],
    ['/avatars/', '/avatars/a;v=1.png', true],
    ['/avatars/', '/avatars', false],
    ['/avatars/', '/avatars-of-others/a.png', false],
    ['/avatars', '/avatars', true],
    ['/avatars', '/avatars?id=3', true],
    ['/avatars', '/avatars/a.png', true],
    ['/avatars', '/avatars-of-others/a.png', false],
    ['/avatars', '/avatars%2f..%2flogout', false],
    ['/avatars/', '/avatars/../logout', false],
    ['/avatars/', '/avatars/%2e%2e/logout', false],
    ['/avatars/', '/avatars/.%2E/logout', false],
    ['/avatars/', '/avatars/..\\logout', false],
    ['/avatars/', '/avatars/.\t./logout', false],
    ['/avatars/', '/avatars/..%2flogout', false],
    ['/avatars/', '/avatars/..%5Clogout', false],
    ['/avatars/', '/avatars/..;x/logout', false],
    ['/avatars/', '/avatars/..%3bx/logout', false],
    ['/avatars/', '/avatars/%3f/..%2f..%2flogout', false],
    ['/avatars/', '/avatars/%23%2f..%2f..%2flogout', false],
    ['/avatars/', '/avatars/..%252flogout', false],
    ['/avatars/', '/avatars/%252e%252e%252flogout', false],
    ['/avatars/', '/avatars/%25252E%25252e/logout', false],
    ['/avatars/', '/avatars/..%253bx/logout', false],
    ['/avatars/', '/avatars/100%25.png', true],
    ['/avatars/', '/avatars/%ff.png', false],
    ['/avatars/', '//avatars/a.png', false],
    ['/avatars/', '/AVATARS/a.png', false],
    ['/avatars/', 'https://cdn.example/avatars/a.png', false],
    ['/', '/logout', true],
    ['/', '//cdn.example/a.png', false],
    ['https://cdn.example', 'https://cdn.example/a.png', true],
    ['https://cdn.example', '/a.png', false],
    ['https://cdn.example', 'https://desk.example/a.png', false],
  ];
  for (const [setting, url, allowed] of paths) {
    it(`of ${JSON.stringify(url)} is ${allowed ? '' : 'not '}named by ${setting}`, () => {
      expect(hrefOf(url, 'picture', { setting })).to.equal(allowed ? new URL(url, PAGE.base).href : null);
    });
  }
});

describe('any of them', () => {
  const setting = 'https://cdn.example / http://localhost:3000';
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
    'data:image/pngx,x',
    'data:image/,x',
    'data:image,x',
    'data:audio/wavy,x',
    'data:audio,x',
    'data:video/mp4v,x',
    'data:,plain',
    'data:;base64,iVBO',
    'DATA:TEXT/HTML,x',
    'blob:https://cdn.example/4b6f',
    'blob:null/4b6f',
    'file:///etc/passwd',
    'filesystem:https://desk.example/temporary/a.wav',
    'about:blank',
    'mailto:a@example.com',
    'ftp://cdn.example/a.wav',
    'chrome://settings',
    'view-source:https://desk.example',
    'http://cdn.example/a.wav',
    'http://desk.example/a.wav',
    'http://localhost.cdn.example/a.wav',
    'http://127.cdn.example/a.wav',
    'http://localhost.:3000/a.wav',
    'https://me@cdn.example/a.wav',
    'https://me:secret@cdn.example/a.wav',
    'https://:secret@cdn.example/a.wav',
    'https://me@desk.example/a.wav',
    '//me@cdn.example/a.wav',
    'https://',
    'http://[bad',
    'https://cdn.example:99999/',
  ];
  for (const url of refused) {
    it(`is refused at ${JSON.stringify(url)}, whatever is named`, () => {
      for (const kind of ['picture', 'recording'] as const) {
        expect(verdictOf(url, kind, { setting })).to.deep.equal({ href: null, unnamed: null });
      }
    });
  }

  it('may be missing', () => {
    for (const url of [null, undefined, '']) expect(hrefOf(url, 'recording')).to.equal(null);
  });

  it('is of one kind: no sound is a picture', () => {
    expect(hrefOf('data:audio/wav,x', 'picture')).to.equal(null);
    expect(hrefOf('data:image/png,x', 'recording')).to.equal(null);
  });
});

describe('a setting', () => {
  const unusable = [
    'cdn.example',
    'http://cdn.example',
    'https://cdn.example/avatars/',
    'https://cdn.example?x',
    'https://cdn.example#x',
    'https://me@cdn.example',
    'https://*.example',
    'https:',
    '*',
    'data:',
    'file:///',
    '//cdn.example',
    '//desk.example/avatars/',
    '/\\desk.example/avatars/',
    '/avatars/*',
    '/avatars?x',
    '/avatars#x',
  ];
  for (const entry of unusable) {
    it(`names nothing with ${entry}, and is told so`, () => {
      expect(warningsOf(entry)).to.deep.equal([
        `media-origins: ${entry} is neither an https origin nor a path that begins with one slash.`,
      ]);
      const rule = new MediaRule(entry, PAGE, () => undefined);
      for (const url of ['https://cdn.example/avatars/a.png', '/avatars/a.png', 'http://cdn.example/a.png']) {
        expect(rule.check(url, 'picture').href, url).to.equal(null);
      }
    });
  }

  it('that names the whole page asks for a path of it', () => {
    expect(warningsOf('https://desk.example')).to.deep.equal([
      'media-origins: https://desk.example is the page itself; name a path of it, such as /avatars/.',
    ]);
    const rule = new MediaRule('https://desk.example', PAGE, () => undefined);
    expect(rule.check('/logout', 'picture').href).to.equal(null);
  });

  it('keeps what can be used of it', () => {
    const rule = new MediaRule('nonsense https://cdn.example', PAGE, () => undefined);
    expect(rule.check('https://cdn.example/a.png', 'picture').href).to.equal('https://cdn.example/a.png');
  });
});
