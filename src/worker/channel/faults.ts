/** Errors on their way between threads. */

import { InputError, type InputErrorCode } from '../../core/index.js';
import type { Fault } from './protocol.js';

/** Causes of causes: further ones are left out. */
const DEPTH = 5;

export function toFault(error: unknown, depth = DEPTH): Fault {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, cause, code } = error as Error & { code?: unknown };
  return {
    name,
    message,
    code: typeof code === 'string' ? code : undefined,
    cause: cause === undefined || depth === 0 ? undefined : toFault(cause, depth - 1),
  };
}

/** An error of the same class where callers tell classes apart, else one of the same name. */
export function fromFault({ name, message, code, cause }: Fault): Error {
  const error = create(name, message, code);
  if (cause) Object.defineProperty(error, 'cause', { value: fromFault(cause), configurable: true, writable: true });
  return error;
}

const CLASSES: Readonly<Record<string, new (message: string) => Error>> = { RangeError, TypeError, SyntaxError };

function create(name: string, message: string, code: string | undefined): Error {
  if (name === 'InputError' && code !== undefined) return new InputError(code as InputErrorCode, message);
  if (Object.hasOwn(CLASSES, name)) return new CLASSES[name](message);
  if (name === 'AbortError') return new DOMException(message, name);
  const error = new Error(message);
  if (name !== 'Error') Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true });
  return code === undefined ? error : Object.assign(error, { code });
}
