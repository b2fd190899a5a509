/** Names of behaviours, channels and filters in the reader's language. */

import { OVERALL_SATISFACTION, type Dimension, type ReportDescription, type SelectionClause } from '../core/index.js';
import { addDays } from '../core/select/days.js';
import type { Localizer } from '../i18n/index.js';

/**
 * What a score is of: the label that the data gives a behaviour, else the translated one, else its key. A negative one is
 * worded as what was good, so that “below the others” in it is no praise.
 */
export function behaviorName(localizer: Localizer, { behaviors }: ReportDescription, key: string): string {
  const behavior = behaviors.find((one) => one.key === key);
  const label = behavior?.label ?? null;
  const isNegative = behavior?.polarity === 'negative';
  const known = (id: string) => (label === null && isMessageId(id) && localizer.has(id) ? localizer.text(id) : null);
  const name = label ?? known(`behavior-${key}`) ?? key;
  return isNegative ? (known(`absent-${key}`) ?? localizer.text('absent', { name })) : name;
}

export function channelName(localizer: Localizer, channel: string): string {
  const id = `channel-${channel.toLowerCase()}`;
  return isMessageId(id) && localizer.has(id) ? localizer.text(id) : channel;
}

export function exclusionName(localizer: Localizer, reason: string): string {
  const id = `exclusion-${reason}`;
  return isMessageId(id) && localizer.has(id) ? localizer.text(id) : reason.replaceAll('_', ' ');
}

/** `Tuesday, 09:00 – 09:59` for the key `2-09`. What is no such key is shown as it is. */
export function weekHourName(localizer: Localizer, key: string): string {
  const [, weekday, hour] = /^([1-7])-([01]\d|2[0-3])$/.exec(key) ?? [];
  // The first of January 2024 was a Monday.
  const start = Date.UTC(2024, 0, Number(weekday), Number(hour));
  return hour === undefined ? key : localizer.hourOf(start, { weekday: 'long' });
}

/** `Agent: Priya Raman`. */
export function clauseName(
  localizer: Localizer,
  description: ReportDescription | null,
  clause: SelectionClause,
): string {
  return localizer.text(`filter-${clause.field}`, { values: clauseValues(localizer, description, clause) });
}

function clauseValues(localizer: Localizer, description: ReportDescription | null, clause: SelectionClause): string {
  switch (clause.field) {
    case 'day':
      return 'from' in clause
        ? localizer.daySpan(clause.from, clause.to)
        : localizer.list(clause.values.map((day) => localizer.daySpan(day, addDays(day, 1))));
    case 'search':
      return clause.text;
    case 'behavior':
      return localizer.list(
        clause.values.map((key) => (description ? behaviorName(localizer, description, key) : key)),
      );
    case 'channel':
      return localizer.list(clause.values.map((key) => channelName(localizer, key)));
    case 'weekdayHour':
      return localizer.list(clause.values.map((key) => weekHourName(localizer, key)));
    default:
      return localizer.list(clause.values.map((key) => facetLabel(description, clause.field, key)));
  }
}

function facetLabel(description: ReportDescription | null, dimension: Dimension, key: string): string {
  const facet = description?.facets[dimension];
  const place = facet?.keys.indexOf(key) ?? -1;
  return place < 0 ? key : facet!.labels[place];
}

/** The behaviours to show: those named, in the catalogue's order; `overallSatisfaction` first where it is shown. */
export function shownBehaviors(description: ReportDescription, named: string | null): readonly string[] {
  const all = [OVERALL_SATISFACTION, ...description.behaviors.map(({ key }) => key)];
  if (!named) return all;
  const wanted = new Set(named.split(/[\s,]+/));
  const shown = all.filter((key) => wanted.has(key));
  return shown.length > 0 ? shown : all;
}

function isMessageId(id: string): boolean {
  return /^[a-zA-Z][\w-]*$/.test(id);
}
