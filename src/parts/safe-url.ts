/** Addresses that come from data. */

/** The address, made absolute, where it is safe to load media from; `null` for `javascript:` and other odd ones. */
export function safeMediaUrl(url: string | null | undefined, base: string): string | null {
  if (!url) return null;
  try {
    const parsed = new URL(url, base);
    const allowed = ['http:', 'https:', 'blob:'].includes(parsed.protocol) || isMediaData(parsed);
    // A page opened from disk has its recordings beside it.
    const besidePage = parsed.protocol === 'file:' && base.startsWith('file:');
    return allowed || besidePage ? parsed.href : null;
  } catch {
    return null;
  }
}

function isMediaData({ protocol, href }: URL): boolean {
  // An SVG image cannot run scripts inside <img>, but it has no place among avatars and recordings.
  return protocol === 'data:' && /^data:(?:audio|video|image\/(?:png|jpeg|gif|webp|avif))/.test(href);
}
