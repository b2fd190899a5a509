/** What is given to an engine in one go of the fuzzer, as plain data: it can be kept in a file, changed and shrunk. */

export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

export interface FuzzFile {
  readonly name: string;
  readonly text: string;
}

/**
 * What is read: a text, bytes (base64), objects at hand, or files that belong together. An object `{ "$odd": name }` stands for
 * one of `ODD_OBJECTS`.
 */
export type FuzzInput =
  | { readonly text: string }
  | { readonly bytes: string }
  | { readonly value: Json }
  | { readonly files: readonly FuzzFile[] };

export interface FuzzCase {
  /** What it is about, of a case that somebody keeps. */
  readonly about?: string;
  readonly input: FuzzInput;
  /** Of `createEngine`. */
  readonly options?: JsonObject;
  /** Records that are appended, after some of the questions have been asked. */
  readonly append?: Json[];
  /** Each is also asked where it makes no sense. */
  readonly questions?: Json[];
  /** Which forms of the input are compared, how it is cut into pieces. */
  readonly seed: number;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A set of its own: lists and objects are changed in place. */
export function copyOf<T extends Json>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** The places in a value where something stands: whose member it is, and by which name or number. */
export function placesIn(value: Json): { readonly holder: Json[] | JsonObject; readonly key: string | number }[] {
  const found: { holder: Json[] | JsonObject; key: string | number }[] = [];
  const look = (holder: Json) => {
    if (Array.isArray(holder)) {
      holder.forEach((inner, key) => {
        found.push({ holder, key });
        look(inner);
      });
    } else if (isObject(holder)) {
      for (const key of Object.keys(holder)) {
        found.push({ holder, key });
        look(holder[key]);
      }
    }
  };
  look(value);
  return found;
}

export function valueAt(holder: Json[] | JsonObject, key: string | number): Json {
  return (holder as JsonObject)[key];
}

/** Also under names such as `__proto__`. */
export function setAt(holder: Json[] | JsonObject, key: string | number, value: Json): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}
