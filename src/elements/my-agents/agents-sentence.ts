/** What the matrix says first: who stands out from the others, and the clearest change. Nothing that the data does not give. */

import { html, type TemplateResult } from 'lit';
import { OVERALL_SATISFACTION } from '../../core/index.js';
import type { Localizer } from '../../i18n/index.js';
import { levelAt } from '../../scores/score-cell.js';
import { byEvidence, type Standing, type Standings } from '../../scores/standing.js';
import type { AgentRow } from './rows/agent-rows.js';

interface SentenceContext {
  readonly localizer: Localizer;
  readonly behaviors: readonly string[];
  readonly standings: Standings;
  behaviorName(key: string): string;
}

interface Outstanding {
  readonly row: AgentRow;
  readonly standing: Standing;
}

export function agentsSentence(context: SentenceContext, rows: readonly AgentRow[]): TemplateResult {
  const { localizer, behaviors } = context;
  const judged = rows.filter((row) => behaviors.some((behavior) => isJudged(row, behavior)));
  if (judged.length === 0) return localizer.rich('my-agents-say-few');
  const first = judged.length === 1 ? oneAgent(localizer, judged[0]) : outstanding(context, judged);
  return html`${first} ${clearestChange(context, rows)}`;
}

function isJudged(row: AgentRow, behavior: string): boolean {
  const level = levelAt(row.answer, row.place(row.answer.behaviors.indexOf(behavior)));
  return level !== 'few' && level !== 'none';
}

function oneAgent(localizer: Localizer, row: AgentRow): TemplateResult {
  const overall = row.cells.get(OVERALL_SATISFACTION) ?? [...row.cells.values()][0];
  return localizer.rich('my-agents-say-one', { agent: row.name, percent: localizer.percent(overall.percent) });
}

/** Whoever is clearly below comes first, then whoever is clearly above; each with the strongest evidence that there is. */
function outstanding(context: SentenceContext, rows: readonly AgentRow[]): TemplateResult {
  const { localizer, standings, behaviors } = context;
  const all = rows
    .flatMap((row) => standings.clearOf(row.id, behaviors).map((standing): Outstanding => ({ row, standing })))
    .sort((a, b) => byEvidence(a.standing, b.standing));
  const named = (['below', 'above'] as const).flatMap(
    (side) => all.find(({ standing }) => standing.side === side) ?? [],
  );
  if (named.length === 0) return localizer.rich('my-agents-say-nobody');
  const rest = all.length - named.length;
  return html`${named.map((one) => html`${sentenceOf(context, one)} `)}
  ${rest === 0 ? '' : localizer.text('my-agents-say-rest', { count: rest })}`;
}

function sentenceOf({ localizer, behaviorName }: SentenceContext, { row, standing }: Outstanding): TemplateResult {
  const { side, behavior, difference, low, high, scoredInteractions: scored } = standing;
  return localizer.rich(`my-agents-say-${side}`, {
    agent: row.name,
    behavior: behaviorName(behavior),
    points: localizer.signed(difference),
    low: localizer.signed(low),
    high: localizer.signed(high),
    scored,
  });
}

function clearestChange(context: SentenceContext, rows: readonly AgentRow[]): TemplateResult | string {
  const { localizer, behaviors, behaviorName } = context;
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
