// The first report, one page after the other: plain, Rapport, another Rapport, plain, …
import { launch } from '../../src/chromium/browser.mjs';
import { loadOnce } from './load.mjs';
import { openPlaces } from './places.mjs';
import { requireSameScores } from './same-scores.mjs';

/**
 * @param {{ rounds?: number, against?: string, say: (text: string) => void }} options `against`: the folder of another build
 * @returns {Promise<{ place: import('./places.mjs').Place, loads: import('./load.mjs').FirstReport[] }[]>}
 */
export async function measureFirstReport({ rounds = 9, against, say }) {
  const { server, places } = await openPlaces(against);
  const browser = await launch();
  try {
    const results = places.map((place) => ({ place, loads: [] }));
    // Not counted: the files come off the disk for the first time, and the browser has just been started.
    for (const place of places) {
      await loadOnce(browser, server, place, place.name === 'plain' ? { after: requireSameScores } : {});
    }
    for (let round = 1; round <= rounds; round++) {
      say(`The first report, round ${round} of ${rounds} …`);
      for (const { place, loads } of results) loads.push(await loadOnce(browser, server, place));
    }
    return results;
  } finally {
    await browser.close();
    await server.close();
  }
}
