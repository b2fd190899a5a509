/** What the fields of the input format are called. */

import type { Localizer } from '../../../i18n/index.js';

/** The path itself where it is that of a behaviour, or has no name. */
export function fieldName(localizer: Localizer, path: string): string {
  const id = `import-field-${path.replaceAll('.', '-')}`;
  if (/^[\w.]+$/.test(path) && localizer.has(id)) return localizer.text(id);
  const behavior = path.startsWith('behaviors.') ? path.slice('behaviors.'.length) : null;
  if (behavior === null) return path;
  const known = `behavior-${behavior}`;
  return /^\w+$/.test(behavior) && localizer.has(known) ? localizer.text(known) : behavior;
}
