import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type {
  AskOptions,
  BehaviorScoresAnswer,
  ExplainQuery,
  InteractionsAnswer,
  ReportEngine,
  ResolvedPeriod,
} from '../../core/index.js';
import { addStyles } from '../../parts/add-styles.js';
import { icon } from '../../parts/icons.js';
import type { WidgetScope } from '../../widget/query-element.js';
import { Paging } from '../../parts/paging.js';
import { ReportElement } from '../../widget/report-element.js';
import type { ReportTable } from '../../parts/report-table.js';
import { RovingGrid } from '../../parts/roving-grid.js';
import { answerCounts, countWords, levelKey } from '../../scores/score-text.js';
import { comparisonsIn, type ScoreCell } from '../../scores/score-cell.js';
import { ScoreTooltip } from '../../scores/score-tooltip.js';
import { isNegative } from '../../words/wording.js';
import type { AgentDetails } from './agent-details.js';
import { listing, type Listing } from './agent-listing.js';
import { agentRows, AgentRow, DEFAULT_ORDER, type RowOrder } from './agent-rows.js';
import { agentCell, agentTable } from './agent-table.js';
import { matrix, MATRIX_PAGE } from './matrix.js';
import type { MatrixContext } from './matrix-context.js';
import { myAgentsMessages } from './messages/index.js';
import { styles } from './my-agents.styles.js';
import { sentence } from './sentence.js';

interface AgentsQuestion extends WidgetScope {
  readonly byTeam: boolean;
  readonly expanded: string | null;
}

interface AgentsAnswer {
  readonly byAgent: BehaviorScoresAnswer;
  readonly all: BehaviorScoresAnswer;
  readonly byTeam: BehaviorScoresAnswer | null;
  readonly recent: InteractionsAnswer | null;
}

const RECENT = 3;

/**
 * One row an agent, one column a behaviour: who is good at what, and what changed. Rows open to the agent's behaviours
 * and latest interactions.
 *
 * @summary Behaviour scores of each agent as a matrix.
 * @since 0.1.0
 * @csspart pager - Page numbers and the range shown.
 * @example `<my-agents src="interactions.json"></my-agents>`
 */
export class MyAgents extends ReportElement<AgentsQuestion, AgentsAnswer> {
  static readonly is = 'my-agents';
  static override styles = styles;
  protected static override messages = [myAgentsMessages];

  @state() private order: RowOrder = DEFAULT_ORDER;
  @state() private search = '';
  @state() private byTeam = false;
  @state() private expanded: string | null = null;
  @state() private picked: string | null = null;
  @state() private whole = false;
  /** What draws an open row; it is loaded when the first one opens. */
  @state() private details: AgentDetails | null = null;

  private readonly paging = new Paging(this, MATRIX_PAGE);
  private listed: Listing | null = null;
  private words: { readonly of: readonly unknown[]; readonly known: WeakMap<ScoreCell, string> } | null = null;
  private readonly grid = new RovingGrid(this);
  private readonly tooltip = new ScoreTooltip(this);

  protected get name(): string {
    return this.localizer.text('my-agents-title');
  }

  override toTable(): ReportTable {
    return this.tableOf(this.answer ? this.listing(this.answer).rows : []);
  }

  protected override question(scope: WidgetScope): AgentsQuestion {
    return { ...scope, byTeam: this.byTeam, expanded: this.expanded };
  }

  protected override async ask(
    engine: ReportEngine,
    question: AgentsQuestion,
    options: AskOptions,
  ): Promise<AgentsAnswer> {
    const { byTeam, expanded, ...scope } = question;
    const ofAgent = {
      ...scope,
      selection: [...scope.selection, { field: 'agent' as const, values: [expanded ?? ''] }],
    };
    const [byAgent, all, teams, recent] = await Promise.all([
      engine.behaviorScores({ ...scope, by: 'agent', compare: true }, options),
      engine.behaviorScores({ ...scope, compare: true }, options),
      byTeam ? engine.behaviorScores({ ...scope, by: 'team', compare: true }, options) : null,
      expanded === null ? null : engine.interactions({ ...ofAgent, page: { limit: RECENT } }, options),
    ]);
    return { byAgent, all, byTeam: teams, recent };
  }

