import type { Interaction } from '../../src/core/model/interaction.js';
import { dirtKinds } from './dirt-kinds.js';
import type { DirtEffect, Raw } from './dirt-kinds.js';
import type { Random } from './random.js';

export type DuplicateKind =
  'duplicate, later one updated' | 'duplicate, earlier one updated' | 'duplicate, no updatedAt';

const duplicateKinds: readonly DuplicateKind[] = [
  'duplicate, later one updated',
  'duplicate, earlier one updated',
  'duplicate, no updatedAt',
];

/** One spoilt record. */
export interface DirtEntry {
  readonly kind: string;
  readonly effect: DirtEffect | 'duplicate';
  readonly field: string;
  /** The id it had before. */
  readonly id: string;
  /** Its place among the records that come back; for a duplicate the place of the second one. */
  readonly position: number;
}

export interface Soiled {
  readonly records: unknown[];
  readonly ledger: readonly DirtEntry[];
}

/** Spoils a share of the records, every kind in turn, and says which. A duplicate pair differs in its summary. */
export function soil(interactions: readonly Interaction[], dirty: number, random: Random): Soiled {
  const spoilt = Math.min(interactions.length, Math.round(interactions.length * dirty));
  const chosen = new Set(random.shuffle(interactions.map((_, i) => i)).slice(0, spoilt));
  const records: unknown[] = [];
  const ledger: DirtEntry[] = [];
  let turn = 0;
  interactions.forEach((interaction, i) => {
    if (!chosen.has(i)) {
      records.push(interaction);
      return;
    }
    const which = turn++ % (dirtKinds.length + duplicateKinds.length);
    const kind = dirtKinds[which];
    const duplicate = duplicateKinds[which - dirtKinds.length];
    if (kind) {
      records.push(kind.apply(interaction));
      ledger.push({ ...entry(kind), id: interaction.id, position: records.length - 1 });
    } else if (duplicate) {
      records.push(...twins(interaction, duplicate));
      ledger.push({
        kind: duplicate,
        effect: 'duplicate',
        field: 'id',
        id: interaction.id,
        position: records.length - 1,
      });
    }
  });
  return { records, ledger };
}

function entry({ name, effect, field }: (typeof dirtKinds)[number]): Pick<DirtEntry, 'kind' | 'effect' | 'field'> {
  return { kind: name, effect, field };
}

/** The one whose summary says "kept" is the one that counts. */
function twins(interaction: Interaction, kind: DuplicateKind): [Raw, Raw] {
  const kept = { ...interaction, summary: 'Kept version.' };
  const old = { ...interaction, summary: 'Outdated version.' };
  const earlier = '2026-09-01T08:00:00Z';
  const later = '2026-09-01T09:00:00Z';
  if (kind === 'duplicate, no updatedAt') return [old, kept];
  if (kind === 'duplicate, later one updated') {
    return [
      { ...old, updatedAt: earlier },
      { ...kept, updatedAt: later },
    ];
  }
  return [
    { ...kept, updatedAt: later },
    { ...old, updatedAt: earlier },
  ];
}
