/** The built-in engine, on the thread that this runs on. It can be read anew while it answers from what it had. */

import { BuiltInEngine, type EngineOptions, type ReportEngine, type ReportInput, type Runner } from '../core/index.js';
import { ANY_FORMAT } from '../sources/input-format.js';
import type { LoadedEngine, ReadHooks } from './loaded-engine.js';
import type { Pace } from './pace.js';
import { readGrowing } from './read-growing.js';

export class LocalEngine implements LoadedEngine {
  private engine: BuiltInEngine;
  private disposed = false;

  constructor(
    private readonly options: EngineOptions,
    private readonly runner: Runner,
    private readonly pace: Pace,
  ) {
    this.engine = new BuiltInEngine(options, runner);
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
      await readGrowing(next, input, format, {
        signal,
        pace: this.pace,
        onCommit: (description) => {
          take();
          onCommit?.(description);
        },
      });
      take();
    } catch (error) {
      if (this.engine !== next) next.dispose();
      throw error;
    }
  }

  append(records: readonly unknown[]): Promise<void> {
    return this.engine.append(records);
  }

  describe(...given: Parameters<ReportEngine['describe']>) {
    return this.engine.describe(...given);
  }

  behaviorScores(...given: Parameters<ReportEngine['behaviorScores']>) {
    return this.engine.behaviorScores(...given);
  }

  counts(...given: Parameters<ReportEngine['counts']>) {
    return this.engine.counts(...given);
  }

  interactions(...given: Parameters<ReportEngine['interactions']>) {
    return this.engine.interactions(...given);
  }

  interaction(...given: Parameters<ReportEngine['interaction']>) {
    return this.engine.interaction(...given);
  }

  explain(...given: Parameters<ReportEngine['explain']>) {
    return this.engine.explain(...given);
  }

  metricValues(...given: Parameters<ReportEngine['metricValues']>) {
    return this.engine.metricValues(...given);
  }

  dispose(): void {
    this.disposed = true;
    this.engine.dispose();
  }
}
