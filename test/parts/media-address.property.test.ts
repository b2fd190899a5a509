/** Which addresses may be loaded, against a slow rule that goes through them piece by piece. */

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { MediaRule, type MediaKind } from '../../src/parts/media-address.js';

interface Named {
  readonly entry: string;
  readonly origin?: string;
  /** Segments of a path of the page. */
  readonly folder?: readonly string[];
  /** Whether the path itself is named, too. */
  readonly itself?: boolean;
}

const PAGES = ['https://desk.example', 'http://localhost:8000', 'https://desk.example:8443'];

const ENTRIES: readonly Named[] = [
  { entry: 'https://cdn.example', origin: 'https://cdn.example' },
  { entry: 'https://CDN.example:443/', origin: 'https://cdn.example' },
  { entry: 'https://cdn.example:8443', origin: 'https://cdn.example:8443' },
  { entry: 'https://desk.example', origin: 'https://desk.example' },
  { entry: 'http://localhost:8000', origin: 'http://localhost:8000' },
  { entry: 'http://127.0.0.9', origin: 'http://127.0.0.9' },
  { entry: 'http://[::1]:3000', origin: 'http://[::1]:3000' },
  { entry: '/', folder: [] },
  { entry: '/avatars/', folder: ['avatars'] },
  { entry: '/avatars', folder: ['avatars'], itself: true },
  { entry: '/media/people/', folder: ['media', 'people'] },
  // None of these names anything.
  { entry: 'http://cdn.example' },
  { entry: 'https://cdn.example/avatars' },
  { entry: 'https://me@cdn.example' },
  { entry: '//cdn.example' },
  { entry: '/\\cdn.example' },
  { entry: 'cdn.example' },
];

const LOOPBACK = new Set(['localhost', '[::1]', '127.0.0.1', '127.0.0.9']);

const PICTURES = ['image/avif', 'image/gif', 'image/jpeg', 'image/png', 'image/webp'];

const scheme = fc.constantFrom(
  'https:',
  'https:',
  'http:',
  'HTTPS:',
  'ht\ttps:',
  ' https:',
  '',
  '',
  '',
  'ftp:',
  'javascript:',
);
const slashes = fc.constantFrom('//', '//', '//', '\\\\', '/\\', '\\/', '/', '///', '/\t/', '', '//\n');
const user = fc.constantFrom('', '', '', '', '@', 'me@', 'me:secret@', ':secret@', 'cdn.example@', '%40@', 'a\\@');
const host = fc.constantFrom(
  ...['cdn.example', 'CDN.EXAMPLE', 'cdn.example.', 'cdn%2eexample', 'x.cdn.example', 'cdn.example.evil.example'],
  ...['desk.example', 'desk。example', 'evil.example', '', '%'],
  ...[
    'localhost',
    'localhost.',
    'localhost.evil.example',
    '127.0.0.1',
    '127.1',
    '0x7f.0.0.9',
    '127.0.0.9.evil.example',
  ],
  ...['[::1]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::2]', '2130706433'],
);
const port = fc.constantFrom('', '', '', ':443', ':80', ':8443', ':8000', ':3000', ':', ':0', ':99999');
const segment = fc.constantFrom(
  ...[
    'avatars',
    'avatars',
    'avatars',
    'media',
    'people',
    'a.png',
    '',
    '.',
    '..',
    '%2e',
    '%2e%2E',
    '.%2e',
    '..%2f',
    '..%2Flogout',
  ],
  ...[
    '..%5c',
    '..;',
    '..;x=1',
    '..%3b',
    ';',
    'avatars-of-others',
    'AVATARS',
    'avatar%73',
    '%252e%252e',
    '.%09.',
    '%00',
    '%ff',
  ],
  ...['%3f', '%23', '%2f', 'a%20b', 'ä', '@', ':', '..\\', '\\', '.\n.'],
);
const path = fc.oneof(
  fc.array(segment, { maxLength: 5 }).map((parts) => parts.map((part) => `/${part}`).join('')),
  fc
    .tuple(
      fc.constantFrom('/avatars/', '/avatars', '/avatars-', '/media/people/', '/media/people.'),
      fc.array(segment, { maxLength: 3 }),
    )
    .map(([start, parts]) => start + parts.join('/')),
  fc.array(segment, { maxLength: 3 }).map((parts) => parts.join('/')),
);
const rest = fc.constantFrom('', '', '?x=/../..', '#/avatars/', '?https://cdn.example', '\u0000', ' ');
const type = fc.constantFrom(
  ...PICTURES,
  'audio/wav',
  'video/mp4',
  'image/svg+xml',
  'image/pngx',
  'image/',
  'text/html',
  '',
  'audio/wavy',
  'IMAGE/PNG',
);

