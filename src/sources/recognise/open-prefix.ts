/** The value of a JSON text of which only the beginning is at hand: what is cut off is left out. */

/** The longest beginning that can be closed, and the brackets that close it; `undefined` where nothing is whole. */
export function parsePrefix(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const { end, closing } = lastWhole(text);
    try {
      return JSON.parse(text.slice(0, end) + closing);
    } catch {
      return undefined;
    }
  }
}

function lastWhole(text: string): { readonly end: number; readonly closing: string } {
  const open: string[] = [];
  let end = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '"') {
      for (i++; i < text.length && text[i] !== '"'; i++) if (text[i] === '\\') i++;
    } else if (char === '{' || char === '[') {
      open.push(char === '{' ? '}' : ']');
      end = i + 1;
    } else if (char === '}' || char === ']') {
      open.pop();
      end = i + 1;
      if (open.length === 0) break;
    } else if (char === ',' && open.length > 0) end = i;
  }
  // Whatever opens or closes a bracket is whole up to there: those that are open now were open at the end, too.
  return { end, closing: open.reverse().join('') };
}
