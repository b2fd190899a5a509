/** UTF-8, as strictly as decoders take it. */

/** The length of the UTF-8 sequence at `at`, 0 where it is none. */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at];
  const second = bytes[at + 1];
  if (first >= 0xc2 && first <= 0xdf) return (second & 0xc0) === 0x80 ? 2 : 0;
  if ((bytes[at + 2] & 0xc0) !== 0x80) return 0;
  if (first >= 0xe0 && first <= 0xef) {
    const least = first === 0xe0 ? 0xa0 : 0x80;
    const most = first === 0xed ? 0x9f : 0xbf;
    return second >= least && second <= most ? 3 : 0;
  }
  if (first < 0xf0 || first > 0xf4 || (bytes[at + 3] & 0xc0) !== 0x80) return 0;
  const least = first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xf4 ? 0x8f : 0xbf;
  return second >= least && second <= most ? 4 : 0;
}
