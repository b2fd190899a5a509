// Runs in the page before anything else: keeps count of what outlives an element. `ledger.left()` tells what is there now,
// with where it was asked for; `ledger.plain` has the timers of the page itself, which are not counted.
/* global document, window, WeakRef, Worker, URL, MessageChannel, MessagePort, AbortSignal, EventTarget, Element, Document, Window */
/* global MutationObserver, ResizeObserver, IntersectionObserver */
(() => {
  /** By key: a number for what the browser holds itself, else a weak reference, as what is garbage is not left. */
  const open = new Map();
  Error.stackTraceLimit = 30;
  const references = new WeakMap();
  let counted = 0;

  function note(key, what) {
    const stack = new Error().stack.split('\n').filter((line) => /\/dist\//.test(line));
    counted++;
    open.set(key, { what, where: stack.slice(0, 4).join('\n') });
  }

  function referenceTo(target) {
    if (!references.has(target)) references.set(target, new WeakRef(target));
    return references.get(target);
  }

  function wrap(holder, name, make) {
    const plain = holder[name];
    holder[name] = make(plain);
    return plain;
  }

  const plain = {};
  for (const [start, stop, what, repeats] of [
    ['setTimeout', 'clearTimeout', 'timeout', false],
    ['setInterval', 'clearInterval', 'interval', true],
    ['requestAnimationFrame', 'cancelAnimationFrame', 'animation frame', false],
    ['requestIdleCallback', 'cancelIdleCallback', 'idle callback', false],
  ]) {
    plain[start] = wrap(window, start, (original) => (callback, ...rest) => {
      const id = original.call(
        window,
        (...given) => {
          if (!repeats) open.delete(`${what} ${id}`);
          callback(...given);
        },
        ...rest,
      );
      note(`${what} ${id}`, what);
      return id;
    });
    plain[stop] = wrap(window, stop, (original) => (id) => {
      open.delete(`timeout ${id}`);
      open.delete(`${what} ${id}`);
      original.call(window, id);
    });
  }

  wrap(
    window,
    'Worker',
    (Plain) =>
      class extends Plain {
        constructor(...given) {
          super(...given);
          this.key = `worker ${counted}`;
          note(this.key, 'worker');
        }
        terminate() {
          open.delete(this.key);
          super.terminate();
        }
      },
  );

  wrap(URL, 'createObjectURL', (original) => (object) => {
    const url = original.call(URL, object);
    note(url, 'object URL');
    return url;
  });
  wrap(URL, 'revokeObjectURL', (original) => (url) => {
    open.delete(url);
    original.call(URL, url);
  });

  wrap(
    window,
    'MessageChannel',
    (Plain) =>
      class extends Plain {
        constructor() {
          super();
          note(referenceTo(this.port1), 'message channel');
        }
      },
  );
  wrap(MessagePort.prototype, 'close', (original) => {
    return function close() {
      open.delete(references.get(this));
      original.call(this);
    };
  });

  for (const Observer of [MutationObserver, ResizeObserver, IntersectionObserver]) {
    wrap(Observer.prototype, 'observe', (original) => {
      return function observe(...given) {
        note(referenceTo(this), Observer.name);
        original.apply(this, given);
      };
    });
    wrap(Observer.prototype, 'disconnect', (original) => {
      return function disconnect() {
        open.delete(references.get(this));
        original.call(this);
      };
    });
  }

  /** Of the page and of signals; what listens on an element goes with it. */
  const isWatched = (target) =>
    target instanceof Window ||
    target instanceof Document ||
    target instanceof AbortSignal ||
    (target instanceof Element && [document.documentElement, document.body].includes(target));
  const keys = new WeakMap();
  function listenerKey(target, type, listener, options) {
    const capture = options === true || options?.capture === true;
    if (!keys.has(target)) keys.set(target, new WeakMap());
    const own = keys.get(target);
    if (!own.has(listener)) own.set(listener, {});
    return (own.get(listener)[`${type} ${capture}`] ??= { target: new WeakRef(target) });
  }
  const add = wrap(EventTarget.prototype, 'addEventListener', (original) => {
    return function addEventListener(type, listener, options) {
      const target = this ?? window;
      if (listener && isWatched(target)) {
        const key = listenerKey(target, type, listener, options);
        note(key, `${type} on ${target.constructor.name}`);
        const forget = () => open.delete(key);
        if (options?.once) original.call(target, type, forget, { once: true });
        if (options?.signal) add.call(options.signal, 'abort', forget, { once: true });
      }
      original.call(target, type, listener, options);
    };
  });
  wrap(EventTarget.prototype, 'removeEventListener', (original) => {
    return function removeEventListener(type, listener, options) {
      const target = this ?? window;
      if (listener && isWatched(target)) open.delete(listenerKey(target, type, listener, options));
      original.call(target, type, listener, options);
    };
  });

  function isThere(key) {
    if (typeof key === 'string') return true;
    const target = key instanceof WeakRef ? key.deref() : key.target.deref();
    return target !== undefined && target.aborted !== true;
  }

  globalThis.ledger = {
    plain,
    /** What the package asked for; the browser's driver listens, too. @returns {string[]} */
    left: () =>
      [...open].filter(([key, { where }]) => where && isThere(key)).map(([, { what, where }]) => `${what}\n${where}`),
  };
})();
