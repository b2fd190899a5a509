import { html, type TemplateResult } from 'lit';
import {
  OVERALL_SATISFACTION,
  type BehaviorScoresAnswer,
  type CustomPeriod,
  type ExplainQuery,
  type Explanation,
  type ReportEngine,
  type ReportStatus,
  type SelectionClause,
  type StandoutsQuery,
} from '../../core/index.js';
import { daysBetween } from '../../core/select/days.js';
import { blankCard } from '../../widget/card/blank-card.js';
import { ReportWidget } from '../../widget/report-widget.js';
import type { WidgetAnswer, WidgetScope } from '../../widget/widget-scope.js';
import type { CellValue, ReportTable } from '../../parts/table/report-table.js';
import { RovingGrid } from '../../parts/roving-grid.js';
import { comparisonsIn, isClearAlone, scoreCell, type ScoreCell } from '../../scores/score-cell.js';
import { ScoreTooltip } from '../../scores/score-tooltip.js';
import { Standings, standingWords, type Standing } from '../../scores/standing.js';
import { clauseName } from '../../words/wording.js';
import { behaviorPlot } from './plot/behavior-plot.js';
import { behaviorRows, type BehaviorRow } from './behavior-rows.js';
import { behaviorScoreMessages } from './messages/index.js';
import { styles } from './behavior-score.styles.js';
import { scoreFoot } from './score-foot.js';
import { hero } from './hero.js';
import { lastDays, MOST_DAYS } from './longest-period.js';
import { cellWords, scoreTable } from './score-table.js';
import { scoreSentence } from './score-sentence.js';
import { subjectPicker } from './subject-picker.js';
import { comparedKey, isWho, kindOf, subjectCaption, subjectName, subjectOf, type Subject } from './subject.js';

interface ScoreAnswer extends WidgetAnswer {
  /** Whose score it is: the answer may be older than the choice. */
  readonly subject: Subject;
  readonly scores: BehaviorScoresAnswer;
  /** How it stands against the others; `null` where it is not one agent's or one team's. */
  readonly standings: Standings | null;
  readonly overall: Explanation;
  /** The period asked for, where it is longer than what is compared. */
  readonly shortened: CustomPeriod | null;
}

/**
 * The score of one agent, one team or everybody: the overall satisfaction with its arithmetic, and each behaviour with
 * its interval and its change since the previous period. `agent-id` and `team-id` choose whose score it is, and so does
 * the reader; an agent or a team that is selected in another widget comes first. Compares at most 90 days with the 90
 * days before.
 *
 * @summary Score of each behaviour, this period against the previous one.
 * @since 0.1.0
 * @csspart pager - Page numbers of the table view and the range shown.
 * @example `<behavior-score src="interactions.json" agent-id="a-7"></behavior-score>`
 */
export class BehaviorScore extends ReportWidget<WidgetScope, ScoreAnswer> {
  static readonly is = 'behavior-score';
  static override styles = styles;
  protected static override messages = [behaviorScoreMessages];
  protected static override unseenColumns = ['behavior'];

  private readonly grid = new RovingGrid(this);
  private readonly tooltip = new ScoreTooltip(this);

  protected get name(): string {
    return this.localizer.text('behavior-score-title');
  }

  /** An agent or a team that another widget selects replaces the one of this element. */
  protected override get fixedClauses(): readonly SelectionClause[] {
    const own = super.fixedClauses;
    return this.selection.clauses.some(isWho) ? own.filter((clause) => !isWho(clause)) : own;
  }

  /** The behaviour in focus is only marked: it is no reason to ask again. */
  protected override question({ selection, ...scope }: WidgetScope): WidgetScope {
    return { ...scope, selection: selection.filter(({ field }) => field !== 'behavior') };
  }

  protected override async ask(engine: ReportEngine, asked: WidgetScope, signal: AbortSignal): Promise<ScoreAnswer> {
    const shortened = daysBetween(asked.period.from, asked.period.to) > MOST_DAYS ? asked.period : null;
    const scope = shortened ? { ...asked, period: lastDays(asked.period) } : asked;
    const { compare: _compare, ...part } = scope;
    const subject = subjectOf(asked.selection);
    const compared = comparedKey(subject);
    const [scores, overall, standouts] = await Promise.all([
      engine.behaviorScores(scope, { signal }),
      engine.explain({ ...part, behavior: OVERALL_SATISFACTION }, { signal }),
      compared && engine.standouts(withOthers(part, compared.by), { signal }),
    ]);
    const { interactions, period } = scores;
    const standings = standouts && new Standings(standouts);
    return { subject, scores, standings, overall, shortened, matched: interactions[0], period };
  }

  protected override caption(answer: ScoreAnswer): string {
    const who = subjectCaption(this.localizer, this.description!, answer.subject);
    const caption = this.localizer.text('behavior-score-caption', { who, periods: super.caption(answer) });
    const { shortened } = answer;
    if (!shortened) return caption;
    const period = this.localizer.daySpan(shortened.from, shortened.to, { year: 'numeric' });
    return `${caption} · ${this.localizer.text('behavior-score-shortened', { days: MOST_DAYS, period })}`;
  }

  protected override explainScope(): Omit<ExplainQuery, 'behavior'> {
    const scope = super.explainScope();
    return this.answer?.shortened ? { ...scope, period: lastDays(this.answer.period) } : scope;
  }

