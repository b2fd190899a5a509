import { html, LitElement, nothing, type PropertyDeclaration, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ReportDescription, ReportInput, ReportStatus } from '../../core/index.js';
import { ImportEvent } from '../../events/import-event.js';
import { MappingEvent } from '../../events/mapping-event.js';
import { useMessages, type Localizer } from '../../i18n/index.js';
import { commonMessages } from '../../i18n/messages/common/index.js';
import { importIcon } from './import-icons.js';
import type { TableOptions } from '../../sources/table/table-options.js';
import { ProblemNotice } from '../../widget/card/problem-notice.js';
import { Attempts } from '../../widget/controllers/attempts.js';
import { FocusController } from '../../widget/controllers/focus-controller.js';
import { LocaleController } from '../../widget/controllers/locale-controller.js';
import { PrintController } from '../../widget/controllers/print-controller.js';
import { StatusController } from '../../widget/controllers/status-controller.js';
import { metricMessages } from '../../words/messages/index.js';
import { VERSION } from '../../widget/define-element.js';
import { OBJECT, replaceUnusable, TEXT, type PropertyKinds } from '../../widget/usable-properties.js';
import { warnOnce } from '../../widget/warn-once.js';
import { fieldMessages } from './fields/messages/index.js';
import { filesList } from './found/files-list.js';
import { daysOf } from './found/found.js';
import { spokenWords } from './found/spoken-words.js';
import { foundView, headTools, progressBar } from './found/found-view.js';
import { refusal } from './found/refusal.js';
import { ImportReading, type Said } from './import-reading.js';
import { IntakeController } from './intake/intake-controller.js';
import { ChoicesController } from './mapping/choices-controller.js';
import { mappingOf, withField } from './mapping/mapping-model.js';
import { mappingTable } from './mapping/mapping-table.js';
import { saveMapping } from './mapping/save-mapping.js';
import { reportImportMessages } from './messages/index.js';
import { styles } from './report-import.styles.js';
import { findTarget } from './target.js';

const PROPERTY_KINDS: PropertyKinds = {
  source: TEXT,
  heading: TEXT,
  theme: TEXT,
  timeZone: TEXT,
  worker: TEXT,
  vendor: TEXT,
  table: OBJECT,
};

