/** What `check --json` prints. Its shape is documented, and kept. */

import { firstOf, problemPlaces, type ProblemPlaces } from '../../words/problem-places.js';
import type { ProblemGroup, ReportDescription } from '../../core/index.js';
import type { OpenedInput } from '../input/open-inputs.js';
import type { InputForm } from './form.js';
import type { MetricsOfData } from './possible-metrics.js';

/** So many places of a kind. */
const PLACES = 10;

/** All problems of one kind, and what was found where it is the first. */
export type FoundProblems = ProblemGroup & {
  readonly found: string | null;
  /** The first ones by file or sheet, whose name is `null` where there is only one. */
  readonly places: readonly ProblemPlaces[];
};

export interface CheckAnswer {
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  /** What it was taken for. `name`: `rapport` for our own format, `table` for a table of no known program. */
  readonly source: {
    readonly name: string;
    readonly title: string;
    /** From 0 to 1. */
    readonly certainty: number;
    readonly why: string;
    readonly tables: readonly { readonly table: string; readonly list: string; readonly rows: number }[];
  };
  /** Of a table of no known program: which column fills which field. */
  readonly columns: InputForm['columns'];
  readonly records: ReportDescription['records'];
  /** `null` without records that can be used. Days are those of `timeZone`, instants ISO 8601. */
  readonly extent: {
    readonly firstDay: string;
    readonly lastDay: string;
    readonly from: string;
    readonly to: string;
  } | null;
  readonly timeZone: string;
  readonly agents: { readonly count: number; readonly hidden: number; readonly names: readonly string[] };
  readonly channels: Readonly<Record<string, number>>;
  readonly behaviors: {
    /** Those of the list in force that the data has values of. */
    readonly keys: readonly string[];
    /** Interactions that can be scored; 0 where there is no value of any behaviour. */
    readonly scorable: number;
    /** Why others are not, and how many. */
    readonly exclusions: Readonly<Record<string, number>>;
  };
  readonly problems: {
    readonly total: number;
    /** Records left out. */
    readonly skipped: number;
    /** What `positions` count: lines of the file, or records from 1. 0: not one of them, but what stands beside. */
    readonly positionsCount: 'line' | 'record';
    readonly groups: readonly FoundProblems[];
  };
  readonly metrics: MetricsOfData;
}

export function checkAnswer(
  opened: readonly OpenedInput[],
  form: InputForm,
  description: ReportDescription,
  metrics: MetricsOfData,
): CheckAnswer {
  const { records, extent, timeZone, facets, hiddenAgents = 0, behaviors, exclusions, problems, source } = description;
  const { channel } = facets;
  const { cuts, population } = description.baseline;
  const rated = behaviors.filter(({ key }) => cuts[key]?.some((cut) => cut !== null));
  return {
    files: opened.map(({ name, file }) => ({ name, bytes: file.size })),
    source: source ? { ...source } : ownSource(form, records.read),
    columns: form.columns,
    records,
    extent: extent && {
      firstDay: extent.firstDay,
      lastDay: extent.lastDay,
      from: new Date(extent.from).toISOString(),
      to: new Date(extent.to).toISOString(),
    },
    timeZone,
    agents: {
      count: description.agents.length,
      hidden: hiddenAgents,
      names: description.agents.map(({ name }) => name),
    },
    channels: Object.fromEntries(channel.keys.map((key, i) => [key, channel.counts[i]])),
    behaviors: {
      keys: rated.map(({ key }) => key),
      scorable: rated.length > 0 ? population.count : 0,
      exclusions,
    },
    problems: {
      total: problems.total,
      skipped: problems.skipped,
      positionsCount: form.counts,
      groups: problems.groups.map((group) => ({
        ...group,
        found: firstOf(group, problems)?.found ?? null,
        places: problemPlaces(group, problems, PLACES).places,
      })),
    },
    metrics,
  };
}

function ownSource({ what, columns }: InputForm, rows: number): CheckAnswer['source'] {
  const name = columns ? 'table' : 'rapport';
  return { name, title: what, certainty: 1, why: '', tables: [{ table: 'interactions', list: '', rows }] };
}