const address = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(scheme, slashes, user, host, port, path, rest).map((parts) => parts.join('')) },
  { weight: 4, arbitrary: fc.tuple(path, rest).map((parts) => parts.join('')) },
  {
    weight: 1,
    arbitrary: fc.tuple(type, fc.constantFrom(',x', ';base64,AAAA', '')).map(([one, data]) => `data:${one}${data}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...PAGES, 'https://cdn.example', 'null', '').map((origin) => `blob:${origin}/4b6f`),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

const setting = fc.uniqueArray(fc.constantFrom(...ENTRIES), { maxLength: 3 });

/** Goes into each segment, out of it again at two dots. */
function walk(segments: readonly string[]): string[] {
  const place: string[] = [];
  for (const one of segments) {
    if (one === '..') place.pop();
    else if (one !== '.') place.push(one);
  }
  // What ends in dots ends in a folder.
  if (segments.at(-1) === '.' || segments.at(-1) === '..') place.push('');
  return place;
}

function isUnder(segments: readonly string[], { folder, itself }: Named): boolean {
  if (!folder) return false;
  for (const [i, one] of folder.entries()) if (segments[i] !== one) return false;
  return segments.length > folder.length || itself === true;
}

/** The segments as a server may read them that decodes first and looks for slashes and parameters then. */
function decodedSegments(path: string): string[] {
  let text = '';
  for (const character of decodeURIComponent(path)) {
    if (character === '\\') text += '/';
    else if (!'\t\r\n'.includes(character)) text += character;
  }
  const dots = (one: string) => one.toLowerCase().split('%2e').join('.');
  return text
    .split('/')
    .slice(1)
    .map((one) => {
      const bare = one.split(';')[0];
      return dots(bare) === '.' || dots(bare) === '..' ? dots(bare) : bare;
    });
}

function slowly(text: string, kind: MediaKind, named: readonly Named[], page: string): boolean {
  if (text === '') return false;
  let url: URL;
  try {
    url = new URL(text, `${page}/reports/today.html`);
  } catch {
    return false;
  }
  if (url.protocol === 'data:') {
    const written = url.href.slice('data:'.length).split(',')[0].split(';')[0].toLowerCase().trim();
    return kind === 'picture' ? PICTURES.includes(written) : ['audio/wav', 'video/mp4'].includes(written);
  }
  if (url.protocol === 'blob:') return url.href === `blob:${page}/4b6f`;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.has(url.hostname))) return false;
  if (url.href !== url.origin + url.pathname + url.search + url.hash && url.username + url.password !== '') {
    return false;
  }
  const isOwn = url.origin === page;
  if (!isOwn) return named.some(({ origin }) => origin === url.origin);
  if (kind === 'recording') return true;
  if (named.some(({ folder }) => folder?.length === 0)) return true;
  try {
    const plain = url.pathname.split('/').slice(1);
    const decoded = walk(decodedSegments(url.pathname));
    return named.some((one) => isUnder(plain, one) && isUnder(decoded, one));
  } catch {
    return false;
  }
}

describe('addresses that may be loaded', () => {
  it('are those that a slow rule allows, made absolute', () => {
    const seen = { allowed: 0, refused: 0 };
    fc.assert(
      fc.property(
        address,
        fc.constantFrom('picture' as const, 'recording' as const),
        setting,
        fc.constantFrom(...PAGES),
        (text, kind, named, page) => {
          const base = `${page}/reports/today.html`;
          const words = named.map(({ entry }) => entry).join(' ');
          const rule = new MediaRule(words, { base, origin: page, address: base }, () => undefined);
          const { href, unnamed } = rule.check(text, kind);
          const allowed = slowly(text, kind, named, page);
          seen[allowed ? 'allowed' : 'refused']++;
          expect(href, `${JSON.stringify(text)} as ${kind} of ${page} with "${words}"`).to.equal(
            allowed ? new URL(text, base).href : null,
          );
          if (unnamed === null) return;
          // The setting that is said to be missing is the one that helps.
          expect(href).to.equal(null);
          const all = new MediaRule(unnamed === page ? '/' : unnamed, { base, origin: page, address: base }, fail);
          expect(all.check(text, kind).href).to.equal(new URL(text, base).href);
        },
      ),
      { seed: 20_261_130, numRuns: 6000 },
    );
    expect(Math.min(seen.allowed, seen.refused)).to.be.greaterThan(1000);
  });
});

function fail(message: string): never {
  throw new Error(message);
}