/**
 * Takes the files that somebody has, as a helpdesk exports them: dropped, chosen or pasted, several at once. Says what they are,
 * how sure that is, what can be told from them and what is missing; lets a person correct how columns are read; and hands them
 * to a `report-source`. They are read in the browser, and sent nowhere.
 *
 * @summary Files of one's own become a report.
 * @since 0.1.0
 * @fires {StatusEvent} rapport-status - The status has changed. Does not bubble.
 * @fires {ImportEvent} rapport-import - The reader wants the report of what was given. Bubbles; cancel it to use the data yourself.
 * @fires {MappingEvent} rapport-mapping - The reader has corrected how the table is read. Bubbles.
 * @csspart card - The card.
 * @csspart zone - Where files are dropped.
 * @csspart notice - A notice: problems of the data, what was handed over.
 * @csspart mapping - The table of fields and columns.
 * @cssproperty [--rapport-surface=#ffffff] - Colour: card.
 * @cssproperty [--rapport-sunken=#f5f7f9] - Colour: expanded row, hover row.
 * @cssproperty [--rapport-hover=#eff1f5] - Colour: button hover, avatar, segmented track, skeleton.
 * @cssproperty [--rapport-raised=#ffffff] - Colour: popover.
 * @cssproperty [--rapport-border=#dde0e4] - Colour: card and control edge.
 * @cssproperty [--rapport-border-strong=#878c95] - Colour: switch off, dotted band line, hold segment.
 * @cssproperty [--rapport-grid=#e4e6ea] - Colour: row rule, gridline.
 * @cssproperty [--rapport-text=#1d2027] - Colour: text.
 * @cssproperty [--rapport-text-muted=#5a5f68] - Colour: caption, axis, neutral glyph, no score, too few.
 * @cssproperty [--rapport-ink=#292e37] - Colour: hover rule, whisker, evidence bars.
 * @cssproperty [--rapport-accent=#4556bf] - Colour: primary button, switch on, playhead.
 * @cssproperty [--rapport-accent-soft=#ecf0fd] - Colour: chip, current line, calendar range.
 * @cssproperty [--rapport-accent-on=#ffffff] - Colour: on accent.
 * @cssproperty [--rapport-focus=#4758d4] - Colour: focus ring.
 * @cssproperty [--rapport-vpos=#0e7172] - Colour: tile, very positive.
 * @cssproperty [--rapport-vpos-on=#ffffff] - Colour: text and glyph on it.
 * @cssproperty [--rapport-mpos=#d6f3f1] - Colour: tile, moderately positive.
 * @cssproperty [--rapport-mpos-on=#005355] - Colour: text and glyph on it; “good” delta text.
 * @cssproperty [--rapport-mneg=#ffdbb8] - Colour: tile, moderately negative.
 * @cssproperty [--rapport-mneg-on=#893e13] - Colour: text and glyph on it; “bad” delta text.
 * @cssproperty [--rapport-vneg=#b54b19] - Colour: tile, very negative.
 * @cssproperty [--rapport-vneg-on=#ffffff] - Colour: text and glyph on it.
 * @cssproperty [--rapport-pos-mark=#198181] - Colour: positive glyph on surface.
 * @cssproperty [--rapport-neg-mark=#c65d26] - Colour: negative glyph on surface.
 * @cssproperty [--rapport-zone-vpos=#d9f3f2] - Colour: chart zone.
 * @cssproperty [--rapport-zone-mpos=#ecfaf9] - Colour: chart zone.
 * @cssproperty [--rapport-zone-mneg=#fff6ec] - Colour: chart zone.
 * @cssproperty [--rapport-zone-vneg=#ffead9] - Colour: chart zone.
 * @cssproperty [--rapport-bar=#c9cee7] - Colour: leaderboard bar body (2px end cap in series).
 * @cssproperty [--rapport-series=#3d4db5] - Colour: this period: line, dot, interval at 26%, ribbon at 13%.
 * @cssproperty [--rapport-series-prev=#747a87] - Colour: previous period; customer voice.
 * @cssproperty [--rapport-warn-soft=#fbf4da] - Colour: partial data notice.
 * @cssproperty [--rapport-warn-on=#604914] - Colour: its icon.
 * @cssproperty [--rapport-alert=#ba234c] - Colour: error icon.
 * @cssproperty [--rapport-alert-soft=#feeff0] - Colour: error notice.
 * @cssproperty [--rapport-tip=#1f232a] - Colour: tooltip.
 * @cssproperty [--rapport-tip-on=#f9fafb] - Colour: tooltip text.
 * @cssproperty [--rapport-tip-muted=#b9bec6] - Colour: tooltip second text.
 * @cssproperty --rapport-font - Font family. Default: that of the reader's system.
 * @cssproperty [--rapport-radius-s=4px] - Radius of small marks.
 * @cssproperty [--rapport-radius-m=7px] - Radius of buttons and fields.
 * @cssproperty [--rapport-radius-l=12px] - Radius of the card.
 * @cssproperty [--rapport-t-fast=120ms] - Duration of hover effects; 0 with reduced motion.
 * @cssproperty [--rapport-t-move=220ms] - Duration of movements; 0 with reduced motion.
 * @example `<report-import source="report"></report-import> <report-source id="report">…</report-source>`
 */
export class ReportImport extends LitElement {
  static readonly is = 'report-import';
  static readonly version = VERSION;
  static override styles = styles;

  /** Id of the `report-source` that is given the data. Default: the one around this element, else the nearest one beside it. */
  @property() source: string | null = null;

  /** Title of the card while nothing is given. Default: in the reader's language. */
  @property() heading: string | null = null;

  /** `light` or `dark`. Default: as the reader's system is set. */
  @property({ reflect: true }) theme: 'light' | 'dark' | null = null;

  /** What to read, as if the reader had given it: files, text, bytes, or objects. */
  @property({ attribute: false }) data: ReportInput | null = null;

  /**
   * How a table is read, as an earlier `rapport-mapping` told it; as an attribute JSON, such as
   * `{"mapping": {"id": "Call no."}}`. The reader's corrections change it.
   */
  @property({ type: Object }) table: TableOptions | null = null;

  /** Whose the data is, such as `zendesk`: as on `report-source`. The reader's choice changes it. */
  @property() vendor: string | null = null;

  /** IANA time zone that days are counted in. Default: that of the source it is handed to. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;

  /** Where the data is read: as on `report-source`. */
  @property() worker: string | null = null;

  /** Whether a source has been given what is shown now. */
  @state() private handed = false;

