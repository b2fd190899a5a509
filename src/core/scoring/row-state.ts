/** What scoring knows of a row, in one byte. */

export const ROW_EXCLUDED = 0;
export const ROW_SCORABLE = 1;

export function isScorable(state: number): boolean {
  return state === ROW_SCORABLE;
}
