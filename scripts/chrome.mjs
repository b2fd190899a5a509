// Finds a Chromium-family browser for the tests. The project downloads none: a system browser is what users run.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A zone with daylight saving and an offset of half hours: code that assumes UTC or whole hours fails in it. */
export const TEST_TIME_ZONE = 'America/St_Johns';
export const TEST_LOCALE = 'en-GB';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'google-chrome-beta',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

const MAC_APPS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_APPS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const LINUX_PLACES = ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function candidates() {
  const env = process.env;
  const onPath = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const named = NAMES.flatMap((name) => onPath.map((folder) => join(folder, name + suffix)));
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return [...MAC_APPS.flatMap((app) => folders.map((folder) => join(folder, app))), ...named];
  }
  if (process.platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return [...WINDOWS_APPS.flatMap((app) => folders.map((folder) => join(folder, app))), ...named];
  }
  return [...named, ...LINUX_PLACES];
}

/** The browser's path, or undefined. A CHROME_PATH that does not work is an error: it was asked for by name. */
export function findChrome() {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (isProgram(asked)) return asked;
    throw new Error(`CHROME_PATH is ${asked}, but there is no program of that name.`);
  }
  return candidates().find(isProgram);
}

function isRoot() {
  return process.getuid?.() === 0;
}

function installWithApt() {
  if (!isRoot() || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return;
  console.error('No Chrome, Chromium or Edge found: installing the package "chromium".');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Output goes to stderr, so that a caller who reads the path from stdout gets nothing else.
  const stdio = ['ignore', 2, 2];
  try {
    execFileSync('apt-get', ['update'], { stdio, env });
    execFileSync('apt-get', ['install', '-y', 'chromium'], { stdio, env });
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
    'The browser tests need Google Chrome, Chromium or Microsoft Edge, and none was found.\n' +
      'Install one of them (on Debian or Ubuntu: sudo apt-get install chromium),\n' +
      'or set CHROME_PATH to the path of its program.',
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
