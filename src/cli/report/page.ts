/** The page of a report: what stands around its data. */

import { escapeHtml, escapeScript, hashOf } from './html.js';
import { pageStyles } from './page-styles.js';

/** What a page shows beside its widgets. Texts, not HTML. */
export interface PageFrame {
  /** BCP 47 tag of the words. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** A preset, or days as the attribute `period` takes them. */
  readonly period: string | undefined;
  readonly timeZone: string;
  readonly hasBehaviors: boolean;
  /** Those that the cards show. */
  readonly metrics: readonly string[];
  /** Of what was left out; parts that matter are at odd places. Empty: nothing was. */
  readonly notice: readonly string[];
  readonly about: {
    readonly title: string;
    readonly facts: readonly (readonly [name: string, values: readonly string[]])[];
    readonly remarks: readonly string[];
  };
}

/** Those that need behaviours come first where there are some, and are left out where they would be empty. */
const SCORED = ['my-agents', 'behavior-score', 'interaction-trend'];
const OTHERS = ['metric-cards', 'conversation-heatmap', 'interaction-summary'];

export interface Page {
  /** What stands before and behind the widgets’ data. */
  readonly before: string;
  readonly after: string;
}

/**
 * A page that needs nothing but itself, also from disk.
 *
 * @param script the whole program, as a classic script
 */
export function offlinePage(frame: PageFrame, script: string): Page {
  const code = escapeScript(script);
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(code)}`,
    `style-src ${hashOf(pageStyles)}`,
    'img-src data: blob:',
    'media-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
  // The data stands before the program, which finds it there.
  return page(frame, `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`, {
    before: '<script type="application/json">\n',
    after: '</script>',
    end: `<script>${code}</script>`,
  });
}

/** A page whose server says what it may do. `attributes` are those of its source, and `head` goes into its head. */
export function servedPage(frame: PageFrame, attributes: string, head: string): Page {
  return page(frame, head, { before: '', after: '', end: '' }, attributes);
}

function page(
  { language, direction, title, period, timeZone, hasBehaviors, metrics, notice, about }: PageFrame,
  head: string,
  data: { readonly before: string; readonly after: string; readonly end: string },
  attributes = '',
): Page {
  const e = escapeHtml;
  const tags = hasBehaviors ? [...SCORED, ...OTHERS] : OTHERS;
  const shown = metrics.length > 0 ? ` metrics="${e(metrics.join(' '))}"` : '';
  const asked = period === undefined ? '' : ` period="${e(period)}"`;
  const facts = about.facts.map(([name, values]) => `<dt>${e(name)}</dt><dd>${listed(values)}</dd>`).join('\n');
  const marked = notice.map((part, i) => (i % 2 === 1 ? `<b>${e(part)}</b>` : e(part))).join('');
  return {
    before: `<!doctype html>
<html lang="${e(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
${head}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${e(title)}</title>
<style>${pageStyles}</style>
</head>
<body>
<h1 dir="auto">${e(title)}</h1>
${notice.length > 0 ? `<p class="notice" role="note">${marked}</p>\n` : ''}<report-source time-zone="${e(timeZone)}"${asked}${attributes}>
${data.before}`,
    after: `${data.after}
${tags.map((tag) => `<${tag}${tag === 'metric-cards' ? shown : ''}></${tag}>`).join('\n')}
</report-source>
<section class="about">
<h2>${e(about.title)}</h2>
<dl>
${facts}
</dl>
${about.remarks.map((text) => `<p>${e(text)}</p>`).join('\n')}
</section>
${data.end}
</body>
</html>
`,
  };
}

function listed(values: readonly string[]): string {
  const items = values.map((value) => `<bdi>${escapeHtml(value)}</bdi>`);
  return items.length === 1 ? items[0] : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

/** In place of the page, until its files can be read again. */
export function faultPage(language: string, why: string, head: string): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
${head}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(why)}</title>
<style>${pageStyles}</style>
</head>
<body>
<p class="notice" role="alert" dir="auto">${escapeHtml(why)}</p>
</body>
</html>
`;
}
