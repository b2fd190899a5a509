/** Answers on the scales of surveys: 1 to the number of points, but 0 to 10 on the one of 11. */

export function leastAnswer(scale: number): number {
  return scale === 11 ? 0 : 1;
}

export function mostAnswer(scale: number): number {
  return scale === 11 ? 10 : scale;
}

export function isOnScale(score: number, scale: number): boolean {
  return score >= leastAnswer(scale) && score <= mostAnswer(scale);
}
