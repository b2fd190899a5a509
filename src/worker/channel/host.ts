/** The worker's side of the messages: an engine that answers them. */

import { QUESTIONS, type ReportInput, type ReportQuestion } from '../../core/index.js';
import { ANY_FORMAT } from '../../sources/input-format.js';
import { toFault } from './faults.js';
import { Feed } from './feed.js';
import { LocalEngine } from '../local-engine.js';
import { nextTurn, turnCount, WORKER_SLICE } from '../pace.js';
import { pack, type Packed } from './pack.js';
import type { FromWorker, Port, ToWorker } from './protocol.js';

/** Answers the messages of a port, from its first one on. */
export function hostEngine(port: Port<FromWorker>): void {
  const host = new Host(port);
  port.addEventListener('message', (event: MessageEvent<ToWorker>) => host.take(event.data));
  host.take({ type: 'ping' });
}

class Host {
  private engine = new LocalEngine({}, WORKER_SLICE);
  private readonly feeds = new Map<number, Feed>();
  private readonly records = new Map<number, unknown[]>();
  private last: Promise<unknown> = Promise.resolve();
  private readonly running = new Map<number, AbortController>();

  constructor(private readonly port: Port<FromWorker>) {}

  take(message: ToWorker): void {
    switch (message.type) {
      case 'options':
        this.engine = new LocalEngine(message.options, WORKER_SLICE);
        break;
      case 'stream':
        this.read(message.id, this.openFeed(message.id), message.format);
        break;
      case 'bytes':
        this.feeds.get(message.id)?.push(message.bytes);
        break;
      case 'end':
        this.feeds.get(message.id)?.end();
        this.feeds.delete(message.id);
        break;
      case 'records':
        this.keep(message.id, message.records, message.size);
        break;
      case 'readRecords': {
        const interactions = this.takeRecords(message.id);
        const { id, envelope, format } = message;
        this.read(id, envelope ? { ...envelope, interactions } : interactions, format);
        break;
      }
      case 'readValue':
        this.read(message.id, message.value, message.format);
        break;
      case 'append': {
        const records = this.takeRecords(message.id);
        this.run(message.id, () => this.engine.append(records).then(nothing));
        break;
      }
      case 'ask':
        this.run(message.id, (signal) => this.inTurn(() => this.answer(message.question, signal)));
        break;
      case 'drop':
        this.drop(message.id);
        break;
      case 'ping':
        this.send({ type: 'ready', turns: turnCount() });
        break;
    }
  }

  private read(id: number, input: ReportInput, format = ANY_FORMAT): void {
    const onCommit = (description: object) =>
      this.send({ type: 'commit', id, description } as Extract<FromWorker, { type: 'commit' }>);
    this.run(id, (signal) => this.engine.read(input, { signal, format, onCommit }).then(nothing));
  }

  /** One question at a time, and messages before the next: they may say that nobody waits for its answer any more. */
  private inTurn<T>(answer: () => Promise<T>): Promise<T> {
    const result = this.last.then(nextTurn).then(answer);
    this.last = result.catch(() => undefined);
    return result;
  }

  private async answer(question: ReportQuestion, signal: AbortSignal): Promise<Packed> {
    signal.throwIfAborted();
    const answer = await this.engine.ask(question, { signal });
    return QUESTIONS[question.type].sharesAnswer ? { value: answer, transfer: [] } : pack(answer);
  }

  private run(id: number, work: (signal: AbortSignal) => Promise<Packed>): void {
    const controller = new AbortController();
    this.running.set(id, controller);
    work(controller.signal)
      .then(({ value, transfer }) => this.send({ type: 'answer', id, value }, transfer))
      .catch((error: unknown) => this.send({ type: 'fault', id, fault: toFault(error) }))
      .finally(() => this.drop(id));
  }

  private drop(id: number): void {
    this.running.get(id)?.abort();
    this.running.delete(id);
    this.feeds.delete(id);
    this.records.delete(id);
  }

  /** A stream of what arrives for a read. What has been taken from it makes room for more. */
  private openFeed(id: number): ReadableStream<Uint8Array> {
    const feed = new Feed((size) => this.send({ type: 'taken', id, size }));
    this.feeds.set(id, feed);
    return feed.stream;
  }

  private keep(id: number, records: readonly unknown[], size: number): void {
    const kept = this.records.get(id) ?? [];
    for (const record of records) kept.push(record);
    this.records.set(id, kept);
    this.send({ type: 'taken', id, size });
  }

  private takeRecords(id: number): readonly unknown[] {
    const records = this.records.get(id) ?? [];
    this.records.delete(id);
    return records;
  }

  private send(message: FromWorker, transfer: Transferable[] = []): void {
    this.port.postMessage(message, transfer);
  }
}

const nothing = (): Packed => ({ value: undefined, transfer: [] });
