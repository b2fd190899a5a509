import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type {
  BehaviorScoresAnswer,
  ExplainQuery,
  InteractionsAnswer,
  InteractionsQuery,
  ReportEngine,
  SelectionClause,
  StandoutsAnswer,
} from '../../core/index.js';
import { withParts } from '../../data/tries/with-parts.js';
import { icon } from '../../parts/icons.js';
import { Paging } from '../../parts/table/paging.js';
import { PictureController } from '../../widget/controllers/picture-controller.js';
import { ReportWidget } from '../../widget/report-widget.js';
import type { WidgetAnswer, WidgetScope } from '../../widget/widget-scope.js';
import type { CellValue, ReportTable } from '../../parts/table/report-table.js';
import { RovingGrid } from '../../parts/roving-grid.js';
import { answerCounts, countWords, levelKey } from '../../scores/score-text.js';
import { comparisonsIn, type ScoreCell } from '../../scores/score-cell.js';
import { ScoreTooltip } from '../../scores/score-tooltip.js';
import { Standings } from '../../scores/standing.js';
import type { agentDetails } from './details/agent-details.js';
import { listing, type Listing } from './rows/agent-listing.js';
import { agentRows, AgentRow, DEFAULT_ORDER, type RowOrder } from './rows/agent-rows.js';
import { agentCell, agentTable } from './agent-table.js';
import { matrix, MATRIX_PAGE } from './matrix/matrix.js';
import type { MatrixContext } from './matrix/matrix-context.js';
import { myAgentsMessages } from './messages/index.js';
import { styles } from './my-agents.styles.js';
import { agentsSentence } from './agents-sentence.js';

interface AgentsQuestion extends WidgetScope {
  readonly byTeam: boolean;
  readonly expanded: string | null;
}

interface AgentsAnswer extends WidgetAnswer {
  readonly byAgent: BehaviorScoresAnswer;
  readonly all: BehaviorScoresAnswer;
  readonly byTeam: BehaviorScoresAnswer | null;
  readonly standouts: StandoutsAnswer;
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
export class MyAgents extends ReportWidget<AgentsQuestion, AgentsAnswer> {
  static readonly is = 'my-agents';
  static override styles = styles;
  protected static override printStyles = () => import('./matrix/matrix-print.styles.js');
  protected static override messages = [myAgentsMessages];
  protected static override unseenColumns = ['agentId'];

  @state() private order: RowOrder = DEFAULT_ORDER;
  @state() private search = '';
  @state() private byTeam = false;
  @state() private expanded: string | null = null;
  /** What draws the details of an agent, once somebody wanted some. */
  @state() private drawDetails: typeof agentDetails | null = null;
  @state() private picked: string | null = null;
  @state() private whole = false;

  private readonly paging = new Paging(this, MATRIX_PAGE);
  private listed: Listing | null = null;
  private standings: Standings | null = null;
  private words: { readonly of: readonly unknown[]; readonly known: WeakMap<ScoreCell, string> } | null = null;
  private readonly grid = new RovingGrid(this);
  private readonly tooltip = new ScoreTooltip(this);
  private readonly pictures = new PictureController(this, () => this.mediaSetting);

  protected get name(): string {
    return this.localizer.text('my-agents-title');
  }

  protected override question(scope: WidgetScope): AgentsQuestion {
    return { ...scope, byTeam: this.byTeam, expanded: this.expanded };
  }

  protected override async ask(
    engine: ReportEngine,
    { byTeam, expanded, ...scope }: AgentsQuestion,
    signal: AbortSignal,
  ): Promise<AgentsAnswer> {
    const { compare: _compare, ...part } = scope;
    const [byAgent, all, standouts, teams, recent] = await Promise.all([
      engine.behaviorScores({ ...scope, by: 'agent' }, { signal }),
      engine.behaviorScores(scope, { signal }),
      engine.standouts(part, { signal }),
      byTeam ? engine.behaviorScores({ ...scope, by: 'team' }, { signal }) : null,
      expanded === null ? null : engine.interactions(latestOf(part, expanded), { signal }),
    ]);
    return { byAgent, all, standouts, byTeam: teams, recent, matched: all.interactions[0], period: all.period };
  }

