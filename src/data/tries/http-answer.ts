/** What an answer that is no success says besides its status. Loaded with the first one. */

/** HTTP/2 and later send no words with the status. */
const PHRASES: Readonly<Record<number, string>> = {
  206: 'Partial Content',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** The status in words; empty where nobody knows any. */
export function phraseOf({ status, statusText }: Response): string {
  return PHRASES[status] ?? statusText.trim();
}

// The header Retry-After: a number of seconds or an HTTP date (RFC 9110, 10.2.3 and 5.6.7).

const TIME = String.raw`(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)`;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Seconds, some thirty years: an instant that far ahead is still a date. */
const LONGEST_SAID = 1e9;

/** The form in use and the two obsolete ones, which must still be understood. */
const HTTP_DATES = [
  new RegExp(String.raw`^\w{3}, (?<day>\d\d) (?<month>\w{3}) (?<year>\d{4}) ${TIME} GMT$`),
  new RegExp(String.raw`^\w{6,9}, (?<day>\d\d)-(?<month>\w{3})-(?<year>\d\d) ${TIME} GMT$`),
  new RegExp(String.raw`^\w{3} (?<month>\w{3}) (?<day>[ \d]\d) ${TIME} (?<year>\d{4})$`),
];

/**
 * How long a server asks to wait.
 *
 * @param now epoch ms; the answer's own `Date` goes before it, because the two clocks may disagree
 * @returns milliseconds, never negative; `null` where the server does not say, or says nothing that can be read
 */
export function retryAfter(headers: Headers, now: number): number | null {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text), LONGEST_SAID) * 1000;
  const serverNow = parseHttpDate(headers.get('date') ?? '', now) ?? now;
  const until = parseHttpDate(text, serverNow);
  return until === null ? null : Math.max(0, until - serverNow);
}

function parseHttpDate(text: string, now: number): number | null {
  for (const form of HTTP_DATES) {
    const fields = form.exec(text)?.groups;
    if (!fields) continue;
    const month = MONTHS.indexOf(fields['month']);
    if (month < 0) return null;
    const [day, hour, minute, second] = ['day', 'hour', 'minute', 'second'].map((name) => Number(fields[name]));
    return Date.UTC(fullYear(fields['year'], now), month, day, hour, minute, second);
  }
  return null;
}

/** A year of two digits that would lie more than 50 years ahead means the century before. */
function fullYear(digits: string, now: number): number {
  if (digits.length > 2) return Number(digits);
  const thisYear = new Date(now).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + Number(digits);
  return year > thisYear + 50 ? year - 100 : year;
}
