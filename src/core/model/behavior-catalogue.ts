/** The default catalogue, and how one is completed. */

import { SATISFACTION_GROUP, type Behavior, type CatalogueBehavior } from './behavior.js';

export const DEFAULT_BEHAVIORS: readonly Behavior[] = [
  { key: 'demonstrateOwnership', polarity: 'positive' },
  { key: 'activeListening', polarity: 'positive' },
  { key: 'beEmpathetic', polarity: 'positive' },
  { key: 'buildRapport', polarity: 'positive' },
  { key: 'setExpectations', polarity: 'positive' },
  { key: 'effectiveQuestioning', polarity: 'positive' },
  { key: 'promoteSelfService', polarity: 'positive' },
  { key: 'inappropriateAction', polarity: 'negative' },
  { key: 'acknowledgeLoyalty', polarity: 'positive' },
];

/** Fills in the optional fields of a behaviour. */
export function catalogueBehavior(behavior: Behavior): CatalogueBehavior {
  return {
    key: behavior.key,
    label: behavior.label || null,
    description: behavior.description || null,
    polarity: behavior.polarity,
    group: behavior.group || SATISFACTION_GROUP,
  };
}
