/**
 * An engine that is asked the same only once: widgets of the same report often have the same question. Who asks while the
 * answer is on its way, or while somebody still holds it, gets that one. Answers are shared: nobody may change one.
 */

import {
  AskingEngine,
  type AnswerTo,
  type AskOptions,
  type ReportInput,
  type ReportQuestion,
} from '../../core/index.js';
import type { LoadedEngine, ReadHooks } from '../../worker/loaded-engine.js';
import { withParts } from '../tries/with-parts.js';
import { canonicalText } from './canonical-text.js';

/** So many different questions are remembered, before it begins anew. */
const REMEMBERED = 100;

export class SharingEngine extends AskingEngine implements LoadedEngine {
  /** By the text of the question. Of the present data only. */
  private readonly asked = new Map<string, SharedAnswer>();

  constructor(private readonly engine: LoadedEngine) {
    super();
  }

  read(input: ReportInput, hooks: ReadHooks = {}): Promise<void> {
    const onCommit: ReadHooks['onCommit'] = (description) => {
      this.asked.clear();
      hooks.onCommit?.(description);
    };
    return this.engine.read(input, { ...hooks, onCommit }).finally(() => this.asked.clear());
  }

  append(records: readonly unknown[]): Promise<void> {
    return this.engine.append(records).finally(() => this.asked.clear());
  }

  async ask<Q extends ReportQuestion>(question: Q, options: AskOptions = {}): Promise<AnswerTo<Q>> {
    const key = textOf(question);
    const ask = (signal?: AbortSignal) => withParts(() => this.engine.ask(question, { signal }), { signal });
    if (key === null) return ask(options.signal);
    options.signal?.throwIfAborted();
    let shared = this.asked.get(key);
    if (!shared?.isThere) {
      if (this.asked.size >= REMEMBERED) this.asked.clear();
      shared = new SharedAnswer(ask);
      this.asked.set(key, shared);
    }
    return shared.wait(options.signal) as Promise<AnswerTo<Q>>;
  }

  dispose(): void {
    this.asked.clear();
    this.engine.dispose();
  }
}

/** `null` where the question holds more than plain data: whether another one is the same cannot be told then. */
function textOf(question: ReportQuestion): string | null {
  try {
    return canonicalText(question);
  } catch {
    return null;
  }
}

/** One answer, and all who wait for it. It is given up only with the last of them. */
class SharedAnswer {
  private readonly controller = new AbortController();
  private waiting = 0;
  private coming: Promise<unknown> | null;
  /** Held by those who have it, not here. */
  private given: WeakRef<object> | null = null;

  constructor(ask: (signal: AbortSignal) => Promise<unknown>) {
    this.coming = ask(this.controller.signal).then(
      (answer) => {
        this.coming = null;
        if (answer) this.given = new WeakRef(answer);
        return answer;
      },
      (error: unknown) => {
        this.coming = null;
        throw error;
      },
    );
  }

  /** Whether there is an answer to wait for, or to give. */
  get isThere(): boolean {
    return this.coming ? !this.controller.signal.aborted : this.given?.deref() !== undefined;
  }

  wait(signal: AbortSignal | undefined): Promise<unknown> {
    const { coming } = this;
    if (!coming) return Promise.resolve(this.given?.deref());
    this.waiting++;
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        reject(signal!.reason as Error);
        if (--this.waiting === 0) this.controller.abort();
      };
      signal?.addEventListener('abort', onAbort);
      coming.then(resolve, reject).finally(() => signal?.removeEventListener('abort', onAbort));
    });
  }
}