  protected override explainScope(): Omit<ExplainQuery, 'behavior'> {
    const scope = super.explainScope();
    const agent = this.expanded ?? this.selection.ownValues('agent')[0];
    return agent === undefined ? scope : { ...scope, by: 'agent', key: agent };
  }

  /** The order is told where no head of a column shows it. */
  protected override caption(answer: AgentsAnswer): string {
    const caption = super.caption(answer);
    if (this.shownOrder !== DEFAULT_ORDER) return caption;
    const standings = this.standingsOf(answer);
    const needed = this.listing(answer).rows.some(({ id }) =>
      standings.clearOf(id, this.behaviorKeys).some(({ side }) => side === 'below'),
    );
    return needed ? `${caption} · ${this.localizer.text('my-agents-order', { teams: Number(this.byTeam) })}` : caption;
  }

  protected override sentence(answer: AgentsAnswer): TemplateResult | typeof nothing {
    if (answer.byAgent.keys.length === 0) return nothing;
    const rows = agentRows(answer.byAgent, this.description!, this.behaviorKeys);
    const context = {
      localizer: this.localizer,
      behaviors: this.behaviorKeys,
      standings: this.standingsOf(answer),
      behaviorName: (key: string) => this.behaviorName(key),
    };
    return agentsSentence(context, rows);
  }

