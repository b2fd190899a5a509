/** The names of periods that are counted back from a day. */

export type PeriodPreset =
  | 'today'
  | 'yesterday'
  | 'last-7-days'
  | 'last-14-days'
  | 'last-30-days'
  | 'last-90-days'
  | 'this-week'
  | 'this-month'
  | 'last-month'
  | 'this-year';

export const PERIOD_PRESETS: readonly PeriodPreset[] = [
  'today',
  'yesterday',
  'last-7-days',
  'last-14-days',
  'last-30-days',
  'last-90-days',
  'this-week',
  'this-month',
  'last-month',
  'this-year',
];
