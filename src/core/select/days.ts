/** Calendar days as whole numbers: days since 1970-01-01 in the proleptic Gregorian calendar. */

export const MS_PER_DAY = 86_400_000;

/** `YYYY-MM-DD` of a calendar day. */
export function dayToIso(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, -'T00:00:00.000Z'.length);
}

/** The date so many days after another one, both `YYYY-MM-DD`. */
export function addDays(iso: string, days: number): string {
  return dayToIso(isoToDay(iso) + days);
}

/** How many days lie between two dates, both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return isoToDay(to) - isoToDay(from);
}

/** The calendar day of `YYYY-MM-DD`, or NaN where that is no date. */
export function isoToDay(iso: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return NaN;
  const day = Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY;
  return Number.isFinite(day) && dayToIso(day) === iso ? day : NaN;
}
