/** A page that loads nothing cannot show pictures that lie elsewhere. */

import type { RecordFilter } from './spool.js';

export const withoutPictures: RecordFilter = {
  record: (record) => record,
  envelope: (envelope) => ({
    ...envelope,
    agents: new Map(
      [...envelope.agents].map(([id, agent]) => {
        const { avatarUrl, ...others } = agent;
        return [id, /^data:/i.test(avatarUrl ?? '') ? agent : others];
      }),
    ),
  }),
};
