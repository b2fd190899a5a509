/**
 * Reports for stories and tests. Each is made when first asked for, then kept: do not change what you get.
 *
 * - `typical`: 5,000 interactions of 12 agents in 3 teams over 180 days, the data of the example report
 * - `small`: the same kind of report with 300 interactions
 * - `tooFew`: about eight interactions per agent, so that no score can be judged
 * - `single`: one interaction
 * - `empty`: agents and teams, but no interactions
 * - `manyAgents`: 60 agents in 6 teams
 * - `thousandsOfAgents`: 5,000 agents in 40 teams, three interactions each, without messages
 * - `manyBehaviors`: 20 behaviours of its own, with labels, some outside the overall satisfaction
 * - `longBehaviorNames`: the same with labels that hardly break
 * - `dirty`: a quarter of the records bad, odd or double, in every known way
 * - `allExcluded`: no interaction may be scored
 * - `oneAgent`: one agent, one team
 * - `markup`: names with HTML and formulas, `javascript:` addresses
 * - `arabic`, `chinese`: names in these scripts
 * - `longNames`: names that do not fit anywhere, next to very short ones
 */
import type { Interaction } from '../../src/core/model/interaction.js';
import { customBehaviors } from './custom-behaviors.js';
import { generateReport } from './generate-report.js';
import { Random } from './random.js';
import { spikeWithMarkup } from './markup.js';
import { arabicNames } from './names/arabic.js';
import { chineseNames } from './names/chinese.js';
import { longNames as longNameBank } from './names/long.js';
import { markupNames } from './names/markup.js';
import type { ReportEnvelope } from './options.js';

export const typical = once(() => generateReport());

export const small = once(() => generateReport({ seed: 'small', interactions: 300 }));

export const tooFew = once(() => generateReport({ seed: 'too few', interactions: 120, volumes: 'even' }));

export const single = once(() => {
  const report = generateReport({ seed: 'single', interactions: 40, agents: 1, teams: 1 });
  const chosen = report.interactions.find((one) => one.messages && one.behaviors && !one.exclusion && !one.agents);
  return { ...report, interactions: chosen ? [chosen] : [] };
});

export const empty = once(() => ({ ...small(), interactions: [] as Interaction[] }));

export const manyAgents = once(() =>
  generateReport({ seed: 'many agents', interactions: 8000, agents: 60, hiddenAgents: 3, teams: 6 }),
);

export const thousandsOfAgents = once(() => {
  const report = generateReport({ seed: 'thousands', interactions: 15_000, agents: 5000, hiddenAgents: 0, teams: 40 });
  const interactions = report.interactions.map((one) => ({ ...one, messages: undefined, transcript: undefined }));
  return { ...report, interactions };
});

export const manyBehaviors = once(() =>
  generateReport({ seed: 'many behaviors', interactions: 1500, behaviors: customBehaviors }),
);

export const longBehaviorNames = once(() => ({
  ...manyBehaviors(),
  behaviors: customBehaviors.map((behavior, i) => ({
    ...behavior,
    label: i % 3 === 0 ? `Donaudampfschifffahrtsgesellschaftskapitänsverhalten ${i}` : (behavior.label ?? null),
  })),
}));

export const dirty = once(() => generateReport({ seed: 'dirty', interactions: 800, dirty: 0.25 }));

export const allExcluded = once(() => {
  const report = generateReport({ seed: 'all excluded', interactions: 200 });
  const reasons = ['not_recorded', 'unsupported_language', 'consent_withheld'] as const;
  const interactions = report.interactions.map((one, i) => ({
    ...one,
    exclusion: reasons[i % reasons.length] ?? null,
  }));
  return { ...report, interactions };
});

export const oneAgent = once(() => generateReport({ seed: 'one agent', interactions: 400, agents: 1, teams: 1 }));

export const markup = once(() =>
  spikeWithMarkup(generateReport({ seed: 'markup', interactions: 600, agents: 10, names: markupNames })),
);

export const arabic = once(() => generateReport({ seed: 'arabic', interactions: 1200, names: arabicNames }));

export const chinese = once(() => generateReport({ seed: 'chinese', interactions: 1200, names: chineseNames }));

export const longNames = once(() =>
  generateReport({ seed: 'long names', interactions: 600, agents: 6, names: longNameBank }),
);

/** Agents who do not differ: the interactions are dealt out among them by chance. */
export const alike = once(() => {
  const report = generateReport({ seed: 'alike', interactions: 2000 });
  const random = new Random('alike');
  const shown = report.agents.filter(({ evaluable, analyzable }) => evaluable !== false && analyzable !== false);
  const interactions = report.interactions.map((one) => {
    const agent = shown[Math.floor(random.next() * shown.length)];
    return { ...one, agents: undefined, agentId: agent.id, agentName: agent.name, teamId: agent.teamId };
  });
  return { ...report, interactions };
});

/** All of them by name. */
export const fixtures = {
  typical,
  small,
  tooFew,
  single,
  empty,
  manyAgents,
  thousandsOfAgents,
  manyBehaviors,
  longBehaviorNames,
  dirty,
  allExcluded,
  oneAgent,
  markup,
  arabic,
  chinese,
  longNames,
  alike,
} satisfies Readonly<Record<string, () => ReportEnvelope<unknown>>>;

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
