import type { ReportEngine } from '../../src/core/index.js';

/** An engine that answers some questions its own way, and all others as another one does. */
export function wrapEngine(engine: ReportEngine, own: Partial<ReportEngine>): ReportEngine {
  return new Proxy(engine, {
    get(target, name: keyof ReportEngine) {
      if (name in own) return own[name];
      const value = target[name];
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
