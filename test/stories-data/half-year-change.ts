/** A slow, plain scorer for the fixtures: which agents changed clearly in a behaviour between the two halves. */
import type { Interaction } from '../../src/core/model/interaction.js';

export interface Change {
  readonly points: number;
  /** Beyond what chance explains, with some room to spare. */
  readonly clear: boolean;
  /** Scored interactions in the first and in the second half. */
  readonly counts: readonly [number, number];
}

/** For a positive behaviour without ties to speak of. */
export function halfYearChange(all: readonly Interaction[], split: number, behavior: string): Map<string, Change> {
  const values = all
    .map((one) => one.behaviors?.[behavior])
    .filter((value) => typeof value === 'number')
    .sort((a, b) => a - b);
  const halves = new Map<string, [number[], number[]]>();
  for (const { agentId, startedAt, behaviors } of all) {
    const raw = behaviors?.[behavior];
    if (!agentId || typeof raw !== 'number') continue;
    const points = pointsOf((values.indexOf(raw) + 0.5) / values.length);
    if (points === null) continue;
    const pair = halves.get(agentId) ?? [[], []];
    halves.set(agentId, pair);
    pair[Date.parse(String(startedAt)) < split ? 0 : 1].push(points);
  }
  return new Map([...halves].map(([agent, [before, after]]) => [agent, change(before, after)]));
}

function pointsOf(place: number): number | null {
  if (place > 0.9) return 100;
  if (place > 0.65) return 60;
  if (place >= 0.35) return null;
  return place >= 0.1 ? 40 : 0;
}

function change(before: readonly number[], after: readonly number[]): Change {
  const points = mean(after) - mean(before);
  const error = Math.sqrt(variance(before) / before.length + variance(after) / after.length);
  const enough = before.length >= 20 && after.length >= 20;
  return { points, clear: enough && Math.abs(points) > 2.5 * error, counts: [before.length, after.length] };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: readonly number[]): number {
  const center = mean(values);
  return values.reduce((sum, value) => sum + (value - center) ** 2, 0) / (values.length - 1);
}
