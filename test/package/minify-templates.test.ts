import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { minifyTemplates } from '../../scripts/minify-templates.mjs';
import { root } from '../support/built-package.js';

describe('the step of the build that shortens templates', () => {
  it('changes templates alone', () => {
    const code = [
      "import { css, html } from 'lit';",
      'const text = `kept\n  as it is`;',
      'const sheet = css `\n  :host {\n    color: red;\n  }\n`;',
      'const mixed = css `\n  .a {\n    margin: ${space};\n  }\n`;',
      'const view = html `<p\n    class="${name}">\n    ${items.map((one) => html`<b>\n  ${one}</b>`)}\n  \\n</p>`;',
      'const other = tagged `\n  a`;',
    ].join('\n');
    assert.equal(
      minifyTemplates(code),
      [
        "import { css, html } from 'lit';",
        'const text = `kept\n  as it is`;',
        'const sheet = css `:host{color:red}`;',
        'const mixed = css ` .a { margin: ${space}; } `;',
        'const view = html `<p class="${name}"> ${items.map((one) => html`<b> ${one}</b>`)} \\n</p>`;',
        'const other = tagged `\n  a`;',
      ].join('\n'),
    );
  });

  it('has been at every module, and leaves nothing for a second time', () => {
    const modules = readdirSync(`${root}/dist`, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.js') && !/^(?:cdn|worker)/.test(name),
    );
    assert.ok(modules.length > 100);
    for (const name of modules) {
      const code = readFileSync(`${root}/dist/${name}`, 'utf8');
      assert.equal(minifyTemplates(code), code, name);
    }
  });

  it('leaves no place where a line break is more than a space', () => {
    for (const name of readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.ts')) {
        assert.doesNotMatch(readFileSync(`${root}/src/${name}`, 'utf8'), /<(?:pre|textarea)\b/, name);
      }
    }
  });
});
