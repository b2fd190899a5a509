import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  OVERALL_SATISFACTION,
  type ExplainQuery,
  type InteractionsAnswer,
  type ReportDescription,
  type ReportEngine,
  type SelectionClause,
} from '../../core/index.js';
import { blank } from '../../parts/notice.js';
import { ReportWidget } from '../../widget/report-widget.js';
import type { WidgetAnswer, WidgetScope } from '../../widget/widget-scope.js';
import type { ReportTable } from '../../parts/table/report-table.js';
import { countWords } from '../../scores/score-text.js';
import { warnOnce } from '../../widget/warn-once.js';
import { caption, spansYears } from './caption.js';
import { indexKey } from './index-key.js';
import { interactionRows, type InteractionRow } from './interaction-rows.js';
import { interactionSummaryMessages } from './messages/index.js';
import { styles } from './interaction-summary.styles.js';
import { interactionTable } from './summary-table.js';
import { list } from './list/list.js';
import { listTools } from './list/list-tools.js';
import { nextOrder, NEWEST_FIRST, possibleOrder, type ListOrder } from './order.js';
import { pager } from '../../parts/table/pager.js';
import { SearchField } from './search-field.js';
import { listSentence } from './summary-sentence.js';

interface ListQuestion extends WidgetScope {
  readonly search: string;
  readonly sort: ListOrder;
  readonly page: number;
  readonly limit: number;
}

/** `matched`: without the search. One that finds nothing is no reason to take the search field away. */
interface ListAnswer extends WidgetAnswer {
  readonly page: InteractionsAnswer;
}

const PAGE_SIZE = 10;
const MOST_ROWS = 500;

/**
 * One row an interaction: when, with whom, on which channel, and what each behaviour scored, as icons or as percents.
 * Sorts by any column, finds customers, agents and ids, turns pages, and replays.
 *
 * @summary The interactions behind the scores, one by one.
 * @since 0.1.0
 * @csspart pager - Page numbers and the range shown.
 * @example `<interaction-summary src="interactions.json" page-size="20"></interaction-summary>`
 */
export class InteractionSummary extends ReportWidget<ListQuestion, ListAnswer> {
  static readonly is = 'interaction-summary';
  static override styles = styles;
  protected static override printStyles = () => import('./list/list-print.styles.js');
  protected static override messages = [interactionSummaryMessages];

  /** The sentiment view: percents in place of icons. The reader's switch sets it too. */
  @property({ type: Boolean, attribute: 'sentiment-view', reflect: true }) sentimentView = false;

  /** Rows of a page, 1 to 500. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = PAGE_SIZE;

  @state() private order: ListOrder = NEWEST_FIRST;
  @state() private search = '';

  private readonly searchField = new SearchField(this, (text) => this.find(text));

  /** The page that the reader has turned to, and of which list: any other list starts at its first page. */
  private turned: { readonly list: string; readonly page: number } = { list: '', page: 0 };
  private known: ListAnswer | null = null;
  private turning: 'page' | 'step' | 'search' | null = null;

  protected get name(): string {
    return this.localizer.text('interaction-summary-title');
  }

  protected override question(scope: WidgetScope, description: ReportDescription): ListQuestion {
    const [search, limit, sort] = [this.search.trim(), this.limit, possibleOrder(this.order, description)];
    const page = this.turned.list === this.listOf(scope) ? this.turned.page : 0;
    return { ...scope, search, sort, limit, page };
  }

  protected override async ask(engine: ReportEngine, question: ListQuestion, signal: AbortSignal): Promise<ListAnswer> {
    const { search, sort, page, limit, compare: _compare, ...scope } = question;
    const found = { ...scope, selection: withSearch(scope.selection, search), sort };
    const pageAt = (number: number) =>
      engine.interactions({ ...found, page: { offset: number * limit, limit } }, { signal });
    let answer = await pageAt(page);
    // Where the data has become shorter in the meantime, its last page.
    if (answer.ids.length === 0 && answer.total > 0) answer = await pageAt(Math.ceil(answer.total / limit) - 1);
    const { period, total } = answer;
    if (search === '' || total > 0) return { page: answer, matched: total, period };
    const everything = await engine.interactions({ ...scope, page: { limit: 0 } }, { signal });
    return { page: answer, matched: everything.total, period };
  }

  protected override get chartIcon() {
    return null;
  }

  protected override explainScope(): Omit<ExplainQuery, 'behavior'> {
    const scope = super.explainScope();
    return { ...scope, selection: withSearch(scope.selection ?? [], this.search.trim()) };
  }

  protected override caption(answer: ListAnswer): string {
    return caption(this.localizer, {
      period: answer.period,
      selection: this.scope?.selection ?? [],
      order: this.shownOrder,
      search: this.search.trim(),
      behaviorName: (key) => this.behaviorName(key),
    });
  }

