import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { languagesOf } from '../../scripts/elements.mjs';
import { packageJson, root, tags } from '../support/built-package.js';

const languages = languagesOf().filter((language) => language !== 'en');

interface Packed {
  files: { path: string }[];
}

function packedFiles(): string[] {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Newer npm gives an object by package name, older a list.
  const [packed] = Object.values(JSON.parse(output) as Record<string, Packed>);
  return packed?.files.map(({ path }) => path) ?? [];
}

interface LockedPackage {
  version?: string;
  dev?: boolean;
}

describe('the package', () => {
  it('says what it is made of: all that is installed with it, and nothing of what makes it', () => {
    execFileSync(process.execPath, ['scripts/sbom.mjs'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const bom = JSON.parse(readFileSync(`${root}/dist/sbom.cdx.json`, 'utf8')) as {
      metadata: { component: { name: string } };
      components: { name: string; version: string; licenses: object[] }[];
      dependencies: { ref: string; dependsOn: string[] }[];
    };
    const lock = JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8')) as {
      packages: Record<string, LockedPackage>;
    };
    const shipped = Object.entries(lock.packages)
      .filter(([path, { dev }]) => path !== '' && dev !== true)
      .map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`);
    assert.deepEqual(bom.components.map(({ name, version }) => `${name}@${version}`).sort(), shipped.sort());
    assert.ok(shipped.some((name) => name.startsWith('lit@')));
    assert.ok(bom.components.every(({ licenses }) => licenses.length > 0));
    assert.equal(bom.metadata.component.name, packageJson.name);
    assert.ok(bom.dependencies.every(({ dependsOn }) => dependsOn.every((one) => shipped.includes(one))));
  });

  it('satisfies publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: root, strict: true, pack: false });
    const faults = messages.filter(({ type }) => type !== 'suggestion');
    assert.deepEqual(
      faults.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('holds what it exports, and nothing else', () => {
    const files = packedFiles();
    const needed = [
      'LICENSE',
      'SECURITY.md',
      'custom-elements.json',
      'dist/cdn/LICENSES.md',
      'dist/cdn/rapport.iife.js',
      'dist/cdn/rapport.js',
      'dist/cdn/manifest.json',
      'dist/cdn/rapport-worker.js',
      'dist/cli/main.js',
      'dist/index.d.ts',
      'dist/index.js',
      'dist/worker/rapport-worker.js',
      'package.json',
      'schema/interactions.schema.json',
      'testing/fault-server.mjs',
      ...tags.map((tag) => `dist/elements/${tag}/define.js`),
      ...languages.map((language) => `dist/locales/${language}.js`),
    ];
    for (const file of needed) assert.ok(files.includes(file), `${file} is missing`);
    const expected =
      /^(?:dist\/.+\.(?:js|d\.ts|css)|dist\/cdn\/(?:LICENSES\.md|manifest\.json)|schema\/[\w.]+\.json|testing\/fault-server\.(?:mjs|d\.mts)|custom-elements\.json|package\.json|dist\/sbom\.cdx\.json|LICENSE|README\.md|CHANGELOG\.md|SECURITY\.md)$/;
    assert.deepEqual(
      files.filter((file) => !expected.test(file)),
      [],
    );
  });

  it('has a lock file that names no registry', () => {
    assert.doesNotMatch(readFileSync(`${root}/package-lock.json`, 'utf8'), /"resolved":\s*"http/);
  });

  it('asks for the packages that its modules import', () => {
    const { dependencies } = packageJson as unknown as { dependencies: Record<string, string> };
    const files = packedFiles().filter((file) => /^dist\/(?!cdn\/).+\.js$/.test(file));
    const imported = new Set<string>();
    for (const file of files) {
      const code = readFileSync(`${root}/${file}`, 'utf8');
      for (const { fileName } of ts.preProcessFile(code, true, true).importedFiles) {
        // Only the command line runs nowhere but in Node.
        if (fileName.startsWith('node:') && file.startsWith('dist/cli/')) continue;
        if (!fileName.startsWith('.')) imported.add(fileName.split('/', fileName.startsWith('@') ? 2 : 1).join('/'));
      }
    }
    for (const name of imported) assert.ok(name in dependencies, `${name} is imported but not a dependency`);
  });
});
