/** A reader has corrected how a table is read: one event for each correction. Whoever wants to remember it, may. */
export class MappingEvent extends Event {
  static readonly eventName = 'rapport-mapping';

  constructor(
    /** How the table is read now: plain JSON, as `table` takes it. `null` where nothing has to be said. */
    readonly table: object | null,
  ) {
    super(MappingEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'rapport-mapping': MappingEvent;
  }
}
