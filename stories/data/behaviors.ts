import type { Behavior } from '../../src/core/model/behavior.js';
import type { Profile } from './profiles.js';
import { stretch } from './random.js';
import type { Random } from './random.js';

type RawScores = Record<string, number | null>;

/** How often a negative behaviour is seen at all. */
const NEGATIVE_RATE = 0.15;

export interface Moment {
  /** -1 in the first half of the days, 1 in the second, with a steep ramp between. */
  readonly phase: number;
  /** Good and bad days that everybody shares, in standard deviations. */
  readonly mood: number;
}

/** Raw model output of one interaction. A missing value is left out or `null`. */
export function rawScores(
  behaviors: readonly Behavior[],
  profile: Profile | null,
  moment: Moment,
  missing: number,
  random: Random,
): RawScores {
  const scores: RawScores = {};
  const luck = random.normal(moment.mood, 0.3);
  behaviors.forEach((behavior, index) => {
    const trend = (profile?.trends[index] ?? 0) * 0.5 * moment.phase;
    const skill = (profile?.skills[index] ?? 0) + trend;
    const value = behavior.polarity === 'negative' ? rareScore(skill, random) : score(skill + luck, index, random);
    if (index === profile?.unrated) return;
    if (!random.chance(missing)) scores[behavior.key] = value;
    else if (random.chance(0.5)) scores[behavior.key] = null;
  });
  return scores;
}

/** What a good agent does less often; most of the time exactly 0. */
function rareScore(skill: number, random: Random): number {
  const rate = NEGATIVE_RATE * Math.min(2.5, stretch(-0.55 * skill)) * 0.92;
  return random.chance(rate) ? round(random.uniform(0.04, 1), 4) : 0;
}

/**
 * A value on the scale of the behaviour's model. Most models answer 0 to 1; the second and the fifth round to two
 * decimals, which makes ties, and the seventh answers log-odds, which may be below 0 or above 1.
 */
function score(level: number, index: number, random: Random): number {
  const latent = random.normal(level, 0.85);
  if (index === 6) return round(latent * 1.4, 4);
  const value = 0.5 + (0.5 * latent) / (1.1 + Math.abs(latent));
  if (index === 1 || index === 4) return round(value, 2);
  return round(random.chance(0.003) ? value * 2 - 0.5 : value, 5);
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
