/** The lines of the matrix as they are drawn on one page: teams and agents with their place among all. */

import type { AgentRow, TeamGroup } from '../rows/agent-rows.js';

interface AgentLine {
  readonly row: AgentRow;
  /** As `aria-rowindex` counts: the head is 1, all agents are 2. */
  readonly index: number;
}

interface TeamLine {
  readonly group: TeamGroup;
  readonly index: number;
}

type Line = AgentLine | TeamLine;

/** The head and the row of all agents. */
const PINNED = 2;

/**
 * The lines of a page that begins with the agent at `start`. A team that began on an earlier page is named again.
 *
 * @param groups the same agents by team and in this order, where they are grouped
 */
export function pageLines(rows: readonly AgentRow[], groups: readonly TeamGroup[] | null, start: number): Line[] {
  if (!groups) return rows.map((row, i) => ({ row, index: PINNED + start + i + 1 }));
  const lines: Line[] = [];
  const end = start + rows.length;
  let before = 0;
  for (const [i, group] of groups.entries()) {
    const next = before + group.agents.length;
    if (next > start && before < end) {
      const index = PINNED + i + before + 1;
      lines.push({ group, index });
      for (let at = Math.max(before, start); at < Math.min(next, end); at++) {
        lines.push({ row: group.agents[at - before], index: index + 1 + at - before });
      }
    }
    before = next;
  }
  return lines;
}
