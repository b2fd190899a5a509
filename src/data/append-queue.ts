/** Gathers what is appended bit by bit into few batches, one after the other. */

import type { LoadTools } from './load-tools.js';

/** Milliseconds in which calls are gathered: at most four batches a second. */
const GATHER = 250;

interface Waiting {
  resolve(): void;
  reject(error: unknown): void;
}

export class AppendQueue {
  private records: unknown[] = [];
  private waiting: Waiting[] = [];
  private cancelTimer: (() => void) | null = null;
  private sending = false;

  constructor(
    private readonly send: (records: readonly unknown[]) => Promise<void>,
    private readonly schedule: LoadTools['schedule'],
  ) {}

  /** Resolves once the records can be asked about; until then the caller leaves them as they are. */
  add(records: readonly unknown[]): Promise<void> {
    for (const record of records) this.records.push(record);
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.plan();
    });
  }

  /** Gives up what has not been sent. */
  clear(reason: Error): void {
    this.cancelTimer?.();
    this.cancelTimer = null;
    this.records = [];
    for (const { reject } of this.waiting.splice(0)) reject(reason);
  }

  private plan(): void {
    if (this.sending || this.cancelTimer) return;
    this.cancelTimer = this.schedule(() => void this.flush(), GATHER);
  }

  private async flush(): Promise<void> {
    const { records, waiting } = this;
    this.cancelTimer = null;
    this.records = [];
    this.waiting = [];
    this.sending = true;
    try {
      await this.send(records);
      for (const { resolve } of waiting) resolve();
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
    this.sending = false;
    if (this.waiting.length > 0) this.plan();
  }
}
