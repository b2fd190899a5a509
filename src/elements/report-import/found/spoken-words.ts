/** What screen readers are told of what has become of the files: once each time that it is something else. */

import type { Localizer } from '../../../i18n/index.js';
import type { ImportReading } from '../import-reading.js';
import { daysOf } from './found.js';

/** @param now the title of the card, and whether a source has been given the files */
export function spokenWords(
  localizer: Localizer,
  { busy, share, phase, description, cancelled }: ImportReading,
  now: { readonly title: string; readonly handed: boolean },
): string {
  if (now.handed) return localizer.text('report-import-handed');
  if (busy) {
    // A quarter at a time.
    const quarters = Math.floor((share ?? 0) * 4);
    if (quarters === 0) return localizer.text('report-import-reading');
    return localizer.text('report-import-reading-share', { share: localizer.percent(25 * quarters) });
  }
  if (cancelled) return localizer.text('report-import-cancelled');
  if (phase !== 'found' || !description) return '';
  const count = localizer.text('report-import-read-count', { count: description.records.used });
  return `${now.title}: ${count}. ${daysOf(localizer, description)}`;
}
