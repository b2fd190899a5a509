/** The metrics that the cards show where nobody says which. */
export const DEFAULT_CARDS: readonly string[] = [
  'firstResponseTime',
  'resolutionTime',
  'handleTime',
  'csat',
  'firstContactResolution',
  'serviceLevel',
  'abandonmentRate',
  'backlog',
];
