import type { ReportInput } from '../core/index.js';

/** A reader wants the report of what was given: cancel it to do something else with it than to hand it to the source. */
export class ImportEvent extends Event {
  static readonly eventName = 'rapport-import';

  constructor(
    /** What was given, as `data` of a `report-source` takes it. */
    readonly data: ReportInput,
    /** How its table is read, as `table` of a `report-source` takes it: plain JSON. `null` where nothing has to be said. */
    readonly table: object | null,
    /** Whose it is, as `vendor` of a `report-source` takes it; `null` where that is told from the data. */
    readonly vendor: string | null,
  ) {
    super(ImportEvent.eventName, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'rapport-import': ImportEvent;
  }
}