  private readonly locale = new LocaleController(this);
  private readonly statusController = new StatusController(this);
  private readonly reading = new ImportReading(this);
  private readonly choices = new ChoicesController(this);
  private readonly attempts = new Attempts(this, () => this.localizer);
  private readonly problems = new ProblemNotice(this, this.attempts.make);
  private readonly intake = new IntakeController(this, {
    take: (files, add) => this.takeFiles(files, add),
    failed: this.attempts.failed,
    cancel: () => this.reading.busy && (this.reading.cancel(), true),
  });
  /** Whether the data has changed while the element was out of the page. */
  private overdue = false;
  /** What was said last to screen readers. */
  private said = '';

  constructor() {
    super();
    new FocusController(this, '*');
    new PrintController(
      this,
      () => this.reading.phase === 'found',
      () => import('../../styles/print.styles.js'),
    );
    useMessages(commonMessages, metricMessages, reportImportMessages, fieldMessages);
  }

  /** What the element is up to. */
  get status(): ReportStatus {
    const { phase, description, error } = this.reading;
    if (phase === 'none') return 'initial';
    if (phase === 'reading') return 'loading';
    if (phase === 'refused' || error || !description) return 'error';
    if (description.records.used === 0) return 'empty';
    return description.problems.total > 0 ? 'partial' : 'ready';
  }

  /** What is known of what was given; `null` as long as nothing is. */
  get description(): ReportDescription | null {
    return this.reading.description;
  }

  /** Hands what was given to the source, as the button does. Returns whether somebody took it. */
  handOver(): boolean {
    const { input, tableOptions, vendor } = this.reading;
    if (!input) return false;
    const table = tableOptions && Object.keys(tableOptions).length > 0 ? tableOptions : null;
    const isWanted = this.dispatchEvent(new ImportEvent(input, table, vendor));
    if (isWanted) {
      const target = findTarget(this, this.source);
      if (!target) {
        const found = this.source === null ? 'there is none' : `there is none with the id "${this.source}"`;
        warnOnce(`<${this.localName}> needs a <report-source> to give the data to: ${found}.`);
        this.attempts.failed(new Error(this.localizer.text('report-import-no-source')));
        return false;
      }
      target.table = table;
      target.vendor = vendor;
      target.data = input;
    }
    this.handed = true;
    return true;
  }

