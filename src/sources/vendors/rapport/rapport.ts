/** Our own format where it comes in several files, or in several pages: each a list, an envelope or lines. */

import { ENVELOPE_LISTS } from '../../../core/model/fields.js';
import type { RowSource } from '../../source.js';

/** The lists beside the interactions, known by the fields that their entries must have. */
const beside = Object.entries(ENVELOPE_LISTS).map(([name, { required = [] }]) => [
  name,
  { lists: [name], signs: [...required] },
]);

export const rapport: RowSource = {
  name: 'rapport',
  title: 'Rapport',
  kind: 'rows',
  isOwn: true,
  isJson: true,
  tables: {
    interactions: { lists: ['', 'interactions'], signs: ['id', 'startedAt'] },
    ...(Object.fromEntries(beside) as RowSource['tables']),
  },
  conversation: { id: 'id', startedAt: 'startedAt' },
};
