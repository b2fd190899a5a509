/** Which page numbers a pager shows: the first, the last and those around the current one. */

/** So many pages are listed without gaps. */
const LISTED = 5;

/**
 * @param current from 0
 * @param count of pages, at least 1
 * @returns pages from 0, `null` for a gap
 */
export function pageNumbers(current: number, count: number): (number | null)[] {
  if (count <= LISTED) return Array.from({ length: count }, (_, page) => page);
  const first = Math.max(0, Math.min(current - 1, count - 3));
  const shown = new Set([0, count - 1, first, first + 1, first + 2]);
  const pages = [...shown].sort((a, b) => a - b);
  return pages.flatMap((page, i) => {
    const gap = i === 0 ? 0 : page - pages[i - 1] - 1;
    // A gap of one page is as wide as the page.
    return gap === 0 ? [page] : gap === 1 ? [page - 1, page] : [null, page];
  });
}
