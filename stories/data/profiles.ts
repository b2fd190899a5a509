import type { Behavior } from '../../src/core/model/behavior.js';
import type { Agent } from '../../src/core/model/interaction.js';
import type { Settings } from './options.js';
import type { Random } from './random.js';

/** How an agent works. Skills and trends are in standard deviations of a single interaction, one per behaviour. */
export interface Profile {
  readonly agent: Agent;
  /** Interactions of this agent in the whole report. */
  readonly count: number;
  /** The first day with an interaction. */
  readonly fromDay: number;
  readonly skills: readonly number[];
  /** How much the skill changes from the first half of the days to the second. */
  readonly trends: readonly number[];
  /** Place of a behaviour that is never rated for this agent, -1 for none. */
  readonly unrated: number;
}

const NEWCOMER_COUNT = 34;
const RARE_COUNT = 13;

/** One profile per agent; the counts add up to `total`. */
export function makeProfiles(
  options: Settings,
  agents: readonly Agent[],
  behaviors: readonly Behavior[],
  total: number,
  random: Random,
): Profile[] {
  const special = options.volumes === 'skewed' && options.agents >= 6 && total >= 100 * options.agents;
  const newcomer = special ? options.agents - 2 : -1;
  const rare = special ? options.agents - 1 : -1;
  const weights = agents.map((_, i) => {
    if (i === newcomer || i === rare) return 0;
    if (i >= options.agents) return 0.3;
    return options.volumes === 'even' ? 1 : (1.6 / (1 + 0.14 * i)) * random.uniform(0.8, 1.2);
  });
  const fixed = special ? NEWCOMER_COUNT + RARE_COUNT : 0;
  const counts = share(total - fixed, weights);
  if (special) {
    counts[newcomer] = NEWCOMER_COUNT;
    counts[rare] = RARE_COUNT;
  }
  const skills = makeSkills(agents.length, behaviors, counts, random);
  return agents.map((agent, i) => ({
    agent,
    count: counts[i] ?? 0,
    fromDay: i === newcomer ? Math.max(0, options.days - 40) : 0,
    skills: skills[i] ?? [],
    trends: behaviors.map((_, b) => trendOf(i, b)),
    unrated: agents.length > 1 && i === 4 % agents.length ? behaviors.length - 1 : -1,
  }));
}

/** A few agents change clearly: two in everything, two in some behaviours. */
function trendOf(agent: number, behavior: number): number {
  if (agent === 3) return 1;
  if (agent === 5) return -1;
  if (agent === 1 && behavior % 4 === 2) return 1.3;
  if (agent === 7 && behavior % 4 === 1) return -1.3;
  return 0;
}

/**
 * Skills per agent and behaviour, centred so that the average interaction stays average. Most of a team are alike, as in a
 * real one: the first is better than the others, every fourth has one strength, another fourth one weakness. Whoever
 * changes was different before, and is now like the others.
 */
function makeSkills(
  agents: number,
  behaviors: readonly Behavior[],
  counts: readonly number[],
  random: Random,
): number[][] {
  const skills = Array.from({ length: agents }, (_, agent) => {
    const general = random.normal(agent === 0 ? 0.2 : 0, 0.02);
    const strength = random.integer(0, behaviors.length - 1);
    const weakness = random.integer(0, behaviors.length - 1);
    return behaviors.map((_, b) => {
      const extreme = (agent % 4 === 0 && b === strength ? 1 : 0) - (agent % 4 === 2 && b === weakness ? 1 : 0);
      return random.normal(general + extreme - trendOf(agent, b) / 2, 0.04);
    });
  });
  const total = counts.reduce((sum, count) => sum + count, 0) || 1;
  for (let b = 0; b < behaviors.length; b++) {
    const mean = skills.reduce((sum, row, agent) => sum + (row[b] ?? 0) * (counts[agent] ?? 0), 0) / total;
    for (const row of skills) row[b] = (row[b] ?? 0) - mean;
  }
  return skills;
}

/** Splits a total by weight into whole numbers; the largest remainders round up. */
export function share(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0) || 1;
  const exact = weights.map((weight) => (total * weight) / sum);
  const counts = exact.map(Math.floor);
  const left = total - counts.reduce((a, b) => a + b, 0);
  const order = exact
    .map((value, i) => [value - Math.floor(value), i] as const)
    .sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  for (const [, i] of order.slice(0, left)) counts[i] = (counts[i] ?? 0) + 1;
  return counts;
}
