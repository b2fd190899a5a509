import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

/** What dependency-cruiser says of the sources, with some files planted among them. */
function violations(planted: Readonly<Record<string, string>>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'rapport-rooms-'));
  try {
    for (const [file, code] of Object.entries(planted)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), code);
    }
    symlinkSync(join(cwd, 'node_modules'), join(root, 'node_modules'));
    for (const file of ['package.json', 'tsconfig.json']) cpSync(join(cwd, file), join(root, file));
    const program = join(cwd, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const config = join(cwd, 'scripts/lint/rooms.mjs');
    const { stdout } = spawnSync(process.execPath, [program, '--config', config, '--output-type', 'json', 'src'], {
      cwd: root,
      encoding: 'utf8',
    });
    const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string }; from: string }[] } };
    return summary.violations.map(({ rule, from }) => `${from}: ${rule.name}`).sort();
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe('the rooms of src', () => {
  it('may be entered along the arrows, by types and later imports too', () => {
    const files = {
      'src/core/model/a.ts': 'export interface A {\n  readonly a: number;\n}\n',
      'src/worker/b.ts': "import type { A } from '../core/model/a.js';\nexport const b: A = { a: 1 };\n",
      'src/data/c.ts': "export const c = () => import('../worker/b.js');\n",
      'src/elements/planted-one/d.ts': "export * from './e.js';\n",
      'src/elements/planted-one/e.ts': "export * from '../../widget/f.js';\n",
      'src/widget/f.ts': "import { html } from 'lit';\nexport * from '../data/c.js';\nexport const f = html``;\n",
      'src/index.ts': "export * from './elements/planted-one/d.js';\n",
    };
    assert.deepEqual(violations(files), []);
  });

  it('may not be entered otherwise', () => {
    const files = {
      'src/core/a.ts': "import type { B } from '../data/b.js';\nexport type A = B;\n",
      'src/core/later.ts': "export const later = () => import('../charts/c.js');\n",
      'src/core/view.ts': "export { html } from 'lit';\n",
      'src/data/b.ts': 'export type B = number;\n',
      'src/data/node.ts': "export { readFileSync } from 'node:fs';\n",
      'src/charts/c.ts': 'export const c = 1;\n',
      'src/parts/d.ts': "export * from '../charts/c.js';\n",
      'src/elements/planted-one/e.ts': "export * from '../planted-two/f.js';\n",
      'src/elements/planted-two/f.ts': 'export const f = 1;\n',
      'src/widget/g.ts': "export * from '../elements/planted-two/f.js';\n",
      'src/styles/round.ts': "import type { Trip } from './trip.js';\nexport type Round = Trip;\n",
      'src/styles/trip.ts': "import type { Round } from './round.js';\nexport type Trip = Round | 1;\n",
      'src/unknown/h.ts': "export * from '../charts/c.js';\n",
    };
    assert.deepEqual(violations(files), [
      'src/core/a.ts: arrows-of-core',
      'src/core/later.ts: arrows-of-core',
      'src/core/view.ts: packages-of-core',
      'src/data/node.ts: no-node',
      'src/elements/planted-one/e.ts: elements-apart',
      'src/parts/d.ts: arrows-of-parts',
      'src/styles/round.ts: no-circles',
      'src/unknown/h.ts: known-rooms',
      'src/widget/g.ts: arrows-of-widget',
    ]);
  });
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
      const rules = await rulesBroken('src/widget/planted.ts', code);
      assert.ok(rules.some((rule) => rule?.startsWith('no-restricted')));
    });
  }
});
