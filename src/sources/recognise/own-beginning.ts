/** Tells our own format where the interactions stand behind more than was looked at. */

import { ENVELOPE_LISTS } from '../../core/model/fields.js';
import { glimpse } from './glimpse.js';

/** Whether a beginning that is not the whole holds lists of our own format alone, with no field that these do not have. */
export function beginsLikeOurs(head: string): boolean {
  if (isWhole(head)) return false;
  const lists = [...glimpse(head, '').lists].filter(([list]) => list !== '' && !list.includes('.'));
  return (
    lists.length > 0 &&
    lists.every(
      ([list, rows]) =>
        Object.hasOwn(ENVELOPE_LISTS, list) &&
        rows.every((row) => {
          const { fields } = ENVELOPE_LISTS[list as keyof typeof ENVELOPE_LISTS];
          return Object.keys(row).every((name) => Object.hasOwn(fields, name));
        }),
    )
  );
}

function isWhole(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
