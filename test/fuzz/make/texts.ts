/** Texts of reports: JSON in all ways that it can be written, and tables. */

import type { Random } from '../../core/reference/random.js';
import { isObject, type Json, type JsonObject } from '../case.js';

/** Parts that mean something to one of the readers: put into texts, they make it decide. */
export const TOKENS: readonly string[] = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '\t',
    ';',
    '|',
    '\ufeff',
    '\u0000',
    '\u2028',
    '=',
  ],
  ...[
    'null',
    'true',
    '-',
    '0',
    '1e999',
    '-0',
    '01',
    '1.',
    '.5',
    '9007199254740993',
    '1e3',
    '""',
    '[]',
    '{}',
    '//',
    '<html>',
  ],
  ...[
    '"id":',
    '"startedAt":',
    '"interactions":',
    '"agents":',
    '"$envelope":',
    '"messages":',
    '"__proto__":',
    '"behaviors":',
  ],
  ...[
    '\\u0000',
    '\\ud800',
    '\\u0069d',
    '\\x',
    '\\',
    '"id":"i0"',
    '"startedAt":0',
    '"startedAt":"2024-03-10T00:00:00Z"',
  ],
  ...[
    'id,startedAt\n',
    'conversation id',
    '2024-03-10',
    '10.03.2024 02:30',
    '3/10/24 2:30 PM',
    '1 h 30',
    '12:30:45',
    '1,234.5',
  ],
  ...[
    '1.234,5',
    '""',
    '",',
    '"\n',
    ',,',
    'sep=;',
    'ä',
    '\u{1f600}',
    '\ud800',
    '٣',
    '１',
    "'",
    '00:00',
    'N/A',
    '-',
    '#REF!',
  ],
];

export function jsonText(random: Random, value: Json): string {
  const space = random.pick(['', '', '', ' ', '\n  ', '\t', '\r\n']);
  const escaping = random.chance(0.1) ? random.pick([0.02, 0.3]) : 0;
  const twice = random.chance(0.05);
  const text = (content: string): string =>
    JSON.stringify(content).replace(/[a-z]/gi, (letter, at: number, all: string) =>
      all[at - 1] !== '\\' && random.chance(escaping) && !/\\u[\da-f]{0,3}$/i.test(all.slice(Math.max(0, at - 6), at))
        ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
        : letter,
    );
  const write = (part: Json): string => {
    if (typeof part === 'string') return text(part);
    if (typeof part === 'number' && random.chance(0.02)) return part.toExponential();
    if (Array.isArray(part)) return `[${space}${part.map(write).join(`,${space}`)}${space}]`;
    if (!isObject(part)) return JSON.stringify(part);
    const members = Object.entries(part).map(([key, inner]) => `${text(key)}:${space}${write(inner)}`);
    if (twice && members.length > 1 && random.chance(0.1)) members.push(random.pick(members));
    return `{${space}${members.join(`,${space}`)}${space}}`;
  };
  return write(value);
}

function recordsOf(report: Json): Json[] {
  const list = isObject(report) ? report['interactions'] : report;
  return Array.isArray(list) ? list : [];
}

/** One record a line. */
export function linesText(random: Random, report: Json): string {
  const lines: Json[] = [...recordsOf(report)];
  if (isObject(report) && random.chance(0.8)) {
    const envelope = { ...report };
    delete envelope['interactions'];
    lines.unshift({ $envelope: envelope });
  }
  const end = random.pick(['\n', '\n', '\r\n', '\n\n', ' \n']);
  return lines.map((line) => JSON.stringify(line)).join(end) + random.pick(['', end]);
}

/** What a row has, by path. */
function flat(record: JsonObject, prefix = ''): [string, Json][] {
  return Object.entries(record).flatMap(([name, value]): [string, Json][] => {
    if (isObject(value) && name !== '__proto__') return flat(value, `${prefix}${name}.`);
    return [[prefix + name, Array.isArray(value) ? value.map(String).join(',') : value]];
  });
}

type Aliases = (path: string) => readonly string[];

/** Cells as other programs write them. */
function cellText(random: Random, path: string, value: Json): string {
  const isInstant = /At$|\.from$|\.to$|\.at$/.test(path) && typeof value === 'number' && Math.abs(value) > 1e10;
  if (isInstant && random.chance(0.8)) {
    const iso = new Date(Math.max(-6e13, Math.min(2e14, value))).toISOString();
    const [year, month, day] = iso.split(/[-T]/);
    const time = iso.slice(11, 19);
    return random.pick([
      ...[iso, `${year}-${month}-${day} ${time}`, `${day}.${month}.${year} ${time.slice(0, 5)}`],
      ...[`${month}/${day}/${year} ${time}`, `${day}/${month}/${year}`, `${iso.slice(0, 19)}+02:00`],
    ]);
  }
  if (/Seconds$|duration/i.test(path) && typeof value === 'number' && random.chance(0.5)) {
    const whole = Math.abs(Math.round(value)) % 100_000;
    const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
    return random.pick([
      `${hours}:${minutes}:${whole % 60}`,
      `${hours} h ${minutes} min`,
      `${minutes}m`,
      `PT${whole}S`,
    ]);
  }
  if (value === null) return random.pick(['', '', 'N/A', '-', 'null']);
  if (typeof value === 'number' && random.chance(0.2)) return String(value).replace('.', ',');
  if (typeof value === 'boolean') return random.pick([String(value), value ? 'yes' : 'no', value ? '1' : '0', 'TRUE']);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function quoted(random: Random, cell: string, delimiter: string): string {
  const must = cell.includes(delimiter) || /["\r\n]/.test(cell);
  return must || random.chance(0.1) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A table of the records, or of their messages. */
export function tableText(random: Random, report: Json, aliases: Aliases): string {
  const delimiter = random.pick([',', ',', ';', '\t', '|']);
  const ofMessages = random.chance(0.25);
  const rows = recordsOf(report)
    .filter(isObject)
    .flatMap((record): Map<string, Json>[] => {
      if (!ofMessages) return [new Map(flat(record))];
      const messages = Array.isArray(record['messages']) ? record['messages'].filter(isObject) : [];
      return messages.map(
        (message) => new Map([['conversationId', record['id'] ?? null], ...flat(message, 'message.')]),
      );
    });
  const paths = [...new Set(rows.flatMap((row) => [...row.keys()]))].slice(0, 40);
  const columns = random.chance(0.2) ? random.shuffled(paths) : paths;
  const names = columns.map((path) => {
    const others = aliases(path);
    if (others.length > 0 && random.chance(0.5)) return random.pick(others);
    return ofMessages && random.chance(0.5) ? path.replace('message.', '') : path;
  });
  const line = (cells: readonly string[]) => cells.map((cell) => quoted(random, cell, delimiter)).join(delimiter);
  const written = rows.map((row) => {
    const cells = columns.map((path) => cellText(random, path, row.get(path) ?? null));
    if (random.chance(0.02)) cells.splice(random.whole(0, cells.length), random.whole(0, 2));
    return line(cells);
  });
  return [line(names), ...written].join(random.pick(['\n', '\n', '\r\n', '\r'])) + random.pick(['', '\n']);
}
