import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { MyAgents } from '../../src/elements/my-agents/my-agents.js';
import { registerMessages } from '../../src/i18n/index.js';
import { interactionsOf, mount, nextTask, part, rising, untilStatus } from '../support/widgets.js';
import { define } from '../../src/widget/define-element.js';

define(MyAgents);

registerMessages('it', 'my-agents-title = I miei operatori\nmy-agents-agent = Operatore');
registerMessages('fr', 'my-agents-title = Mes agents');

const title = (element: MyAgents) => part(element, 'h2').textContent;

/** Changes of `lang` are seen by an observer, which runs as a microtask, and drawn with the next update. */
async function drawn(element: MyAgents): Promise<void> {
  await nextTask();
  await element.updateComplete;
}

describe('the language of a widget', () => {
  it('is that of its own `lang`, else of the nearest ancestor', async () => {
    const root = await mount(html`
      <div lang="it">
        <my-agents class="inherits"></my-agents>
        <my-agents class="own" lang="en"></my-agents>
      </div>
    `);
    expect(title(root.querySelector('.inherits')!)).to.equal('I miei operatori');
    expect(title(root.querySelector('.own')!)).to.equal('My agents');
  });

  it('comes through shadow roots', async () => {
    const outer = await mount(html`<div lang="it"><div></div></div>`);
    const host = outer.querySelector('div')!;
    const inner = document.createElement('section');
    host.attachShadow({ mode: 'open' }).append(inner);
    const element = document.createElement('my-agents');
    inner.attachShadow({ mode: 'open' }).append(element);
    await drawn(element);
    expect(title(element)).to.equal('I miei operatori');
    inner.lang = 'fr';
    await drawn(element);
    expect(title(element)).to.equal('Mes agents');
    inner.removeAttribute('lang');
    await drawn(element);
    expect(title(element)).to.equal('I miei operatori');
    outer.setAttribute('lang', 'fr');
    await drawn(element);
    expect(title(element)).to.equal('Mes agents');
  });

  it('changes with the page, and with the place', async () => {
    const root = await mount(html`
      <div>
        <div lang="it"></div>
        <my-agents lang="en" .data=${interactionsOf({ id: 'a', values: rising(3) })}></my-agents>
      </div>
    `);
    const element = await untilStatus(root.querySelector('my-agents')!, 'ready');
    element.lang = 'it';
    await drawn(element);
    expect(title(element)).to.equal('I miei operatori');
    expect(element.toTable().columns[1].label).to.equal('Operatore');
    element.removeAttribute('lang');
    await drawn(element);
    expect(title(element)).to.equal('My agents');
    root.querySelector('div')!.append(element);
    await drawn(element);
    expect(title(element)).to.equal('I miei operatori');
  });

  it('is English where the page names a language that has no messages, or nonsense', async () => {
    for (const lang of ['xx', 'sv', 'not a tag', 'en_US', 'en-', '_', 'x-klingon']) {
      const element = await mount<MyAgents>(
        html`<my-agents lang=${lang} .data=${interactionsOf({ id: 'a', values: rising(3) })}></my-agents>`,
      );
      await untilStatus(element, 'ready');
      expect(title(element), lang).to.equal('My agents');
    }
  });

  it('takes messages that are registered later', async () => {
    const element = await mount<MyAgents>(html`<my-agents lang="nl-BE"></my-agents>`);
    expect(title(element)).to.equal('My agents');
    registerMessages('nl', 'my-agents-title = Mijn medewerkers');
    await drawn(element);
    expect(title(element)).to.equal('Mijn medewerkers');
  });
});
