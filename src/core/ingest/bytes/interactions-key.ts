/** Finds the list of interactions in an envelope. */

const INTERACTIONS = Array.from('"interactions"', (char) => char.charCodeAt(0));

/** Whether the key that begins here is that of the list. */
export function isInteractions(bytes: Uint8Array, at: number): boolean {
  return INTERACTIONS.every((byte, i) => bytes[at + i] === byte);
}