  protected override fileCaption(answer: ListAnswer): string {
    return `${this.caption(answer)} · ${this.rangeOf(answer)}`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // A list that has been left is begun anew when the reader comes back to it.
    if (this.scope && this.turned.list !== this.listOf(this.scope)) this.turned = { list: '', page: 0 };
    if (this.limit !== this.pageSize) {
      warnOnce(`<${this.localName}> page-size: expected a whole number from 1 to ${MOST_ROWS}; ${PAGE_SIZE} is used.`);
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { answer, turning } = this;
    if (answer === this.known) return;
    this.known = answer;
    this.turning = null;
    if (!answer || turning === null) return;
    this.announce(answer.page.total === 0 ? this.notFoundWords : this.rangeOf(answer));
    // The number that was pressed may have moved.
    if (turning === 'page') this.renderRoot.querySelector<HTMLElement>('[aria-current="page"]')?.focus();
  }

  protected override sentence({ page }: ListAnswer): TemplateResult | typeof nothing {
    return page.total === 0 ? nothing : listSentence(this.localizer, page, this.search.trim());
  }

  protected override tools(): TemplateResult {
    return listTools({
      localizer: this.localizer,
      search: this.searchField.render(this.localizer, this.search),
      order: this.shownOrder,
      behaviors: [OVERALL_SATISFACTION, ...this.listedBehaviors],
      behaviorName: (key) => this.behaviorName(key),
      sentiment: this.sentimentView,
      sort: (order) => (this.order = order),
      toggle: () => (this.sentimentView = !this.sentimentView),
    });
  }

  protected override chart({ page }: ListAnswer): TemplateResult {
    const { localizer } = this;
    if (page.total === 0) {
      return blank('search', localizer.text('interaction-summary-not-found-title'), this.notFoundWords, [
        { label: localizer.text('interaction-summary-search-clear'), run: () => this.clearSearch() },
      ]);
    }
    return list(
      {
        localizer,
        description: this.description!,
        behaviors: this.listedBehaviors,
        overall: this.listsOverall,
        focus: this.selection.focus,
        sentiment: this.sentimentView,
        order: this.shownOrder,
        selectedAgent: this.selection.ownValues('agent')[0] ?? null,
        selectedChannel: this.selection.ownValues('channel')[0] ?? null,
        years: spansYears(page.period),
        total: page.total,
        offset: page.offset,
        behaviorName: (key) => this.behaviorName(key),
        sort: (by) => (this.order = nextOrder(this.shownOrder, by)),
        selectAgent: (id) => this.selection.select({ field: 'agent', values: [id] }),
        selectChannel: (channel) => this.selection.select({ field: 'channel', values: [channel] }),
        open: (row) => this.open(row),
      },
      interactionRows(page),
    );
  }

  /** The page that is shown. */
  protected override figures(answer: ListAnswer | null): ReportTable {
    const rows = answer ? interactionRows(answer.page) : [];
    return interactionTable(this.localizer, rows, this.listedBehaviors, (key) => this.behaviorName(key));
  }

  protected override foot(answer: ListAnswer): TemplateResult {
    const { localizer, limit } = this;
    const { total, scorable, offset } = answer.page;
    if (total === 0) return html`<p>${localizer.text('interaction-summary-unsearched', { count: answer.matched })}</p>`;
    const counts = { interactions: total, scored: scorable, exclusions: null };
    return html`<div class="bar">
        ${this.sentimentView ? html`<p>${localizer.text('interaction-summary-scale')}</p>` : indexKey(localizer)}
        ${pager(localizer, {
          page: Math.floor(offset / limit),
          pages: Math.ceil(total / limit),
          range: this.rangeOf(answer),
          turnTo: (page, how) => this.turnTo(page, how),
        })}
      </div>
      ${countWords(localizer, this.description!, counts)}`;
  }

  /** Which list a part of the report gives. It is the same one while more of it arrives, whatever days that adds. */
  private listOf({ selection, compare }: WidgetScope): string {
    const { report } = this;
    const [opened, search, limit] = [report?.opened, this.search.trim(), this.limit];
    const period = this.periodOf(report?.description?.timeZone) ?? report?.reader.period;
    return JSON.stringify([opened, period, selection, compare, search, limit, this.order]);
  }

  private get limit(): number {
    const { pageSize } = this;
    return Number.isInteger(pageSize) && pageSize >= 1 && pageSize <= MOST_ROWS ? pageSize : PAGE_SIZE;
  }

  private get shownOrder(): ListOrder {
    return this.description ? possibleOrder(this.order, this.description) : this.order;
  }

  private get listedBehaviors(): readonly string[] {
    return this.behaviorKeys.filter((key) => key !== OVERALL_SATISFACTION);
  }

  /** The overall satisfaction has a column only where the page asks for it by name. */
  private get listsOverall(): boolean {
    return typeof this.behaviors === 'string' && this.behaviors.split(/[\s,]+/).includes(OVERALL_SATISFACTION);
  }

  private get notFoundWords(): string {
    return this.localizer.text('interaction-summary-not-found', { search: this.search.trim() });
  }

  /** “1–10 of 1,963” */
  private rangeOf({ page: { offset, ids, total } }: ListAnswer): string {
    return this.localizer.text('page-of', { from: Math.min(offset + 1, total), to: offset + ids.length, total });
  }

  private find(text: string): void {
    if (text.trim() !== this.search.trim()) this.turning = 'search';
    this.search = text;
  }

  private clearSearch(): void {
    this.find('');
    this.renderRoot.querySelector<HTMLElement>('.search')?.focus();
  }

  private turnTo(page: number, how: 'page' | 'step'): void {
    if (this.scope) this.turned = { list: this.listOf(this.scope), page };
    this.turning = how;
    this.requestUpdate();
  }

  private open({ id, replayable }: InteractionRow): void {
    void this.replay(id, replayable);
  }
}

function withSearch(selection: readonly SelectionClause[], text: string): readonly SelectionClause[] {
  return text === '' ? selection : [...selection, { field: 'search', text }];
}

declare global {
  interface HTMLElementTagNameMap {
    'interaction-summary': InteractionSummary;
  }
}
