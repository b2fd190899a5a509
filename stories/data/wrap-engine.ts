import { askByMethod, type AskOptions, type ReportEngine, type ReportQuestion } from '../../src/core/index.js';

/** An engine that answers some questions its own way, and all others as another one does. */
export function wrapEngine(engine: ReportEngine, own: Partial<ReportEngine>): ReportEngine {
  const wrapped: ReportEngine = new Proxy(engine, {
    get(target, name: keyof ReportEngine) {
      if (name in own) return own[name];
      if (name === 'ask') {
        return (question: ReportQuestion, options?: AskOptions) => askByMethod(wrapped, question, options);
      }
      const value = target[name];
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return wrapped;
}
