/**
 * The marks of bands and changes. Shape gives the direction (circle good, diamond bad), fill the strength, so that
 * neither needs colour. An arrow only ever means change over time.
 */

import { html, type TemplateResult } from 'lit';
import { INDEX_NEUTRAL, INDEX_NOT_RATED, type Band, type IndexScore } from '../core/index.js';

/** A band, or what stands where no band can: too few scored interactions, or none at all. */
export type Level = Band | 'few' | 'none';

const RING = 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z';
const DIAMOND = 'M8 .6 15.4 8 8 15.4.6 8Z';

const PATHS: Readonly<Record<Level, string>> = {
  veryPositive: `${RING}M7.1 4.5v2.6H4.5v1.8h2.6v2.6h1.8V8.9h2.6V7.1H8.9V4.5Z`,
  moderatelyPositive: `${RING}M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM7.25 5h1.5v2.25H11v1.5H8.75V11h-1.5V8.75H5v-1.5h2.25Z`,
  neutral: 'M4 7.1h8a.9.9 0 0 1 0 1.8H4a.9.9 0 0 1 0-1.8Z',
  moderatelyNegative: `${DIAMOND}M8 2.75 2.75 8 8 13.25 13.25 8ZM5.4 7.25h5.2v1.5H5.4Z`,
  veryNegative: `${DIAMOND}M4.7 7.05h6.6v1.9H4.7Z`,
  // Drawn as dots by the style sheet.
  few: 'M14.1 8A6.1 6.1 0 1 1 1.9 8 6.1 6.1 0 1 1 14.1 8Z',
  none: 'M9.1 8A1.1 1.1 0 1 1 6.9 8 1.1 1.1 0 1 1 9.1 8Z',
};

const MARKS: Readonly<Record<Level, 'positive' | 'neutral' | 'negative'>> = {
  veryPositive: 'positive',
  moderatelyPositive: 'positive',
  neutral: 'neutral',
  moderatelyNegative: 'negative',
  veryNegative: 'negative',
  few: 'neutral',
  none: 'neutral',
};

/** The class that colours a glyph on the plain surface. */
export function markClass(level: Level): string {
  return `${MARKS[level]}-mark`;
}

export function glyph(level: Level, className = ''): TemplateResult {
  return html`<svg class="glyph ${level === 'few' ? 'dots' : ''} ${className}" viewBox="0 0 16 16" aria-hidden="true">
    <path fill-rule="evenodd" d=${PATHS[level]}></path>
  </svg>`;
}

export type Direction = 'up' | 'down' | 'none';

const DELTAS: Readonly<Record<Direction, string>> = {
  up: 'M8 13V3.3M3.8 7.5 8 3.3l4.2 4.2',
  down: 'M8 3v9.7M3.8 8.5 8 12.7l4.2-4.2',
  none: 'M3 8h10',
};

export function deltaGlyph(direction: Direction, className = ''): TemplateResult {
  return html`<svg class="glyph delta ${className}" viewBox="0 0 16 16" aria-hidden="true">
    <path d=${DELTAS[direction]}></path>
  </svg>`;
}

/** The level of one interaction's index: a mark, not a percent. */
export function levelOfIndex(index: IndexScore): Level {
  switch (index) {
    case 10:
      return 'veryPositive';
    case 6:
      return 'moderatelyPositive';
    case 4:
      return 'moderatelyNegative';
    case 0:
      return 'veryNegative';
    case INDEX_NEUTRAL:
      return 'neutral';
    case INDEX_NOT_RATED:
      return 'none';
  }
}
