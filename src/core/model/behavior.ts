/** The behaviour catalogue. A behaviour is data: the list of the input replaces the default one. */

export type Polarity = 'positive' | 'negative';

export interface Behavior {
  /** The key under which `interaction.behaviors` holds the raw value. */
  key: string;
  label?: string | null;
  description?: string | null;
  /** `negative`: less of it is better, and its absence is good. */
  polarity: Polarity;
  /** Behaviours of group `csat` are pooled into the overall satisfaction. Default: `csat`. */
  group?: string | null;
}

/** A behaviour of the catalogue in force, every field decided. */
export interface CatalogueBehavior {
  readonly key: string;
  readonly label: string | null;
  readonly description: string | null;
  readonly polarity: Polarity;
  readonly group: string;
}

/** The key of the derived column that pools all behaviours of group `csat`. */
export const OVERALL_SATISFACTION = 'overallSatisfaction';

/** The group whose behaviours make up the overall satisfaction. */
export const SATISFACTION_GROUP = 'csat';
