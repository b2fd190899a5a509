// How large the process of a page was, where the system tells (Linux).
import { readdirSync, readFileSync } from 'node:fs';

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function processes() {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function parentOf(pid) {
  return Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
}

function isBelow(pid, ancestor) {
  for (let at = Number(pid); at > 1; at = parentOf(at)) if (at === ancestor) return true;
  return false;
}

/** @returns {Promise<number[]>} the process ids of a browser's pages */
async function rendererIds(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const known = new Set(processInfo.map(({ id }) => id));
  const main = processInfo.find(({ type }) => type === 'browser')?.id;
  return processes()
    .filter((pid) => known.has(Number(pid)) || isBelow(pid, main))
    .filter((pid) => read(`/proc/${pid}/cmdline`).includes('--type=renderer'))
    .map(Number);
}

function field(pid, name) {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;
}

/** @returns {Promise<number | null>} the largest that a page's process has been, bytes */
export async function peakMemory(browser) {
  return largest(await rendererIds(browser), 'VmHWM');
}

/** @returns {Promise<number | null>} how large a page's process is now, bytes */
export async function memoryNow(browser) {
  return largest(await rendererIds(browser), 'VmRSS');
}

function largest(pids, name) {
  const most = Math.max(0, ...pids.map((pid) => field(pid, name)));
  return most === 0 ? null : most;
}
