/** How much memory columns take while they grow, and how it is given back. */

/** What only some platforms have. */
type Transferable = ArrayBuffer & { transfer?(length: number): ArrayBuffer };

/**
 * Bytes of the least buffer that is given back; smaller ones are left to the collector. Once one has been given back, V8
 * seems to compile anew all code that reads buffers, as none is sure to be there any longer: reading 100,000 records took
 * 1.3 times as long. Tests give back smaller ones, too.
 */
export const RETURNED = { least: 2 ** 22 };

/**
 * Gives back the memory behind a view: left to the collector, it would stay beside what replaced it, and so double what a
 * column takes. The view, and all others of that memory, are empty afterwards.
 */
export function release({ buffer }: ArrayBufferView): void {
  if (buffer.byteLength < RETURNED.least) return;
  const memory = buffer as Transferable;
  if (memory.transfer) memory.transfer(0);
  // Moves it to a buffer that is young: the collector finds that soon.
  else if (typeof structuredClone === 'function') structuredClone(memory, { transfer: [memory] });
}

/** A length with a little room to grow. */
export function withRoom(length: number): number {
  return length + (length >> 6) + 256;
}
