// What a style sheet and a template may lose without a difference in the page: comments, line breaks and indents.

const STRING = /'[^'\n]*'|"[^"\n]*"/.source;

/** A style sheet without comments, and without space where none is needed. Strings stay as they are. */
export function minifyCss(text) {
  return text
    .replace(/\/\*[^]*?\*\//g, ' ')
    .replace(new RegExp(`${STRING}|\\s+`, 'g'), (part) => (part.trim() === '' ? ' ' : part))
    .replace(new RegExp(`${STRING}|;? ?([{}]) ?| ?([;,>]) ?|: `, 'g'), (part, brace, mark) => {
      if (brace) return brace;
      return mark ?? (part === ': ' ? ':' : part);
    })
    .trim();
}

/**
 * A template with a space for each line break and the indent after it: inline content needs no more than one, and the
 * end of a tag none.
 */
export function minifyHtml(text) {
  return text.replace(/\s*\n\s*(>?)/g, (_, end) => end || ' ');
}
