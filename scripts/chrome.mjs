// Finds a Chromium-family browser for the tests. The project downloads none: a system browser is what users run.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Launcher } from 'chrome-launcher';

/** A zone with daylight saving and an offset of half hours: code that assumes UTC or whole hours fails in it. */
export const TEST_TIME_ZONE = 'America/St_Johns';
export const TEST_LOCALE = 'en-GB';

/** The browser's path, or undefined. A CHROME_PATH that does not work is an error: it was asked for by name. */
export function findChrome() {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Error(`CHROME_PATH is ${asked}, but there is no program of that name.`);
  }
  try {
    return Launcher.getFirstInstallation();
  } catch {
    return undefined;
  }
}

function isRoot() {
  return process.getuid?.() === 0;
}

function installWithApt() {
  if (!isRoot() || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return;
  console.error('No Chrome or Chromium found: installing the package "chromium".');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Output goes to stderr, so that a caller who reads the path from stdout gets nothing else.
  const stdio = ['ignore', 2, 2];
  try {
    // Another installation may be under way: it is waited for.
    const wait = ['-o', 'DPkg::Lock::Timeout=600'];
    execFileSync('apt-get', [...wait, 'update'], { stdio, env });
    execFileSync('apt-get', [...wait, 'install', '-y', 'chromium'], { stdio, env });
  } catch (error) {
    console.error(`The installation failed: ${error.message}`);
  }
}

/** The browser's path. Installs Debian's package where that is allowed; else throws with what to install. */
export function requireChrome() {
  const found = findChrome();
  if (found) return found;
  installWithApt();
  const installed = findChrome();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Google Chrome or Chromium, and none was found.\n' +
      'Install one of them (on Debian or Ubuntu: sudo apt-get install chromium),\n' +
      'or set CHROME_PATH to the path of its program, or of one of its family, such as Microsoft Edge.',
  );
}

/** Switches that keep a test browser off the network and free of first-run pages. */
export function chromeArgs() {
  const args = [
    `--lang=${TEST_LOCALE}`,
    `--accept-lang=${TEST_LOCALE}`,
    '--no-first-run',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Each new context is a window, for which Chromium would load two large pages of its own address bar.
    '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  ];
  // Chromium's sandbox refuses to start as root, which is what containers run as.
  return isRoot() ? [...args, '--no-sandbox'] : args;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(requireChrome());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
