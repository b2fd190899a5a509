/** What a page asks for because data names it: nothing that its author did not allow. */

import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { http, HttpResponse, passthrough } from 'msw';
import { InteractionSummary } from '../../src/elements/interaction-summary/interaction-summary.js';
import { MyAgents } from '../../src/elements/my-agents/my-agents.js';
import { ReportSource } from '../../src/elements/report-source/report-source.js';
import { define } from '../../src/widget/define-element.js';
import { recordedCalls } from '../../stories/data/recordings.js';
import { waveOf } from '../../stories/data/wave.js';
import { useHandlers } from '../support/msw.js';
import { expectNoise, hasNoise } from '../support/no-console-noise.js';
import { waitFor } from '../support/wait-for.js';
import { mount, part, parts, textOf, untilStatus } from '../support/widgets.js';

define(InteractionSummary);
define(MyAgents);
define(ReportSource);

const CDN = 'https://pictures.example';
const MARK = 'from-data';
const pixel = Uint8Array.from(atob('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='), (one) => one.charCodeAt(0));

/** Addresses that were asked for and have the mark; everything else passes. */
const seen: { url: string; referrer: string }[] = [];

const handlers = [
  http.all('*', ({ request }) => {
    if (!request.url.includes(MARK)) return passthrough();
    seen.push({ url: request.url, referrer: request.referrer });
    if (request.url.includes('.gif')) return new HttpResponse(pixel, { headers: { 'Content-Type': 'image/gif' } });
    if (request.url.includes('.wav')) {
      return new HttpResponse(waveOf(recordedCalls[0]), { headers: { 'Content-Type': 'audio/wav' } });
    }
    return new HttpResponse(null, { status: 404 });
  }),
];

/** Wherever hostile data may point, of a kind of file. */
const hostile = (file: string) => [
  `https://evil.example/${MARK}.${file}`,
  `//evil.example/${MARK}.${file}`,
  `\\\\evil.example\\${MARK}.${file}`,
  `/\\evil.example/${MARK}.${file}`,
  `ht\ttps://evil.example/${MARK}.${file}`,
  `http://pictures.example/${MARK}.${file}`,
  `https://me:secret@pictures.example/${MARK}.${file}`,
  `https://pictures.example.evil.example/${MARK}.${file}`,
  `https://pictures.example:8443/${MARK}.${file}`,
  `https://pictures.example@evil.example/${MARK}.${file}`,
  `http://127.0.0.1:9/${MARK}.${file}`,
  `javascript:fetch('/${MARK}.${file}')`,
  `data:text/html,<img src="/${MARK}.${file}">`,
];

/** Of the page's own origin: a reader's own session is behind each of them. */
const ownPaths = (file: string) => [
  `/${MARK}/logout.${file}`,
  `${MARK}.${file}`,
  `/avatars/../${MARK}.${file}`,
  `/avatars/%2e%2e/${MARK}.${file}`,
  `/avatars/..%2f${MARK}.${file}`,
  `/avatars-of-others/${MARK}.${file}`,
];

const transcript = [{ from: 2, to: 5, speaker: 'agent', text: 'Hello' }];

const report = (avatars: string[], recordings: string[]) => ({
  agents: avatars.map((avatarUrl, i) => ({ id: `a${i}`, name: `Ann Field ${i}`, avatarUrl })),
  interactions: Array.from({ length: Math.max(avatars.length, recordings.length) }, (_, i) => ({
    id: `i${i}`,
    startedAt: `2026-08-31T10:${String(59 - i).padStart(2, '0')}:00Z`,
    channel: 'voice',
    agentId: avatars.length > i ? `a${i}` : 'a0',
    behaviors: { activeListening: i },
    ...(recordings[i] !== undefined && {
      recording: { url: recordings[i], type: 'audio/wav', durationSeconds: 60, transcript },
    }),
  })),
});

async function page(data: object, mediaOrigins: string | null) {
  const source = await mount<ReportSource>(html`
    <report-source .data=${data} .mediaOrigins=${mediaOrigins} lang="en-GB">
      <my-agents></my-agents><interaction-summary page-size="50"></interaction-summary>
    </report-source>
  `);
  const agents = source.querySelector('my-agents')!;
  const summary = source.querySelector('interaction-summary')!;
  await untilStatus(agents, 'ready', 'partial');
  await untilStatus(summary, 'ready', 'partial');
  return { agents, summary };
}

const untilRequested = (count: number) =>
  waitFor(
    () => seen.length >= count,
    () => `${count} requests, seen ${JSON.stringify(seen)}`,
  );

