import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import ts from 'typescript';
import { analyze } from '../../scripts/manifest/analyze.mjs';
import { checkManifest } from '../../scripts/manifest/check.mjs';
import { newElement } from '../../scripts/new-element.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'rapport-new-element-'));
let files: string[] = [];

before(async () => {
  for (const name of ['src', 'stories', 'test/support', '.storybook', 'tsconfig.json', 'package.json']) {
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
  it('writes the files of an element and enters it in the lists', () => {
    for (const file of [
      'src/elements/acme-widget/acme-widget.ts',
      'src/elements/acme-widget/acme-widget.styles.ts',
      'src/elements/acme-widget/define.ts',
      'src/elements/acme-widget/index.ts',
      'src/i18n/locales/en/acme-widget.ts',
      'stories/acme-widget.stories.ts',
      'test/elements/acme-widget.test.ts',
    ]) {
      assert.ok(files.includes(file), file);
    }
    const read = (file: string) => readFileSync(join(root, file), 'utf8');
    assert.match(read('src/define.ts'), /elements\/acme-widget\/define\.js/);
    assert.match(read('src/index.ts'), /AcmeWidget/);
    assert.match(read('src/i18n/locales/en/index.ts'), /acmeWidget,?\s*\]/);
  });

  it('writes what the compiler accepts', () => {
    assert.deepEqual(typeErrors(), []);
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
