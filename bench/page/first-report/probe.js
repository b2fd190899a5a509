// Goes into the page before anything else, as text: notes when everything has been drawn.
/* global document, MessageChannel, MutationObserver, PerformanceObserver, requestAnimationFrame */

/**
 * @param {string} selector of the parts whose `status` or `data-status` becomes `ready`
 */
export function probe(selector) {
  /** So long without a change, milliseconds, and a part that is ready has been drawn: some are drawn in steps. */
  const QUIET = 400;
  const tasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ at: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });

  /** The time at which the frame after the next has been handed on. */
  const twoFrames = () =>
    new Promise((resolve) => {
      const handOn = () => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      };
      requestAnimationFrame(() => requestAnimationFrame(handOn));
    });

  /** When each part changed for the last time, and when that had been painted. */
  const changed = new Map();
  let painted = 0;
  let unpainted = 0;
  const note = (part) => {
    changed.set(part, performance.now());
    unpainted++;
    void twoFrames().then((at) => {
      painted = at;
      unpainted--;
    });
  };
  const watch = (part) => {
    const all = { subtree: true, childList: true, characterData: true, attributes: true };
    note(part);
    new MutationObserver(() => note(part)).observe(part.shadowRoot ?? part, all);
  };
  const isReady = (part) => (part.status ?? part.dataset.status) === 'ready';

  const drawn = new Promise((resolve) => {
    const look = () => {
      const parts = document.readyState === 'loading' ? [] : [...document.querySelectorAll(selector)];
      const made = parts.filter((part) => part.shadowRoot ?? !part.localName.includes('-'));
      for (const part of made) if (!changed.has(part)) watch(part);
      const isQuiet = unpainted === 0 && performance.now() - painted > QUIET;
      if (parts.length > 0 && parts.every(isReady) && isQuiet) resolve();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

  globalThis.firstReport = async () => {
    // Long tasks are told a little later; the quiet at the end is long enough for them.
    await drawn;
    return {
      drawn: painted,
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
      parts: Object.fromEntries([...changed].map(([{ localName }, at]) => [localName, at])),
      tasks: tasks.filter(({ at }) => at < painted).map(({ ms }) => ms),
    };
  };
}
