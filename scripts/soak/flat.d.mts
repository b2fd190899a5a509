export interface Point {
  readonly at: number;
  readonly value: number;
}

export interface Judgement {
  readonly level: number;
  readonly growth: number;
  readonly allowed: number;
  readonly isFlat: boolean;
}

export function slope(points: readonly Point[]): number;
export function judge(points: readonly Point[], bound: { share: number; floor: number }): Judgement;
