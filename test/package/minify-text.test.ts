/** What the build does to style sheets and templates makes no difference to the browser. */
import { expect } from '@open-wc/testing';
import { minifyCss, minifyHtml } from '../../scripts/minify-text.mjs';
import { sourceModules } from '../i18n/source-modules.js';

/** The rules as the browser has read them; it keeps the space inside the values of custom properties. */
function rulesOf(css: string): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return [...sheet.cssRules].map(({ cssText }) => cssText.replace(/\s+/g, ''));
}

describe('a shortened style sheet', () => {
  it('has the same rules, for every sheet of the package', async () => {
    const modules = await sourceModules([
      '/src/define.ts',
      '/src/dialogs/dialogs.ts',
      '/src/dialogs/problems/problem-list.ts',
      '/src/parts/data-table.ts',
      '/src/elements/interaction-trend/step-mark.ts',
      '/src/elements/my-agents/agent-details.ts',
    ]);
    const sheets = modules.flatMap(({ path, text }) =>
      [...text.matchAll(/css`([^`$]*)`/g)].map(([, css]) => ({ path, css })),
    );
    expect(sheets.length).to.be.greaterThan(20);
    for (const { path, css } of sheets) {
      const short = minifyCss(css);
      expect(short.length, path).to.be.lessThan(css.length);
      expect(rulesOf(short), path).to.deep.equal(rulesOf(css));
    }
  });

  it('keeps what stands in strings, and space that counts', () => {
    const css = `
      /* a comment; with { marks } and it's one */
      .a > .b :hover,
      .c::after {
        content: ' ; { a: b }  , ';
        margin: 0 calc(1px + 2px) -1px;
        --x: a, b;
      }

      @media (min-width: 10px) and (pointer: fine) {
        .d :is(.e, .f) {
          color: red !important;
        }
      }
    `;
    expect(minifyCss(css)).to.equal(
      ".a>.b :hover,.c::after{content:' ; { a: b }  , ';margin:0 calc(1px + 2px) -1px;--x:a,b}" +
        '@media (min-width:10px) and (pointer:fine){.d :is(.e,.f){color:red !important}}',
    );
    expect(rulesOf(minifyCss(css))).to.deep.equal(rulesOf(css));
  });
});

describe('a shortened template', () => {
  it('reads the same', () => {
    const template = `<p>
        One <b>two</b>
        <i>three</i><u>four</u>
        five
      </p>
      <input
        class="a b"
        placeholder="x  y"
      >`;
    const short = minifyHtml(template);
    expect(short).to.equal(
      '<p> One <b>two</b> <i>three</i><u>four</u> five </p> <input class="a b" placeholder="x  y">',
    );
    const drawn = [template, short].map((text) => {
      const holder = document.createElement('div');
      holder.append(new DOMParser().parseFromString(text, 'text/html').body);
      document.body.append(holder);
      const { innerText } = holder;
      holder.remove();
      return innerText;
    });
    expect(drawn).to.deep.equal(['One two threefour five', 'One two threefour five']);
  });
});
