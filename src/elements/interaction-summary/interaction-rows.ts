/** A page of interactions, one object a row. */

import { bandOf, type IndexScore, type InteractionsAnswer } from '../../core/index.js';
import type { Level } from '../../charts/glyphs.js';

export interface InteractionRow {
  readonly id: string;
  readonly startedAt: number;
  /** Seconds; NaN where the end is missing. */
  readonly duration: number;
  readonly channel: string | null;
  readonly agentId: string | null;
  readonly agent: string | null;
  readonly customer: string | null;
  /** Why the interaction is not scored; `null` where it is. */
  readonly exclusion: string | null;
  readonly replayable: boolean;
  readonly indexes: ReadonlyMap<string, IndexScore>;
  /** The overall satisfaction; NaN where nothing was scored. */
  readonly percent: number;
  readonly overall: Level;
}

export function interactionRows(answer: InteractionsAnswer): InteractionRow[] {
  const width = answer.behaviors.length;
  return answer.ids.map((id, i) => ({
    id,
    startedAt: answer.startedAt[i],
    duration: answer.duration[i],
    channel: answer.channels[i],
    agentId: answer.agentIds[i],
    agent: answer.agents[i],
    customer: answer.customers[i],
    exclusion: answer.exclusions[i],
    replayable: answer.replayable[i] === 1,
    indexes: new Map(answer.behaviors.map((key, k) => [key, answer.index[i * width + k] as IndexScore])),
    percent: answer.percent[i],
    overall: bandOf(answer.earned[i], answer.possible[i]) ?? 'none',
  }));
}
