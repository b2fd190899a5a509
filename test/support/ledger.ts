/** Keeps count of what outlives an element: listeners of the page, timers, observers, workers. */

interface Entry {
  readonly what: string;
  readonly where: string;
}

type Undo = () => void;

export class Ledger {
  private readonly open = new Map<unknown, Entry>();
  private readonly undo: Undo[] = [];

  /** What is still there: `keydown on document`, `MutationObserver`, and where it was asked for. */
  get left(): string[] {
    return [...this.open.values()].map(({ what, where }) => `${what}\n${where}`);
  }

  start(): void {
    for (const target of [window, document, document.documentElement, document.body]) this.watchListeners(target);
    this.watchTimers();
    for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const) {
      this.watchObserver(name);
    }
    this.watchWorkers();
  }

  stop(): void {
    for (const undo of this.undo.splice(0)) undo();
  }

  private note(key: unknown, what: string): void {
    const lines = new Error().stack?.split('\n') ?? [];
    const where = lines.filter((line) => line.includes('/src/')).slice(0, 3);
    this.open.set(key, { what, where: where.join('\n') });
  }

  private watchListeners(target: EventTarget): void {
    const keys = new WeakMap<object, Map<string, object>>();
    const keyOf = (type: string, listener: object): object => {
      const own = keys.get(listener) ?? new Map<string, object>();
      keys.set(listener, own);
      const key = own.get(type) ?? { type };
      own.set(type, key);
      return key;
    };
    const plain = { add: target.addEventListener, remove: target.removeEventListener };
    target.addEventListener = (type: string, listener: EventListener | null, options?: AddEventListenerOptions) => {
      if (listener && !(typeof options === 'object' && options.signal?.aborted)) {
        const key = keyOf(type, listener);
        this.note(key, `${type} on ${target.constructor.name}`);
        if (typeof options === 'object') options.signal?.addEventListener('abort', () => this.open.delete(key));
      }
      plain.add.call(target, type, listener, options);
    };
    target.removeEventListener = (type: string, listener: EventListener | null, options?: EventListenerOptions) => {
      if (listener) this.open.delete(keyOf(type, listener));
      plain.remove.call(target, type, listener, options);
    };
    this.undo.push(() => {
      Reflect.deleteProperty(target, 'addEventListener');
      Reflect.deleteProperty(target, 'removeEventListener');
    });
  }

  private watchTimers(): void {
    const plain = { setTimeout, clearTimeout, setInterval, clearInterval, requestAnimationFrame, cancelAnimationFrame };
    const timer = (id: number) => `timer ${id}`;
    const frame = (id: number) => `frame ${id}`;
    window.setTimeout = ((callback: () => void, delay?: number) => {
      const id = plain.setTimeout.call(
        window,
        () => {
          this.open.delete(timer(id));
          callback();
        },
        delay,
      ) as unknown as number;
      this.note(timer(id), 'timeout');
      return id;
    }) as typeof setTimeout;
    window.setInterval = ((callback: () => void, delay?: number) => {
      const id = plain.setInterval.call(window, callback, delay) as unknown as number;
      this.note(timer(id), 'interval');
      return id;
    }) as typeof setInterval;
    window.clearTimeout = window.clearInterval = ((id: number) => {
      this.open.delete(timer(id));
      plain.clearTimeout.call(window, id);
    }) as typeof clearTimeout;
    window.requestAnimationFrame = (callback) => {
      const id = plain.requestAnimationFrame.call(window, (time) => {
        this.open.delete(frame(id));
        callback(time);
      });
      this.note(frame(id), 'animation frame');
      return id;
    };
    window.cancelAnimationFrame = (id) => {
      this.open.delete(frame(id));
      plain.cancelAnimationFrame.call(window, id);
    };
    this.undo.push(() => void Object.assign(window, plain));
  }

  private watchObserver(name: 'MutationObserver' | 'ResizeObserver' | 'IntersectionObserver'): void {
    const note = (observer: object) => this.note(observer, name);
    const forget = (observer: object) => this.open.delete(observer);
    const { prototype } = window[name] as {
      prototype: { observe: (...args: never[]) => void; disconnect: () => void };
    };
    const { observe, disconnect } = prototype;
    prototype.observe = function (this: object, ...args: never[]) {
      note(this);
      observe.apply(this, args);
    };
    prototype.disconnect = function (this: object) {
      forget(this);
      disconnect.call(this);
    };
    this.undo.push(() => void Object.assign(prototype, { observe, disconnect }));
  }

  private watchWorkers(): void {
    const note = (worker: object) => this.note(worker, 'Worker');
    const forget = (worker: object) => this.open.delete(worker);
    const plain = window.Worker;
    window.Worker = class extends plain {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        note(this);
      }
      override terminate(): void {
        forget(this);
        super.terminate();
      }
    };
    this.undo.push(() => void (window.Worker = plain));
  }
}
