/** The least a widget can be: it counts interactions by agent, and opens up what its base class offers. */
import { html, type TemplateResult } from 'lit';
import type { CountsAnswer, ReportEngine, SelectionClause } from '../../src/core/index.js';
import type { ReportTable } from '../../src/parts/table/report-table.js';
import { ReportWidget } from '../../src/widget/report-widget.js';
import type { WidgetAnswer, WidgetScope } from '../../src/widget/widget-scope.js';

interface ProbeAnswer extends WidgetAnswer {
  readonly counts: CountsAnswer;
}

export class ProbeWidget extends ReportWidget<WidgetScope, ProbeAnswer> {
  static readonly is = 'probe-widget';

  protected readonly name = 'Probe';

  protected override question(scope: WidgetScope): WidgetScope {
    return scope;
  }

  protected override async ask(engine: ReportEngine, scope: WidgetScope, signal: AbortSignal): Promise<ProbeAnswer> {
    const { compare: _compare, ...part } = scope;
    const counts = await engine.counts({ ...part, by: 'agent' }, { signal });
    return { counts, matched: counts.count.reduce((sum, one) => sum + one, 0), period: counts.period };
  }

  protected override chart({ counts: { keys, count } }: ProbeAnswer): TemplateResult {
    return html`<input aria-label="Field" /><output>${keys.map((key, i) => `${key} ${count[i]}`).join(', ')}</output>`;
  }

  protected override figures(answer: ProbeAnswer | null): ReportTable {
    const { keys, count } = answer?.counts ?? { keys: [], count: [] };
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
    return this.selection.clauses;
  }

  get followed(): readonly SelectionClause[] {
    return this.scope?.selection ?? [];
  }

  get focused(): string | null {
    return this.selection.focus;
  }

  own(field: SelectionClause['field']): readonly string[] {
    return this.selection.ownValues(field);
  }

  choose(...clauses: readonly SelectionClause[]): void {
    this.selection.select(...clauses);
  }

  clear(field?: SelectionClause['field']): void {
    this.selection.clear(field ? { field } : {});
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
