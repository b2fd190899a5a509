// Starts the system's browser, the one that the project's tests use.
import { chromium } from 'playwright-core';
import { chromeArgs, requireChrome } from '../../../scripts/chrome.mjs';

export async function launch(extra = []) {
  return chromium.launch({
    executablePath: requireChrome(),
    headless: true,
    args: [...chromeArgs(), '--js-flags=--expose-gc', '--enable-precise-memory-info', ...extra],
  });
}
