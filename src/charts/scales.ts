/** Where things stand in a plot, 0 to 100: from its start, and from its top. */

import { scaleLinear, type ScaleLinear } from 'd3-scale';

/**
 * From the number of a step of time, 0 for the first, to its place from the start, 0 to 100. The first and the last step
 * stand at the edges, a single one in the middle.
 *
 * @param count how many steps there are
 */
export function stepScale(count: number): ScaleLinear<number, number> {
  return scaleLinear([0, count - 1], [0, 100]);
}

/**
 * The step that stands nearest to a place.
 *
 * @param x from the start, 0 to 100; what lies outside goes to the first or the last step
 */
export function nearestStep(x: number, count: number): number {
  return Math.round(stepScale(count).clamp(true).invert(x));
}

/** From a value to its place from the top, 0 to 100: 0 for `high`, 100 for `low`. NaN has none and stays NaN. */
export function heightScale(low: number, high: number): ScaleLinear<number, number, number> {
  return scaleLinear([low, high], [100, 0]).unknown(NaN);
}
