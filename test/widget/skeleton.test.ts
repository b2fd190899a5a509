import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { base } from '../../src/styles/base.styles.js';

class SkeletonHolder extends LitElement {
  static override styles = base;
  override render() {
    return html`<div class="skeleton"><span></span></div>`;
  }
}

customElements.define('skeleton-holder', SkeletonHolder);

async function skeletonIn(dir: 'ltr' | 'rtl'): Promise<Element> {
  const root = await fixture(html`<div dir=${dir}><skeleton-holder></skeleton-holder></div>`);
  const holder = root.querySelector<SkeletonHolder>('skeleton-holder')!;
  await holder.updateComplete;
  return holder.renderRoot.querySelector('.skeleton')!;
}

function sheenOf(skeleton: Element): Animation | undefined {
  // In a container that queries ask about, styles are known after layout; a page behind others may not have had one.
  skeleton.getBoundingClientRect();
  const isSheen = (one: Animation) => one instanceof CSSAnimation && one.animationName === 'sheen';
  return skeleton.getAnimations({ subtree: true }).find(isSheen);
}

/** Where the sheen is, in pixels from its place at rest, at the beginning and near the end of one pass. */
async function passOf(dir: 'ltr' | 'rtl'): Promise<readonly [number, number]> {
  await emulateMedia({ reducedMotion: 'no-preference' });
  const skeleton = await skeletonIn(dir);
  await waitUntil(() => sheenOf(skeleton), 'there is no sheen', { timeout: 30_000 });
  const sheen = sheenOf(skeleton)!;
  sheen.pause();
  const { delay = 0, duration } = sheen.effect!.getTiming();
  const at = (part: number) => {
    sheen.currentTime = delay + Number(duration) * part;
    const { width } = skeleton.getBoundingClientRect();
    const { translate } = getComputedStyle(skeleton, '::after');
    return translate.endsWith('%') ? (parseFloat(translate) * width) / 100 : parseFloat(translate);
  };
  return [at(0), at(0.9)];
}

describe('the sheen of a skeleton', () => {
  it('moves from left to right', async () => {
    const [first, last] = await passOf('ltr');
    expect(first).to.be.below(0);
    expect(last).to.be.above(0);
  });

  it('moves from right to left where that is the direction of reading', async () => {
    const [first, last] = await passOf('rtl');
    expect(first).to.be.above(0);
    expect(last).to.be.below(0);
  });

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`stays still where a reader wants less motion (${dir})`, async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      try {
        expect(sheenOf(await skeletonIn(dir))).to.equal(undefined);
      } finally {
        await emulateMedia({ reducedMotion: 'no-preference' });
      }
    });
  }
});