  protected override picker(): unknown {
    return subjectPicker({
      localizer: this.localizer,
      description: this.description!,
      subject: subjectOf(this.scope?.selection ?? []),
      fixed: this.report?.fixed ?? [],
      choose: (agentId, teamId) => this.chooseSubject(agentId, teamId),
    });
  }

  protected override sentence(answer: ScoreAnswer): TemplateResult {
    return scoreSentence(this.localizer, {
      kind: kindOf(answer.subject),
      who: this.whoOf(answer),
      overall: this.overallOf(answer),
      neutral: answer.overall.neutral,
      rows: this.rowsOf(answer),
      standings: this.standingsOf(answer),
      behaviorName: (key) => this.behaviorName(key),
    });
  }

  protected override chart(answer: ScoreAnswer): TemplateResult {
    const { localizer, grid, tooltip } = this;
    const cell = this.overallOf(answer);
    const rows = this.rowsOf(answer);
    const context = {
      localizer,
      who: this.whoOf(answer),
      focus: this.selection.focus,
      grid,
      tooltip,
      choose: (behavior: string) => this.chooseBehavior(behavior),
      notesOf: ({ key, cell: own }: BehaviorRow) => this.notesOf(answer, key, own),
    };
    return html`<div class="layout">
      ${cell ? this.renderHero(answer, cell) : ''}${rows.length > 0 ? behaviorPlot(context, rows) : ''}
    </div>`;
  }

  protected override figures(answer: ScoreAnswer | null): ReportTable {
    if (!answer) return scoreTable(this.localizer, null, this.scope?.compare !== false, [], null);
    const overall = this.showsOverall ? this.behaviorName(OVERALL_SATISFACTION) : null;
    return scoreTable(this.localizer, answer.scores, !!answer.scores.previous, this.rowsOf(answer), overall);
  }

  protected override cellText(value: CellValue, key: string, row: ReportTable['rows'][number]): string {
    return cellWords(this.localizer, this.answer!.scores, row, value, key);
  }

  protected override foot(answer: ScoreAnswer): TemplateResult {
    return scoreFoot(this.localizer, this.description!, answer.scores, this.rowsOf(answer));
  }

  /** Where the agent or the team of this element has no interactions, the reader can let go of them. */
  protected override blank(status: ReportStatus): TemplateResult {
    const own = this.fixedClauses.filter(isWho);
    if (status !== 'no-match' || own.length === 0) return super.blank(status);
    const others = this.selection.clauses.filter(({ field }) => field !== 'behavior');
    return blankCard(this.localizer, {
      status,
      reason: '',
      period: this.answer?.period ?? null,
      clauses: [...others, ...own],
      clauseName: (clause) => clauseName(this.localizer, this.description, clause),
      remove: ({ field }) => (field === 'agent' ? (this.agentId = null) : (this.teamId = null)),
      clear: () => {
        this.chooseSubject(null, null);
        this.selection.clear();
      },
      retry: () => this.refresh(),
    });
  }

  private renderHero({ overall }: ScoreAnswer, cell: ScoreCell): TemplateResult {
    const name = this.behaviorName(OVERALL_SATISFACTION);
    return hero({ localizer: this.localizer, description: this.description!, name, cell, explanation: overall });
  }

  private get showsOverall(): boolean {
    return this.behaviorKeys.includes(OVERALL_SATISFACTION);
  }

  private overallOf({ scores }: ScoreAnswer): ScoreCell | null {
    return this.showsOverall ? scoreCell(scores, 0, OVERALL_SATISFACTION) : null;
  }

  private rowsOf({ scores }: ScoreAnswer): BehaviorRow[] {
    return behaviorRows(scores, this.behaviorKeys, (key) => this.behaviorName(key));
  }

  private standingsOf({ subject, standings }: ScoreAnswer): Standing[] | null {
    const compared = comparedKey(subject);
    if (!compared || !standings) return null;
    return this.behaviorKeys.flatMap((behavior) => standings.of(compared.key, behavior) ?? []);
  }

  private notesOf({ scores, subject, standings }: ScoreAnswer, behavior: string, cell: ScoreCell) {
    const { localizer } = this;
    const alone = { comparisons: comparisonsIn(scores) };
    const key = comparedKey(subject)?.key;
    return [
      isClearAlone(cell) ? localizer.text('change-alone', alone) : undefined,
      key === undefined ? undefined : standingWords(localizer, standings?.of(key, behavior)),
    ];
  }

  private whoOf({ subject }: ScoreAnswer): string {
    return subjectName(this.localizer, this.description!, subject);
  }

  /** The reader's choice comes before what is selected elsewhere, which would hide it. */
  private chooseSubject(agentId: string | null, teamId: string | null): void {
    this.agentId = agentId;
    this.teamId = teamId;
    this.selection.clear({ field: 'agent' }, { field: 'team' });
  }

  /** Choosing the behaviour in focus again clears it, whoever chose it. */
  private chooseBehavior(behavior: string): void {
    if (this.selection.focus === behavior) this.selection.clear({ field: 'behavior' });
    else this.selection.select({ field: 'behavior', values: [behavior] });
  }
}

/** The same part of the report, with the others in it. */
function withOthers({ selection, ...part }: Omit<WidgetScope, 'compare'>, by: 'agent' | 'team'): StandoutsQuery {
  return { ...part, by, selection: selection.filter(({ field }) => field !== by) };
}

declare global {
  interface HTMLElementTagNameMap {
    'behavior-score': BehaviorScore;
  }
}
