// Whether two results are the same to the last cell: a digest of each, taken beside the data.
/* global crypto */

/** So many interactions are compared by the bits of their raw values. */
const SAMPLE = 1000;

async function sha256(arrays) {
  const size = arrays.reduce((sum, array) => sum + array.byteLength, 0);
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
    offset += array.byteLength;
  }
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * A and D are compared by the index of every interaction and behaviour, D also by the bits of the first raw values, B and C
 * by points and counts of every cell.
 *
 * @returns {Promise<string>}
 */
export async function digest(work, rival, result, filter) {
  if (work === 'A') return sha256(await rival.codesOf(result));
  if (work === 'D') return sha256([...(await rival.codesOf(result)), await rival.rawOf(result, SAMPLE)]);
  const { agents, days } = await rival.totalsOf(result, filter);
  return sha256([agents, days]);
}

/** @param {{ name: string, digest: string }[]} checked @throws where two differ, naming both */
export function requireEqual(work, n, checked) {
  const wanted = checked.find(({ name }) => name === 'hand') ?? checked[0];
  const others = checked.filter(({ digest }) => digest !== wanted?.digest);
  if (others.length === 0) return;
  const names = others.map(({ name }) => name).join(', ');
  throw new Error(`Work ${work} with ${n} interactions: ${names} and ${wanted.name} give different results.`);
}
