/** What is said of the problems of a group. The words are those of `problemsMessages`. */

import { problemPlaces } from '../../words/problem-places.js';
import type { ProblemGroup, ProblemReport } from '../../core/index.js';
import type { Localizer } from '../../i18n/index.js';

export interface ProblemWords {
  readonly what: string;
  /** By file, in the order in which they were given. */
  readonly places: readonly string[];
}

/** @param most places that are named; more are hinted at */
export function problemWords(
  localizer: Localizer,
  group: ProblemGroup,
  problems: ProblemReport,
  most: number,
): ProblemWords {
  const { places, all } = problemPlaces(group, problems, most);
  const ofFiles = places.length > 0 && places.every(({ positions }) => positions.length === 0);
  const field = group.field === '' ? localizer.text(ofFiles ? 'problem-file' : 'problem-record') : group.field;
  const words = places.map(({ source, positions }) => {
    const rows = localizer.text('partial-rows', {
      count: positions.length,
      rows: localizer.list(positions.map((position) => localizer.count(position))),
    });
    if (source === null) return rows;
    return positions.length === 0 ? source : localizer.text('partial-in', { source, rows });
  });
  return {
    what: localizer.text(`problem-${group.code}`, { field, expected: group.expected }),
    places: all ? words : words.map((word, i) => (i === words.length - 1 ? `${word} …` : word)),
  };
}
