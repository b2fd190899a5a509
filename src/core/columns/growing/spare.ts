/**
 * Buffers that are not used any more, kept for what is made next. Left to the garbage collector, they would for a while
 * take up memory beside the new ones.
 */
export class Spare {
  private readonly buffers: ArrayBuffer[] = [];

  /** At least so many bytes, whatever they hold, and not many more. */
  take(bytes: number): ArrayBuffer {
    const at = this.buffers.findIndex(({ byteLength }) => byteLength >= bytes && byteLength <= bytes * 1.125);
    return at < 0 ? new ArrayBuffer(bytes) : this.buffers.splice(at, 1)[0];
  }

  give({ buffer }: ArrayBufferView): void {
    this.buffers.push(buffer as ArrayBuffer);
  }
}

/** A length with a little room to grow. */
export function withRoom(length: number): number {
  return length + (length >> 6) + 256;
}
