import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import * as prettier from 'prettier';
import ts from 'typescript';
import { analyze } from '../../scripts/manifest/analyze.mjs';
import { checkManifest } from '../../scripts/manifest/check.mjs';
import { elementsOf } from '../../scripts/elements.mjs';
import { newElement } from '../../scripts/new-element.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'rapport-new-element-'));
let files: string[] = [];

before(async () => {
  // The configuration of lint, too: it finds the types of a file through the `tsconfig.json` beside it.
  const configs = ['eslint.config.js', 'scripts/lint', '.storybook', 'tsconfig.json', 'package.json'];
  for (const name of ['src', 'stories', 'test/support', ...configs]) {
    cpSync(join(project, name), join(root, name), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  const { created, changed } = await newElement('acme-widget', root);
  files = [...created, ...changed];
});

after(() => rmSync(root, { recursive: true }));

function typeErrors(): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (name) => ts.sys.readFile(name)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const names = [...files, 'test/support/mocha.d.ts'].map((file) => join(root, file));
  const program = ts.createProgram(names, options);
  return names
    .flatMap((name) => ts.getPreEmitDiagnostics(program, program.getSourceFile(name)))
    .map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}

describe('the generator of elements', () => {
  it('writes the folder of an element and its line in the registry', () => {
    const folder = 'src/elements/acme-widget';
    const words = ['ar', 'en', 'index', 'it', 'zh-Hans', 'zh-Hant'].map((name) => `messages/${name}.ts`);
    const own = ['acme-widget.ts', 'acme-widget.styles.ts', 'acme-widget.stories.ts', 'acme-widget.test.ts', ...words];
    assert.deepEqual([...files].sort(), [...own.map((file) => `${folder}/${file}`), 'src/elements/registry.ts'].sort());
    assert.deepEqual(elementsOf(root).at(-1), { tag: 'acme-widget', className: 'AcmeWidget' });
  });

  it('writes what the compiler accepts', () => {
    assert.deepEqual(typeErrors(), []);
  });

  it('writes what lint accepts', async () => {
    const eslint = new ESLint({ cwd: root });
    const results = await eslint.lintFiles(files);
    assert.equal(results.length, files.length);
    const faults = results.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, message }) => `${filePath}: ${ruleId ?? 'fault'}: ${message}`),
    );
    assert.deepEqual(faults, []);
  });

  it('writes what may be where it is: no arrow between rooms is broken', () => {
    const program = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const { status, stdout } = spawnSync(process.execPath, [program, '--config', 'scripts/lint/rooms.mjs', 'src'], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
  });

  it('writes what the check of the manifest accepts', () => {
    const problems = checkManifest(root, analyze(root));
    assert.deepEqual(
      problems.filter((problem) => problem.includes('acme-widget')),
      [],
    );
  });

  it('writes new files in the form that the formatter leaves alone', async () => {
    const options = await prettier.resolveConfig(join(project, 'package.json'));
    for (const file of files.filter((name) => name.includes('acme-widget'))) {
      const text = readFileSync(join(root, file), 'utf8');
      assert.equal(await prettier.format(text, { ...options, filepath: file }), text, file);
    }
  });

  const refused = [
    undefined,
    '',
    'widget',
    'Acme-Widget',
    'acme_widget',
    'acme-',
    '../evil-tag',
    'font-face',
    'acme-widget',
  ];
  for (const tag of refused) {
    it(`refuses ${tag === undefined ? 'no tag' : `"${tag}"`}${tag === 'acme-widget' ? ' a second time' : ''}`, () =>
      assert.rejects(newElement(tag, root)));
  }
});
