/** The agents as they are shown, worked out once for all drawings of them. */

import type { BehaviorScoresAnswer, ReportDescription } from '../../../core/index.js';
import type { Localizer } from '../../../i18n/index.js';
import type { Standings } from '../../../scores/standing.js';
import { agentRows, grouped, searched, sorted, type AgentRow, type RowOrder, type TeamGroup } from './agent-rows.js';

interface ListingSource {
  readonly order: RowOrder & { readonly search: string; readonly byTeam: boolean };
  readonly localizer: Localizer;
  readonly description: ReportDescription;
  readonly byAgent: BehaviorScoresAnswer;
  readonly byTeam: BehaviorScoresAnswer | null;
  readonly standings: Standings;
  readonly behaviors: readonly string[];
}

export interface Listing {
  readonly rows: readonly AgentRow[];
  /** The same agents by team, where they are grouped. */
  readonly groups: readonly TeamGroup[] | null;
  /** The reader's choices, as text. */
  readonly order: string;
  readonly source: ListingSource;
}

/** @param known the last one, which is returned where nothing has changed */
export function listing(known: Listing | null, source: ListingSource): Listing {
  const order = JSON.stringify(source.order);
  if (known?.order === order && isSame(known.source, source)) return known;
  const { localizer, description, byAgent, byTeam, behaviors } = source;
  const all = agentRows(byAgent, description, behaviors);
  const found = sorted(searched(all, source.order.search), source.order, source);
  const teams = byTeam ? agentRows(byTeam, description, behaviors) : [];
  const groups = source.order.byTeam ? grouped(found, teams, localizer) : null;
  return { rows: groups ? groups.flatMap(({ agents }) => agents) : found, groups, order, source };
}

function isSame(a: ListingSource, b: ListingSource): boolean {
  const { localizer, description, byAgent, byTeam, standings, behaviors } = a;
  const same =
    localizer === b.localizer && description === b.description && behaviors.join(' ') === b.behaviors.join(' ');
  return same && byAgent === b.byAgent && byTeam === b.byTeam && standings === b.standings;
}