/** The author of the page is told why there are initials. */
async function untilTold(): Promise<void> {
  await waitFor(
    () => hasNoise(/avatarUrl/),
    () => 'the author to be told',
  );
  expectNoise(/avatarUrl/);
}

let asked = 0;

/** Asks for something itself: what was to be asked for before has been by then. */
async function settled(): Promise<void> {
  const image = new Image();
  // Another one each time, so that no cache answers.
  image.src = `/last-${MARK}-${++asked}.gif`;
  await image.decode();
  expect(seen.pop()?.url).to.equal(image.src);
}

const images = (element: MyAgents) => parts<HTMLImageElement>(element, 'img');

describe('requests for what data names', () => {
  before(() => useHandlers(handlers));
  beforeEach(() => seen.splice(0));

  it('are none where the page names nothing', async () => {
    const { agents, summary } = await page(
      report([...hostile('gif'), ...ownPaths('gif'), `${CDN}/${MARK}.gif`], hostile('wav')),
      null,
    );
    await untilTold();
    expect(images(agents)).to.have.length(0);
    for (const button of parts(summary, '.play:not(.details)').slice(0, hostile('wav').length)) {
      button.click();
      await waitFor(
        () => parts(summary, 'dialog[open] .notice').length === 1,
        () => 'the player to say why',
      );
      const dialog = part<HTMLDialogElement>(summary, 'dialog[open]');
      dialog.close();
      await oneEvent(dialog, 'close');
    }
    await settled();
    expect(seen).to.deep.equal([]);
  });

  it('are those for what it names, and no others', async () => {
    const allowed = [`${CDN}/${MARK}/1.gif`, `/avatars/${MARK}/2.gif`];
    const { agents } = await page(report([...hostile('gif'), ...ownPaths('gif'), ...allowed], []), `${CDN} /avatars/`);
    await untilRequested(2);
    await waitFor(
      () => images(agents).length === 2 && images(agents).every(({ naturalWidth }) => naturalWidth === 1),
      () => 'the pictures to be shown',
    );
    await settled();
    expect(seen.map(({ url }) => url).sort()).to.deep.equal(
      allowed.map((url) => new URL(url, document.baseURI).href).sort(),
    );
    expect(seen.map(({ referrer }) => referrer)).to.deep.equal(['', '']);
  });

  it('for pictures out of sight wait until they are near', async () => {
    const { agents } = await page(report([`${CDN}/${MARK}.gif`], []), null);
    await untilTold();
    const { style } = agents.parentElement!.parentElement!;
    style.cssText = 'position: absolute; inset-block-start: 40000px';
    agents.mediaOrigins = CDN;
    await waitFor(
      () => images(agents).length === 1,
      () => 'the picture to be drawn',
    );
    await settled();
    expect(seen).to.deep.equal([]);
    style.cssText = '';
    await untilRequested(1);
  });

  it('for a recording begin when a reader plays it', async () => {
    const { summary } = await page(report(['', ''], [`/${MARK}.wav`, `${CDN}/${MARK}.wav`]), CDN);
    await settled();
    expect(seen).to.deep.equal([]);
    parts(summary, '.play:not(.details)')[1].focus();
    await sendKeys({ press: 'Enter' });
    await untilRequested(1);
    expect(part<HTMLAudioElement>(summary, 'dialog[open] audio').preload).to.equal('none');
    expect(seen[0].url).to.equal(`${CDN}/${MARK}.wav`);
    expect(seen[0].referrer).not.to.contain('/test/');
  });

  it('for a recording that is only shown begin with a press on the player or on a turn', async () => {
    const { summary } = await page(report([''], [`/${MARK}.wav`]), null);
    await sendKeys({ press: 'a' });
    await summary['replay']('i0', false);
    const player = part<HTMLAudioElement>(summary, 'dialog[open] audio');
    await settled();
    expect([seen, player.paused]).to.deep.equal([[], true]);
    part(summary, 'button.replay-turn').click();
    await untilRequested(1);
    expect(seen[0].url).to.equal(new URL(`/${MARK}.wav`, document.baseURI).href);
  });

  it('for a recording elsewhere take a setting, which the player names', async () => {
    const { summary } = await page(report([''], [`${CDN}/${MARK}.wav`]), '/avatars/');
    part(summary, '.play:not(.details)').click();
    await waitFor(
      () => parts(summary, 'dialog[open] .notice').length === 1,
      () => 'the player to say why',
    );
    const words = textOf(part(summary, 'dialog[open] .notice'));
    expect(words).to.contain(CDN).and.to.contain('media-origins');
    await settled();
    expect(seen).to.deep.equal([]);
  });
});
