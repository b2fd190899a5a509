import type { Behavior } from '../../src/core/model/behavior.js';
import type { Agent, Instant, Interaction, Team } from '../../src/core/model/interaction.js';
import { internationalNames } from './names/international.js';
import type { NameBank } from './names/name-bank.js';

/** The envelope of the input format, as far as the generator fills it. */
export interface ReportEnvelope<Row = Interaction> {
  timeZone: string;
  teams: Team[];
  agents: Agent[];
  behaviors?: Behavior[];
  interactions: Row[];
}

export interface ReportOptions {
  /** The same seed gives the same report, byte for byte. */
  seed?: string | number;
  /** How many interactions, before dirt adds duplicates. */
  interactions?: number;
  /** Agents who appear in the report. */
  agents?: number;
  /** Further agents who must not appear: `evaluable` or `analyzable` is `false`. */
  hiddenAgents?: number;
  teams?: number;
  /** Calendar days, the day of `asOf` included. */
  days?: number;
  /** The clock: nothing happens later. */
  asOf?: Instant;
  timeZone?: string;
  /** The envelope's behaviours. Without it the envelope has none and the default list counts. */
  behaviors?: readonly Behavior[];
  /** Share of raw values that are missing. */
  missing?: number;
  /** Share of records that are bad in one way or another. */
  dirty?: number;
  /** `skewed`: volumes differ, one agent is new and one is rarely there. `even`: all the same. */
  volumes?: 'skewed' | 'even';
  names?: NameBank;
  /** Where the recordings lie, relative to the page, with the closing slash. */
  recordingBase?: string;
}

export type Settings = Required<Omit<ReportOptions, 'behaviors' | 'asOf' | 'seed'>> & {
  seed: string;
  asOf: number;
  behaviors: readonly Behavior[] | undefined;
};

export const DEFAULT_AS_OF = '2026-08-31T18:00:00+02:00';

export function settings(options: ReportOptions): Settings {
  const agents = options.agents ?? 12;
  return {
    seed: String(options.seed ?? 'rapport'),
    interactions: options.interactions ?? 5000,
    agents,
    hiddenAgents: options.hiddenAgents ?? (agents >= 6 ? 2 : 0),
    teams: options.teams ?? 3,
    days: options.days ?? 180,
    asOf: epochMilliseconds(options.asOf ?? DEFAULT_AS_OF),
    timeZone: options.timeZone ?? 'Europe/Berlin',
    behaviors: options.behaviors,
    missing: options.missing ?? 0.02,
    dirty: options.dirty ?? 0,
    volumes: options.volumes ?? 'skewed',
    names: options.names ?? internationalNames,
    recordingBase: options.recordingBase ?? 'recordings/',
  };
}

function epochMilliseconds(instant: Instant): number {
  const value = typeof instant === 'string' ? Date.parse(instant) : instant < 1e11 ? instant * 1000 : instant;
  if (!Number.isFinite(value)) throw new RangeError(`asOf is not an instant: ${instant}`);
  return value;
}
