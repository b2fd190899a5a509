// The files of a new element: a small widget that works, to be changed into the one that is wanted.

const element = ({ tag, className, constant }) => `import { html, type TemplateResult } from 'lit';
import type { BehaviorScoresAnswer, ReportEngine } from '../../core/index.js';
import type { ReportTable } from '../../parts/table/report-table.js';
import { ReportWidget } from '../../widget/report-widget.js';
import type { WidgetAnswer, WidgetScope } from '../../widget/widget-scope.js';
import { ${constant}Messages } from './messages/index.js';
import { styles } from './${tag}.styles.js';

interface Answer extends WidgetAnswer {
  readonly scores: BehaviorScoresAnswer;
}

/**
 * The score of each behaviour, everybody together.
 *
 * @summary Score of each behaviour.
 * @since 0.1.0
 * @csspart list - The list of scores.
 * @csspart pager - Page numbers of the table view and the range shown.
 * @example \`<${tag} src="interactions.json"></${tag}>\`
 */
export class ${className} extends ReportWidget<WidgetScope, Answer> {
  static readonly is = '${tag}';
  static override styles = styles;
  protected static override messages = [${constant}Messages];

  protected get name(): string {
    return this.localizer.text('${tag}-title');
  }

  protected override question(scope: WidgetScope): WidgetScope {
    // It shows no change: nothing has to be counted of the time before.
    return { ...scope, compare: false };
  }

  protected override async ask(engine: ReportEngine, scope: WidgetScope, signal: AbortSignal): Promise<Answer> {
    const scores = await engine.behaviorScores(scope, { signal });
    return { scores, matched: scores.interactions[0] ?? 0, period: scores.period };
  }

  protected override caption({ period }: Answer): string {
    return this.localizer.daySpan(period.from, period.to, { year: 'numeric' });
  }

  protected override chart({ scores }: Answer): TemplateResult {
    const { localizer } = this;
    return html\`<ul class="scores" part="list">
      \${this.rows(scores).map(
        ({ behavior, percent }) =>
          html\`<li>
            \${behavior}: \${percent === null ? localizer.text('band-none') : localizer.percent(percent)}
          </li>\`,
      )}
    </ul>\`;
  }

  protected override figures(answer: Answer | null): ReportTable {
    const columns = [
      { key: 'behavior', label: this.localizer.text('${tag}-behavior') },
      { key: 'percent', label: this.localizer.text('${tag}-score') },
    ];
    return { columns, rows: answer ? this.rows(answer.scores) : [] };
  }

  private rows({ behaviors, percent }: BehaviorScoresAnswer): { behavior: string; percent: number | null }[] {
    return behaviors.map((key, i) => {
      const value = percent[i] ?? NaN;
      return { behavior: this.behaviorName(key), percent: Number.isNaN(value) ? null : value };
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className};
  }
}
`;

const styles = () => `import { css } from 'lit';
import { base } from '../../styles/base.styles.js';

const own = css\`
  .scores {
    margin: 0;
    padding: 0;
    list-style: none;
  }
\`;

export const styles = [base, own];
`;

const messages = ({ tag, title }) => `export const messages = \`
${tag}-title = ${title}
${tag}-behavior = Behaviour
${tag}-score = Score
\`;
`;

const messageSet = ({ constant }, languages) => `import type { MessageSet } from '../../../i18n/index.js';
import { messages as en } from './en.js';

export const ${constant}Messages: MessageSet = {
  en,
  later: {
${languages
  .filter((language) => language !== 'en')
  .map((language) => `    '${language}': () => import('./${language}.js'),`)
  .join('\n')}
  },
};
`;

const test = ({ tag, className }) => `import { expect, fixture, html } from '@open-wc/testing';
import { small } from '../../../stories/data/fixtures.js';
import { waitFor } from '../../../test/support/wait-for.js';
import { define } from '../../widget/define-element.js';
import { ${className} } from './${tag}.js';

define(${className});

async function ready(): Promise<${className}> {
  const element = await fixture<${className}>(html\`<${tag} .data=\${small()}></${tag}>\`);
  await waitFor(
    () => element.status === 'ready',
    () => \`<${tag}> to be ready (it is \${element.status})\`,
  );
  await element.updateComplete;
  return element;
}

describe('<${tag}>', () => {
  it('passes the accessibility checks', async () => {
    await expect(await ready()).to.be.accessible();
  });

  it('speaks of no comparison, as it draws none', async () => {
    expect((await ready()).renderRoot.textContent).not.to.match(/compared|previous/i);
  });

  it('gives one row for each behaviour and one for overall satisfaction', async () => {
    expect((await ready()).toTable().rows.length).to.equal(10);
  });

  it('shows the same in its chart and in its table', async () => {
    const element = await ready();
    const rows = element.toTable().rows.length;
    expect(element.renderRoot.querySelectorAll('.scores li').length).to.equal(rows);
    element.view = 'table';
    await element.updateComplete;
    expect(element.renderRoot.querySelectorAll('tbody tr').length).to.equal(rows);
  });
});
`;

const stories = ({ tag, className }) => `import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { allReportHandlers, reportPath } from '../../../stories/data/handlers.js';
import { define } from '../../widget/define-element.js';
import { ${className} } from './${tag}.js';

define(${className});

interface Args {
  src: string;
}

const meta: Meta<Args> = {
  title: 'Elements/${tag}',
  component: '${tag}',
  args: { src: reportPath('ok') },
  parameters: { msw: { handlers: allReportHandlers() } },
  render: ({ src }) => html\`<${tag} src=\${src}></${tag}>\`,
};

export default meta;

export const Ready: StoryObj<Args> = {};

export const Dark: StoryObj<Args> = { globals: { theme: 'dark' } };

export const RightToLeft: StoryObj<Args> = { globals: { direction: 'rtl' } };

export const Loading: StoryObj<Args> = {
  args: { src: reportPath('neverAnswers') },
  parameters: { rapport: { expectedStatus: 'loading' } },
};

export const NotFound: StoryObj<Args> = {
  args: { src: reportPath('notFound') },
  parameters: { rapport: { expectedStatus: 'error' } },
};
`;

/** Path → text of every file that is written anew. */
export function newFiles(names, languages) {
  const { tag } = names;
  const folder = `src/elements/${tag}`;
  const files = {
    [`${folder}/${tag}.ts`]: element(names),
    [`${folder}/${tag}.styles.ts`]: styles(names),
    [`${folder}/${tag}.stories.ts`]: stories(names),
    [`${folder}/${tag}.test.ts`]: test(names),
    [`${folder}/messages/index.ts`]: messageSet(names, languages),
  };
  for (const language of languages) files[`${folder}/messages/${language}.ts`] = messages(names);
  return files;
}
