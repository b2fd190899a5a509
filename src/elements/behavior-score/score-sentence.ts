/** What the card says first: the overall score and its change, then the behaviours that changed or stand out. */

import { html, type TemplateResult } from 'lit';
import type { Localizer } from '../../i18n/index.js';
import { isolate } from '../../parts/isolate.js';
import type { ScoreCell } from '../../scores/score-cell.js';
import { byEvidence, type Standing } from '../../scores/standing.js';
import { isJudged, type BehaviorRow } from './behavior-rows.js';

interface Said {
  readonly kind: string;
  readonly who: string;
  /** `null` where the overall satisfaction is not shown. */
  readonly overall: ScoreCell | null;
  /** How many indexes were neutral, and so do not count. */
  readonly neutral: number;
  readonly rows: readonly BehaviorRow[];
  /** How an agent or a team stands against the others; `null` where there is nobody to compare with. */
  readonly standings: readonly Standing[] | null;
  behaviorName(key: string): string;
}

/** So many behaviours are named; of more, how many there are. */
const NAMED = 3;

export function scoreSentence(localizer: Localizer, said: Said): TemplateResult {
  const { overall, rows, standings } = said;
  const judged = rows.filter(({ cell }) => isJudged(cell));
  const first = overall ? ofOverall(localizer, said, overall) : '';
  if (judged.length === 0) return overall ? html`${first}` : localizer.rich('behavior-score-say-few-each');
  return html`${first} ${changes(localizer, judged)} ${standings ? outstanding(localizer, said, standings) : ''}`;
}

function ofOverall(localizer: Localizer, { kind, who, neutral }: Said, cell: ScoreCell): TemplateResult {
  const { previous, level, verdict, clear } = cell;
  if (level === 'none') return localizer.rich('behavior-score-say-none', { kind, who, neutral });
  const percent = localizer.percent(cell.percent);
  const scored = cell.scoredInteractions;
  if (level === 'few') return localizer.rich('behavior-score-say-few', { kind, who, percent, scored });
  const judged = clear || verdict === 'tooFew' ? verdict : 'noClearChange';
  const change = previous === null ? 'alone' : previous.level === 'none' ? 'none' : judged;
  const before = previous ? localizer.percent(previous.percent) : '';
  return localizer.rich('behavior-score-say', { kind, who, percent, level, change, before });
}

/** The clear changes, the largest first. */
function changes(localizer: Localizer, judged: readonly BehaviorRow[]): (TemplateResult | string)[] {
  return (['improving', 'declining'] as const).map((verdict) => {
    const changed = judged
      .filter(({ cell }) => cell.clear && cell.verdict === verdict)
      .sort((a, b) => Math.abs(b.cell.change) - Math.abs(a.cell.change));
    if (changed.length === 0) return '';
    const names = changed.map(({ name }) => localizer.text('behavior-score-quote', { name: isolate(name) }));
    const id = verdict === 'improving' ? 'behavior-score-say-up' : 'behavior-score-say-down';
    return html`${localizer.rich(id, { names: listOf(localizer, names), count: changed.length })} `;
  });
}

/** Where an agent or a team is clearly above or below the others, the strongest evidence first. */
function outstanding(
  localizer: Localizer,
  { kind, behaviorName }: Said,
  standings: readonly Standing[],
): (TemplateResult | string)[] {
  const clear = standings.filter(({ side }) => side !== 'unclear').sort(byEvidence);
  const judged = standings.some(({ pValue }) => !Number.isNaN(pValue));
  if (clear.length === 0) return judged ? [localizer.rich('behavior-score-say-level', { kind })] : [];
  return (['below', 'above'] as const).map((side) => {
    const found = clear.filter((standing) => standing.side === side);
    if (found.length === 0) return '';
    const names = found.map(({ behavior, difference, scoredInteractions: scored }) => {
      const name = isolate(behaviorName(behavior));
      return localizer.text('behavior-score-stands', { name, points: localizer.signed(difference), scored });
    });
    return html`${localizer.rich(`behavior-score-say-${side}`, { kind, names: listOf(localizer, names), count: found.length })} `;
  });
}

/** The first of them by name, and how many more there are. */
function listOf(localizer: Localizer, names: readonly string[]): string {
  const rest = names.length - NAMED;
  const named = names.slice(0, NAMED);
  return localizer.list(rest > 0 ? [...named, localizer.text('behavior-score-more', { count: rest })] : named);
}
