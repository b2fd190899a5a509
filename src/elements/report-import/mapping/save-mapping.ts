/** Hands a mapping to the reader as a file, for whoever writes the page to give back in `table`. */

import { withParts } from '../../../data/tries/with-parts.js';
import type { TableOptions } from '../../../sources/table/table-options.js';

export async function saveMapping(options: TableOptions): Promise<void> {
  const { downloadText } = await withParts(() => import('../../../parts/download.js'));
  downloadText('mapping.json', 'application/json', `${JSON.stringify(options, null, 2)}\n`);
}
