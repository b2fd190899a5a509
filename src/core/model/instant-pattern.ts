/** How an instant is written: ISO 8601 with an offset. Seconds, their fraction and the offset's minutes are optional. */
export const INSTANT_PATTERN =
  '^(\\d{4})-(\\d{2})-(\\d{2})[Tt ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?(?:([Zz])|([+-])(\\d{2})(?::?(\\d{2}))?)$';
