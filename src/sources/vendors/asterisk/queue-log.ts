/**
 * The queue log of Asterisk: a line an event, without a header. Events of a call are folded into a conversation, those of members
 * into their presence.
 */

import type { Problem } from '../../../core/ingest/problems.js';
import type { Positioned, RecordBatch } from '../../../core/ingest/record-batch.js';
import { isWithheld } from '../../cells/callers.js';
import type { InputFormat } from '../../input-format.js';
import { foundText } from '../../table/table-problems.js';
import { TableText, type TableInput } from '../../table/table-text.js';
import { isNobody, QueueCall, type QueueEvent } from './queue-events.js';
import { QueuePresence } from './queue-presence.js';

const LINE = /^\uFEFF?(\d{9,10}(?:\.\d+)?)\|([^|]*)\|([^|]*)\|([^|]*)\|([A-Z_]+)(?:\||$)(.*)$/;
/** Conversations that are made between two rests. */
const PART = 50;
/** Longer lines are none. */
const LONGEST = 2 ** 16;

/** Whether a text begins as a queue log does. */
export function isQueueLog(head: string): boolean {
  const [line = ''] = head
    .slice(0, LONGEST)
    .trimStart()
    .split(/[\r\n]/, 1);
  return LINE.test(line);
}

export class QueueLog {
  private readonly calls = new Map<string, QueueCall>();
  private readonly presence = new QueuePresence();
  private problems: Problem[] = [];
  private rest = '';
  private line = 0;
  private rows = 0;
  private last = 0;

  constructor(
    private readonly input: TableInput,
    private readonly format: InputFormat,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async *batches(): AsyncGenerator<RecordBatch, void, void> {
    const text = new TableText(this.input, this.format, this.signal, (problem) => this.problems.push(problem));
    const batch = (records: readonly Positioned[], envelope?: RecordBatch['envelope']): RecordBatch => {
      const { problems } = this;
      this.problems = [];
      const tables = [{ table: 'events', list: '', rows: this.rows }];
      const why = 'its lines are epoch|callid|queue|agent|event';
      const source = { name: 'asterisk', title: 'Asterisk', certainty: 1, why, tables };
      return { records, problems, bytes: text.bytes, source, ...(envelope && { envelope }) };
    };
    yield batch([], { timeZone: this.format.table.timeZone });
    for await (const piece of text.pieces()) {
      this.take(piece);
      yield batch([]);
    }
    this.take('\n');
    let made: Positioned[] = [];
    let position = 0;
    for (const [id, call] of this.calls) {
      position++;
      const record = call.record(id);
      if (record === null) this.tell(position, id, 'an event that tells when it began', 'skipped');
      else made.push({ position, record: withoutWithheld(record) });
      if (made.length < PART) continue;
      yield batch(made);
      made = [];
    }
    const presence = this.presence.list(this.last, this.calls.values());
    yield batch(made, presence.length > 0 ? { presence } : undefined);
  }

  private take(piece: string): void {
    const lines = (this.rest + piece).split('\n');
    this.rest = lines.pop()!;
    for (const line of lines) {
      this.line++;
      const text = line.replace(/\r$/, '');
      if (text.trim() === '') continue;
      const match = text.length > LONGEST ? null : LINE.exec(text);
      if (match) this.event(match);
      else this.tell(this.line, text, 'epoch|callid|queue|agent|event', 'ignored');
    }
  }

  private event([, epoch, call, queue, agent, name, data]: RegExpExecArray): void {
    const event: QueueEvent = { at: Number(epoch), call, queue, agent, name, data: data.split('|') };
    this.rows++;
    this.last = Math.max(this.last, event.at);
    if (this.presence.add(event) || isNobody(call)) return;
    let known = this.calls.get(call);
    if (!known) this.calls.set(call, (known = new QueueCall()));
    known.add(event);
  }

  private tell(position: number, found: string, expected: string, effect: 'skipped' | 'ignored'): void {
    this.problems.push({ position, id: null, field: '', code: 'table', found: foundText(found), expected, effect });
  }
}

function withoutWithheld(record: Record<string, unknown>): Record<string, unknown> {
  const { customer, ...others } = record as { customer?: { id: string } };
  return customer && isWithheld(customer.id) ? others : record;
}
