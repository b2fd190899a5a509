/** The question `describe`: what the data holds, whatever the period and the selection. */

import type { ProblemReport } from '../../ingest/problems.js';
import type { SourceDescription } from '../../ingest/record-batch.js';
import type { Baseline } from '../../model/baseline.js';
import type { CatalogueBehavior } from '../../model/behavior.js';
import type { Dimension, ListedDimension } from '../../select/dimensions.js';

/** The values of one dimension, for filters to offer. */
export interface Facet {
  readonly keys: readonly string[];
  /** The name of each key; the key itself where it has no name. */
  readonly labels: readonly string[];
  /** Interactions of all periods with each key. */
  readonly counts: Uint32Array;
}

export interface ReportDescription {
  /** Records of the input. `used` = `read` − `skipped` − `duplicates`. */
  readonly records: {
    readonly read: number;
    readonly used: number;
    readonly skipped: number;
    readonly duplicates: number;
  };
  /** The first and the last `startedAt`, epoch milliseconds, and their calendar days. `null` without interactions. */
  readonly extent: {
    readonly from: number;
    readonly to: number;
    readonly firstDay: string;
    readonly lastDay: string;
  } | null;
  /** IANA name of the zone that days are counted in. */
  readonly timeZone: string;
  readonly behaviors: readonly CatalogueBehavior[];
  /** The values of dimensions. Always of those whose values come with the data; an engine may list others, too. */
  readonly facets: Readonly<Record<ListedDimension, Facet> & Partial<Record<Dimension, Facet>>>;
  /** Agents that may appear, with their team and picture, in the order of `facets.agent`. */
  readonly agents: readonly AgentSummary[];
  /** How many agents must not appear (`evaluable` or `analyzable` false). Their conversations count, their behaviour does not. */
  readonly hiddenAgents?: number;
  /** Interactions of all periods that are not scored: by reason, how many. */
  readonly exclusions: Readonly<Record<string, number>>;
  readonly problems: ProblemReport;
  /** The cut values in force, and the population that they come from. */
  readonly baseline: Baseline;
  readonly givenBaseline: boolean;
  /** What the input was taken for, and where its rows were found; `null` or missing where it is in our own format. */
  readonly source?: SourceDescription | null;
  /** `false` while interactions of the input still arrive, or where reading was stopped: all figures are partial. */
  readonly complete?: boolean;
  /** While interactions of the input still arrive: how many bytes of it have been read, unpacked. */
  readonly bytes?: number;
}

export interface AgentSummary {
  readonly id: string;
  readonly name: string;
  readonly teamId: string | null;
  readonly team: string | null;
  /** As given; check it before use as an address. */
  readonly avatarUrl: string | null;
}
