/** When a score rests on enough to be judged. A module of its own: pages draw by it without computing changes. */

/** A score resting on fewer scored interactions than this is too few: not judged, not ranked. */
export const ENOUGH_INTERACTIONS = 20;
