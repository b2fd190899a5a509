/** Why an interaction is not scored for behaviour. It stays in the operational metrics. */

import type { Agent } from '../model/interaction.js';
import type { ReadInteraction } from './read-interaction.js';

/** The reasons that are found in the data; `exclusion` of a record may name any other. */
export type ExclusionReason =
  | 'no_agent'
  | 'agent_not_evaluable'
  | 'agent_not_analyzable'
  | 'internal_or_multi_agent'
  | 'not_recorded'
  | 'no_dialogue'
  | 'unsupported_language';

const SHORTEST_RECORDED_SECONDS = 4;

/** The first reason that applies, or `null` where the interaction is scored. */
export function exclusionOf(
  interaction: ReadInteraction,
  agent: Agent | undefined,
  languages: readonly string[] | undefined,
): string | null {
  return interaction.exclusion ?? foundReason(interaction, agent, languages);
}

function foundReason(
  interaction: ReadInteraction,
  agent: Agent | undefined,
  languages: readonly string[] | undefined,
): ExclusionReason | null {
  if (interaction.agentId === null) return 'no_agent';
  if (agent?.evaluable === false) return 'agent_not_evaluable';
  if (agent?.analyzable === false) return 'agent_not_analyzable';
  if (interaction.severalAgents) return 'internal_or_multi_agent';
  if (tooShortToRecord(interaction)) return 'not_recorded';
  if (interaction.dialogue === false) return 'no_dialogue';
  if (languages?.length && interaction.language !== null && !supports(languages, interaction.language)) {
    return 'unsupported_language';
  }
  return null;
}

function tooShortToRecord({ channel, startedAt, endedAt, recordedSeconds }: ReadInteraction): boolean {
  if (channel?.toLowerCase() !== 'voice') return false;
  const seconds = Number.isNaN(endedAt) ? recordedSeconds : (endedAt - startedAt) / 1000;
  return seconds <= SHORTEST_RECORDED_SECONDS;
}

/** `en` supports `en-GB`. */
function supports(languages: readonly string[], language: string): boolean {
  const spoken = language.toLowerCase();
  return languages.some((supported) => {
    const range = supported.toLowerCase();
    return spoken === range || spoken.startsWith(`${range}-`);
  });
}
