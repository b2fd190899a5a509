// The generated interactions as text: newline-delimited JSON, or one JSON array.
import { generateBlocks, startOf } from './generate.mjs';
import { agentId, BEHAVIORS, CHANNELS, interactionId, teamId } from './shape.mjs';

const KEYS = BEHAVIORS.map((key) => `"${key}":`);

/** ISO 8601 without milliseconds. */
function iso(instant) {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** Half of what is missing is left out, half is null. */
function scoresOf(block, i, row) {
  let text = '';
  for (let k = 0; k < KEYS.length; k++) {
    const value = block.raw[k][i];
    if (value !== value && (row + k) % 2 === 0) continue;
    text += `${text === '' ? '' : ','}${KEYS[k]}${value === value ? value : 'null'}`;
  }
  return text;
}

function recordText(block, i, row) {
  const start = startOf(block, i);
  const who = `"id":"${interactionId(row)}","agentId":"${agentId(block.agent[i])}","teamId":"${teamId(block.team[i])}"`;
  const when = `"startedAt":"${iso(start)}","endedAt":"${iso(start + block.seconds[i] * 1000)}"`;
  return `{${who},"channel":"${CHANNELS[block.channel[i]]}",${when},"behaviors":{${scoresOf(block, i, row)}}}`;
}

/**
 * Calls `write` with one part of the text after another.
 *
 * @param {number} n
 * @param {'json' | 'ndjson'} format
 * @param {(part: string) => void} write
 */
export function writeText(n, format, write) {
  const array = format === 'json';
  if (array) write('[\n');
  const size = 8192;
  generateBlocks(
    n,
    (block, first) => {
      const lines = Array.from({ length: block.n }, (_, i) => recordText(block, i, first + i));
      const last = first + block.n === n;
      write(lines.join(array ? ',\n' : '\n') + (array && !last ? ',\n' : '\n'));
    },
    size,
  );
  if (array) write(']\n');
}
