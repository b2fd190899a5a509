/** What the matrix says first: who stands out from the others, and the surest change. Nothing that the data does not give. */

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
  const judged = rows.filter((row) => context.behaviors.some((behavior) => isJudged(row, behavior)));
  return html`${standing(context, rows, judged)} ${surestChange(context, rows)}`;
}

function isJudged(row: AgentRow, behavior: string): boolean {
  const level = levelAt(row.answer, row.place(row.answer.behaviors.indexOf(behavior)));
  return level !== 'few' && level !== 'none';
}

/** One of several is named only where there are others to stand out from. */
function standing(context: SentenceContext, rows: readonly AgentRow[], judged: readonly AgentRow[]): TemplateResult {
  if (judged.length > 1) return outstanding(context, judged);
  return rows.length === 1 && judged.length === 1
    ? oneAgent(context.localizer, judged[0])
    : context.localizer.rich('my-agents-say-few');
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

/** The clear change that the evidence is strongest for, one of the overall satisfaction before any other. */
function surestChange({ localizer, behaviors, behaviorName }: SentenceContext, rows: readonly AgentRow[]) {
  const found = rows.flatMap((row) => behaviors.flatMap((behavior) => clearChange(row, behavior) ?? []));
  const [surest] = found.sort(
    (a, b) =>
      Number(b.behavior === OVERALL_SATISFACTION) - Number(a.behavior === OVERALL_SATISFACTION) ||
      a.pValue - b.pValue ||
      Math.abs(b.change) - Math.abs(a.change),
  );
  if (!surest) return '';
  const { row, behavior, change, low, high, scored } = surest;
  return localizer.rich(change > 0 ? 'my-agents-say-up' : 'my-agents-say-down', {
    agent: row.name,
    behavior: behaviorName(behavior),
    points: localizer.signed(change),
    low: localizer.signed(low),
    high: localizer.signed(high),
    scored,
  });
}

function clearChange(row: AgentRow, behavior: string) {
  const { change, changeLow, changeHigh, clear, pValue, scoredInteractions, behaviors } = row.answer;
  const at = row.place(behaviors.indexOf(behavior));
  if (clear?.[at] !== 1) return null;
  return {
    row,
    behavior,
    change: change![at],
    low: changeLow![at],
    high: changeHigh![at],
    pValue: pValue![at],
    scored: scoredInteractions[at],
  };
}
