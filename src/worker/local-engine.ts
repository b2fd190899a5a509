/** The built-in engine, on the thread that this runs on. It can be read anew while it answers from what it had. */

import {
  AskingEngine,
  BuiltInEngine,
  runSteps,
  type AnswerTo,
  type AskOptions,
  type EngineOptions,
  type ReportInput,
  type ReportQuestion,
  type Runner,
} from '../core/index.js';
import { ANY_FORMAT } from '../sources/input-format.js';
import type { LoadedEngine, ReadHooks } from './loaded-engine.js';
import { Pace } from './pace.js';
import { readGrowing } from './reading/read-growing.js';

export class LocalEngine extends AskingEngine implements LoadedEngine {
  private engine: BuiltInEngine;
  private disposed = false;
  private readonly pace: Pace;
  private readonly runner: Runner;

  /** @param slice milliseconds of work between two rests */
  constructor(
    private readonly options: EngineOptions,
    slice: number,
  ) {
    super();
    const pace = new Pace(slice);
    this.pace = pace;
    this.runner = (steps, signal) => runSteps(steps, pace.rest, signal);
    this.engine = new BuiltInEngine(options, this.runner);
  }

  async read(input: ReportInput, { signal, format = ANY_FORMAT, onCommit }: ReadHooks = {}): Promise<void> {
    const next = new BuiltInEngine(this.options, this.runner);
    const take = () => {
      if (this.disposed) next.dispose();
      else if (this.engine !== next) {
        this.engine.dispose();
        this.engine = next;
      }
    };
    try {
      await readGrowing(
        next,
        input,
        { ...format, limits: this.options.limits },
        {
          signal,
          pace: this.pace,
          onCommit: (description) => {
            take();
            onCommit?.(description);
          },
        },
      );
      take();
    } catch (error) {
      if (this.engine !== next) next.dispose();
      throw error;
    }
  }

  append(records: readonly unknown[]): Promise<void> {
    return this.engine.append(records);
  }

  ask<Q extends ReportQuestion>(question: Q, options?: AskOptions): Promise<AnswerTo<Q>> {
    return this.engine.ask(question, options);
  }

  dispose(): void {
    this.disposed = true;
    this.engine.dispose();
  }
}
