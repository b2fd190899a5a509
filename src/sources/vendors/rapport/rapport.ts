/** Our own format where it comes in several files, or in several pages: each a list, an envelope or lines. */

import type { RowSource } from '../../source.js';

export const rapport: RowSource = {
  name: 'rapport',
  title: 'Rapport',
  kind: 'rows',
  isOwn: true,
  isJson: true,
  tables: {
    interactions: { lists: ['', 'interactions'], signs: ['id', 'startedAt'] },
    agents: { lists: ['agents'], signs: ['id', 'name'], id: 'id' },
    teams: { lists: ['teams'], signs: ['id', 'name'], id: 'id' },
  },
  conversation: { id: 'id', startedAt: 'startedAt' },
  agents: { table: 'agents', mapping: {} },
  teams: { table: 'teams', mapping: {} },
};
