/** Puts a value into a record, whose parts are made as needed. Names such as `__proto__` are names like any other. */
export function putPath(record: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let part = record;
  for (const name of path.slice(0, -1)) {
    const inner = Object.hasOwn(part, name) ? part[name] : undefined;
    if (typeof inner === 'object' && inner !== null) part = inner as Record<string, unknown>;
    else {
      const made = {};
      define(part, name, made);
      part = made;
    }
  }
  define(part, path[path.length - 1], value);
}

function define(record: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(record, name, { value, writable: true, enumerable: true, configurable: true });
  } else record[name] = value;
}
