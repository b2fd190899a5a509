import { expect } from '@open-wc/testing';
import { html, nothing, render } from 'lit';
import { place, type Placement } from '../../src/parts/place.js';
import { mount, nextTask } from '../support/widgets.js';

const template = (placement: Placement) => html`<i ${place(placement)}></i>`;

describe('place', () => {
  it('sets custom properties, changes them and takes away those that are gone', async () => {
    const holder = await mount(html`<div></div>`);
    render(template({ '--x': 12.5, '--width': '3px' }), holder);
    const { style } = holder.querySelector('i')!;
    expect(style.getPropertyValue('--x')).to.equal('12.5');
    expect(style.getPropertyValue('--width')).to.equal('3px');
    render(template({ '--x': 13, '--y': 0 }), holder);
    expect(style.getPropertyValue('--x')).to.equal('13');
    expect(style.getPropertyValue('--y')).to.equal('0');
    expect(style.getPropertyValue('--width')).to.equal('');
  });

  it('leaves the other properties of the element alone', async () => {
    const holder = await mount(html`<div></div>`);
    render(template({ '--x': 1 }), holder);
    const { style } = holder.querySelector('i')!;
    style.setProperty('--theirs', '1');
    style.color = 'red';
    render(template({}), holder);
    expect([...style]).to.deep.equal(['--theirs', 'color']);
  });

  it('goes on an element only', () => {
    const holder = document.createElement('div');
    expect(() => render(html`<i title=${place({})}></i>`, holder)).to.throw('goes on an element');
    expect(() => render(html`<i>${place({})}</i>`, holder)).to.throw('goes on an element');
  });

  it('needs no inline styles, so that a strict policy lets it work', async () => {
    const frame = await mount<HTMLIFrameElement>(html`<iframe title="strict"></iframe>`);
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'"><p></p>`;
    await loaded;
    const page = frame.contentDocument!;
    const violations: string[] = [];
    page.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
    const body = page.body;
    render(template({ '--x': 40 }), body, { creationScope: page });
    render(template({ '--x': 41 }), body, { creationScope: page });
    await nextTask();
    expect(body.querySelector('i')!.style.getPropertyValue('--x')).to.equal('41');
    expect(violations).to.deep.equal([]);
    body.querySelector('i')!.setAttribute('style', '--x: 42');
    await nextTask();
    expect(violations).to.deep.equal(['style-src-attr']);
    render(nothing, body);
  });
});
