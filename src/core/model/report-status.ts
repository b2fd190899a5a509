/** What a report is up to. */

export type ReportStatus =
  /** Nothing to load has been named yet. */
  | 'initial'
  /** Loading, nothing to show yet. */
  | 'loading'
  | 'ready'
  /** Ready, but some records were skipped. */
  | 'partial'
  /** Loaded, and there is no interaction in it. */
  | 'empty'
  /** There are interactions, but the period and the filters leave none. */
  | 'no-match'
  /** Nothing could be loaded. */
  | 'error'
  /** A refresh failed; the last good data is shown. */
  | 'stale';

export const REPORT_STATUSES: readonly ReportStatus[] = [
  'initial',
  'loading',
  'ready',
  'partial',
  'empty',
  'no-match',
  'error',
  'stale',
];
