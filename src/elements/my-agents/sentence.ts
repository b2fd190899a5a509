/** What the matrix says first: the gap that most agents share, and the clearest change. */

import { html, type TemplateResult } from 'lit';
import { OVERALL_SATISFACTION } from '../../core/index.js';
import type { Localizer } from '../../i18n/index.js';
import type { ScoreCell } from '../../internal/score-cell.js';
import type { AgentRow } from './agent-rows.js';

export function sentence(
  localizer: Localizer,
  rows: readonly AgentRow[],
  all: ReadonlyMap<string, ScoreCell>,
  behaviorName: (key: string) => string,
): TemplateResult {
  const judged = rows.filter((row) => isJudged([...row.cells.values()][0]));
  if (judged.length === 0) return localizer.rich('my-agents-say-few');
  const first = judged.length === 1 ? oneAgent(localizer, judged[0]) : sharedGap(localizer, rows, all, behaviorName);
  return html`${first} ${clearestChange(localizer, rows, behaviorName)}`;
}

function isJudged({ level }: ScoreCell): boolean {
  return level !== 'few' && level !== 'none';
}

function oneAgent(localizer: Localizer, row: AgentRow): TemplateResult {
  const overall = row.cells.get(OVERALL_SATISFACTION) ?? [...row.cells.values()][0];
  return localizer.rich('my-agents-say-one', { agent: row.name, percent: localizer.percent(overall.percent) });
}

/** Of the behaviours that over half of the judged agents have at neutral or below, the most frequent one. */
function sharedGap(
  localizer: Localizer,
  rows: readonly AgentRow[],
  all: ReadonlyMap<string, ScoreCell>,
  behaviorName: (key: string) => string,
): TemplateResult {
  const gaps = [...all.keys()]
    .filter((key) => key !== OVERALL_SATISFACTION)
    .map((behavior) => {
      const cells = rows.map((row) => row.cells.get(behavior)!).filter(isJudged);
      const count = cells.filter(({ level }) => level !== 'veryPositive' && level !== 'moderatelyPositive').length;
      return { behavior, count, agents: cells.length, percent: all.get(behavior)!.percent };
    })
    .filter(({ count, agents }) => 2 * count > agents)
    .sort((a, b) => b.count / b.agents - a.count / a.agents || a.percent - b.percent);
  const gap = gaps[0];
  if (!gap) return localizer.rich('my-agents-say-none');
  const { count, agents } = gap;
  return localizer.rich('my-agents-say-gap', { behavior: behaviorName(gap.behavior), count, agents });
}

function clearestChange(
  localizer: Localizer,
  rows: readonly AgentRow[],
  behaviorName: (key: string) => string,
): TemplateResult | string {
  const changes = rows.flatMap((row) =>
    [...row.cells.values()].filter((cell) => cell.clear).map((cell) => ({ agent: row.name, cell })),
  );
  changes.sort((a, b) => Math.abs(b.cell.change) - Math.abs(a.cell.change));
  const [clearest] = changes;
  if (!clearest) return '';
  const id = clearest.cell.verdict === 'improving' ? 'my-agents-say-up' : 'my-agents-say-down';
  return localizer.rich(id, { agent: clearest.agent, behavior: behaviorName(clearest.cell.behavior) });
}
