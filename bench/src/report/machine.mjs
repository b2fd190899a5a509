// The machine that the figures come from.
import { execFileSync } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return null;
  }
}

/** One line: processor, memory, programs, day. @param {string[]} programs such as `Chromium 156.0` */
export function machineLine(programs) {
  const [{ model }] = cpus();
  const parts = [
    `${model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    `${type()} ${release()}`,
    ...programs,
    new Date().toISOString().slice(0, 10),
  ];
  const revision = commit();
  return revision ? `${parts.join(' · ')} · revision ${revision}` : parts.join(' · ');
}
