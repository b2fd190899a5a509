import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
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

/** What a built file imports, at once and later. */
function imported(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(`${root}/dist/${file}`, 'utf8'), true, true);
  return importedFiles.map(({ fileName }) => fileName);
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

  it('the scripts for script tags import nothing', () => {
    for (const script of ['rapport.js', 'rapport.iife.js']) assert.deepEqual(imported(`cdn/${script}`), [], script);
  });

  it('no file of a folder imports its entry, which would load a second time under another address', () => {
    for (const [folder, entry] of [
      ['cdn', 'rapport.js'],
      ['cdn', 'rapport-worker.js'],
      ['worker', 'rapport-worker.js'],
    ] as const) {
      const files = readdirSync(`${root}/dist/${folder}`).filter((file) => /^rapport.*\.js$/.test(file));
      assert.ok(files.includes(entry) && files.length > 2, folder);
      for (const file of files) assert.ok(!imported(`${folder}/${file}`).includes(`./${entry}`), `${folder}/${file}`);
    }
  });

  it('the worker is exported with every file that it loads', () => {
    const files = readdirSync(`${root}/dist/worker`).filter((file) => /^rapport-worker.*\.js$/.test(file));
    const loaded = files.flatMap((file) => [
      ...readFileSync(`${root}/dist/worker/${file}`, 'utf8').matchAll(/\.\/([\w-]+\.js)/g),
    ]);
    const needed = new Set(['rapport-worker.js', ...loaded.map(([, file = '']) => file)]);
    assert.deepEqual([...needed].sort(), [...files].sort());
    for (const file of files) {
      const exported = fileURLToPath(
        import.meta.resolve(`${packageJson.name}/worker${file === 'rapport-worker.js' ? '' : `/${file}`}`),
      );
      assert.equal(exported, join(root, 'dist/worker', file));
    }
  });

  it('every file that a script asks for is beside it', () => {
    const script = readFileSync(`${root}/dist/cdn/rapport.js`, 'utf8');
    const asked = [...script.matchAll(/[`"'](rapport-[\w-]+\.js)[`"']/g)].map((match) => match[1] ?? '');
    for (const tag of tags) {
      assert.ok(
        asked.some((file) => file.startsWith(`rapport-${tag}-`)),
        tag,
      );
    }
    const files = readdirSync(`${root}/dist/cdn`).filter((file) => /^rapport-.*\.js$/.test(file));
    for (const file of [...asked, ...files.flatMap((one) => imported(`cdn/${one}`))]) {
      assert.ok(existsSync(`${root}/dist/cdn/${file}`), file);
    }
  });
});
