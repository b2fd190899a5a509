import type { Sentiment } from '../../src/core/model/interaction.js';
import { secondsLeft } from './draft.js';
import type { Draft, Part } from './draft.js';

/** What the customer thought of it: surveys and sentiment for some, both following the fortune of the contact. */
export function outcomes(draft: Draft, course: Part): Part {
  const { random, channel, fortune, topic } = draft;
  const part: Part = {};
  if (['Cancellation', 'Loyalty programme'].includes(topic.category) && random.chance(0.5)) {
    part.converted = random.chance(0.3);
  }
  if (course.resolvedAt && course.endedAt && random.chance(channel.surveyed)) {
    Object.assign(part, survey(draft, course));
  }
  if (random.chance(channel.sentiment)) part.sentiment = sentiment(fortune + random.normal(0, 0.5));
  return part;
}

function survey(draft: Draft, course: Part): Part {
  const { random, channel, fortune, clock, start } = draft;
  const closed = Date.parse(String(course.closedAt ?? course.endedAt));
  const sent = closed + random.integer(60, 3600) * 1000;
  if (sent > start + secondsLeft(draft) * 1000) return {};
  const part: Part = { surveySentAt: clock.iso(sent) };
  if (!random.chance(channel.answers)) return part;
  const feeling = fortune + random.normal(0, 0.6);
  const kind = random.weighted([['csat', 70] as const, ['nps', 20] as const, ['ces', 10] as const]);
  if (kind === 'nps') part.nps = grade(feeling, 0, 10);
  else if (kind === 'ces') part.ces = { score: grade(feeling, 1, 7), scale: 7 };
  else part.csat = csat(feeling, channel.name);
  return part;
}

function csat(feeling: number, channel: string): { score: number; scale: number } {
  const scale = channel === 'whatsapp' ? 2 : channel === 'facebook' ? 3 : channel === 'instagram' ? 10 : 5;
  return { score: grade(feeling, 1, scale), scale };
}

/** Most answers are near the top. */
function grade(feeling: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, Math.round(low + (high - low) * (0.75 + 0.2 * feeling))));
}

function sentiment(feeling: number): Sentiment {
  return feeling > 0.5 ? 'positive' : feeling < -0.7 ? 'negative' : 'neutral';
}
