import { after } from './draft.js';
import type { Draft, Part } from './draft.js';

/** Share of interactions that the source itself excludes from scoring. */
const EXCLUDED = 0.05;

/** The source's own reason, for some. The list is open: the last two are no reasons of the report itself. */
export function statedExclusion({ random, channel }: Draft): string | null {
  if (!random.chance(EXCLUDED)) return null;
  return random.weighted([
    ['internal_or_multi_agent', 35],
    ['unsupported_language', 20],
    ['not_recorded', channel.name === 'voice' ? 25 : 0],
    ['consent_withheld', 12],
    ['test_contact', 8],
  ]);
}

/** A colleague had it first: it belongs to several agents. */
export function severalAgents(draft: Draft, course: Part): Part {
  const { profile, colleagues, random } = draft;
  const end = course.endedAt;
  if (!profile || !end || !course.firstResponseAt || !random.chance(0.025)) return {};
  const others = colleagues.filter((agent) => agent.id !== profile.agent.id);
  if (others.length === 0) return {};
  const seconds = (Date.parse(String(end)) - draft.start) / 1000;
  const handover = after(draft, Math.round(seconds / 2));
  return {
    agents: [
      { id: random.pick(others).id, from: course.firstResponseAt, to: handover },
      { id: profile.agent.id, from: handover, to: end },
    ],
  };
}
