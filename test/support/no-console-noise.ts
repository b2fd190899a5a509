/**
 * Fails a test that wrote to console.error or console.warn. The runner puts this module first in every browser test
 * file, so that it sees what modules say while they load; Lit's warnings of its development build count as well.
 * A test that provokes a warning says so with `expectNoise(/pattern/)` after provoking it.
 */
import { chai } from '@open-wc/testing';

// Runs are read where nothing can be asked again: what was compared is told whole.
chai.config.truncateThreshold = 0;

const LIT_DEV_NOTICE = /Lit is in dev mode/;

let noise: string[] = [];

function listen(level: 'error' | 'warn'): void {
  console[level] = (...parts: unknown[]) => {
    const text = parts.map(String).join(' ');
    if (LIT_DEV_NOTICE.test(text)) return;
    noise.push(`console.${level}: ${text}`);
  };
}

function takeNoise(): string[] {
  const taken = noise;
  noise = [];
  return taken;
}

function failOnNoise(): void {
  const taken = takeNoise();
  if (taken.length > 0) throw new Error(`The console was written to:\n${taken.join('\n')}`);
}

listen('error');
listen('warn');

// Done around `it`, not in an afterEach hook: a hook that throws keeps all later tests of the file from running.
const plainIt = it;
it = (title: string, body: MochaBody): void => {
  plainIt(title, async function checked() {
    try {
      await body.call(this);
    } catch (error) {
      const taken = takeNoise();
      if (taken.length > 0) console.log(taken.join('\n'));
      throw error;
    }
    failOnNoise();
  });
};

after(failOnNoise);

/** Whether there is a message that matches: to wait for one that is written later. */
export function hasNoise(pattern: RegExp): boolean {
  return noise.some((text) => pattern.test(text));
}

/** Takes the messages that match and returns them; fails if there is none. */
export function expectNoise(pattern: RegExp): string[] {
  const expected = noise.filter((text) => pattern.test(text));
  if (expected.length === 0) throw new Error(`Nothing like ${String(pattern)} was written to the console.`);
  noise = noise.filter((text) => !pattern.test(text));
  return expected;
}
