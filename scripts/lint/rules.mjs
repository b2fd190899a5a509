// Rule sets of eslint.config.js that are lists rather than settings.

/** Globals of Node that the scripts use. */
export const nodeGlobals = Object.fromEntries(
  ['AbortController', 'Buffer', 'URL', 'clearTimeout', 'console', 'fetch', 'performance', 'process', 'setTimeout'].map(
    (name) => [name, 'readonly'],
  ),
);

/** For every file. */
export const plainRules = {
  'array-callback-return': 'error',
  curly: ['error', 'multi-line'],
  eqeqeq: 'error',
  'no-constant-condition': 'error',
  'no-debugger': 'error',
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-unreachable': 'error',
  'no-unused-private-class-members': 'error',
  'no-var': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
  'object-shorthand': 'error',
  'prefer-const': 'error',
};

/** Where lists are as long as the data is: a call takes some 100,000 arguments. */
const noSpread = {
  selector:
    "CallExpression[callee.property.name=/^(push|unshift|concat|min|max|fromCharCode|fromCodePoint)$/] > SpreadElement:not([argument.type='ArrayExpression'])",
  message: 'A long list overflows the arguments of a call: use a loop, or least and greatest of src/core/statistics.',
};

const domMessage = 'src/core runs in the page, in a worker and in Node: no DOM, network or storage.';
const clockMessage = 'src/core has no clock: take the instant as an argument.';

const DOM_GLOBALS = [
  'CSS',
  'XMLHttpRequest',
  'caches',
  'customElements',
  'document',
  'fetch',
  'globalThis',
  'indexedDB',
  'localStorage',
  'location',
  'navigator',
  'self',
  'sessionStorage',
  'window',
];

const CLOCK_GLOBALS = [
  'cancelAnimationFrame',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'requestIdleCallback',
  'setInterval',
  'setTimeout',
];

/** For src/core: nothing that depends on where, when or in which language it runs. */
export const coreRules = {
  'no-restricted-globals': [
    'error',
    ...DOM_GLOBALS.map((name) => ({ name, message: domMessage })),
    ...CLOCK_GLOBALS.map((name) => ({ name, message: clockMessage })),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: clockMessage },
    { object: 'Math', property: 'random', message: 'The same input must give the same numbers.' },
    { property: 'toLocaleString', message: 'src/core has no locale.' },
    { property: 'toLocaleDateString', message: 'src/core has no locale.' },
    { property: 'toLocaleTimeString', message: 'src/core has no locale.' },
    { property: 'toLocaleLowerCase', message: 'src/core has no locale.' },
    { property: 'toLocaleUpperCase', message: 'src/core has no locale.' },
    { property: 'localeCompare', message: 'src/core has no locale: compare by code unit, or sort where it is shown.' },
  ],
  'no-restricted-syntax': [
    'error',
    noSpread,
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clockMessage },
    { selector: "CallExpression[callee.name='Date']", message: clockMessage },
    {
      selector: "NewExpression[callee.object.name='Intl'][arguments.length=0]",
      message: 'That reads the locale and the time zone of the machine: give both.',
    },
    {
      selector: "CallExpression[callee.object.name='Intl'][arguments.length=0]",
      message: 'That reads the locale and the time zone of the machine: give both.',
    },
  ],
};

const htmlMessage = 'Text becomes markup here, and Trusted Types forbids it: use a template.';

/** For all of src: what a page with a strict Content Security Policy would refuse, or what turns data into markup. */
export const domSafety = {
  'no-restricted-imports': [
    'error',
    {
      paths: [
        { name: 'lit/directives/unsafe-html.js', message: htmlMessage },
        { name: 'lit/directives/unsafe-svg.js', message: htmlMessage },
        { name: 'lit/directives/unsafe-mathml.js', message: htmlMessage },
        { name: 'lit/directives/style-map.js', message: 'It writes a style attribute, which a strict CSP refuses.' },
        {
          name: 'lit/decorators.js',
          importNames: ['customElement'],
          message: 'Class modules register nothing; the define module does.',
        },
        { name: 'd3', message: 'Import the d3 module that is needed.' },
      ],
    },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
      message: htmlMessage,
    },
    { selector: 'MemberExpression[object.name=document][property.name=/^write(ln)?$/]', message: htmlMessage },
    {
      selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
      message: 'A strict CSP refuses style attributes: set properties through the CSSOM.',
    },
    {
      selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']",
      message: 'A strict CSP refuses style attributes: set properties through the CSSOM.',
    },
    {
      selector: 'TaggedTemplateExpression[tag.name=html] TemplateElement[value.raw=/<style[\\s>]/]',
      message: 'A strict CSP refuses <style>: use static styles.',
    },
    {
      selector: "CallExpression[callee.object.name='customElements'][callee.property.name='define']",
      message: 'Registration goes through define() in src/widget.',
    },
  ],
};

/** For src/sources and src/worker, beside what is for all of src. */
export const dataRules = { 'no-restricted-syntax': [...domSafety['no-restricted-syntax'], noSpread] };
