// Runs in the page: puts many widgets into it at once, and waits until the last of them is ready.
/* global customElements, document */

import '/dist/cdn/rapport.js';

const ADDRESS = '/examples/report/interactions.json';
/** Of all widgets; given by who opens the page. */
const TAGS = globalThis.widgetTags;
const LONGEST = 120_000;

/** Where the widgets stand, and which of them names the address. */
const LAYOUTS = {
  /** Each names it itself. */
  own: (widgets) => {
    for (const widget of widgets) widget.setAttribute('src', ADDRESS);
    return widgets;
  },
  /** One source around all of them. */
  source: (widgets) => {
    const source = document.createElement('report-source');
    source.setAttribute('src', ADDRESS);
    source.append(...widgets);
    return [source];
  },
};

/** The script tag loads an element's code when it finds the tag: here that is not what is measured. */
async function loadAll() {
  const examples = ['report-source', ...TAGS].map((tag) => document.createElement(tag));
  document.body.append(...examples);
  await Promise.all(examples.map(({ localName }) => customElements.whenDefined(localName)));
  for (const example of examples) example.remove();
}

/**
 * @param {number} count
 * @param {keyof typeof LAYOUTS} layout
 * @returns {Promise<{ first: number, last: number, ready: number, drawn: number }>} milliseconds until the first and the
 *   last widget was ready, how many were when the wait was over, and milliseconds until all were drawn, also those far down
 */
async function mount(count, layout) {
  const widgets = Array.from({ length: count }, (_, i) => document.createElement(TAGS[i % TAGS.length]));
  const times = [];
  const start = performance.now();
  await new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST);
    for (const widget of widgets) {
      widget.addEventListener('rapport-status', ({ status }) => {
        if (status === 'ready') times.push(performance.now() - start);
        if (times.length < count) return;
        clearTimeout(timer);
        resolve();
      });
    }
    document.body.append(...LAYOUTS[layout](widgets));
  });
  const isDrawn = ({ shadowRoot }) => !shadowRoot.querySelector('.skeleton');
  while (!widgets.every(isDrawn) && performance.now() - start < LONGEST) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const drawn = widgets.every(isDrawn) ? performance.now() - start : NaN;
  return { first: times[0] ?? NaN, last: times.at(-1) ?? NaN, ready: times.length, drawn };
}

await loadAll();
globalThis.mount = mount;
