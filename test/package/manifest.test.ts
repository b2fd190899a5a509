import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { analyze, forPackage, type Manifest } from '../../scripts/manifest/analyze.mjs';
import { checkManifest } from '../../scripts/manifest/check.mjs';

const roots: string[] = [];

after(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

const base = `import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
/**
 * Base.
 * @cssprop --rapport-text - Colour of text.
 */
export class ReportElement extends LitElement {
  static is = '';
  /** Where the data come from. */
  @property() src = '';
}
`;

const event = `export class PickEvent extends Event {
  static readonly eventName = 'rapport-pick';
  constructor(readonly choice: number) {
    super(PickEvent.eventName);
  }
}
`;

const styles = `import { css } from 'lit';
export const styles = css\`p { color: var(--rapport-text); }\`;
`;

const element = `import { html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { PickEvent } from '../../events/pick.js';
import { ReportElement } from '../../widget/report-element.js';
import { styles } from './good-one.styles.js';
/**
 * Shows something.
 * @summary Something.
 * @slot note - A remark.
 * @fires {PickEvent} rapport-pick - The reader picked it.
 * @csspart figure - The number.
 */
export class GoodOne extends ReportElement {
  static override is = 'good-one';
  static override styles = styles;
  /** The number, 0 to 100. */
  @property({ type: Number }) value = 0;
  @state() private open = false;
  /** Reads it again. */
  refresh(): void {}
  private pick(): void {
    this.dispatchEvent(new PickEvent(this.value));
  }
  override render() {
    return html\`<p part="figure" @click=\${this.pick}>\${this.value}</p><slot name="note"></slot>\`;
  }
}
`;

function plant(change: { element?: (source: string) => string; files?: Record<string, string> } = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'rapport-manifest-'));
  roots.push(root);
  const files: Record<string, string> = {
    'src/widget/report-element.ts': base,
    'src/events/pick.ts': event,
    'src/elements/good-one/good-one.styles.ts': styles,
    'src/elements/good-one/good-one.ts': change.element ? change.element(element) : element,
    ...change.files,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

function problemsOf(root: string): string[] {
  return checkManifest(root, analyze(root));
}

const faults: [what: string, expected: RegExp, from: string, to: string][] = [
  ['a public method without description', /method "refresh" has no description/, '/** Reads it again. */', ''],
  ['a property without description', /field "value" has no description/, '/** The number, 0 to 100. */', ''],
  ['an attribute without description', /attribute "value" has no description/, '/** The number, 0 to 100. */', ''],
  [
    'an event that is not documented',
    /event "rapport-pick" has no @fires/,
    ' * @fires {PickEvent} rapport-pick - The reader picked it.\n',
    '',
  ],
  [
    'a built-in event that is not documented',
    /event "pick" has no/,
    'new PickEvent(this.value)',
    "new CustomEvent('pick')",
  ],
  [
    'an event that nothing dispatches',
    /@fires "rapport-pick" is documented but used nowhere/,
    'new PickEvent(this.value)',
    'this.event',
  ],
  ['a part that is not documented', /part "figure" has no @csspart/, ' * @csspart figure - The number.\n', ''],
  [
    'a part that is chosen in an expression',
    /part "off" has no @csspart/,
    'part="figure"',
    "part=${this.open ? 'figure' : 'off'}",
  ],
  ['a part that no template has', /@csspart "figure" is documented but used nowhere/, ' part="figure"', ''],
  [
    'a part without description',
    /part "figure" has no description/,
    '@csspart figure - The number.',
    '@csspart figure',
  ],
  ['a slot that is not documented', /slot "note" has no @slot/, ' * @slot note - A remark.\n', ''],
  ['a slot that no template has', /@slot "note" is documented but used nowhere/, '<slot name="note"></slot>', ''],
  ['an element without summary', /<good-one> has no @summary/, ' * @summary Something.\n', ''],
];

describe('the check of the custom elements manifest', () => {
  it('accepts a documented element', () => {
    assert.deepEqual(problemsOf(plant()), []);
  });

  for (const [what, expected, from, to] of faults) {
    it(`finds ${what}`, () => {
      assert.ok(element.includes(from));
      const problems = problemsOf(plant({ element: (source) => source.replace(from, to) }));
      assert.ok(
        problems.some((problem) => expected.test(problem)),
        problems.join('\n'),
      );
    });
  }

  it('finds a custom property of a style sheet that is documented nowhere', () => {
    const files = { 'src/elements/good-one/good-one.styles.ts': styles.replace('--rapport-text', '--rapport-odd') };
    const problems = problemsOf(plant({ files }));
    assert.ok(problems.some((problem) => /custom property "--rapport-odd" has no @cssprop/.test(problem)));
    assert.ok(problems.some((problem) => /@cssprop "--rapport-text" is documented but used nowhere/.test(problem)));
  });

  it('finds a part of a shared template that neither the element nor its base documents', () => {
    const files = {
      'src/widget/frame.ts':
        'import { html } from \'lit\';\nexport const frame = () => html`<div part="frame"></div>`;\n',
    };
    const change = (source: string) => `import { frame } from '../../widget/frame.js';\nframe();\n${source}`;
    const problems = problemsOf(plant({ files, element: change }));
    assert.deepEqual(problems, ['src/widget/frame.ts: <good-one> part "frame" has no @csspart']);
  });

  it('knows the tag, and names the built files and no private members', () => {
    const manifest: Manifest = forPackage(analyze(plant()));
    const module = manifest.modules.find(({ path }) => path === 'dist/elements/good-one/good-one.js');
    const declaration = module?.declarations.find(({ name }) => name === 'GoodOne');
    assert.equal(declaration?.tagName, 'good-one');
    const members = declaration.members?.map(({ name }) => name) ?? [];
    assert.ok(members.includes('refresh') && members.includes('src'));
    assert.ok(!members.includes('pick') && !members.includes('open'));
    assert.ok(!JSON.stringify(manifest).includes('src/'));
  });
});