  /** Forgets what was given. */
  clear(): void {
    this.reading.reset();
    this.handed = false;
    this.intake.close();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.overdue) this.requestUpdate();
  }

  /** Called by the setter of each property: whoever reads the property next finds what it takes. */
  override requestUpdate(name?: PropertyKey, ...given: [unknown?, PropertyDeclaration?, boolean?, unknown?]): void {
    if (typeof name === 'string') replaceUnusable(this, PROPERTY_KINDS, name);
    super.requestUpdate(name, ...given);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('data') && !this.overdue) return;
    // Nothing is read for an element that is not in the page: nobody would let go of it.
    this.overdue = !this.isConnected;
    if (this.overdue) return;
    if (this.data !== null && this.data !== undefined) this.read(this.data);
    else if (this.reading.phase !== 'none') this.clear();
  }

  protected override updated(): void {
    this.statusController.tell(this.status);
    this.announce();
  }

  protected override render(): TemplateResult {
    const { localizer, reading, intake } = this;
    return html`<div class="frame ${reading.busy ? 'arriving' : ''}">
      <section
        class="card ${intake.dragging ? 'over' : ''}"
        part="card"
        aria-labelledby="title"
        aria-busy=${reading.busy}
        @dragover=${intake.onDragOver}
        @dragleave=${intake.onDragLeave}
        @drop=${intake.onDrop}
        @paste=${intake.onPaste}
        @keydown=${intake.onKeyDown}
      >
        <header class="head">
          <div class="titles">
            <h2 id="title"><bdi>${this.cardTitle}</bdi></h2>
            <p class="caption"><bdi dir=${localizer.direction}>${this.caption}</bdi></p>
          </div>
          ${reading.input && reading.phase !== 'reading' ? this.headTools() : nothing}
        </header>
        ${this.attempts.render()} ${this.content()}
        <footer class="foot private">${importIcon('lock')} ${localizer.text('report-import-private')}</footer>
        ${intake.pickers()}
      </section>
      <div class="live visually-hidden" role="status"></div>
    </div>`;
  }

  private content(): unknown {
    switch (this.reading.phase) {
      case 'reading':
        return this.readingView();
      case 'found':
        return this.foundView();
      case 'refused':
        return this.refusedView();
      default:
        return this.emptyView();
    }
  }

  private emptyView(): TemplateResult {
    return html`<div class="body">
      ${this.reading.cancelled ? html`<p class="strong">${this.localizer.text('report-import-cancelled')}</p>` : nothing}
      ${this.intake.zone(this.localizer)}
    </div>`;
  }

  private readingView(): TemplateResult {
    const { localizer } = this;
    return html`<div class="body">
      <div class="loading">
        <div>
          ${progressBar(localizer, this.reading.share)}
          <span class="small">${localizer.text('report-import-reading')}</span>
        </div>
        <button class="button cancel" @click=${() => this.reading.cancel()}>${localizer.text('loading-cancel')}</button>
      </div>
      ${filesList(localizer, this.reading.files)}
    </div>`;
  }

  private refusedView(): TemplateResult {
    const { localizer, reading } = this;
    return html`<div class="body">
      ${refusal(localizer, reading.error, reading.files, () => this.clear())}
      ${reading.files.length > 1 ? filesList(localizer, reading.files) : nothing}
    </div>`;
  }

  private foundView(): TemplateResult {
    const { localizer, reading, handed } = this;
    const description = reading.description!;
    return foundView({
      localizer,
      reading,
      description,
      handed,
      problems: this.problems.render(localizer, description),
      mapping: this.mapping(),
      clear: () => this.clear(),
      add: () => this.intake.choose(false, true),
      handOver: () => this.handOver(),
      cancel: () => this.reading.cancel(),
    });
  }

  private headTools(): TemplateResult {
    const { localizer, reading } = this;
    return headTools(localizer, reading, (vendor, asTable) => {
      this.correct({ vendor, table: asTable ? reading.asTable : null });
    });
  }

  /** The columns of a table of nobody's that is known. */
  private mapping(): unknown {
    const { localizer, reading } = this;
    const { table, looking, description } = reading;
    if (!table || !looking) return nothing;
    const options = reading.tableOptions ?? {};
    return mappingTable({
      localizer,
      mapping: mappingOf(looking, table, options, description),
      options,
      isCorrected: reading.isCorrected,
      correct: (corrected) => this.correct({ table: corrected, vendor: null }),
      add: (path) => {
        this.correct({ table: withField(options, path, null), vendor: null });
        void this.updateComplete.then(() => this.choices.focus(path));
      },
      undo: () => this.correct({ table: reading.asTable, vendor: null }, false),
      save: () => void this.attempts.make(saveMapping(options)),
    });
  }

  private get localizer(): Localizer {
    return this.locale.localizer;
  }

  private get cardTitle(): string {
    const { localizer, reading } = this;
    const source = reading.description?.source;
    if (reading.phase === 'found') {
      if (source) return source.title;
      const [file] = reading.files;
      if (reading.table) return localizer.text('report-import-understood', { name: this.nameOf(file?.name) });
      return localizer.text('report-import-own');
    }
    return this.heading ?? localizer.text('report-import-title');
  }

  private get caption(): string {
    const { localizer, reading } = this;
    if (reading.phase === 'none') return localizer.text('report-import-caption');
    const count = reading.files.length;
    const names = count === 0 ? '' : count === 1 ? this.nameOf(reading.files[0].name) : '';
    const files = names || (count > 0 ? localizer.text('report-import-file-count', { count }) : '');
    const days = reading.description ? daysOf(localizer, reading.description) : '';
    return [files, days].filter(Boolean).join(' · ');
  }

  private nameOf(name: string | undefined): string {
    return name ? name : this.localizer.text('report-import-pasted');
  }

  private read(given: ReportInput): void {
    this.handed = false;
    this.intake.close();
    const target = findTarget(this, this.source);
    const timeZone = this.timeZone ?? target?.timeZone ?? undefined;
    const said = { table: this.table, vendor: this.vendor };
    void this.reading.take(given, said, { timeZone, worker: this.worker ?? undefined });
  }

  private takeFiles(files: readonly Blob[], add: boolean): void {
    if (files.length > 0) this.read(add ? [...this.reading.blobs, ...files] : files);
  }

  /** Says once what has become of what was given. */
  private announce(): void {
    const { localizer, reading, cardTitle: title, handed } = this;
    const text = spokenWords(localizer, reading, { title, handed });
    if (text === this.said) return;
    this.said = text;
    const live = this.renderRoot.querySelector('.live');
    if (live) live.textContent = text;
  }

  /** Reads it as the reader says, and tells the page. */
  private correct(said: Said, isCorrected = true): void {
    this.table = said.table;
    this.vendor = said.vendor;
    this.handed = false;
    this.reading.correct(said, isCorrected);
    this.dispatchEvent(new MappingEvent(said.table, said.vendor));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'report-import': ReportImport;
  }
}
