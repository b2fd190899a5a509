/**
 * Addresses of pictures and recordings that come from data: nobody else decides which of them may be loaded. What counts is
 * what the platform makes of a text (`new URL`), never the text itself.
 */

export type MediaKind = 'picture' | 'recording';

/** Where the page is that loads them. */
export interface MediaPage {
  /** What relative addresses are relative to. */
  readonly base: string;
  /** `null`, as a text, where it is none of a server. */
  readonly origin: string;
  readonly address: string;
}

export interface MediaVerdict {
  /** The address to load from; `null` where nothing may be loaded. */
  readonly href: string | null;
  /** What `media-origins` would have to name, an origin or the folder of a file; `null` where no setting would help. */
  readonly unnamed: string | null;
}

/** Somewhere that media may come from. */
interface Place {
  /** Scheme, host and port. */
  readonly site: string;
  /** The path that theirs are below. */
  readonly path: string;
}

/** Of what stands in the data itself. An SVG image cannot run scripts inside `<img>`, but it has no place here. */
const TYPES: Readonly<Record<MediaKind, string>> = {
  picture: ' image/avif image/gif image/jpeg image/png image/webp ',
  recording:
    ' audio/aac audio/flac audio/mp4 audio/mpeg audio/ogg audio/wav audio/wave audio/webm audio/x-m4a audio/x-wav' +
    ' video/mp4 video/ogg video/webm ',
};

const UNSAFE: MediaVerdict = { href: null, unnamed: null };

export function currentPage(): MediaPage {
  return { base: document.baseURI, origin: globalThis.origin, address: location.href };
}

export class MediaRule {
  private readonly own: Place | null;
  private readonly named: readonly Place[];

  /**
   * @param setting of the page's author: origins, and beginnings of paths of the page's own origin, separated by spaces
   * @param warn told what in it cannot be used
   */
  constructor(
    setting: string | null,
    private readonly page: MediaPage,
    private readonly warn: (message: string) => void,
  ) {
    this.own = ownPlace(page);
    const places = (setting ?? '').split(/\s+/).map((entry) => (entry === '' ? null : this.placeOf(entry)));
    this.named = places.filter((place) => place !== null);
  }

  check(text: string | null | undefined, kind: MediaKind): MediaVerdict {
    const url = text ? parsed(text, this.page.base) : null;
    if (!url) return UNSAFE;
    const { href } = url;
    if (this.isAtHand(url, kind)) return { href, unnamed: null };
    if (!this.isSafe(url)) return UNSAFE;
    const places = kind === 'recording' && this.own ? [this.own, ...this.named] : this.named;
    if (places.some((place) => isIn(place, url))) return { href, unnamed: null };
    return { href: null, unnamed: url.protocol === 'file:' ? new URL('.', url).pathname : siteOf(url) };
  }

  /** Whether it is in the page already, so that nobody is asked for it: made by a script of the page, or in the data. */
  private isAtHand({ protocol, pathname, origin }: URL, kind: MediaKind): boolean {
    if (protocol === 'blob:') return origin === this.page.origin;
    const type = pathname.split(/[;,]/, 1)[0].trim().toLowerCase();
    return protocol === 'data:' && TYPES[kind].includes(` ${type} `);
  }

  private isSafe(url: URL): boolean {
    if (url.username !== '' || url.password !== '') return false;
    // A page opened from disk has its recordings beside it.
    if (url.protocol === 'file:') return siteOf(url) === this.own?.site;
    return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  }

  private placeOf(entry: string): Place | null {
    // What begins with two slashes, or a slash and a backslash, names a host.
    const ofPage = /^\/(?![/\\])/.test(entry);
    const url = parsed(entry, ofPage ? this.own?.site : undefined);
    const place = url && { site: siteOf(url), path: url.pathname };
    const isOwn = place !== null && place.site === this.own?.site;
    // An asterisk stands for nothing; some browsers write it in another way in a host.
    const isPlain = url?.search === '' && url.hash === '' && !/\*|%2a/i.test(url.href) && this.isSafe(url);
    if (isPlain && (ofPage ? isOwn : !isOwn && url.pathname === '/')) return place;
    this.warn(
      isOwn && !ofPage
        ? `media-origins: ${entry} is the page itself; name a path of it, such as /avatars/.`
        : `media-origins: ${entry} is neither an https origin nor a path that begins with one slash.`,
    );
    return null;
  }
}

function parsed(text: string, base: string | undefined): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

/** All of the page's origin; of a page opened from disk, which may lie anywhere, what is in its folder. */
function ownPlace({ origin, address }: MediaPage): Place | null {
  const url = address.startsWith('file:') ? parsed('.', address) : parsed(origin, undefined);
  return url && { site: siteOf(url), path: url.pathname };
}

/** Unlike `origin`, told apart for files, too. */
function siteOf({ protocol, host }: URL): string {
  return `${protocol}//${host}`;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}

function isIn({ site, path }: Place, url: URL): boolean {
  if (siteOf(url) !== site) return false;
  return path === '/' || (isBelow(url.pathname, path) && isBelow(readByServer(url), path));
}

/** A path ends where a segment does: `/avatars` is no beginning of `/avatars-of-others`. */
function isBelow(path: string, start: string): boolean {
  return path === start || path.startsWith(start.endsWith('/') ? start : `${start}/`);
}

/**
 * The path as some servers take it, to whom `%2f` is a slash and `..;x` a step up, also where one after the other decodes
 * (`%252f`). Empty where it cannot be read.
 */
function readByServer({ href, pathname }: URL): string {
  const url = new URL(href);
  try {
    const twice = decodeURIComponent(pathname).replace(/%(?:25)*(2e|2f|5c|3b)/gi, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    );
    url.pathname = twice.replace(/;[^/\\]*/g, '');
  } catch {
    return '';
  }
  return url.pathname;
}
