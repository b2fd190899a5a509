/** The value of a JSON text of which only the beginning is at hand: what is cut off is left out. */

import { MAX_DEPTH } from '../../core/ingest/limits.js';

/**
 * The longest beginning that can be closed, and the brackets that close it; `undefined` where nothing is whole. What is nested
 * too deep to be read is cut off there: whoever looks at the value may look into all of it.
 */
export function parsePrefix(text: string): unknown {
  const { end, closing, isDeep } = lastWhole(text);
  try {
    if (!isDeep) return JSON.parse(text);
  } catch {
    // It is cut off.
  }
  try {
    return JSON.parse(text.slice(0, end) + closing);
  } catch {
    return undefined;
  }
}

/** The value of a whole text. @throws where it is no JSON, or nested too deep to be read */
export function parseWhole(text: string): unknown {
  if (lastWhole(text).isDeep) throw new RangeError('nested too deep');
  return JSON.parse(text);
}

function lastWhole(text: string) {
  const open: string[] = [];
  let end = 0;
  let isDeep = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '"') {
      for (i++; i < text.length && text[i] !== '"'; i++) if (text[i] === '\\') i++;
    } else if (char === '{' || char === '[') {
      if (open.length === MAX_DEPTH) {
        isDeep = true;
        break;
      }
      open.push(char === '{' ? '}' : ']');
      end = i + 1;
    } else if (char === '}' || char === ']') {
      open.pop();
      end = i + 1;
      if (open.length === 0) break;
    } else if (char === ',' && open.length > 0) end = i;
  }
  // Whatever opens or closes a bracket is whole up to there: those that are open now were open at the end, too.
  return { end, closing: open.reverse().join(''), isDeep };
}
