// The machine that the figures come from.
import { cpus, release, totalmem, type } from 'node:os';

/** One line: processor, memory, programs, day. @param {string[]} programs such as `Chromium 156.0` */
export function machineLine(programs) {
  const [{ model }] = cpus();
  const parts = [
    `${model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    `${type()} ${release()}`,
    ...programs,
    new Date().toISOString().slice(0, 10),
  ];
  return parts.join(' · ');
}