  protected override matched({ all }: AgentsAnswer): number {
    return all.interactions[0];
  }

  protected override periodShown({ all }: AgentsAnswer): ResolvedPeriod {
    return all.period;
  }

  protected override get chartIcon() {
    return 'chart' as const;
  }

  protected override explainScope(): Omit<ExplainQuery, 'behavior'> {
    const agent = this.expanded ?? this.ownValues('agent')[0];
    return agent === undefined ? this.scope : { ...this.scope, by: 'agent', key: agent };
  }

  protected override renderSentence(answer: AgentsAnswer): TemplateResult {
    const rows = agentRows(answer.byAgent, this.description!, this.behaviorKeys);
    return sentence(this.localizer, rows, this.allRow(answer).cells, (key) => this.behaviorName(key));
  }

  protected override renderChart(answer: AgentsAnswer): TemplateResult {
    const { rows, groups } = this.listing(answer);
    return html`${this.renderControls()}
    ${
      rows.length === 0
        ? html`<p class="muted">${this.localizer.text('my-agents-not-found', { text: this.search })}</p>`
        : matrix(this.matrixContext(answer), {
            all: this.allRow(answer),
            rows,
            groups,
            page: this.paging.of(rows),
            start: this.paging.start(rows.length),
          })
    }
    ${this.paging.render(this.localizer, rows.length)}`;
  }

  protected override renderTable(answer: AgentsAnswer): TemplateResult {
    const { localizer } = this;
    const { rows } = this.listing(answer);
    return html`${this.drawTable?.(localizer, this.tableOf(this.paging.of(rows)), {
      caption: `${this.name}, ${this.captionOf(answer)}`,
      without: ['agentId'],
      format: (value, key) => agentCell(localizer, value, key),
      start: this.paging.start(rows.length),
      total: rows.length,
    })}${this.paging.render(localizer, rows.length)}`;
  }

  protected override renderFoot(answer: AgentsAnswer): TemplateResult {
    return html`${levelKey(this.localizer)}${countWords(this.localizer, this.description!, answerCounts(answer.all))}`;
  }

  private matrixContext(answer: AgentsAnswer): MatrixContext {
    const description = this.description!;
    const columns = this.behaviorKeys.map((key) => ({
      key,
      name: this.behaviorName(key),
      negative: isNegative(description, key),
    }));
    const names = new Map(columns.map(({ key, name }) => [key, name]));
    const of = [answer, this.localizer, description];
    if (!this.words || !isSameList(this.words.of, of)) this.words = { of, known: new WeakMap() };
    return {
      localizer: this.localizer,
      columns,
      behaviorName: (key) => names.get(key) ?? key,
      focus: this.focusBehavior,
      picked: this.pickedBehavior,
      order: this.shownOrder,
      selected: this.ownValues('agent')[0] ?? null,
      expanded: this.expanded,
      whole: this.whole,
      comparisons: comparisonsIn(answer.byAgent),
      words: this.words.known,
      tooltip: this.tooltip,
      grid: this.grid,
      drawRows: (rows, draw) => this.drawRows(rows, draw),
      details: (row) => this.renderDetails(answer, row),
      sort: (by) => this.sortBy(by),
      expand: (id) => this.expand(id),
      select: (id, behavior) => this.selectAgent(id, behavior),
      showWhole: () => (this.whole = true),
    };
  }

