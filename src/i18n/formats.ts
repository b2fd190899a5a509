/** Cached Intl formatters: making one costs far more than using it. */

type Format = Intl.NumberFormat | Intl.DateTimeFormat | Intl.ListFormat | Intl.Collator;

const cache = new Map<string, Format>();
/** Options that are constants come again and again; to write them out as a key takes longer than to format. */
const keys = new WeakMap<object, string>();

function cached<T extends Format>(kind: string, locale: string, options: object, make: () => T): T {
  const key = `${kind} ${locale} ${keyOf(options)}`;
  let format = cache.get(key);
  if (!format) cache.set(key, (format = make()));
  return format as T;
}

function keyOf(options: object): string {
  let key = keys.get(options);
  if (key === undefined) keys.set(options, (key = JSON.stringify(options)));
  return key;
}

export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached('number', locale, options, () => new Intl.NumberFormat(locale, options));
}

export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached('date', locale, options, () => new Intl.DateTimeFormat(locale, options));
}

export function listFormat(locale: string, options: Intl.ListFormatOptions): Intl.ListFormat {
  return cached('list', locale, options, () => new Intl.ListFormat(locale, options));
}

const COLLATION: Intl.CollatorOptions = { numeric: true, sensitivity: 'base' };

export function collator(locale: string): Intl.Collator {
  return cached('collator', locale, COLLATION, () => new Intl.Collator(locale, COLLATION));
}
