/** Icons that only this element has. */

import type { TemplateResult } from 'lit';
import { drawn } from '../../parts/icons.js';

const ICONS = {
  upload: 'M8 10.5V2.8M4.8 6 8 2.8 11.2 6M2.8 10.2v3h10.4v-3',
  file: 'M4 2h5.2L12 4.8V14H4ZM9 2v3h3',
  folder: 'M2 4h4.2l1.4 1.6H14v7.2H2Z',
  clipboard: 'M5.5 3.2H3.8V14h8.4V3.2h-1.7M5.8 2h4.4v2.4H5.8Z',
  lock: 'M3.8 7h8.4v6.5H3.8ZM5.5 7V4.8a2.5 2.5 0 0 1 5 0V7',
  check: 'm3 8.4 3.3 3.3L13 4.8',
} as const;

export function importIcon(name: keyof typeof ICONS): TemplateResult {
  return drawn(ICONS[name]);
}
