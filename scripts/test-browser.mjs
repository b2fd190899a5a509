// The parts of the browser test set-up that are code rather than settings; web-test-runner.config.js puts them together.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { writeCounts } from './test-counts.mjs';

const require = createRequire(import.meta.url);

/** Serves MSW's worker from the package, so that no copy of it can go stale in the repository. */
export async function mockServiceWorker(context, next) {
  if (context.path !== '/mockServiceWorker.js') return next();
  context.type = 'js';
  context.body = readFileSync(require.resolve('msw/mockServiceWorker.js'), 'utf8');
}

/** `new URL('./entry.js', import.meta.url)` names the built file; when sources are served, it is a .ts file. */
export function typescriptUrls(rootDir) {
  return async function rewrite(context, next) {
    const source = context.path.replace(/\.js$/, '.ts');
    if (context.path.startsWith('/src/') && source !== context.path) {
      const missing = !existsSync(join(rootDir, context.path)) && existsSync(join(rootDir, source));
      if (missing) context.path = source;
    }
    return next();
  };
}

/** Serves the worker's script and its later parts as bundles: a worker resolves no packages by their names. */
export function workerScript(rootDir) {
  const folder = '/src/worker/';
  let scripts;
  return async function serveWorker(context, next) {
    if (!context.path.startsWith(folder) || !context.path.endsWith('.js')) return next();
    scripts ??= build({
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        minify: false,
        lib: { entry: join(rootDir, 'src/worker/rapport-worker.ts'), formats: ['es'], fileName: 'rapport-worker' },
      },
    }).then(([{ output }]) => new Map(output.map(({ fileName, code }) => [fileName, code])));
    const code = (await scripts).get(context.path.slice(folder.length));
    if (code === undefined) return next();
    context.type = 'js';
    context.body = code;
  };
}

async function bundle(specifier) {
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    build: { write: false, lib: { entry: require.resolve(specifier), formats: ['es'] }, minify: false },
  }).then((results) => results[0]);
  return output[0].code;
}

/** Serves packages that reach CommonJS code, which a browser cannot import, as one module each. */
export function bundledPackages(specifiers) {
  const bundles = new Map();
  const urlOf = (specifier) => `/__bundled__/${specifier}.js`;
  return {
    name: 'bundled-packages',
    resolveImport({ source }) {
      return specifiers.includes(source) ? urlOf(source) : undefined;
    },
    async serve(context) {
      const specifier = specifiers.find((name) => context.path === urlOf(name));
      if (!specifier) return undefined;
      if (!bundles.has(specifier)) bundles.set(specifier, bundle(specifier));
      return { body: await bundles.get(specifier), type: 'js' };
    },
  };
}

function isTestFile(context) {
  return context.URL.searchParams.has('wtr-session-id');
}

/** Makes a stories file a test file: the runner asks for the stories and gets a test of every one of them. */
export function storiesPlugin() {
  return {
    name: 'stories-as-tests',
    serve(context) {
      if (!context.path.endsWith('.stories.ts') || !isTestFile(context)) return undefined;
      const body = [
        `import '/test/support/no-console-noise.ts';`,
        `import { describeStories } from '/test/support/run-stories.ts';`,
        `import * as stories from '${context.path}';`,
        `describeStories(stories, '${context.path}');`,
      ];
      return { body: body.join('\n'), type: 'js', transformCache: false };
    },
  };
}

/** Puts the console check first in every test file; on the same line, so that line numbers stay right. */
export function consoleNoisePlugin() {
  return {
    name: 'console-noise',
    transform(context) {
      if (!context.path.endsWith('.test.ts') || !isTestFile(context)) return undefined;
      return { body: `import '/test/support/no-console-noise.ts'; ${context.body}`, transformCache: false };
    },
  };
}

function countTests({ tests, suites }, counts = { passed: 0, failed: 0, failures: [] }) {
  for (const { name, passed, skipped, error } of tests) {
    if (passed && !skipped) counts.passed += 1;
    else {
      counts.failed += 1;
      counts.failures.push(`${name}: ${skipped ? 'skipped' : error?.message}`);
    }
  }
  for (const suite of suites) countTests(suite, counts);
  return counts;
}

function countSession(session) {
  const counts = countTests(session.testResults ?? { tests: [], suites: [] });
  const broken = !session.passed && counts.failed === 0;
  const empty = counts.passed + counts.failed === 0;
  if (empty) console.error(`Ran no test: ${session.testFile}`);
  // A file that could not be loaded, or a hook that threw, has no failed test to show for it.
  if (broken || empty) {
    counts.failed += 1;
    counts.failures.push(`${session.testFile}: ${session.errors[0]?.message ?? (empty ? 'ran no test' : 'failed')}`);
  }
  return counts;
}

/** Reports to `npm test` how many tests ran, and fails the run over a test file that ran none. */
export function countingReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, failures: [] };
      for (const session of sessions) {
        const { passed, failed, failures } = countSession(session);
        counts.passed += passed;
        counts.failed += failed;
        counts.failures.push(...failures);
      }
      writeCounts(counts);
      console.log(`\n${counts.passed} browser tests passed, ${counts.failed} failed`);
      if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1;
    },
  };
}
