// The pages that are compared, and the server that has them all.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../src/chromium/server.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));
const DATA = 'examples/report/interactions.json';

/** The data that all of them show. */
export const dataPath = `${root}/${DATA}`;

const WIDGETS = 'report-source > *';

/**
 * @typedef {object} Place
 * @property {string} name
 * @property {string} label
 * @property {string} path
 * @property {string} selector of the parts that have to be ready
 */

/** @returns {Place[]} */
function placesOf(against) {
  const rapport = (name, label) => ({ name, label, path: `/${name}/examples/report/`, selector: WIDGETS });
  return [
    { name: 'plain', label: 'a plain page', path: '/plain/', selector: 'body' },
    rapport('rapport', 'Rapport'),
    ...(against ? [rapport('other', `Rapport of ${against}`)] : []),
  ];
}

function requireBuilt(folder) {
  for (const file of ['dist/cdn/rapport.js', DATA]) {
    if (!existsSync(`${folder}/${file}`)) throw new Error(`${folder} has no ${file}: npm run build && npm run example`);
  }
  // Another generator would make another report, and the times could not be compared.
  if (!readFileSync(`${folder}/${DATA}`).equals(readFileSync(dataPath))) throw new Error(`${folder} has other data`);
}

/**
 * Serves from disk, uncompressed, as a page with usual headers gets it.
 *
 * @param {string} [against] the folder of another build
 */
export async function openPlaces(against) {
  const other = against && resolve(against);
  if (other) requireBuilt(other);
  const build = (name, folder) => ({
    [`/${name}/dist/`]: `${folder}/dist`,
    [`/${name}/examples/`]: `${folder}/examples`,
  });
  const folders = {
    '/plain/data/': `${root}/examples/report`,
    '/plain/': here,
    ...build('rapport', root),
    ...(other && build('other', other)),
  };
  const server = await serve(folders, { 'Cache-Control': 'max-age=600' });
  return { server, places: placesOf(against) };
}
