import { html, type TemplateResult } from 'lit';
import {
  type AskOptions,
  OVERALL_SATISFACTION,
  type BehaviorScoresAnswer,
  type ExplainQuery,
  type Explanation,
  type ReportEngine,
  type ReportStatus,
  type ResolvedPeriod,
  type SelectionClause,
} from '../../core/index.js';
import { blankCard } from '../../widget/blank-card.js';
import type { WidgetScope } from '../../widget/query-element.js';
import { ReportElement } from '../../widget/report-element.js';
import type { ReportTable } from '../../parts/report-table.js';
import { RovingGrid } from '../../parts/roving-grid.js';
import { scoreCell, type ScoreCell } from '../../scores/score-cell.js';
import { ScoreTooltip } from '../../scores/score-tooltip.js';
import { clauseName } from '../../words/wording.js';
import { behaviorPlot } from './behavior-plot.js';
import { behaviorRows, type BehaviorRow } from './behavior-rows.js';
import { behaviorScoreMessages } from './messages/index.js';
import { styles } from './behavior-score.styles.js';
import { foot } from './foot.js';
import { hero } from './hero.js';
import { lastDays, MOST_DAYS } from './period.js';
import { cellWords, readTable, scoreTable } from './score-table.js';
import { sentence } from './sentence.js';
import { subjectPicker } from './subject-picker.js';
import { isWho, kindOf, subjectCaption, subjectName, subjectOf, type Subject } from './subject.js';

interface ScoreQuestion extends WidgetScope {
  readonly compare: true;
}

interface ScoreAnswer {
  /** Whose score it is: the answer may be older than the choice. */
  readonly subject: Subject;
  readonly scores: BehaviorScoresAnswer;
  readonly overall: Explanation;
  /** Whether the period asked for is longer than what is compared. */
  readonly shortened: boolean;
}

/**
 * The score of one agent, one team or everybody: the overall satisfaction with its arithmetic, and each behaviour with
 * its interval and its change since the previous period. `agent-id` and `team-id` choose whose score it is, and so does
 * the reader; an agent or a team that is selected in another widget comes first. Compares at most 90 days with the 90
 * days before.
 *
 * @summary Score of each behaviour, this period against the previous one.
 * @since 0.1.0
 * @example `<behavior-score src="interactions.json" agent-id="a-7"></behavior-score>`
 */
export class BehaviorScore extends ReportElement<ScoreQuestion, ScoreAnswer> {
  static readonly is = 'behavior-score';
  static override styles = styles;
  protected static override messages = [behaviorScoreMessages];

  private readonly grid = new RovingGrid(this);
  private readonly tooltip = new ScoreTooltip(this);

  /**
   * The overall satisfaction and each behaviour as drawn. Percents, interval ends, `previous` and `change` in points of
   * 0 to 100.
   */
  override toTable(): ReportTable {
    const { answer, localizer } = this;
    if (!answer || this.matched(answer) === 0) return scoreTable(localizer, null, [], null);
    const overall = this.showsOverall ? this.behaviorName(OVERALL_SATISFACTION) : null;
    return scoreTable(localizer, answer.scores, this.rowsOf(answer), overall);
  }

  protected get name(): string {
    return this.localizer.text('behavior-score-title');
  }

  /** An agent or a team that another widget selects replaces the one of this element. */
  protected override get fixedClauses(): readonly SelectionClause[] {
    const own = super.fixedClauses;
    return this.clauses.some(isWho) ? own.filter((clause) => !isWho(clause)) : own;
  }

  protected override question({ selection, ...scope }: WidgetScope): ScoreQuestion {
    // The behaviour in focus is only marked: it is no reason to ask again.
    return { ...scope, selection: selection.filter(({ field }) => field !== 'behavior'), compare: true };
  }

  protected override async ask(
    engine: ReportEngine,
    question: ScoreQuestion,
    options: AskOptions,
  ): Promise<ScoreAnswer> {
    const asked = await engine.behaviorScores(question, options);
    const shortened = asked.period.days > MOST_DAYS;
    const period = shortened ? lastDays(asked.period) : question.period;
    const scope = { selection: question.selection, ...(period ? { period } : {}) };
    const [scores, overall] = await Promise.all([
      shortened ? engine.behaviorScores({ ...scope, compare: true }, options) : asked,
      engine.explain({ ...scope, behavior: OVERALL_SATISFACTION }, options),
    ]);
    return { subject: subjectOf(question.selection), scores, overall, shortened };
  }

