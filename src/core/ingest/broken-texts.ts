/** Texts whose bytes were not UTF-8. */

import { BROKEN } from '../columns/text-bytes.js';
import { identify } from './objects/read-interaction.js';
import { describeFound, type ProblemLog } from './problems.js';
import { TEXT_PLACES } from './walk/plan.js';

/** A record holds lists of records that hold texts, and an envelope lists of those. */
const LEVELS = 4;

/**
 * Tells of texts and behaviours of a record that are kept with bytes which were not UTF-8: those that name something or
 * somebody. Nobody looks at the bytes of what is said in a conversation.
 *
 * @param position of the record, 0 for the envelope: of that, all texts are looked at
 */
export function tellBroken(value: unknown, position: number, log: ProblemLog): void {
  const id = identify(value);
  const tell = (field: string, text: string) => {
    const place = field.replace(/\[\d+\]/g, '');
    const isName = position === 0 || Object.hasOwn(TEXT_PLACES, place) || place.startsWith('behaviors.');
    if (!isName || !BROKEN.test(text)) return;
    const found = describeFound(text);
    log.add({ position, id, field, code: 'encoding', found, expected: 'text in UTF-8', effect: 'ignored' });
  };
  const look = (inner: object, path: string, levels: number) => {
    for (const [key, entry] of Object.entries(inner) as [string, unknown][]) {
      const field = Array.isArray(inner) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
      if (typeof entry === 'object' && entry !== null && levels > 1) look(entry, field, levels - 1);
      else tell(field, typeof entry === 'string' ? entry : key);
    }
  };
  if (typeof value === 'object' && value !== null) look(value, '', LEVELS);
}
