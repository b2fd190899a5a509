/** Everything that a locale decides: words, numbers, dates, order. One per locale, shared. */

import { html, type TemplateResult } from 'lit';
import type { FluentBundle, FluentNumber } from '@fluent/bundle';
import { collator, dateFormat, listFormat, numberFormat } from './formats.js';
import { isRightToLeft } from './languages.js';
import { bundleOf, formatLocaleOf, loadWhatFailed, messagesVersion, onMessagesRegistered } from './message-sets.js';

const PLAIN: Intl.NumberFormatOptions = {};
const WHOLE: Intl.NumberFormatOptions = { maximumFractionDigits: 0 };
const PERCENT: Intl.NumberFormatOptions = { style: 'percent', maximumFractionDigits: 0 };
const SIGNED: Intl.NumberFormatOptions = {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
};
const LIST: Intl.ListFormatOptions = { type: 'conjunction' };

/** The values of a message by the names of its arguments. */
export type MessageArguments = Readonly<Record<string, string | number | FluentNumber>>;

/** Stands for `<` in an argument while its message is split at its own tags. */
const LESS_THAN = '\uE000';

const FIRST_STRONG_ISOLATE = '\u2068';
/** Values do not tell the direction of what holds them: without it a message of values and signs would have none. */
const RIGHT_TO_LEFT_MARK = '\u200f';

export class Localizer {
  /** The locale that numbers and dates are written in. */
  private readonly formatLocale: string;
  /** The direction of the words, which is not that of the page where its language is not known. */
  readonly direction: 'ltr' | 'rtl';
  private bundle: FluentBundle | null = null;
  /** Kept, because a sort compares many times. */
  private collator: Intl.Collator | null = null;
  private version = -1;

  constructor(readonly locale: string) {
    this.formatLocale = formatLocaleOf(locale);
    this.direction = isRightToLeft(this.formatLocale) ? 'rtl' : 'ltr';
  }

  has(id: string): boolean {
    return this.messages().hasMessage(id);
  }

  /** The message in words; its id where there is none. An argument that is missing shows as its name in braces. */
  text(id: string, values: MessageArguments = {}): string {
    const bundle = this.messages();
    const pattern = bundle.getMessage(id)?.value;
    if (!pattern) return id;
    const words = bundle.formatPattern(pattern, values, []);
    const isMarked = this.direction === 'rtl' && words.includes(FIRST_STRONG_ISOLATE);
    return isMarked ? RIGHT_TO_LEFT_MARK + words : words;
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
    return numberFormat(this.formatLocale, WHOLE).format(value);
  }

  number(value: number, options = PLAIN): string {
    return numberFormat(this.formatLocale, options).format(value);
  }

  /** 0 to 100, rounded half up, so that 90.5 reads 91 %. */
  percent(value: number): string {
    return numberFormat(this.formatLocale, PERCENT).format(roundHalfUp(value) / 100);
  }

  /** The parts of a percent: the number, and what stands before and after it. */
  percentParts(value: number): readonly Intl.NumberFormatPart[] {
    return numberFormat(this.formatLocale, PERCENT).formatToParts(roundHalfUp(value) / 100);
  }

  /** A number with its sign and one decimal, rounded half away from zero; zero without a sign. */
  signed(value: number): string {
    return numberFormat(this.formatLocale, SIGNED)
      .format((roundHalfUp(10 * Math.abs(value)) / 10) * Math.sign(value) + 0)
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
    const [first, last] = [Date.parse(from), Date.parse(to) - 86_400_000];
    return first <= last ? this.dateSpan(first, last, { timeZone: 'UTC', ...options }) : `${from}–${to}`;
  }

  /** The days from that of one instant to that of another. */
  dateSpan(first: number, last: number, options: Intl.DateTimeFormatOptions): string {
    return dateFormat(this.formatLocale, { day: 'numeric', month: 'short', ...options }).formatRange(first, last);
  }

  /** The hour that begins at an instant, in UTC, to its last minute: `09:00 – 09:59`. */
  hourOf(start: number, options: Intl.DateTimeFormatOptions = {}): string {
    const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' } as const;
    return dateFormat(this.formatLocale, { ...clock, ...options }).formatRange(start, start + 3_540_000);
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
    return listFormat(this.formatLocale, LIST).format(items);
  }

  compare(a: string, b: string): number {
    this.collator ??= collator(this.formatLocale);
    return this.collator.compare(a, b);
  }

  /** A part of the package that comes later brings messages of its own. */
  private messages(): FluentBundle {
    const version = messagesVersion();
    if (!this.bundle || this.version !== version) this.bundle = bundleOf(this.locale);
    this.version = version;
    return this.bundle;
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
  else loadWhatFailed(locale);
  return localizer;
}