  protected override matched({ scores }: ScoreAnswer): number {
    return scores.interactions[0];
  }

  protected override periodShown({ scores }: ScoreAnswer): ResolvedPeriod {
    return scores.period;
  }

  protected override captionOf(answer: ScoreAnswer): string {
    const who = subjectCaption(this.localizer, this.description!, answer.subject);
    return this.localizer.text('behavior-score-caption', { who, periods: super.captionOf(answer) });
  }

  protected override explainScope(): Omit<ExplainQuery, 'behavior'> {
    const { scope, answer } = this;
    return answer?.shortened ? { ...scope, period: lastDays(answer.scores.period) } : scope;
  }

  protected override renderPicker(): unknown {
    return subjectPicker({
      localizer: this.localizer,
      description: this.description!,
      subject: subjectOf(this.scope.selection),
      fixed: this.report?.fixed ?? [],
      choose: (agentId, teamId) => this.chooseSubject(agentId, teamId),
    });
  }

  protected override renderSentence(answer: ScoreAnswer): TemplateResult {
    return sentence(this.localizer, {
      kind: kindOf(answer.subject),
      who: this.whoOf(answer),
      overall: this.overallOf(answer),
      neutral: answer.overall.neutral,
      rows: this.rowsOf(answer),
    });
  }

  protected override renderChart(answer: ScoreAnswer): TemplateResult {
    const { localizer, grid, tooltip } = this;
    const cell = this.overallOf(answer);
    const rows = this.rowsOf(answer);
    const context = {
      localizer,
      who: this.whoOf(answer),
      focus: this.focusBehavior,
      grid,
      tooltip,
      choose: (behavior: string) => this.chooseBehavior(behavior),
    };
    return html`<div class="layout">
      ${cell ? this.renderHero(answer, cell) : ''}${rows.length > 0 ? behaviorPlot(context, rows) : ''}
    </div>`;
  }

  protected override renderTable(answer: ScoreAnswer): TemplateResult | undefined {
    return this.drawTable?.(this.localizer, readTable(this.toTable(), answer.scores), {
      caption: `${this.name}, ${this.captionOf(answer)}`,
      without: ['behavior'],
      format: (value, key) => cellWords(this.localizer, value, key),
    });
  }

  protected override renderFoot(answer: ScoreAnswer): TemplateResult {
    const { scores, shortened } = answer;
    return foot(this.localizer, this.description!, { scores, rows: this.rowsOf(answer), shortened });
  }

  /** Where the agent or the team of this element has no interactions, the reader can let go of them. */
  protected override renderBlank(status: ReportStatus): TemplateResult {
    const own = this.fixedClauses.filter(isWho);
    if (status !== 'no-match' || own.length === 0) return super.renderBlank(status);
    const others = this.clauses.filter(({ field }) => field !== 'behavior');
    return blankCard(this.localizer, {
      status,
      error: '',
      period: this.answer && this.periodShown(this.answer),
      clauses: [...others, ...own],
      clauseName: (clause) => clauseName(this.localizer, this.description, clause),
      remove: ({ field }) => (field === 'agent' ? (this.agentId = null) : (this.teamId = null)),
      clear: () => {
        this.deselect();
        this.chooseSubject(null, null);
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
    return behaviorRows(scores, this.description!, this.behaviorKeys, (key) => this.behaviorName(key));
  }

  private whoOf({ subject }: ScoreAnswer): string {
    return subjectName(this.localizer, this.description!, subject);
  }

  /** The reader's choice comes before what is selected elsewhere, which would hide it. */
  private chooseSubject(agentId: string | null, teamId: string | null): void {
    this.agentId = agentId;
    this.teamId = teamId;
    this.deselect({ field: 'agent' });
    this.deselect({ field: 'team' });
  }

  /** Choosing the behaviour in focus again clears it, whoever chose it. */
  private chooseBehavior(behavior: string): void {
    if (this.focusBehavior === behavior) this.deselect({ field: 'behavior' });
    else this.select({ field: 'behavior', values: [behavior] });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'behavior-score': BehaviorScore;
  }
}
