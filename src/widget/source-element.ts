import { LitElement, type PropertyDeclaration, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { DateOrder, TableOptions } from '../sources/table/table-options.js';
import {
  isEngine,
  type Baseline,
  type Behavior,
  type Comparison,
  type GivenEngine,
  type PeriodRequest,
  type ReaderState,
  type ReportInput,
  type SelectionClause,
} from '../core/index.js';
import type { ReportOptions, ReportOrigin } from '../data/lease-report.js';
import type { FetchPage, LoadOptions, LoadPatience } from '../data/load-settings.js';
import { ReportStore } from '../data/report-store.js';
import { VERSION } from './define-element.js';
import { InlineDataController } from './controllers/inline-data-controller.js';
import { parsePeriod } from './period-attribute.js';
import {
  KEY,
  OBJECT,
  replaceUnusable,
  TEXT,
  TEXT_OR_LIST,
  TEXT_OR_OBJECT,
  type PropertyKind,
  type PropertyKinds,
} from './usable-properties.js';
import { warnOnce } from './warn-once.js';

const DATA_PROPERTIES = [
  'src',
  'data',
  'engine',
  'requestInit',
  'fetch',
  'load',
  'timeZone',
  'baseline',
  'languages',
  'worker',
  'table',
  'vendor',
  'dateOrder',
] as const;

const FUNCTION: PropertyKind = { expected: 'a function', is: (value) => typeof value === 'function' };

const ENGINE: PropertyKind = { expected: 'an object with "ask", or with methods for questions', is: isEngine };

/** What says where a report comes from and which part of it is meant. Every widget and `report-source` has it. */
export abstract class SourceElement extends LitElement {
  static readonly version = VERSION;

  /** What the properties take that a page might set to something else. */
  protected static propertyKinds: PropertyKinds = {
    src: TEXT,
    engine: ENGINE,
    requestInit: OBJECT,
    fetch: FUNCTION,
    load: OBJECT,
    timeZone: TEXT,
    behaviors: TEXT_OR_LIST,
    baseline: TEXT_OR_OBJECT,
    languages: TEXT,
    table: OBJECT,
    vendor: TEXT,
    dateOrder: TEXT,
    worker: TEXT,
    mediaOrigins: TEXT,
    period: TEXT,
    asOf: TEXT,
    agentId: KEY,
    teamId: KEY,
    channel: KEY,
  };

  /**
   * Address of the interactions: JSON, newline-delimited JSON, or a table such as CSV. Several, separated by spaces, are files
   * that belong together, in any order, such as tickets, their metrics and people.
   */
  @property() src: string | null = null;

  /** Interactions at hand: an array, an envelope, or the text or bytes of one, or of a table. Wins over `src`. */
  @property({ attribute: false }) data: ReportInput | null = null;

  /**
   * An engine of the page's own, in place of the built-in one: an object with `ask`, or with a method for each question.
   * Wins over `data` and `src`.
   */
  @property({ attribute: false }) engine: GivenEngine | null = null;

  /** Headers, credentials and the like for requests of this report. Credentials default to `same-origin`. */
  @property({ attribute: false }) requestInit: RequestInit | null = null;

  /**
   * Asks for what `src` names in place of the platform's `fetch`, with credentials of the page's own. Given it, answers that say
   * that more follows are followed, page by page, on the origin of the first one; what it gives is not shared with other reports.
   */
  @property({ attribute: false }) fetch: FetchPage | null = null;

  /**
   * How long a server is waited for; as an attribute JSON, such as `{"timeout": 60000, "minRate": 0, "retries": 1}`: the
   * milliseconds without a byte (30,000), the bytes a second that a body has to bring on the average of each such time but the
   * first (1,000), and the further tries after the first, 0 to 3 (3). 0 is no limit of the first two.
   */
  @property({ type: Object }) load: LoadPatience | null = null;

  /** IANA time zone that days are counted in. Default: that of the data, else the reader's. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;

  /** Keys of the behaviours to show, separated by spaces; as a property also a list that replaces that of the data. */
  @property() behaviors: string | readonly Behavior[] | null = null;

  /** Cut values to score by: a baseline, or the address of one. Default: the data calibrates itself. */
  @property() baseline: string | Baseline | null = null;

  /** Languages that can be scored, separated by spaces, such as `en zh-Hant`. Default: all. */
  @property() languages: string | null = null;

  /**
   * How a table is read: which column fills which field, and what its cells do not tell. As an attribute JSON, such as
   * `{"mapping": {"id": "Call no."}}`; as a property also with functions in the mapping: these
   * cannot be sent to a worker, so the page computes the report itself, in slices.
   */
  @property({ type: Object }) table: TableOptions | null = null;

  /**
   * Whose the data is, such as `zendesk`: then it is not told from its rows. The names are those of the pages on
   * sources; `rapport` is the input format itself. Default: told from the data.
   */
  @property() vendor: string | null = null;

  /** The order of dates such as 03/04/2026 in a table: `dmy`, `mdy` or `ymd`. Default: as its cells prove. */
  @property({ attribute: 'date-order' }) dateOrder: DateOrder | null = null;

  /**
   * Where the report is computed: `off` for the page itself, in slices; the address of the worker's script, where a build
   * has put it elsewhere. Default: a worker where one can be had, else the page.
   */
  @property() worker: string | null = null;

  /**
   * Where pictures and recordings that the data names may be loaded from, separated by spaces: origins such as
   * `https://cdn.example.com`, and beginnings of paths of the page's own origin such as `/avatars/`. Default: no pictures, and
   * recordings of the page's own origin only.
   */
  @property({ attribute: 'media-origins' }) mediaOrigins: string | null = null;

  /** A preset such as `last-30-days`, or `2026-06-01/2026-07-01` without the last day. Default: `last-90-days`. */
  @property() period: string | null = null;

  /** The day that presets count back from, `YYYY-MM-DD` or `now`. Default: the day of the last interaction. */
  @property({ attribute: 'as-of' }) asOf: string | null = null;

  /** `previous`: with the span of equal length right before, as by default. `none`: no comparison. */
  @property() compare: Comparison | null = null;

  /** Only this agent. */
  @property({ attribute: 'agent-id' }) agentId: string | null = null;

  /** Only this team. */
  @property({ attribute: 'team-id' }) teamId: string | null = null;

  /** Only this channel. */
  @property() channel: string | null = null;

  /** The store of the data that this element names itself. */
  protected readonly ownStore = new ReportStore(Date.now, warnOnce);

  private readonly inline = new InlineDataController(this);
  private opened = false;
  /** Whether what names the data has changed while the element was out of the page. */
  private overdue = false;

  /** Loads the report again. What is shown stays until the new data is there. */
  refresh(): void {
    this.ownStore.refresh();
  }

  /* eslint-disable @typescript-eslint/no-misused-promises -- only given records, which the DOM never gives, it is to be waited for */
  /** Puts nodes into the element, as `Element.append` does. */
  override append(...nodes: (Node | string)[]): void;
  /**
   * Adds interactions to the report, in the form of `data`; those of an id that is there already replace it. Everything
   * that shows the report follows. Resolves once they count; rejects where the report cannot grow.
   */
  override append(records: readonly object[]): Promise<void>;
  /** Given a list of interactions, adds them to the report; given nodes, puts them into the element. */
  override append(...given: (Node | string)[] | [readonly object[]]): unknown {
    const [records] = given;
    if (isRecords(records)) return this.usedStore.append(records);
    super.append(...(given as (Node | string)[]));
    return undefined;
  }
  /* eslint-enable @typescript-eslint/no-misused-promises */

  /** What the reader has chosen: period, comparison and selection, as plain JSON. May be set, as a whole or in part. */
  get state(): ReaderState {
    return this.usedStore.state;
  }

  set state(state: Partial<ReaderState>) {
    this.usedStore.setState(state);
  }

  /** The report that this element shows: its own, or that of another source. */
  protected get usedStore(): ReportStore {
    return this.ownStore;
  }

  /** Whether this element names data of its own. */
  protected get namesData(): boolean {
    return this.origin !== null;
  }

  /** The period that the attributes ask for; `null` where they say nothing. */
  protected periodOf(timeZone: string | undefined): PeriodRequest | null {
    return parsePeriod(this.period, this.asOf, () => today(timeZone)) ?? null;
  }

  /** The comparison that the attribute asks for; `null` where it says nothing. */
  protected get comparison(): Comparison | null {
    if (this.compare === null || this.compare === 'previous' || this.compare === 'none') return this.compare;
    warnOnce(`compare="${String(this.compare)}" is neither "previous" nor "none".`);
    return null;
  }

  /** The clauses of the attributes. */
  protected get fixedClauses(): readonly SelectionClause[] {
    const clauses: SelectionClause[] = [];
    if (this.agentId) clauses.push({ field: 'agent', values: [this.agentId] });
    if (this.teamId) clauses.push({ field: 'team', values: [this.teamId] });
    if (this.channel) clauses.push({ field: 'channel', values: [this.channel] });
    return clauses;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.takeEarlyState();
    if (this.overdue) this.requestUpdate();
    else if (this.opened) this.ownStore.resume();
  }

  /** A page may set the state before the element is defined: then it stands in front of the accessor. */
  private takeEarlyState(): void {
    const early = Object.getOwnPropertyDescriptor(this, 'state')?.value as Partial<ReaderState> | undefined;
    if (!early) return;
    Reflect.deleteProperty(this, 'state');
    this.state = early;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Frameworks move elements by removing and inserting them: only one that stays away lets go of its data.
    queueMicrotask(() => {
      if (!this.isConnected) this.ownStore.suspend();
    });
  }

  /** Called by the setter of each property: whoever reads the property next finds what it takes. */
  override requestUpdate(name?: PropertyKey, ...given: [unknown?, PropertyDeclaration?, boolean?, unknown?]): void {
    const { propertyKinds } = this.constructor as typeof SourceElement;
    if (typeof name === 'string') replaceUnusable(this, propertyKinds, name);
    super.requestUpdate(name, ...given);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const inlineChanged = this.inline.takeChange();
    const concerned = inlineChanged || this.overdue || this.changesData(changed);
    if (!concerned || (!this.opened && !this.namesData)) return;
    // Nothing is loaded for an element that is not in the page: nobody would let go of it.
    this.overdue = !this.isConnected;
    if (this.overdue) return;
    this.opened = true;
    this.ownStore.open(this.origin, this.engineOptions);
  }

  private changesData(changed: PropertyValues): boolean {
    const lists = isList(changed.get('behaviors')) || (changed.has('behaviors') && isList(this.behaviors));
    return lists || DATA_PROPERTIES.some((name) => changed.has(name) && changed.get(name) !== this[name]);
  }

  private get origin(): ReportOrigin | null {
    if (this.engine) return { engine: this.engine };
    if (this.data) return { data: this.data };
    if (this.src) return { src: this.src, load: this.loadOptions };
    return this.inline.text === null ? null : { data: this.inline.text };
  }

  private get loadOptions(): LoadOptions {
    return { ...this.load, requestInit: this.requestInit ?? undefined, fetch: this.fetch ?? undefined };
  }

  private get tableOptions(): TableOptions | undefined {
    const { table, dateOrder } = this;
    return dateOrder ? { dateOrder, ...table } : (table ?? undefined);
  }

  private get engineOptions(): ReportOptions {
    return {
      timeZone: this.timeZone ?? undefined,
      behaviors: typeof this.behaviors === 'string' ? undefined : (this.behaviors ?? undefined),
      baseline: this.baseline ?? undefined,
      worker: this.worker ?? undefined,
      table: this.tableOptions,
      vendor: this.vendor ?? undefined,
      languages: this.languages?.split(/[\s,]+/).filter(Boolean),
    };
  }
}

/** No node is an array. */
function isRecords(given: Node | string | readonly object[] | undefined): given is readonly object[] {
  return Array.isArray(given);
}

/** Keys of behaviours only choose what is shown; a list of them changes what is computed. */
function isList(behaviors: unknown): boolean {
  return typeof behaviors === 'object' && behaviors !== null;
}

function today(timeZone: string | undefined): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date());
}
