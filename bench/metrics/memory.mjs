// What a message takes at rest: conversations with messages against the same ones without, each in a process of its own.
import { nodePlace } from '../src/node/place.mjs';

/** @returns {Promise<{ held: number, blobs: number }>} */
async function atRest(n, messages) {
  const seat = await nodePlace.open('metrics');
  try {
    await seat.ask({ order: 'load', name: 'rapport', n, messages });
    return await seat.ask({ order: 'rest' });
  } finally {
    await seat.close();
  }
}

/**
 * @returns {Promise<{ n: number, messages: number, conversation: number, message: number, text: number }>} bytes of each;
 *   `text`: what is kept of a message as it was given, in blobs
 */
export async function measureMemory(n, messages) {
  const without = await atRest(n, 0);
  const within = await atRest(n, messages);
  return {
    n,
    messages,
    conversation: without.held / n,
    message: (within.held - without.held) / (n * messages),
    text: (within.blobs - without.blobs) / (n * messages),
  };
}