  protected override chart(answer: AgentsAnswer): TemplateResult {
    const { rows, groups } = this.listing(answer);
    const nobody = answer.byAgent.keys.length === 0;
    const none = () =>
      nobody
        ? this.localizer.text('my-agents-nobody')
        : this.localizer.text('my-agents-not-found', { text: this.search });
    return html`${this.renderControls(nobody)}
    ${
      rows.length === 0
        ? html`<p class="muted">${none()}</p>`
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

  protected override figures(answer: AgentsAnswer | null): ReportTable {
    const rows = answer ? this.listing(answer).rows : [];
    return agentTable(this.localizer, rows, this.behaviorKeys, {
      standings: answer && this.standingsOf(answer),
      compared: answer ? !!answer.byAgent.previous : this.scope?.compare !== false,
      behaviorName: (key) => this.behaviorName(key),
    });
  }

  protected override cellText(value: CellValue, key: string): string {
    return agentCell(this.localizer, value, key);
  }

  protected override foot(answer: AgentsAnswer): TemplateResult {
    const stands = html`<li><i class="key-stands"></i> ${this.localizer.text('my-agents-key-stands')}</li>`;
    const { all } = answer;
    return html`${levelKey(this.localizer, !!all.previous, stands)}${countWords(this.localizer, this.description!, answerCounts(all))}`;
  }

  private matrixContext(answer: AgentsAnswer): MatrixContext {
    const description = this.description!;
    const columns = this.behaviorKeys.map((key) => ({
      key,
      name: this.behaviorName(key),
    }));
    const names = new Map(columns.map(({ key }) => [key, this.behaviorName(key)]));
    const of = [answer, this.localizer, description];
    if (!this.words || !isSameList(this.words.of, of)) this.words = { of, known: new WeakMap() };
    return {
      localizer: this.localizer,
      columns,
      behaviorName: (key) => names.get(key) ?? key,
      focus: this.selection.focus,
      picked: this.pickedBehavior,
      order: this.shownOrder,
      selected: this.selection.ownValues('agent')[0] ?? null,
      expanded: this.expanded,
      whole: this.whole,
      comparisons: comparisonsIn(answer.byAgent),
      standings: this.standingsOf(answer),
      words: this.words.known,
      tooltip: this.tooltip,
      grid: this.grid,
      picture: (url) => this.pictures.of(url),
      details: (row) => this.details(answer, row),
      sort: (by) => this.sortBy(by),
      expand: (id) => void this.attempts.make(this.expand(id)),
      select: (id, behavior) => this.selectAgent(id, behavior),
      showWhole: () => (this.whole = true),
    };
  }

  /** Where no agent is named there is none to search for. */
  private renderControls(nobody: boolean): TemplateResult {
    const { localizer } = this;
    const [search, show, group] = ['my-agents-search', 'my-agents-show', 'my-agents-group'].map((id) =>
      localizer.text(id),
    );
    return html`<div class="controls">
      ${
        nobody
          ? nothing
          : html`<input
              class="field"
              type="search"
              placeholder=${search}
              aria-label=${search}
              .value=${this.search}
              @input=${(event: Event) => (this.search = (event.target as HTMLInputElement).value)}
            />`
      }
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

  private async expand(id: string): Promise<void> {
    this.expanded = this.expanded === id ? null : id;
    try {
      this.drawDetails ??= (await withParts(() => import('./details/agent-details.js'))).agentDetails;
    } catch (error) {
      this.expanded = null;
      throw error;
    }
  }

  private details(answer: AgentsAnswer, row: AgentRow): TemplateResult | typeof nothing {
    const context = {
      localizer: this.localizer,
      timeZone: this.description!.timeZone,
      behaviorName: (key: string) => this.behaviorName(key),
      replay: (id: string) => void this.replay(id),
      seeAll: () => {
        if (this.selection.ownValues('agent')[0] !== row.id) this.selectAgent(row.id, null);
      },
    };
    return this.drawDetails?.(context, row, this.expanded === row.id ? answer.recent : null) ?? nothing;
  }

  private get pickedBehavior(): string {
    const chosen = [this.picked, this.selection.focus].find((key) => key !== null && this.behaviorKeys.includes(key));
    return chosen ?? this.behaviorKeys[0];
  }

  /** The order that the reader chose, as long as its column is there. */
  private get shownOrder(): RowOrder {
    const columns = ['agent', 'interactions', ...this.behaviorKeys];
    return columns.includes(this.order.by) ? this.order : DEFAULT_ORDER;
  }

  /** The agents as they are shown. Made anew, the page is the one with the agent that the reader has selected here. */
  private listing(answer: AgentsAnswer): Listing {
    const { byAgent, byTeam } = answer;
    const { listed, localizer } = this;
    const order = { ...this.shownOrder, search: this.search, byTeam: this.byTeam };
    const made = listing(listed, {
      order,
      localizer,
      byAgent,
      byTeam,
      standings: this.standingsOf(answer),
      description: this.description!,
      behaviors: this.behaviorKeys,
    });
    if (made === listed) return made;
    this.listed = made;
    const selected = made.rows.findIndex(({ id }) => id === this.selection.ownValues('agent')[0]);
    if (selected >= 0) this.paging.page = Math.floor(selected / MATRIX_PAGE);
    else if (listed && listed.order !== made.order) this.paging.page = 0;
    return made;
  }

  private standingsOf({ standouts }: AgentsAnswer): Standings {
    if (this.standings?.answer !== standouts) this.standings = new Standings(standouts);
    return this.standings;
  }

  private allRow({ all }: AgentsAnswer): AgentRow {
    return new AgentRow({ id: '', name: this.localizer.text('my-agents-all') }, all, 0, this.behaviorKeys);
  }

  private sortBy(by: string): void {
    const { shownOrder } = this;
    const descending = shownOrder.by === by ? !shownOrder.descending : by !== 'agent';
    this.order = { by, descending };
  }

  /** Chooses an agent, or one score of an agent. */
  private selectAgent(id: string, behavior: string | null): void {
    const agent: SelectionClause = { field: 'agent', values: [id] };
    this.selection.select(agent, ...(behavior === null ? [] : [{ field: 'behavior' as const, values: [behavior] }]));
  }
}

/** The agent's latest interactions in a part of the report. */
function latestOf(part: Omit<WidgetScope, 'compare'>, agentId: string): InteractionsQuery {
  const ofAgent = { field: 'agent' as const, values: [agentId] };
  return { ...part, selection: [...part.selection, ofAgent], page: { limit: RECENT } };
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.every((value, i) => value === b[i]);
}

declare global {
  interface HTMLElementTagNameMap {
    'my-agents': MyAgents;
  }
}
