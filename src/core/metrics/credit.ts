/** Which agents a metric counts for. */

import type { Conversation } from './conversation/conversation.js';
import type { HandlePart, MetricDefinition } from './definitions/definition.js';
import { OF_AGENT, TOTAL, type Observations } from './observations.js';
import { AGENT, firstReplyOf, isPublic, NOBODY, type Sent } from './conversation/sent.js';

/** The agent of an observation that has one. */
export function attributed({ attribution, firstReply }: MetricDefinition): (c: Conversation, sent?: Sent) => number {
  switch (attribution) {
    case 'assignee':
    case 'handlers':
      return (c) => c.assignee;
    case 'firstResponder':
      return (c) =>
        known(firstReplyOf({ countsAs: 'human', firstReply }, c.messages)?.agent ?? NOBODY, c.responder, c.assignee);
    case 'closer':
      return (c) => c.closer;
    case 'rated':
      return (c) => known(c.rated, c.messages?.findLast(isAgents)?.agent ?? NOBODY, c.closer);
    case 'sender':
      return (c, sent) => known(sent?.agent ?? NOBODY, c.assignee, NOBODY);
  }
}

/**
 * Who handled it: those who replied or talked; where nothing tells, all to whom it was assigned; else the assignee. Each
 * once, in the order in which they come.
 */
export function handlersOf(c: Conversation): number[] {
  const found: number[] = [];
  for (const sent of c.messages ?? []) if (isAgents(sent)) add(found, known(sent.agent, c.assignee, NOBODY));
  for (const { agent, at } of c.talks) if (at > 0) add(found, agent);
  if (found.length === 0) for (const { agent } of c.assignments) add(found, agent);
  if (found.length === 0) found.push(c.assignee);
  return found;
}

/**
 * Observes the same of a conversation once, and for each agent who handled it.
 *
 * @param valueOf of one agent, NaN for nothing
 */
export function observeHandlers(
  c: Conversation,
  at: number,
  value: number,
  valueOf: (c: Conversation, agent: number, handlers: readonly number[]) => number,
  take: (into: Observations, c: Conversation, at: number, value: number, agent: number, share?: number) => void,
  into: Observations,
): void {
  // Most records name one agent, and nothing else that tells.
  if (c.messages === null && c.assignments.length === 0) {
    take(into, c, at, value, c.assignee);
    return;
  }
  const handlers = handlersOf(c);
  if (handlers.length === 1) {
    take(into, c, at, value, handlers[0]);
    return;
  }
  take(into, c, at, value, NOBODY, TOTAL);
  for (const agent of handlers) take(into, c, at, valueOf(c, agent, handlers), agent, OF_AGENT);
}

/**
 * Seconds of some parts that are an agent's own: what they talked. What is not told by agent is the last one's. NaN where
 * nothing is known.
 *
 * @param secondsOf of a part of the whole conversation
 */
export function ownSeconds(
  parts: readonly HandlePart[],
  secondsOf: (part: HandlePart, c: Conversation) => number,
  c: Conversation,
  agent: number,
  handlers: readonly number[],
): number {
  const last = handlers.includes(c.closer) ? c.closer : handlers.at(-1);
  let sum = NaN;
  for (const part of parts) {
    if (part === 'talk' && c.talks.length > 0) {
      for (const talk of c.talks) if (talk.agent === agent) sum = (sum || 0) + talk.at;
    } else if (agent === last) {
      const seconds = secondsOf(part, c);
      if (!Number.isNaN(seconds)) sum = (sum || 0) + seconds;
    }
  }
  return sum;
}

function isAgents(sent: Sent): boolean {
  return sent.kind === AGENT && isPublic(sent);
}

function known(first: number, second: number, third: number): number {
  return first !== NOBODY ? first : second !== NOBODY ? second : third;
}

function add(list: number[], agent: number): void {
  if (agent !== NOBODY && !list.includes(agent)) list.push(agent);
}
