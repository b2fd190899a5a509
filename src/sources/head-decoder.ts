/** Reads how bytes begin: a file of another program may be UTF-16, which its first byte tells. */
export function headDecoder([first]: Uint8Array): TextDecoder {
  return new TextDecoder(['utf-16be', 'utf-16le'][first - 0xfe]);
}
