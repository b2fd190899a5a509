/** Numbers as people write them: decimal comma or point, groups of thousands, percents. */

import type { DecimalMark } from '../table/table-options.js';

/** Two readings that differ: the column has to decide. */
export const AMBIGUOUS = Symbol('ambiguous');

/** Longer texts are no numbers. */
const LONGEST = 64;

const PERCENT = /[%٪]$/;
const WHOLE = /^[+-]?\d+$/;
const SCIENTIFIC = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i;
/** Groups of three, or as in India of two before the last three. */
const POINT =
  /^[+-]?(?:(?:\d*|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d?(?:,\d{2})+,\d{3}|[1-9]\d{0,2}(?:[ ']\d{3})+)(?:\.\d+)|[1-9]\d{0,2}(?:[,' ]\d{3})+|[1-9]\d?(?:,\d{2})+,\d{3})$/;
const COMMA =
  /^[+-]?(?:(?:\d*|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:[ ']\d{3})+)(?:,\d+)|[1-9]\d{0,2}(?:[.' ]\d{3})+)$/;

export interface NumberReading {
  /** NaN where the text is no number. */
  readonly value: number | typeof AMBIGUOUS;
  /** The decimal mark that this text proves. */
  readonly proves: DecimalMark | null;
}

const NOTHING: NumberReading = { value: NaN, proves: null };

const ARABIC_DIGIT = /[٠-٩۰-۹]/g;

/** @param decimal the decimal mark of the column, if known. A percent sign is left out: `85 %` reads 85. */
export function readNumber(text: string, decimal: DecimalMark | null): NumberReading {
  if (text.length > LONGEST) return NOTHING;
  if (WHOLE.test(text)) return { value: Number(text), proves: null };
  const bare = PERCENT.test(text) ? text.slice(0, -1).trimEnd() : text;
  const plain = bare
    .replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) % 16))
    .replaceAll('٫', '.')
    .replace(/[\u00A0\u2009\u202F]/g, ' ')
    .replace(/[’٬]/g, "'")
    .replaceAll('\u2212', '-');
  if (WHOLE.test(plain)) return { value: Number(plain), proves: null };
  if (SCIENTIFIC.test(plain)) return { value: Number(plain), proves: plain.includes('.') ? '.' : null };
  const point = POINT.test(plain) ? Number(plain.replace(/[,' ]/g, '')) : NaN;
  const comma = COMMA.test(plain) ? Number(plain.replace(/[.' ]/g, '').replace(',', '.')) : NaN;
  const ofPoint = !Number.isNaN(point);
  const ofComma = !Number.isNaN(comma);
  if (!ofPoint && !ofComma) return NOTHING;
  if (ofPoint && ofComma && point === comma) return { value: point, proves: null };
  const proves = ofPoint && ofComma ? null : ofPoint ? '.' : ',';
  if (decimal) return { value: decimal === '.' ? point : comma, proves };
  if (proves) return { value: ofPoint ? point : comma, proves };
  return { value: AMBIGUOUS, proves: null };
}
