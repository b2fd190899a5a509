/** Everything that a locale decides: words, numbers, dates, order. One per locale, shared. */

import { html, type TemplateResult } from 'lit';
import { collator, dateFormat, listFormat, numberFormat } from './formats.js';
import { isRightToLeft, onMessagesRegistered, wordingOf, type Wording } from './registry.js';
import { resolve, type MessageArguments } from './resolve.js';

/** Stands for `<` in an argument while its message is split at its own tags. */
const LESS_THAN = '\uE000';

export class Localizer {
  private readonly wording: Wording;
  // Isolation marks keep a left-to-right name from turning a right-to-left sentence round; elsewhere they would only
  // get in the way of searching and copying.
  private readonly isolates: boolean;

  constructor(readonly locale: string) {
    this.wording = wordingOf(locale);
    this.isolates = isRightToLeft(this.formatLocale);
  }

  /** The locale that numbers and dates are written in. */
  private get formatLocale(): string {
    return this.wording.locale;
  }

  /** The direction of the words, which is not that of the page where its language is not known. */
  get direction(): 'ltr' | 'rtl' {
    return this.isolates ? 'rtl' : 'ltr';
  }

  has(id: string): boolean {
    return this.wording.find(id) !== undefined;
  }

  /** The message in words; its id where there is none. */
  text(id: string, values: MessageArguments = {}): string {
    const { locale, find } = this.wording;
    const message = find(id);
    return message ? resolve(message, { locale, values, isolates: this.isolates, find }) : id;
  }

  /** The message with what stands between `<b>` and `</b>` in bold. Tags in arguments stay text. */
  rich(id: string, values: MessageArguments = {}): TemplateResult {
    const safe = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' ? value.replaceAll('<', LESS_THAN) : value,
      ]),
    );
    const parts = this.text(id, safe)
      .split(/<b>|<\/b>/)
      .map((part) => part.replaceAll(LESS_THAN, '<'));
    return html`${parts.map((part, i) => (i % 2 === 1 ? html`<b>${part}</b>` : part))}`;
  }

  /** A whole number with the locale's digits and separators. */
  count(value: number): string {
    return numberFormat(this.formatLocale, { maximumFractionDigits: 0 }).format(value);
  }

  number(value: number, options: Intl.NumberFormatOptions = {}): string {
    return numberFormat(this.formatLocale, options).format(value);
  }

  /** 0 to 100, rounded half up, so that 90.5 reads 91 %. */
  percent(value: number): string {
    return numberFormat(this.formatLocale, { style: 'percent', maximumFractionDigits: 0 }).format(
      roundHalfUp(value) / 100,
    );
  }

  /** The parts of a percent: the number, and what stands before and after it. */
  percentParts(value: number): readonly Intl.NumberFormatPart[] {
    return numberFormat(this.formatLocale, { style: 'percent', maximumFractionDigits: 0 }).formatToParts(
      roundHalfUp(value) / 100,
    );
  }

  /** A whole number with its sign, zero without one. */
  signed(value: number): string {
    return numberFormat(this.formatLocale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' })
      .format(roundHalfUp(Math.abs(value)) * Math.sign(value) + 0)
      .replace('-', '\u2212');
  }

  date(instant: number, options: Intl.DateTimeFormatOptions): string {
    return dateFormat(this.formatLocale, options).format(instant);
  }

  /** A calendar day, `YYYY-MM-DD`, which belongs to no time zone. */
  day(iso: string, options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' }): string {
    return this.date(Date.parse(iso), { ...options, timeZone: 'UTC' });
  }

  /** The days from `from` up to, not including, `to`, both `YYYY-MM-DD`. What is no such span is shown as it is. */
  daySpan(from: string, to: string, options: Intl.DateTimeFormatOptions = {}): string {
    const format = dateFormat(this.formatLocale, { day: 'numeric', month: 'short', timeZone: 'UTC', ...options });
    const [first, last] = [Date.parse(from), Date.parse(to) - 86_400_000];
    return first <= last ? format.formatRange(first, last) : `${from}–${to}`;
  }

  /** Hours, minutes and seconds as a clock shows them: 7:42, 1:02:03. */
  clock(seconds: number): string {
    const whole = Math.round(seconds);
    const digits = (value: number, width: number) =>
      this.number(value, { minimumIntegerDigits: width, useGrouping: false });
    const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
    return h > 0 ? `${digits(h, 1)}:${digits(m, 2)}:${digits(s, 2)}` : `${digits(m, 1)}:${digits(s, 2)}`;
  }

  /** `a, b and c`. */
  list(items: readonly string[]): string {
    return listFormat(this.formatLocale, { type: 'conjunction' }).format(items);
  }

  compare(a: string, b: string): number {
    return collator(this.formatLocale).compare(a, b);
  }
}

function roundHalfUp(value: number): number {
  return Math.floor(value + 0.5);
}

const localizers = new Map<string, Localizer>();
onMessagesRegistered(() => localizers.clear());

/** The localizer of a BCP 47 tag; English where the tag or its language is not known. */
export function localizerFor(locale: string): Localizer {
  let localizer = localizers.get(locale);
  if (!localizer) localizers.set(locale, (localizer = new Localizer(locale)));
  return localizer;
}
