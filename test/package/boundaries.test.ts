import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const cwd = fileURLToPath(new URL('../..', import.meta.url));

// The project's own configuration; only the rules that need type information are off, for the planted files do not exist.
const eslint = new ESLint({
  cwd,
  overrideConfig: [{ files: ['**/*.ts'], ...(tseslint.configs.disableTypeChecked as object) }],
});

async function rulesBroken(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: `${cwd}/${filePath}` });
  assert.ok(result, `${filePath} is not linted`);
  return result.messages.map((message) => message.ruleId);
}

const planted: [file: string, code: string][] = [
  ['src/core/planted.ts', "import { load } from '../data/planted.js';\nload();\n"],
  ['src/core/planted.ts', "import type { Message } from '../worker/planted.js';\nexport type M = Message;\n"],
  ['src/core/model/planted.ts', "export * from '../../i18n/planted.js';\n"],
  ['src/core/planted.ts', "import { html } from 'lit';\nexport const view = html``;\n"],
  ['src/core/planted.ts', "export const later = () => import('../charts/planted.js');\n"],
  ['src/core/planted.ts', "export type Later = import('../data/planted.js').Store;\n"],
  ['src/worker/planted.ts', "import { load } from '../data/planted.js';\nload();\n"],
  ['src/data/planted.ts', "import { band } from '../charts/planted.js';\nband();\n"],
  ['src/data/planted.ts', "import { ReportElement } from '../internal/planted.js';\nReportElement.is;\n"],
  ['src/adapters/planted.ts', "import { score } from '../core/scoring/planted.js';\nscore();\n"],
  ['src/charts/planted.ts', "import { store } from '../data/planted.js';\nstore();\n"],
  ['src/charts/planted.ts', "import { format } from '../i18n/planted.js';\nformat();\n"],
  ['src/i18n/planted.ts', "import { score } from '../core/planted.js';\nscore();\n"],
  ['src/styles/planted.ts', "import { score } from '../core/planted.js';\nscore();\n"],
  ['src/events/planted.ts', "import { score } from '../core/planted.js';\nscore();\n"],
  ['src/internal/planted.ts', "import { MyAgents } from '../elements/my-agents/my-agents.js';\nMyAgents.is;\n"],
  ['src/internal/planted.ts', "import { start } from '../worker/planted.js';\nstart();\n"],
  ['src/elements/planted-one/planted-one.ts', "import { store } from '../../data/planted.js';\nstore();\n"],
  ['src/elements/planted-one/planted-one.ts', "import { styles } from '../planted-two/styles.js';\nstyles();\n"],
  ['src/elements/planted-one/planted-one.ts', "import { h } from '../../../test/support/planted.js';\nh();\n"],
  ['src/elements/planted-one/planted-one.ts', "import { core } from 'rapport-elements/core';\ncore();\n"],
  ['src/data/planted.ts', "import { readFileSync } from 'node:fs';\nreadFileSync('x');\n"],
  ['src/unknown/planted.ts', "import { score } from '../core/planted.js';\nscore();\n"],
];

const legal: [file: string, code: string][] = [
  ['src/core/planted.ts', "import { tz } from '@date-fns/tz';\nexport * from './model/planted.js';\nexport { tz };\n"],
  ['src/worker/planted.ts', "export * from '../core/planted.js';\n"],
  ['src/data/planted.ts', "export * from '../core/planted.js';\nexport * from '../worker/planted.js';\n"],
  ['src/adapters/planted.ts', "export * from '../core/model/planted.js';\n"],
  ['src/charts/planted.ts', "export * from '../core/planted.js';\n"],
  ['src/events/planted.ts', "import type { Interaction } from '../core/planted.js';\nexport type I = Interaction;\n"],
  ['src/internal/planted.ts', "export * from '../data/planted.js';\nexport * from '../styles/planted.js';\n"],
  [
    'src/elements/planted-one/planted-one.ts',
    "export * from './parts/row.js';\nexport * from '../../i18n/planted.js';\n",
  ],
  ['src/index.ts', "export * from './elements/planted-one/index.js';\nexport * from './data/planted.js';\n"],
];

describe('import directions of src', () => {
  for (const [file, code] of planted) {
    it(`refuses in ${file}: ${code.split('\n')[0] ?? ''}`, async () => {
      assert.ok((await rulesBroken(file, code)).includes('boundaries/arrows'));
    });
  }
  for (const [file, code] of legal) {
    it(`accepts in ${file}: ${code.split('\n')[0] ?? ''}`, async () => {
      assert.deepEqual(await rulesBroken(file, code), []);
    });
  }
});

describe('src/core is free of DOM, clock and locale', () => {
  const uses = [
    'window.name',
    'document.title',
    "fetch('x')",
    "localStorage.getItem('x')",
    'navigator.language',
    'Date.now()',
    'new Date()',
    'performance.now()',
    'setTimeout(() => 1, 1)',
    'Math.random()',
    '(1).toLocaleString()',
    "'a'.localeCompare('b')",
    'new Intl.DateTimeFormat()',
  ];
  for (const use of uses) {
    it(`refuses ${use}`, async () => {
      const rules = await rulesBroken('src/core/planted.ts', `export const planted = (): unknown => ${use};\n`);
      assert.ok(rules.some((rule) => rule?.startsWith('no-restricted')));
    });
  }
  it('accepts instants that are given', async () => {
    const code = 'export const year = (at: number): number => new Date(at).getUTCFullYear();\n';
    assert.deepEqual(await rulesBroken('src/core/planted.ts', code), []);
  });
});

describe('src stays within a strict Content Security Policy', () => {
  const uses = [
    "import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport { unsafeHTML };\n",
    "import { styleMap } from 'lit/directives/style-map.js';\nexport { styleMap };\n",
    "import { customElement } from 'lit/decorators.js';\nexport { customElement };\n",
    'export const write = (el: Element, text: string): void => {\n  el.innerHTML = text;\n};\n',
    'import { html } from \'lit\';\nexport const view = html`<p style="color: red"></p>`;\n',
  ];
  for (const code of uses) {
    it(`refuses ${code.split('\n').slice(0, 2).join(' ')}`, async () => {
      const rules = await rulesBroken('src/internal/planted.ts', code);
      assert.ok(rules.some((rule) => rule?.startsWith('no-restricted')));
    });
  }
});
