import type { ReportEngine } from '../../src/core/index.js';

/** An engine that answers some questions its own way, and all others as another one does. */
export function wrapEngine(engine: ReportEngine, own: Partial<ReportEngine>): ReportEngine {
  return new Proxy(engine, {
    get(target, name: keyof ReportEngine) {
      const method = own[name] ?? target[name];
      return typeof method === 'function' && !(name in own) ? method.bind(target) : method;
    },
  });
}
