/** Finds out what one input is that holds no others, and has it read. */

import type { RecordBatches } from '../core/ingest/record-batch.js';
import { readRows } from './csv/table-reader.js';
import { eventColumns, type EventColumns } from './events/event-columns.js';
import { EventLog } from './events/event-log.js';
import { kindOf } from './fields/field-columns.js';
import type { InputFormat } from './input-format.js';
import { openSource, type BegunSource } from './reading/open-source.js';
import { glimpseOfTable } from './recognise/glimpse-of-table.js';
import { EVENT_LOG, OWN_FORMAT, otherVendor } from './recognise/named.js';
import { beginsLikeOurs } from './recognise/own-beginning.js';
import { refuseTotalsTable } from './recognise/totals.js';
import { looksLikeTable } from './table/header.js';
import { readTable } from './table/table-source.js';
import { isQueueLog, QueueLog } from './vendors/asterisk/queue-log.js';

/** @returns `null` where it is in our own format, or nothing that is known */
export async function openOne(
  begun: BegunSource,
  format: InputFormat,
  signal: AbortSignal | undefined,
): Promise<RecordBatches | null> {
  const { head, isJson } = begun;
  const { isTable, table, vendor } = format;
  if (isJson && (vendor === OWN_FORMAT || (vendor === undefined && beginsLikeOurs(head)))) return null;
  if ((vendor === undefined || vendor === 'asterisk') && isQueueLog(head)) {
    return new QueueLog(begun.open(), format, signal).batches();
  }
  const isPlain = table.kind === undefined && table.mapping === undefined;
  const mayBeSource = vendor === undefined ? isJson || isPlain : vendor !== EVENT_LOG && vendor !== OWN_FORMAT;
  if (mayBeSource) {
    const batches = await openSource([begun], format, signal);
    if (batches) return batches;
    if (isJson) return openUnknownJson({ ...begun, name: '' }, format, signal);
  }
  const mayBeLog = vendor === EVENT_LOG || (vendor === undefined && isPlain);
  const rows = mayBeLog ? readRows(head, table.delimiter) : [];
  const events = mayBeLog ? eventsIn(rows) : null;
  if (events) return new EventLog(begun.open(), events, format, signal).batches();
  if (vendor === EVENT_LOG) throw otherVendor(vendor, [glimpseOfTable(head, table.delimiter, '')]);
  refuseTotalsTable(head, table);
  if (!isTable && !looksLikeTable(head)) return null;
  return readTable(begun.open(), format, signal);
}

/** JSON that no source knows, read by the names of its fields; `null` where they do not tell. */
export async function openUnknownJson(
  begun: BegunSource,
  format: InputFormat,
  signal: AbortSignal | undefined,
): Promise<RecordBatches | null> {
  const { openUnknown } = await import('./unknown/open-unknown.js');
  return openUnknown([begun], format, signal);
}

/** The columns of an event log; `null` where the table is none. */
function eventsIn([header = [], ...rows]: readonly (readonly string[])[]): EventColumns | null {
  return kindOf(header) === 'messages' ? null : eventColumns(header, rows);
}
