// Runs one of those who answer questions about metrics and takes orders: the same code in a child process of Node and in a page.
import { timed } from '../src/timed.mjs';
import { RIVALS } from './rivals/index.mjs';
import { filterOf } from './work.mjs';

/** Rounds that nobody is timed in; those that are begin with 0. */
const WARM_UP_ROUND = 60;

/**
 * @param {object} place
 * @param {() => { held: number, blobs: number }} [place.memory] of this process right now, where it can be told
 * @returns {(order: object) => Promise<object>}
 */
export function createHost({ memory }) {
  let rival;
  let hasMessages;
  const rest = {};
  const ask = ({ grouping, compare }, round) => spent(() => rival.ask(grouping, filterOf(round), compare));
  const answer = ({ ms, processor, result }, { grouping, compare }) => {
    const cells = rival.cells(result, grouping, compare);
    return { ms, processor, cells: cells.map(([key, numbers]) => [key, numbers.map((number) => number ?? NaN)]) };
  };
  const orders = {
    async load({ name, n, messages = 0, against }) {
      rival = await RIVALS[name].create({ against });
      hasMessages = messages > 0;
      const note = memory && ((moment) => (rest[moment] = memory()));
      return { ms: (await timed(() => rival.load({ n, messages }, note))).ms };
    },
    /** The first question of all, with what is derived for it. */
    async first({ question }) {
      globalThis.gc?.();
      const done = await spent(async () => {
        if (hasMessages) await rival.derive?.();
        return rival.ask(question.grouping, filterOf(0), question.compare);
      });
      return answer(done, question);
    },
    /** Lets the compiler come to rest, after the only collection: it makes what is compiled cold again. */
    async warmUp({ question }) {
      globalThis.gc?.();
      let ms = 0;
      for (let i = 0, total = 0; i < 40 && total < 700; i++, total += ms) {
        ({ ms } = await ask(question, WARM_UP_ROUND + i));
      }
      return { ms };
    },
    async run({ question, round }) {
      return answer(await ask(question, round), question);
    },
    async rest() {
      const { before, after } = rest;
      return { held: after.held - before.held, blobs: after.blobs - before.blobs };
    },
  };
  return ({ order, ...given }) => orders[order](given);
}

/** Also the processor time of all threads of the process; unknown in a page. */
async function spent(action) {
  const before = globalThis.process?.cpuUsage();
  const done = await timed(action);
  if (!before) return done;
  const { user, system } = globalThis.process.cpuUsage(before);
  return { ...done, processor: (user + system) / 1000 };
}
