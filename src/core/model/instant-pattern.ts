/**
 * How an instant is written: ISO 8601 with an offset. Seconds, their fraction and the offset's minutes are optional.
 * Only the length of the month is left for the calendar to check.
 */
export const INSTANT_PATTERN =
  '^(\\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])[Tt ]([01]\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d)(?:[.,](\\d{1,9}))?)?' +
  '(?:([Zz])|([+-])([01]\\d|2[0-3])(?::?([0-5]\\d))?)$';

/** Epoch milliseconds of the years 1 to 9999, the ones that a date in text can name. */
export const FIRST_INSTANT = -62_135_596_800_000;
export const LAST_INSTANT = 253_402_300_799_999;
