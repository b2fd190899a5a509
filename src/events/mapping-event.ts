/** A reader has corrected how the data is read: one event for each correction. Whoever wants to remember it, may. */
export class MappingEvent extends Event {
  static readonly eventName = 'rapport-mapping';

  constructor(
    /** How the table is read now: plain JSON, as `table` takes it. `null` where nothing has to be said. */
    readonly table: object | null,
    /** Whose the data is, as the reader says; `null` where that is told from the data. */
    readonly vendor: string | null,
  ) {
    super(MappingEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'rapport-mapping': MappingEvent;
  }
}
