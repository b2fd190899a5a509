import { ContextProvider } from '@lit/context';
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import type { ReaderState, ReportStatus } from '../../core/index.js';
import type { ReportStore } from '../../data/report-store.js';
import { StatusController } from '../../widget/controllers/status-controller.js';
import { reportContext } from '../../widget/report-context.js';
import { SourceElement } from '../../widget/source-element.js';

/**
 * One report for many widgets: they share its data, its period and what is selected. Widgets are put inside it, or name
 * its id in their `source`. Draws nothing.
 *
 * @summary The shared data of several widgets.
 * @since 0.1.0
 * @slot - The widgets, and an inline `<script type="application/json">` with the data.
 * @fires {StatusEvent} rapport-status - The status has changed. Does not bubble.
 * @example `<report-source src="interactions.json"><my-agents></my-agents></report-source>`
 */
export class ReportSource extends SourceElement {
  static readonly is = 'report-source';

  static override styles = css`
    :host {
      display: contents;
    }
  `;

  private readonly statusController = new StatusController(this);
  /** The period and the comparison that the attributes asked for last: only another wish undoes the reader's choice. */
  private wished = '';
  private unsubscribe: (() => void) | null = null;

  constructor() {
    super();
    new ContextProvider(this, { context: reportContext, initialValue: this.ownStore });
  }

  /** What the widgets share. */
  get store(): ReportStore {
    return this.ownStore;
  }

  /** What the source is up to. */
  get status(): ReportStatus {
    return this.ownStore.snapshot.status;
  }

  override connectedCallback(): void {
    this.unsubscribe = this.ownStore.subscribe(() => this.onChange());
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unsubscribe?.();
    this.unsubscribe = null;
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.ownStore.setFixed(this.fixedClauses);
    this.ownStore.setBehaviors(typeof this.behaviors === 'string' ? this.behaviors : null);
    this.ownStore.setMediaOrigins(this.mediaOrigins);
    this.choosePeriod();
  }

  private choosePeriod(): void {
    const period = this.periodOf(this.ownStore.snapshot.description?.timeZone);
    const wish = { period, compare: this.comparison ?? 'previous' };
    const wished = JSON.stringify(wish);
    if (wished === this.wished) return;
    this.ownStore.choose(this.wished === '' ? this.atFirst(wish) : wish);
    this.wished = wished;
  }

  /**
   * What is chosen at first. The attributes are only where a reader begins: a period, or `compare: 'none'`, that the page
   * has set in `state` before, for instance from its address, wins over them.
   */
  private atFirst(wish: Pick<ReaderState, 'period' | 'compare'>): Pick<ReaderState, 'period' | 'compare'> {
    const { period, compare } = this.ownStore.state;
    return { period: period ?? wish.period, compare: compare === 'previous' ? wish.compare : compare };
  }

  private onChange(): void {
    if (!this.statusController.tell(this.status)) return;
    // `as-of="now"` means a day of the data's own time zone, which is known only now.
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'report-source': ReportSource;
  }
}
