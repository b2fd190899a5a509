import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import ts from 'typescript';
import { entries, packageJson, root, tags } from '../support/built-package.js';

const require = createRequire(import.meta.url);
const modules = entries.filter(({ file }) => file.endsWith('.js'));
const others = entries.filter(({ file }) => !file.endsWith('.js'));

interface ElementClass {
  is?: unknown;
}

function registered(): string[] {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  return tags.filter((tag) => registry?.get(tag) !== undefined);
}

function classOf(module: Record<string, unknown>, tag: string): unknown {
  return Object.values(module).find((value) => typeof value === 'function' && (value as ElementClass).is === tag);
}

describe('the entries of the package', () => {
  it('has elements and themes to export', () => {
    assert.ok(tags.length > 0);
    assert.ok(others.some(({ file }) => file.includes('/themes/')));
  });

  for (const { specifier, file, types } of entries) {
    it(`${specifier} names files that exist`, () => {
      assert.ok(existsSync(`${root}/${file}`), file);
      if (types) assert.ok(existsSync(`${root}/${types}`), types);
      assert.equal(require.resolve(specifier), require.resolve(`${root}/${file}`));
    });
  }

  for (const { specifier } of others.filter(({ file }) => file.endsWith('.json'))) {
    it(`${specifier} is JSON`, () => assert.equal(typeof require(specifier), 'object'));
  }

  it('importing class modules in Node registers no element', async () => {
    for (const { specifier } of modules.filter(({ file }) => !file.endsWith('define.js'))) await import(specifier);
    assert.deepEqual(registered(), []);
  });

  for (const tag of tags) {
    it(`${packageJson.name}/${tag} exports the class of <${tag}>, as the package itself does`, async () => {
      const own = classOf((await import(`${packageJson.name}/${tag}`)) as Record<string, unknown>, tag);
      assert.ok(own, 'no class with this `is`');
      assert.equal(classOf((await import(packageJson.name)) as Record<string, unknown>, tag), own);
    });
  }

  for (const tag of tags) {
    it(`${packageJson.name}/${tag}/define registers <${tag}>, however often it runs`, async () => {
      await import(`${packageJson.name}/${tag}/define`);
      assert.ok(registered().includes(tag));
      const again = pathToFileURL(`${root}/dist/elements/${tag}/define.js`);
      await import(`${again.href}?again`);
    });
  }

  it('define registers them all', async () => {
    await import(`${packageJson.name}/define`);
    assert.deepEqual(registered(), tags);
  });

  it('the bundles for script tags import nothing, but for the parts beside them that are loaded later', () => {
    const imported = (file: string) =>
      ts.preProcessFile(readFileSync(`${root}/dist/cdn/${file}`, 'utf8'), true, true).importedFiles;
    assert.deepEqual(imported('rapport.iife.js'), []);
    assert.deepEqual(imported('rapport.js'), []);
    const script = readFileSync(`${root}/dist/cdn/rapport.js`, 'utf8');
    const parts = [...script.matchAll(/import\([`"']\.\/([^`"']+)[`"']\)/g)].map((match) => match[1] ?? '');
    assert.ok(parts.includes('rapport-dialogs.js') && parts.includes('rapport-zh-Hant.js'));
    for (const part of parts) {
      assert.ok(existsSync(`${root}/dist/cdn/${part}`), part);
      // The script may be known by another address than its name.
      assert.ok(!imported(part).some(({ fileName }) => fileName.endsWith('/rapport.js')), part);
    }
  });

  it('the script of the worker stands alone, as a module and as a classic script', () => {
    const [packaged, beside] = ['worker', 'cdn'].map((folder) =>
      readFileSync(`${root}/dist/${folder}/rapport-worker.js`, 'utf8'),
    );
    assert.equal(packaged, beside);
    // What a module alone may hold does not parse here.
    assert.doesNotThrow(() => new Script(packaged));
  });
});
