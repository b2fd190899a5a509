import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { TEST_LOCALE, TEST_TIME_ZONE, chromeArgs, requireChrome } from './scripts/chrome.mjs';
import { faultServerPlugin } from './scripts/fault-table.mjs';
import {
  bundledPackages,
  consoleNoisePlugin,
  countingReporter,
  mockServiceWorker,
  storiesPlugin,
  typescriptUrls,
  workerScript,
} from './scripts/test-browser.mjs';

const rootDir = fileURLToPath(new URL('.', import.meta.url));
const watching = process.argv.includes('--watch');

export default {
  rootDir,
  // Stories are test files too: each is rendered, played and checked, with nothing to write for it. They take longest, and
  // come first: begun last, one of them would go on alone.
  files: [
    '{src,stories}/**/*.stories.ts',
    'src/**/*.test.ts',
    'test/{charts,data,dialogs,i18n,parts,scores,stories,support,widget,words,worker-page}/**/*.test.ts',
  ],
  // Lit's development build says what it finds wrong; the console check below turns that into failures.
  nodeResolve: { exportConditions: ['development', 'browser'] },
  concurrency: 2,
  // Limits for what hangs. A busy machine must not reach them: waits of tests end before (test/support/wait-for.ts).
  testsStartTimeout: 120_000,
  testsFinishTimeout: 900_000,
  testFramework: { config: { timeout: '60000', forbidOnly: !watching, forbidPending: !watching } },
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: requireChrome(),
        args: chromeArgs(),
        env: { ...process.env, TZ: TEST_TIME_ZONE },
      },
      async createPage({ browser }) {
        // Pages of one context share their service worker, and the one that leaves takes it from the other.
        const context = await browser.createBrowserContext();
        const page = await context.newPage();
        await page.emulateTimezone(TEST_TIME_ZONE);
        // --lang alone is not enough: distributions leave the other languages' resources out of the browser.
        const devtools = await page.createCDPSession();
        await devtools.send('Emulation.setLocaleOverride', { locale: TEST_LOCALE });
        // Files run side by side, and only one page can be in front: without this the others get no focus and no frames.
        await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    }),
  ],
  middleware: [mockServiceWorker, workerScript(rootDir), typescriptUrls(rootDir)],
  plugins: [
    bundledPackages(['storybook/test']),
    storiesPlugin(),
    faultServerPlugin(),
    consoleNoisePlugin(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
  ],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: !process.env.CI }), countingReporter()],
};
