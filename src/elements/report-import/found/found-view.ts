/** What is shown of something that is read: what it is, what can be told from it, and what to do with it. */

import { html, nothing, type TemplateResult } from 'lit';
import type { ReportDescription } from '../../../core/index.js';
import type { Localizer } from '../../../i18n/index.js';
import { icon } from '../../../parts/icons.js';
import { importIcon } from '../import-icons.js';
import { VENDOR_TITLES } from '../../../sources/look/vendor-titles.js';
import type { ImportReading } from '../import-reading.js';
import { filesList, tablesList } from './files-list.js';
import { certainty, foundCounts, foundSentence, possibleList } from './found.js';

export interface FoundContext {
  readonly localizer: Localizer;
  readonly reading: ImportReading;
  readonly description: ReportDescription;
  /** Whether a source has been given it. */
  readonly handed: boolean;
  /** The notice of what is wrong with it. */
  readonly problems: unknown;
  /** The table of its columns. */
  readonly mapping: unknown;
  clear(): void;
  add(): void;
  handOver(): void;
  cancel(): void;
}

export function foundView(context: FoundContext): TemplateResult {
  const { localizer, reading, description, handed } = context;
  const { used } = description.records;
  return html`${arrivingNotice(context)} ${missingPages(context)} ${context.problems}
    <p class="say" id="say"><bdi dir=${localizer.direction}>${foundSentence(localizer, description)}</bdi></p>
    <div class="body">
      ${description.source ? html`<p class="why">${why(localizer, description.source.why)}</p>` : nothing}
      ${foundCounts(localizer, description, reading.before)} ${context.mapping} ${filesList(localizer, reading.files)}
      ${tablesList(localizer, description.source)} ${possibleList(localizer, reading.possible)}
      <div class="decide">
        <button class="button" @click=${() => context.clear()}>${localizer.text('report-import-other')}</button>
        <button class="button" @click=${() => context.add()}>${localizer.text('report-import-add')}</button>
        <button
          class="button primary use"
          ?disabled=${used === 0}
          aria-describedby="say"
          @click=${() => context.handOver()}
        >
          ${localizer.text('report-import-use', { count: used })}
        </button>
      </div>
      ${handed ? html`<p class="handed">${importIcon('check')} ${localizer.text('report-import-handed')}</p>` : nothing}
    </div>`;
}

/** Rates hold for what is here; totals do not. */
function missingPages({ localizer, description, add }: FoundContext): TemplateResult | typeof nothing {
  const problem = description.problems.problems.find(({ expected }) => expected.startsWith('all pages'));
  if (!problem) return nothing;
  const counts = /^(\d+) of (\d+)$/.exec(problem.found);
  const [read, total] = counts ? [Number(counts[1]), Number(counts[2])] : [0, 0];
  return html`<div class="notice warn pages" role="status" part="notice">
    ${icon('warning')}
    <div>
      ${
        total > read
          ? localizer.rich('report-import-pages-total', {
              read,
              total,
              percent: localizer.percent(Math.floor((read / total) * 100)),
            })
          : localizer.rich('report-import-pages')
      }
      ${problem.source === undefined ? nothing : html`<bdi><code>${problem.source}</code></bdi>`}
    </div>
    <button class="button small" @click=${add}>${localizer.text('report-import-add')}</button>
  </div>`;
}

/** In English, as the sources say it. */
function why(localizer: Localizer, words: string): TemplateResult {
  return html`${localizer.text('report-import-because')} <bdi dir="ltr" lang="en">${words}</bdi>`;
}

/** Without a share the bar moves to and fro. */
export function progressBar(localizer: Localizer, share: number | null): TemplateResult {
  return html`<progress
      aria-label=${localizer.text('loading-bar')}
      value=${share ?? nothing}
      max=${share === null ? nothing : 1}
    ></progress>
    ${share === null ? nothing : html`<bdi class="small percent">${localizer.percent(Math.floor(share * 100))}</bdi>`}`;
}

/** More of it is still being read. */
function arrivingNotice({ localizer, reading, description, cancel }: FoundContext): TemplateResult | typeof nothing {
  if (!reading.snapshot.loading) return nothing;
  return html`<div class="notice info" part="notice">
    <div>
      ${progressBar(localizer, reading.share)}
      <span class="small">${localizer.text('loading-so-far', { count: description.records.used })}</span>
    </div>
    <button class="button small cancel" @click=${cancel}>${localizer.text('loading-cancel')}</button>
  </div>`;
}

/** How sure it is, and what else it may be. */
export function headTools(
  localizer: Localizer,
  reading: ImportReading,
  choose: (vendor: string | null, asTable: boolean) => void,
): TemplateResult {
  const source = reading.description?.source;
  return html`<div class="tools">
    ${source && reading.phase === 'found' ? certainty(localizer, source.certainty) : nothing}
    ${vendorChoice(localizer, reading, choose)}
  </div>`;
}

const OWN_TABLE = '\u0000table';

function vendorChoice(
  localizer: Localizer,
  reading: ImportReading,
  choose: (vendor: string | null, asTable: boolean) => void,
): TemplateResult {
  const chosen = reading.vendor ?? (reading.table ? OWN_TABLE : '');
  const change = (event: Event) => {
    const { value } = event.currentTarget as HTMLSelectElement;
    choose(value === '' || value === OWN_TABLE ? null : value, value === OWN_TABLE);
  };
  const option = (value: string, words: string) =>
    html`<option value=${value} ?selected=${value === chosen}>${words}</option>`;
  return html`<label class="vendor">
    <span class="muted">${localizer.text('report-import-vendor')}</span>
    <select class="field" data-chosen=${chosen} @change=${change}>
      ${option('', localizer.text('report-import-vendor-auto'))}
      ${reading.mayBeTable ? option(OWN_TABLE, localizer.text('report-import-vendor-own')) : nothing}
      ${reading.mayBeTable ? option('event-log', localizer.text('report-import-vendor-events')) : nothing}
      ${Object.entries(VENDOR_TITLES).map(([name, title]) => option(name, title))}
    </select>
  </label>`;
}
