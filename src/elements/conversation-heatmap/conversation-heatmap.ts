import type { nothing, TemplateResult } from 'lit';
import { heatmap, type Heatmap } from '../../charts/heatmap.js';
import type { ReportEngine } from '../../core/index.js';
import type { ReportTable } from '../../parts/table/report-table.js';
import { RovingGrid } from '../../parts/roving-grid.js';
import { Tooltip } from '../../parts/tooltip.js';
import { ReportWidget } from '../../widget/report-widget.js';
import type { WidgetScope } from '../../widget/widget-scope.js';
import { conversationHeatmapMessages } from './messages/index.js';
import { styles } from './conversation-heatmap.styles.js';
import { heatmapFoot } from './heatmap-foot.js';
import { heatGrid } from './heat-grid.js';
import { heatmapTable } from './heatmap-table.js';
import { heatmapSentence } from './heatmap-sentence.js';
import { heatmapAnswer, HOURS, weekFindings, type HeatmapAnswer } from './week-hours.js';

/**
 * When conversations arrive: how many started in each hour of the week, on the clock of the report's time zone, over all
 * weeks of the period together. Choosing an hour shows the other widgets the conversations that started in it.
 *
 * @summary Conversations opened by weekday and hour, and the busiest times in words.
 * @since 0.1.0
 * @example `<conversation-heatmap src="interactions.json"></conversation-heatmap>`
 * @csspart plot - The map with the bars at its edges.
 * @csspart pager - Page numbers of the table view and the range shown.
 * @cssproperty [--rapport-seq-0=#f4f6fa] - Colour: the least of the map.
 * @cssproperty [--rapport-seq-1=#e4e9fa] - Colour: step 1 of the map.
 * @cssproperty [--rapport-seq-2=#ccd6f9] - Colour: step 2 of the map.
 * @cssproperty [--rapport-seq-3=#aabbf5] - Colour: step 3 of the map.
 * @cssproperty [--rapport-seq-4=#8499e9] - Colour: step 4 of the map.
 * @cssproperty [--rapport-seq-5=#5e70d2] - Colour: step 5 of the map.
 * @cssproperty [--rapport-seq-6=#3c46a3] - Colour: the most of the map.
 */
export class ConversationHeatmap extends ReportWidget<WidgetScope, HeatmapAnswer> {
  static readonly is = 'conversation-heatmap';
  static override styles = styles;
  protected static override hasBehaviors = false;
  protected static override messages = [conversationHeatmapMessages];

  private readonly grid = new RovingGrid(this);
  private readonly tooltip = new Tooltip(this);

  protected get name(): string {
    return this.localizer.text('conversation-heatmap-title');
  }

  protected override get chartIcon() {
    return 'bars' as const;
  }

  /** Counts are what they are. */
  protected override get explains(): boolean {
    return false;
  }

  protected override question(scope: WidgetScope): WidgetScope {
    return { ...scope, compare: false };
  }

  protected override async ask(
    engine: ReportEngine,
    { period, selection }: WidgetScope,
    signal: AbortSignal,
  ): Promise<HeatmapAnswer> {
    const counts = await engine.counts({ period, selection, by: 'weekdayHour' }, { signal });
    // Afterwards, so that it covers all that was counted.
    const { extent } = await engine.describe({ signal });
    return heatmapAnswer(counts, selection, extent);
  }

  protected override caption({ period }: HeatmapAnswer): string {
    return this.localizer.text('conversation-heatmap-caption', {
      period: this.localizer.daySpan(period.from, period.to, { year: 'numeric' }),
      zone: this.description!.timeZone,
    });
  }

  protected override sentence(answer: HeatmapAnswer): TemplateResult | typeof nothing {
    return heatmapSentence(this.localizer, weekFindings(answer));
  }

  protected override chart(answer: HeatmapAnswer): TemplateResult {
    const { localizer, grid, tooltip } = this;
    const context = {
      localizer,
      grid,
      tooltip,
      weekdays: answer.weekdays,
      standsOut: weekFindings(answer)?.standsOut === true,
      selected: this.selection.ownValues('weekdayHour'),
      choose: (key: string) => this.selection.select({ field: 'weekdayHour', values: [key] }),
    };
    return heatGrid(context, mapOf(answer));
  }

  protected override figures(answer: HeatmapAnswer | null): ReportTable {
    return heatmapTable(this.localizer, answer && answer.counts);
  }

  protected override foot(answer: HeatmapAnswer): TemplateResult {
    return heatmapFoot(this.localizer, answer, mapOf(answer), this.description?.hiddenAgents ?? 0);
  }
}

function mapOf({ counts }: HeatmapAnswer): Heatmap {
  return heatmap(counts, HOURS);
}

declare global {
  interface HTMLElementTagNameMap {
    'conversation-heatmap': ConversationHeatmap;
  }
}
