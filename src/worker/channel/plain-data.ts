/** Makes data fit for a message. What cannot be cloned is left out, so that the reader finds it missing or wrong. */

const DEPTH = 100;

/** Tries it as it is first: `send` may throw. Sends a plain copy where it does, or where a clone would lose something. */
export function sendPlain<T>(value: T, send: (value: T) => void): void {
  try {
    if (isPlain(value, DEPTH, new Set())) {
      send(value);
      return;
    }
  } catch {
    // Proxies look plain and cannot be cloned.
  }
  send(plainCopy(value, DEPTH, new Map()) as T);
}

/**
 * Whether a clone is equal to it, whatever reads it: no functions, and no classes, whose getters would be lost.
 *
 * @param seen objects that were looked into: what holds itself, or the same again and again, would never end
 */
function isPlain(value: unknown, depth: number, seen: Set<object>): boolean {
  if (typeof value === 'function' || typeof value === 'symbol') return false;
  if (typeof value !== 'object' || value === null || seen.has(value)) return true;
  if (depth === 0) return false;
  seen.add(value);
  if (!Array.isArray(value) && ![Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null)) {
    return false;
  }
  return Object.values(value).every((one) => isPlain(one, depth - 1, seen));
}

/** @param copies of objects that were met before; one that holds itself is left out there */
function plainCopy(value: unknown, depth: number, copies: Map<object, unknown>): unknown {
  // Neither text, number nor list: wrong wherever one of these is expected.
  if (typeof value === 'function' || typeof value === 'symbol' || depth === 0) return {};
  if (typeof value !== 'object' || value === null) return value;
  if (!copies.has(value)) {
    copies.set(value, {});
    copies.set(
      value,
      copyOf(value, (part) => plainCopy(part, depth - 1, copies)),
    );
  }
  return copies.get(value);
}

function copyOf(value: object, copy: (part: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (Object.prototype.toString.call(value) !== '[object Object]') return cloneOf(value);
  const record = value as Record<string, unknown>;
  return Object.fromEntries(keysOf(value).map((key) => [key, copy(record[key])]));
}

/** A date, a map, a typed array; or an element of the page. */
function cloneOf(value: object): unknown {
  try {
    return structuredClone(value);
  } catch {
    return {};
  }
}

/** Its own keys, and the getters of its classes; one may be there twice. */
function keysOf(value: object): string[] {
  const keys = Object.keys(value);
  let prototype = Object.getPrototypeOf(value) as object | null;
  while (prototype && prototype !== Object.prototype) {
    for (const [key, { get }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) if (get) keys.push(key);
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  return keys;
}
