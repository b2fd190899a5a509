/** What the matrix says first: the gap that most agents share, and the clearest change. */

import { html, type TemplateResult } from 'lit';
import { OVERALL_SATISFACTION } from '../../core/index.js';
import type { Localizer } from '../../i18n/index.js';
import type { Level } from '../../charts/glyphs.js';
import { levelAt, type ScoreCell } from '../../scores/score-cell.js';
import type { AgentRow } from './agent-rows.js';

export function agentsSentence(
  localizer: Localizer,
  rows: readonly AgentRow[],
  all: ReadonlyMap<string, ScoreCell>,
  behaviorName: (key: string) => string,
): TemplateResult {
  const judged = judgedRows(rows, [...all.keys()][0]);
  if (judged.length === 0) return localizer.rich('my-agents-say-few');
  const first = judged.length === 1 ? oneAgent(localizer, judged[0]) : sharedGap(localizer, rows, all, behaviorName);
  return html`${first} ${clearestChange(localizer, rows, [...all.keys()], behaviorName)}`;
}

/** The agents whose score of a behaviour rests on enough interactions. */
function judgedRows(rows: readonly AgentRow[], behavior: string): AgentRow[] {
  return rows.filter((row) => {
    const level = levelOf(row, behavior);
    return level !== 'few' && level !== 'none';
  });
}

function levelOf(row: AgentRow, behavior: string): Level {
  return levelAt(row.answer, row.place(row.answer.behaviors.indexOf(behavior)));
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
      const levels = judgedRows(rows, behavior).map((row) => levelOf(row, behavior));
      const count = levels.filter((level) => level !== 'veryPositive' && level !== 'moderatelyPositive').length;
      return { behavior, count, agents: levels.length, percent: all.get(behavior)!.percent };
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
  behaviors: readonly string[],
  behaviorName: (key: string) => string,
): TemplateResult | string {
  let clearest: { readonly row: AgentRow; readonly behavior: string; readonly change: number } | null = null;
  for (const row of rows) {
    const { change, clear, behaviors: keys } = row.answer;
    for (const behavior of behaviors) {
      const place = row.place(keys.indexOf(behavior));
      if (clear?.[place] !== 1 || Math.abs(change![place]) <= Math.abs(clearest?.change ?? 0)) continue;
      clearest = { row, behavior, change: change![place] };
    }
  }
  if (!clearest) return '';
  const id = clearest.change > 0 ? 'my-agents-say-up' : 'my-agents-say-down';
  return localizer.rich(id, { agent: clearest.row.name, behavior: behaviorName(clearest.behavior) });
}
