/** Replies to the customer, and how long the customer has waited for them. */

import type { Conversation } from './conversation/conversation.js';
import type { Measure, MetricDefinition } from './definitions/definition.js';
import { BOT, CUSTOMER, firstReplyOf, isPublic, isReply, type Sent } from './conversation/sent.js';

/** The first response by the rule of a definition, epoch ms. */
export function firstResponseOf(definition: MetricDefinition, c: Conversation): number {
  const { countsAs, firstReply } = definition;
  const given = c.firstResponseAt;
  if (firstReply === 'asked' && c.outbound) return NaN;
  if (firstReply === 'any' || firstReply === 'asked') {
    // Where bots' replies count, the first one of these may be the first response.
    const reply = countsAs === 'human' ? undefined : firstReplyOf(definition, c.messages);
    return reply && !(reply.at >= given) ? reply.at : given;
  }
  // Messages tell whether a reply is the first one by the rule; what is given does not.
  if (c.messages !== null) return firstReplyOf(definition, c.messages)?.at ?? NaN;
  return c.outbound ? NaN : given;
}

/** Whether the first response is still to come: not where it is not known if it came, or when. */
export function awaitsResponse({ firstReply }: MetricDefinition, c: Conversation): boolean {
  if (firstReply === 'asked' && c.outbound) return false;
  const toldByMessages = (firstReply === 'notOpening' || firstReply === 'answer') && c.messages !== null;
  return toldByMessages || c.wrote === false;
}

/**
 * Takes each reply with the instant from which it was waited for.
 *
 * @returns since when a reply is still waited for; NaN: none is
 */
export function eachResponse(
  definition: MetricDefinition,
  { since, withFirst, botsEndWaiting = false }: Extract<Measure, { of: 'responses' }>,
  { messages, humanRequestedAt }: Conversation,
  take: (from: number, reply: Sent) => void,
): number {
  const first = withFirst ? undefined : firstReplyOf(definition, messages);
  let asked = NaN;
  let ended = -Infinity;
  const waitingSince = () =>
    Number.isNaN(asked) && botsEndWaiting && humanRequestedAt >= ended ? humanRequestedAt : asked;
  for (const sent of messages ?? []) {
    if (sent.kind === CUSTOMER && isPublic(sent)) {
      if (since === 'last' || Number.isNaN(asked)) asked = sent.at;
      continue;
    }
    const replies = isReply(definition.countsAs, sent);
    if (!replies && !(botsEndWaiting && sent.kind === BOT && isPublic(sent))) continue;
    const from = waitingSince();
    if (replies && sent !== first && from <= sent.at) take(from, sent);
    asked = NaN;
    ended = sent.at;
  }
  return waitingSince();
}