  private renderControls(): TemplateResult {
    const { localizer } = this;
    const [search, show, group] = ['my-agents-search', 'my-agents-show', 'my-agents-group'].map((id) =>
      localizer.text(id),
    );
    return html`<div class="controls">
      <input
        class="field"
        type="search"
        placeholder=${search}
        aria-label=${search}
        .value=${this.search}
        @input=${(event: Event) => (this.search = (event.target as HTMLInputElement).value)}
      />
      <label class="pick">
        <span class="muted">${show}</span>
        <select class="field" @change=${(event: Event) => (this.picked = (event.target as HTMLSelectElement).value)}>
          ${this.behaviorKeys.map(
            (key) =>
              html`<option value=${key} .selected=${key === this.pickedBehavior}>${this.behaviorName(key)}</option>`,
          )}
        </select>
      </label>
      ${
        this.description!.facets.team.keys.length < 2
          ? nothing
          : html`<button class="button" aria-pressed=${this.byTeam} @click=${() => (this.byTeam = !this.byTeam)}>
              ${icon('people')} ${group}
            </button>`
      }
    </div>`;
  }

  private renderDetails(answer: AgentsAnswer, row: AgentRow): TemplateResult | undefined {
    const context = {
      localizer: this.localizer,
      timeZone: this.description!.timeZone,
      behaviorName: (key: string) => this.behaviorName(key),
      replay: (id: string) => void this.replay(id),
      seeAll: () => {
        if (this.ownValues('agent')[0] !== row.id) this.selectAgent(row.id, null);
      },
    };
    return this.details?.render(context, row, this.expanded === row.id ? answer.recent : null);
  }

  private expand(id: string): void {
    this.expanded = this.expanded === id ? null : id;
    import('./agent-details.js').then(({ AgentDetails }) => {
      addStyles(this.renderRoot, AgentDetails.styles);
      this.details ??= new AgentDetails();
    }, this.onFault);
  }

  private get pickedBehavior(): string {
    const chosen = [this.picked, this.focusBehavior].find((key) => key !== null && this.behaviorKeys.includes(key));
    return chosen ?? this.behaviorKeys[0];
  }

  /** The order that the reader chose, as long as its column is there. */
  private get shownOrder(): RowOrder {
    const columns = ['agent', 'interactions', ...this.behaviorKeys];
    return columns.includes(this.order.by) ? this.order : { by: this.behaviorKeys[0], descending: true };
  }

  /** The agents as they are shown. Made anew, the page is the one with the agent that the reader has selected here. */
  private listing({ byAgent, byTeam }: AgentsAnswer): Listing {
    const { listed, localizer } = this;
    const order = { ...this.shownOrder, search: this.search, byTeam: this.byTeam };
    const made = listing(listed, {
      order,
      localizer,
      byAgent,
      byTeam,
      description: this.description!,
      behaviors: this.behaviorKeys,
    });
    if (made === listed) return made;
    this.listed = made;
    const selected = made.rows.findIndex(({ id }) => id === this.ownValues('agent')[0]);
    if (selected >= 0) this.paging.page = Math.floor(selected / MATRIX_PAGE);
    else if (listed && listed.order !== made.order) this.paging.page = 0;
    return made;
  }

  private tableOf(rows: readonly AgentRow[]): ReportTable {
    return agentTable(this.localizer, rows, this.behaviorKeys, (key) => this.behaviorName(key));
  }

  private allRow({ all }: AgentsAnswer): AgentRow {
    return new AgentRow({ id: '', name: this.localizer.text('my-agents-all') }, all, 0, this.behaviorKeys);
  }

  private sortBy(by: string): void {
    const { shownOrder } = this;
    const descending = shownOrder.by === by ? !shownOrder.descending : by !== 'agent';
    this.order = { by, descending };
  }

  /** Chooses an agent, or one score of an agent; choosing the same again clears it. */
  private selectAgent(id: string, behavior: string | null): void {
    const sameAgent = this.ownValues('agent')[0] === id;
    const sameBehavior = this.ownValues('behavior')[0] === behavior;
    if (behavior === null) this.select({ field: 'agent', values: [id] });
    else {
      // Another score of the same agent, or the same score of another one, changes only what differs.
      if (!sameAgent || sameBehavior) this.select({ field: 'agent', values: [id] });
      if (!sameBehavior || sameAgent) this.select({ field: 'behavior', values: [behavior] });
    }
  }
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.every((value, i) => value === b[i]);
}

declare global {
  interface HTMLElementTagNameMap {
    'my-agents': MyAgents;
  }
}
