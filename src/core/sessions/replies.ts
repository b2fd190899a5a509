/** Who answered whom, and how long it took, from the messages of one session. */

import { isPublic, type MessageEvent } from './event.js';

interface Replies {
  /** Messages of the customer; messages to the customer, by a human or a bot; messages that failed. */
  readonly incoming: number;
  readonly outgoing: number;
  readonly failed: number;
  /** Messages of a human that the customer could see. */
  readonly human: number;
  /** The first of these, and who wrote it. `null`: none. */
  readonly first: { readonly at: number; readonly agentId: string | null } | null;
  /** Those from the first one to `until`. */
  readonly toClose: number;
  /** Each human reply to something the customer wrote. */
  readonly responses: readonly Response[];
}

interface Response {
  /** Epoch ms of the customer's first message since the human reply before. */
  readonly from: number;
  readonly to: number;
  readonly agentId: string | null;
}

/**
 * @param messages in the order of time
 * @param until epoch ms of the last close, or `null`
 */
export function repliesOf(messages: readonly MessageEvent[], until: number | null): Replies {
  let [incoming, outgoing, failed, human, toClose] = [0, 0, 0, 0, 0];
  let first: Replies['first'] = null;
  let asked: number | null = null;
  const responses: Response[] = [];
  for (const message of messages) {
    const { from, at, agentId } = message;
    if (message.failed && !message.private) failed++;
    if (!isPublic(message)) continue;
    if (from === 'customer') {
      incoming++;
      asked ??= at;
      continue;
    }
    outgoing++;
    if (from !== 'agent') continue;
    human++;
    first ??= { at, agentId };
    if (until !== null && at <= until) toClose++;
    if (asked !== null) responses.push({ from: asked, to: at, agentId });
    asked = null;
  }
  return { incoming, outgoing, failed, human, first, toClose, responses };
}
