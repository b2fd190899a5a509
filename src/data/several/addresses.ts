/** The addresses of an attribute `src`, separated by spaces. One of `data:` is alone: it may hold spaces. */
export function addressesIn(src: string): readonly string[] {
  const text = src.trim();
  return /^data:/i.test(text) ? [text] : text.split(/\s+/);
}
