/** Why an interaction is not scored for behaviour, and whose team it is where it names none. */

import { MISSING } from '../columns/codes.js';
import { type GrowingDictionary } from '../columns/growing/growing-dictionary.js';
import type { DerivedColumns } from '../columns/growing/interaction-table.js';
import { NO_DIALOGUE, OWN_EXCLUSION, OWN_TEAM, SEVERAL_AGENTS, TOO_SHORT } from '../columns/growing/pending-row.js';
import type { Agent } from '../model/interaction.js';

/** The reasons that are found in the data; `exclusion` of a record may name any other. */
type ExclusionReason = 'no_agent' | 'internal_or_multi_agent' | 'not_recorded' | 'no_dialogue' | 'unsupported_language';

interface DerivedDictionaries {
  readonly agent: GrowingDictionary;
  readonly team: GrowingDictionary;
  readonly language: GrowingDictionary;
  readonly exclusion: GrowingDictionary;
}

/** Gives rows the team of their agent and the first reason that applies. Which agents there are may change. */
export class Derivation {
  private agents: ReadonlyMap<string, Agent> = new Map();
  /** By code of the agent. */
  private teams: number[] = [];
  /** By code of the language: whether it is one of those that are scored. */
  private supported: boolean[] = [];

  constructor(
    private readonly dictionaries: DerivedDictionaries,
    private readonly languages: readonly string[] | undefined,
  ) {}

  setAgents(agents: ReadonlyMap<string, Agent>): void {
    this.agents = agents;
    this.teams = [];
  }

  derive({ agent, team, language, exclusion, flags }: DerivedColumns, from: number, to: number): void {
    const { teams, dictionaries } = this;
    this.prepare(dictionaries);
    for (let row = from; row < to; row++) {
      if ((flags[row] & OWN_TEAM) === 0) team[row] = teams[agent[row]];
      if ((flags[row] & OWN_EXCLUSION) !== 0) continue;
      const reason = this.reasonOf(flags[row], agent[row], language[row]);
      exclusion[row] = reason === null ? MISSING : dictionaries.exclusion.encode(reason);
    }
  }

  private reasonOf(flags: number, agent: number, language: number): ExclusionReason | null {
    if (agent === MISSING) return 'no_agent';
    if ((flags & (SEVERAL_AGENTS | TOO_SHORT | NO_DIALOGUE)) !== 0) {
      if ((flags & SEVERAL_AGENTS) !== 0) return 'internal_or_multi_agent';
      return (flags & TOO_SHORT) !== 0 ? 'not_recorded' : 'no_dialogue';
    }
    return this.supported[language] ? null : 'unsupported_language';
  }

  private prepare({ agent, team, language }: DerivedDictionaries): void {
    for (let code = this.teams.length; code < agent.size; code++) {
      this.teams.push(team.encode(code === MISSING ? undefined : this.agents.get(agent.text(code))?.teamId));
    }
    const { languages } = this;
    for (let code = this.supported.length; code < language.size; code++) {
      this.supported.push(code === MISSING || !languages?.length || supports(languages, language.text(code)));
    }
  }
}

/** `en` supports `en-GB`. */
function supports(languages: readonly string[], language: string): boolean {
  const spoken = language.toLowerCase();
  return languages.some((supported) => {
    const range = supported.toLowerCase();
    return spoken === range || spoken.startsWith(`${range}-`);
  });
}
