/** RingCentral: the call log. A call stands there once for every extension that it reached; all of them are one call. */

import { greatest, least } from '../../../core/statistics/extremes.js';
import { renamed } from '../../mapping/readers.js';
import { isMissing, numberOf, rowsAt, textAt, valueAt } from '../../mapping/values.js';
import type { Joined, Row, RowSource } from '../../source.js';

const ANSWERED = new Set(['accepted', 'call connected']);
const HANG_UP = new Set(['hang up', 'hangup']);
const NOT_ANSWERED = new Set(['missed', 'voicemail', ...HANG_UP]);

const resultOf = (row: Row) => textAt(row, 'result').toLowerCase();

function results(joined: Joined): ReadonlySet<string> {
  return new Set(joined.rows('calls').map(resultOf));
}

/** The whole call, where its legs tell; else what each extension was told. */
function wholes(joined: Joined): readonly Row[] {
  const rows = joined.rows('calls');
  const masters = rows.flatMap((row) => rowsAt(row, 'legs').filter((leg) => String(leg['master']) === 'true'));
  return masters.length > 0 ? masters : rows;
}

function instants(joined: Joined): readonly { readonly from: number; readonly to: number | null }[] {
  return wholes(joined).flatMap((row) => {
    const from = joined.instant(valueAt(row, 'startTime'));
    const seconds = numberOf(valueAt(row, 'duration'));
    if (typeof from !== 'number') return [];
    return [{ from, to: typeof seconds === 'number' ? from + seconds * 1000 : null }];
  });
}

/** While it goes on it has no duration. */
function isOpen(joined: Joined): boolean {
  return results(joined).has('in progress');
}

function answered(joined: Joined): boolean | undefined {
  const found = [...results(joined)];
  if (found.some((result) => ANSWERED.has(result))) return true;
  return found.length > 0 && found.every((result) => NOT_ANSWERED.has(result)) ? false : undefined;
}

/** Who hung up before anybody answered has left; who spoke to a voicemail has not. */
function abandoned(row: Row, joined: Joined): boolean | undefined {
  const found = results(joined);
  if (answered(joined) !== false || textAt(row, 'direction').toLowerCase() !== 'inbound') return undefined;
  if (found.has('voicemail')) return false;
  return [...found].some((result) => HANG_UP.has(result)) ? true : undefined;
}

/** The extension that took it: that of a row that was accepted, or of an accepted leg that is not the whole call. */
function extension(joined: Joined): unknown {
  const rows = joined.rows('calls');
  const taken = rows.filter((row) => ANSWERED.has(resultOf(row)));
  const legs = taken.flatMap((row) =>
    rowsAt(row, 'legs').filter((leg) => ANSWERED.has(resultOf(leg)) && String(leg['master']) !== 'true'),
  );
  return [...legs, ...taken].map((row) => valueAt(row, 'extension.id')).find((id) => !isMissing(id));
}

function customer(row: Row, path: string): unknown {
  const side = textAt(row, 'direction').toLowerCase() === 'outbound' ? 'to' : 'from';
  return valueAt(row, `${side}.${path}`);
}

export const ringcentral: RowSource = {
  name: 'ringcentral',
  title: 'RingCentral',
  kind: 'rows',
  tables: {
    calls: {
      lists: ['', 'records', 'calls', 'call_log', 'company_call_log'],
      signs: ['telephonySessionId', 'sessionId', 'startTime', 'direction', 'action', 'result', 'type'],
      needs: ['telephonySessionId', 'extension.id'],
    },
  },
  group: 'telephonySessionId | sessionId | id',
  conversation: {
    id: 'telephonySessionId | sessionId | id',
    startedAt: (_, joined) => {
      const found = instants(joined).map(({ from }) => from);
      return found.length > 0 ? least(found) : undefined;
    },
    endedAt: (_, joined) => {
      const found = instants(joined).flatMap(({ to }) => to ?? []);
      return found.length > 0 && !isOpen(joined) ? greatest(found) : undefined;
    },
    updatedAt: 'lastModifiedTime',
    channel: renamed('type', { voice: 'voice', fax: 'fax', sms: 'sms' }),
    direction: renamed('direction', { inbound: 'inbound', outbound: 'outbound' }),
    agentId: (_, joined) => extension(joined),
    answered: (_, joined) => answered(joined),
    abandoned,
    status: (_, joined) => (isOpen(joined) ? 'open' : undefined),
    'customer.id': (row) => customer(row, 'phoneNumber'),
    'customer.phone': (row) => customer(row, 'phoneNumber'),
    'customer.name': (row) => customer(row, 'name'),
    'recording.url': 'recording.contentUri',
  },
  more: ['navigation.nextPage'],
  total: 'paging.totalElements',
  paging: [{ address: 'navigation.nextPage.uri' }],
};
