/** Answers on their way out of the worker: their columns move, nothing of them is copied twice. */

export interface Packed {
  readonly value: unknown;
  readonly transfer: ArrayBuffer[];
}

/** The answer must be the caller's own: its columns are gone afterwards. */
export function pack(answer: unknown): Packed {
  const buffers = new Set<ArrayBuffer>();
  return { value: packValue(answer, buffers), transfer: [...buffers] };
}

function packValue(value: unknown, buffers: Set<ArrayBuffer>): unknown {
  if (ArrayBuffer.isView(value)) return packView(value as Uint8Array, buffers);
  if (Array.isArray(value)) return value.some(isObject) ? value.map((one) => packValue(one, buffers)) : value;
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, packValue(one, buffers)]));
}

/** A part of a buffer is copied: else the whole of it, which is the engine's, would go. */
function packView(view: Uint8Array, buffers: Set<ArrayBuffer>): Uint8Array {
  const whole = view.byteOffset === 0 && view.byteLength === view.buffer.byteLength;
  const own = whole && view.buffer instanceof ArrayBuffer ? view : view.slice();
  buffers.add(own.buffer as ArrayBuffer);
  return own;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return isObject(value) && Object.getPrototypeOf(value) === Object.prototype;
}
