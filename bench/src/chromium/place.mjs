// Starts implementations in headless Chromium, each in a browser of its own.
import { launch } from './browser.mjs';
import { buildPage } from './build.mjs';
import { peakMemory } from './memory.mjs';
import { serve } from './server.mjs';

export async function chromiumPlace() {
  const server = await serve({ '/': await buildPage() });
  const first = await launch();
  const version = first.version();
  await first.close();
  return {
    name: 'chromium',
    label: `Chromium ${version}`,

    async open(kind = 'scores') {
      const browser = await launch();
      const page = await browser.newPage();
      const crashed = new Promise((_, reject) => {
        page.on('crash', () => reject(new Error('The page crashed, most likely for want of memory')));
      });
      crashed.catch(() => {});
      await page.goto(`${server.url}/?${kind}`);
      await page.waitForFunction(() => globalThis.bench !== undefined);
      return {
        ask: (order) => Promise.race([page.evaluate((given) => globalThis.bench(given), order), crashed]),
        peak: () => peakMemory(browser),
        close: () => browser.close(),
      };
    },

    close: () => server.close(),
  };
}
