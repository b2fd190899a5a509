import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import { HttpResponse, http } from 'msw';
import { expectNoise } from '../support/no-console-noise.js';
import { checkStory } from '../support/run-stories.js';

/** Loads what its label names, and has a status as the package's elements do. */
class TestWidget extends LitElement {
  status = 'loading';
  async load(url: string): Promise<void> {
    const response = await fetch(url);
    this.status = response.ok ? 'ready' : 'error';
  }
  override connectedCallback(): void {
    super.connectedCallback();
    void this.load(this.getAttribute('src') ?? '');
  }
  override render() {
    return html`<p>${this.getAttribute('src')}</p>`;
  }
}

customElements.define('harness-widget', TestWidget);

const handlers = [
  http.get('/good.json', () => HttpResponse.json([])),
  http.get('/bad.json', () => HttpResponse.json([], { status: 500 })),
];
const meta: Meta = {
  title: 'Harness',
  args: { src: '/good.json' },
  parameters: { msw: { handlers } },
  render: ({ src }) => html`<harness-widget src=${src as string}></harness-widget>`,
};

async function failure(story: StoryObj): Promise<string> {
  try {
    await checkStory(meta, story, 'Story');
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

describe('the test of a story', () => {
  it('passes a story that gets ready', () => checkStory(meta, {}, 'Good'));

  it('waits for the status that the story names', async () => {
    const story: StoryObj = { args: { src: '/bad.json' }, parameters: { rapport: { expectedStatus: 'error' } } };
    expect(await failure(story)).to.equal('');
  });

  it('fails a story that does not get ready', async () => {
    const story: StoryObj = { args: { src: '/bad.json' }, parameters: { rapport: { timeout: 300 } } };
    expect(await failure(story)).to.match(/status "ready" \(it has "error"\)/);
  });

  it('fails a story that axe objects to', async () => {
    expect(await failure({ render: () => html`<img src="/good.json" />` })).to.match(/image-alt/);
    const pale = html`<p style="color: #eee; background: #fff">Pale</p>`;
    expect(await failure({ render: () => pale })).to.match(/color-contrast/);
  });

  it('fails a story whose play function fails', async () => {
    const play = () => {
      throw new Error('played badly');
    };
    expect(await failure({ play })).to.equal('played badly');
  });

  it('plays with the canvas and a user', async () => {
    let clicks = 0;
    const story: StoryObj = {
      render: () => html`<button @click=${() => (clicks += 1)}>Press</button>`,
      play: async ({ canvas, userEvent, step }) => {
        await step('press', async () => userEvent.click(await canvas.findByRole('button')));
      },
    };
    await checkStory(meta, story, 'Played');
    expect(clicks).to.equal(1);
  });

  it('shows the theme, direction and language that the story fixes, within its decorators', async () => {
    const seen: (string | undefined)[] = [];
    const story: StoryObj = {
      globals: { theme: 'dark', direction: 'rtl', locale: 'zh-Hant' },
      render: () => html`<p>Text</p>`,
      decorators: [(inner) => html`<section>${inner()}</section>`],
      play: ({ canvasElement }) => {
        const frame = canvasElement.querySelector<HTMLElement>('.story-frame');
        seen.push(frame?.getAttribute('theme') ?? undefined, frame?.dir, frame?.lang);
        seen.push(frame?.querySelector('section > p')?.textContent);
      },
    };
    await checkStory(meta, story, 'Framed');
    expect(seen).to.deep.equal(['dark', 'rtl', 'zh-Hant', 'Text']);
  });

  it('leaves nothing in the page', () => {
    expect(document.querySelector('.story-frame')).to.equal(null);
  });

  it('sees what is written to the console', () => {
    console.warn('a warning');
    expect(expectNoise(/a warning/)).to.deep.equal(['console.warn: a warning']);
    expect(() => expectNoise(/a warning/)).to.throw('Nothing like');
  });
});
