/** What the card says first: the overall score and its change, then the behaviours that changed or stand out. */

import { html, type TemplateResult } from 'lit';
import type { Localizer } from '../../i18n/index.js';
import { isolate } from '../../parts/isolate.js';
import type { ScoreCell } from '../../scores/score-cell.js';
import { hasChanged, isJudged, type BehaviorRow } from './behavior-rows.js';

interface Said {
  readonly kind: string;
  readonly who: string;
  /** `null` where the overall satisfaction is not shown. */
  readonly overall: ScoreCell | null;
  /** How many indexes were neutral, and so do not count. */
  readonly neutral: number;
  readonly rows: readonly BehaviorRow[];
}

/** So many behaviours are named; of more, how many there are. */
const NAMED = 3;

export function scoreSentence(localizer: Localizer, said: Said): TemplateResult {
  const { overall, rows } = said;
  const judged = rows.filter(({ cell }) => isJudged(cell));
  const first = overall ? ofOverall(localizer, said, overall) : '';
  if (judged.length === 0) return overall ? html`${first}` : localizer.rich('behavior-score-say-few-each');
  return html`${first} ${changes(localizer, judged)}
  ${judged.some(({ cell }) => hasChanged(cell)) ? '' : extremes(localizer, judged)}`;
}

function ofOverall(localizer: Localizer, { kind, who, neutral }: Said, cell: ScoreCell): TemplateResult {
  const { previous, level, verdict } = cell;
  if (level === 'none') return localizer.rich('behavior-score-say-none', { kind, who, neutral });
  const percent = localizer.percent(cell.percent);
  const scored = cell.scoredInteractions;
  if (level === 'few') return localizer.rich('behavior-score-say-few', { kind, who, percent, scored });
  const change = previous === null || previous.level === 'none' ? 'none' : verdict;
  const before = change === 'none' ? '' : localizer.percent(previous!.percent);
  return localizer.rich('behavior-score-say', { kind, who, percent, level, change, before });
}

/** The clear changes, the largest first. */
function changes(localizer: Localizer, judged: readonly BehaviorRow[]): (TemplateResult | string)[] {
  return (['improving', 'declining'] as const).map((verdict) => {
    const changed = judged
      .filter(({ cell }) => cell.verdict === verdict)
      .sort((a, b) => Math.abs(b.cell.change) - Math.abs(a.cell.change));
    if (changed.length === 0) return '';
    const names = changed
      .slice(0, NAMED)
      .map(({ name }) => localizer.text('behavior-score-quote', { name: isolate(name) }));
    if (changed.length > NAMED) names.push(localizer.text('behavior-score-more', { count: changed.length - NAMED }));
    const id = verdict === 'improving' ? 'behavior-score-say-up' : 'behavior-score-say-down';
    return html`${localizer.rich(id, { names: localizer.list(names), count: changed.length })} `;
  });
}

function extremes(localizer: Localizer, judged: readonly BehaviorRow[]): TemplateResult | string {
  const [best, worst] = [judged[0], judged.at(-1)!];
  if (judged.length < 2 || best.cell.percent === worst.cell.percent) return '';
  return localizer.rich('behavior-score-say-extremes', {
    best: isolate(best.name),
    bestPercent: localizer.percent(best.cell.percent),
    worst: isolate(worst.name),
    worstPercent: localizer.percent(worst.cell.percent),
  });
}
