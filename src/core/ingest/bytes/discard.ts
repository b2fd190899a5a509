/** Passes over a value that is too long to be kept, piece by piece. Only where it ends is looked for. */

export interface Discarded {
  /** Open brackets. */
  depth: number;
  quoted: boolean;
  escaped: boolean;
}

/** Where the value ends, or −1 where it goes on. */
export function discard(bytes: Uint8Array, from: number, to: number, state: Discarded): number {
  for (let p = from; p < to; p++) {
    const byte = bytes[p];
    if (state.quoted) {
      if (state.escaped) state.escaped = false;
      else if (byte === 92) state.escaped = true;
      else if (byte === 34) {
        state.quoted = false;
        if (state.depth === 0) return p + 1;
      }
    } else if (byte === 34) state.quoted = true;
    else if (byte === 91 || byte === 123) state.depth++;
    else if ((byte === 93 || byte === 125) && --state.depth <= 0) return state.depth < 0 ? p : p + 1;
    else if (byte === 44 && state.depth === 0) return p;
  }
  return -1;
}
