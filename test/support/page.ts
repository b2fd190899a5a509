/** Opens pages in the system's browser and records everything that went wrong in them. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { TEST_LOCALE, TEST_TIME_ZONE, chromeArgs, requireChrome } from '../../scripts/chrome.mjs';

export interface OpenPage {
  readonly page: Page;
  /** Page errors, console errors and warnings, policy violations, failed requests. */
  readonly faults: string[];
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: requireChrome(), args: chromeArgs() });
}

/** @param prepare changes what the page will be given, say */
export async function openPage(
  browser: Browser,
  url: string,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<OpenPage> {
  const context = await browser.newContext({ locale: TEST_LOCALE, timezoneId: TEST_TIME_ZONE });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    faults.push(`console.${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('requestfailed', (request) => faults.push(`request failed: ${request.url()}`));
  await page.exposeFunction('reportViolation', (text: string) => faults.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
      reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile} ${event.sample}`);
    });
  });
  await prepare?.(page);
  await page.goto(url);
  return { page, faults };
}

/** Waits until every element of these tags has the status; returns how many there are. */
export async function waitForStatus(page: Page, tags: readonly string[], status: string): Promise<number> {
  const selector = tags.join(',');
  const reached = ({ selector, status }: { selector: string; status: string }): boolean =>
    [...document.querySelectorAll(selector)].every((element) => (element as { status?: string }).status === status);
  try {
    await page.waitForFunction(reached, { selector, status }, { timeout: 30_000 });
  } catch {
    const found = await page.evaluate(
      (all) =>
        [...document.querySelectorAll(all)].map(
          (element) => `<${element.localName}> ${String((element as { status?: string }).status)}`,
        ),
      selector,
    );
    throw new Error(`Not all elements reached "${status}": ${found.join(', ')}`);
  }
  return page.locator(selector).count();
}
