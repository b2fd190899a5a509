/** With how much evidence a number is judged. */

/** What rests on fewer interactions than this is too few: not judged, not ranked. */
export const ENOUGH_INTERACTIONS = 20;
