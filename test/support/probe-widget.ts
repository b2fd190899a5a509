/** The least a widget can be: it counts interactions by agent, and opens up what its base class offers. */
import { html, type TemplateResult } from 'lit';
import type {
  AskOptions,
  CountsAnswer,
  Dimension,
  ReportEngine,
  ResolvedPeriod,
  SelectionClause,
} from '../../src/core/index.js';
import type { WidgetScope } from '../../src/widget/query-element.js';
import { ReportElement } from '../../src/widget/report-element.js';
import type { ReportTable } from '../../src/parts/report-table.js';

export class ProbeWidget extends ReportElement<WidgetScope, CountsAnswer> {
  static readonly is = 'probe-widget';

  protected readonly name = 'Probe';

  protected override question(scope: WidgetScope): WidgetScope {
    return scope;
  }

  protected override ask(engine: ReportEngine, scope: WidgetScope, options: AskOptions): Promise<CountsAnswer> {
    return engine.counts({ ...scope, by: 'agent' }, options);
  }

  protected override matched({ count }: CountsAnswer): number {
    return count.reduce((sum, one) => sum + one, 0);
  }

  protected override periodShown({ period }: CountsAnswer): ResolvedPeriod {
    return period;
  }

  protected override renderChart({ keys, count }: CountsAnswer): TemplateResult {
    return html`<input aria-label="Field" /><output>${keys.map((key, i) => `${key} ${count[i]}`).join(', ')}</output>`;
  }

  protected override renderTable(): TemplateResult {
    return html`<table></table>`;
  }

  override toTable(): ReportTable {
    const { keys, count } = this.answer ?? { keys: [], count: [] };
    return {
      columns: [
        { key: 'agent', label: 'Agent' },
        { key: 'count', label: 'Count' },
      ],
      rows: keys.map((agent, i) => ({ agent, count: count[i] })),
    };
  }

  /** What is shown: `a 3, b 1`. */
  get drawn(): string {
    return this.shadowRoot?.querySelector('output')?.textContent ?? '';
  }

  get clausesNow(): readonly SelectionClause[] {
    return this.clauses;
  }

  get followed(): readonly SelectionClause[] {
    return this.scope.selection;
  }

  get focused(): string | null {
    return this.focusBehavior;
  }

  own(field: Dimension | 'behavior'): readonly string[] {
    return this.ownValues(field);
  }

  choose(clause: SelectionClause): void {
    this.select(clause);
  }

  clear(field?: SelectionClause['field']): void {
    this.deselect(field ? { field } : {});
  }

  askToReplay(id: string): Promise<void> {
    return this.replay(id);
  }
}

customElements.define(ProbeWidget.is, ProbeWidget);

declare global {
  interface HTMLElementTagNameMap {
    'probe-widget': ProbeWidget;
  }
}
