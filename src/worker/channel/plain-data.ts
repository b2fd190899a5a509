/** Makes data fit for a message. What cannot be cloned is left out, so that the reader finds it missing or wrong. */

const DEPTH = 100;

/** Tries it as it is first: `send` may throw. Sends a plain copy where it does, or where a clone would lose something. */
export function sendPlain<T>(value: T, send: (value: T) => void): void {
  try {
    if (isPlain(value, DEPTH)) {
      send(value);
      return;
    }
  } catch {
    // Proxies look plain and cannot be cloned.
  }
  send(plainCopy(value, DEPTH) as T);
}

/** Whether a clone is equal to it, whatever reads it: no functions, and no classes, whose getters would be lost. */
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value === 'function' || typeof value === 'symbol') return false;
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.every((one) => isPlain(one, depth - 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  const record = value as Record<string, unknown>;
  for (const key in record) if (!isPlain(record[key], depth - 1)) return false;
  return true;
}

function plainCopy(value: unknown, depth: number): unknown {
  // Neither text, number nor list: wrong wherever one of these is expected.
  if (typeof value === 'function' || typeof value === 'symbol' || depth === 0) return {};
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => plainCopy(one, depth - 1));
  if (Object.prototype.toString.call(value) !== '[object Object]') return cloneOf(value);
  const record = value as Record<string, unknown>;
  return Object.fromEntries(keysOf(value).map((key) => [key, plainCopy(record[key], depth - 1)]));
}

/** A date, a map, a typed array; or an element of the page. */
function cloneOf(value: object): unknown {
  try {
    return structuredClone(value);
  } catch {
    return {};
  }
}

/** Its own keys, and the getters of its classes. */
function keysOf(value: object): string[] {
  const keys = Object.keys(value);
  let prototype = Object.getPrototypeOf(value) as object | null;
  while (prototype && prototype !== Object.prototype) {
    for (const [key, { get }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) if (get) keys.push(key);
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  return [...new Set(keys)];
}
