import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import {
  createEngine,
  type Interaction,
  type InteractionDetail,
  type ReportDescription,
  type ReportEngine,
} from '../../src/core.js';
import { localizerFor, useMessages } from '../../src/i18n/index.js';
import { commonMessages } from '../../src/i18n/messages/common/index.js';
import { ReplayDialog } from '../../src/dialogs/replay/replay-dialog.js';
import { unknownFields } from '../../src/dialogs/replay/replay-fields.js';
import { replayTotal } from '../../src/dialogs/replay/replay-total.js';
import { turnAt } from '../../src/dialogs/replay/replay-transcript.js';
import { base } from '../../src/styles/base.styles.js';
import { manyBehaviors, small } from '../../stories/data/fixtures.js';
import { unsafeUrls } from '../../stories/data/markup.js';
import { recordedCalls, recordingOf } from '../../stories/data/recordings.js';
import { waveOf } from '../../stories/data/wave.js';
import { waitFor } from '../support/wait-for.js';

class ReplayHost extends LitElement {
  static override styles = base;
  readonly replay = new ReplayDialog(this);
  description: ReportDescription | null = null;

  override render() {
    return html`<button class="opener">Replay</button>
      ${this.description ? this.replay.render(localizerFor('en-GB'), this.description) : ''}`;
  }
}

customElements.define('replay-host', ReplayHost);
useMessages(commonMessages);

const [firstCall] = recordedCalls;
const wave = URL.createObjectURL(new Blob([waveOf(firstCall)], { type: 'audio/wav' }));
const readings = new Set(firstCall.transcript.flatMap(({ behaviors }) => Object.keys(behaviors ?? {})));
const recording = { ...recordingOf(firstCall, '', readings), url: wave };

let engine: ReportEngine;
let description: ReportDescription;

/** A scored interaction of the small report, with changes. */
async function detailOf(patch: Partial<Interaction> = {}): Promise<InteractionDetail> {
  const { ids, exclusions } = await engine.interactions({ page: { limit: 50 } });
  const detail = (await engine.interaction(ids[exclusions.indexOf(null)]))!;
  const record = { ...detail.record, recording: null, messages: null, summary: null, category: null, ...patch };
  const { status: _status, contactType: _contactType, ...known } = detail;
  return { ...known, customer: 'Ruth Adeyemi', agent: 'Priya Raman', agentId: 'agent-03', channel: 'voice', record };
}

async function opened(detail: InteractionDetail): Promise<ReplayHost> {
  const host = await fixture<ReplayHost>(html`<replay-host .description=${description}></replay-host>`);
  one(host, '.opener').focus();
  await host.replay.open(detail);
  return host;
}

const all = (host: ReplayHost, selector: string) => [...host.shadowRoot!.querySelectorAll(selector)] as HTMLElement[];
const one = (host: ReplayHost, selector: string) => all(host, selector)[0];
const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
const words = (host: ReplayHost, selector: string) => plain(one(host, selector)?.textContent);
const dialogOf = (host: ReplayHost) => one(host, 'dialog') as HTMLDialogElement;
const mediaOf = (host: ReplayHost) => one(host, 'audio, video') as HTMLMediaElement;

async function closed(host: ReplayHost): Promise<void> {
  await waitFor(
    () => dialogOf(host) === undefined,
    () => 'the dialog to be gone',
  );
}

async function loaded(media: HTMLMediaElement): Promise<void> {
  await waitFor(
    () => media.readyState >= HTMLMediaElement.HAVE_METADATA,
    () => 'the recording to load',
  );
}

describe('replay dialog', () => {
  before(async () => {
    engine = await createEngine(small());
    description = await engine.describe();
  });

  after(() => URL.revokeObjectURL(wave));

  it('passes accessibility tests', async () => {
    const host = await opened(await detailOf({ recording, summary: 'Refund released.' }));
    await expect(host).to.be.accessible();
    const threaded = await opened(await detailOf({ messages: thread() }));
    await expect(threaded).to.be.accessible();
  });

  describe('the dialog', () => {
    it('says who, on which channel, when, for how long, about what', async () => {
      const detail = { ...(await detailOf({ category: 'Duplicate charge' })), duration: 462 };
      const host = await opened({ ...detail, startedAt: Date.parse('2026-08-31T16:42:00+02:00') });
      expect(words(host, '#replay-title')).to.equal('Ruth Adeyemi with Priya Raman');
      expect(words(host, '.caption')).to.equal('Phone · 31 Aug 2026, 16:42 · 7:42 · Duplicate charge');
      expect(dialogOf(host).matches(':modal')).to.equal(true);
      expect(dialogOf(host).getAttribute('aria-labelledby')).to.equal('replay-title');
    });

    it('does without what is not known', async () => {
      const detail = await detailOf();
      const host = await opened({ ...detail, customer: null, agent: null, channel: null, duration: null });
      expect(words(host, '#replay-title')).to.equal('No name, no agent');
      expect(words(host, '.caption')).to.match(/^\d+ \w+ 2026, \d\d:\d\d$/);
      expect(words(host, '.replay-talk')).to.equal('This interaction has no recording, transcript or message.');
    });

    it('says status and kind of customer, and marks what is derived', async () => {
      const detail = { ...(await detailOf()), channel: null, duration: null };
      const stated = {
        status: { value: 'missed_and_ended', derived: true },
        contactType: { value: 'new', derived: false },
      };
      const caption = async (patch: Partial<InteractionDetail>) =>
        words(await opened({ ...detail, ...patch }), '.caption').replace(/^.* \d\d:\d\d( · )?/, '');
      expect(await caption(stated as Partial<InteractionDetail>)).to.equal(
        'Status: missed and ended (derived) · New contact',
      );
      const other = {
        status: { value: 'completed', derived: false },
        contactType: { value: 'returning', derived: true },
      };
      expect(await caption(other as Partial<InteractionDetail>)).to.equal(
        'Status: completed · Returning contact (derived)',
      );
      expect(await caption({})).to.equal('');
    });

    it('closes with its button and gives the focus back', async () => {
      const host = await opened(await detailOf({ recording }));
      one(host, '.replay-head button').click();
      await closed(host);
      expect(host.shadowRoot!.activeElement).to.equal(one(host, '.opener'));
    });

    it('closes with Escape, which goes no further', async () => {
      const host = await opened(await detailOf());
      let escapes = 0;
      host.addEventListener('keydown', () => escapes++);
      await sendKeys({ press: 'Escape' });
      await closed(host);
      expect(escapes).to.equal(0);
    });

    it('closes with a click beside it, not with one on it', async () => {
      const host = await opened(await detailOf());
      one(host, '.replay-sheet').click();
      expect(dialogOf(host).open).to.equal(true);
      dialogOf(host).click();
      await closed(host);
    });

    it('closes with its host, which can be used again', async () => {
      const detail = await detailOf({ recording });
      const host = await opened(detail);
      const media = mediaOf(host);
      const parent = host.parentElement!;
      host.remove();
      await host.updateComplete;
      expect(dialogOf(host)).to.equal(undefined);
      expect([media.paused, media.getAttribute('src')]).to.deep.equal([true, null]);
      parent.append(host);
      await host.replay.open(detail);
      expect(dialogOf(host).matches(':modal')).to.equal(true);
      expect(mediaOf(host).src).to.equal(wave);
    });

    it('shows another interaction in place of the one before', async () => {
      const detail = await detailOf({ recording });
      const host = await opened(detail);
      const media = mediaOf(host);
      await host.replay.open({ ...detail, id: 'other', customer: 'Wei Zhang' });
      expect(all(host, 'dialog')).to.have.lengthOf(1);
      expect(words(host, '#replay-title')).to.equal('Wei Zhang with Priya Raman');
      expect([media.isConnected, media.paused, media.getAttribute('src')]).to.deep.equal([false, true, null]);
      expect(mediaOf(host).src).to.equal(wave);
    });

    it('stays open where it is opened again at once', async () => {
      const detail = await detailOf({ recording });
      const host = await opened(detail);
      dialogOf(host).close();
      await host.replay.open(detail);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(dialogOf(host).open).to.equal(true);
    });
  });

  describe('a recording', () => {
    it('plays in a native player, and is let go of when the dialog closes', async () => {
      const host = await opened(await detailOf({ recording }));
      const media = mediaOf(host);
      expect([media.localName, media.controls, media.src]).to.deep.equal(['audio', true, wave]);
      await loaded(media);
      dialogOf(host).close();
      await closed(host);
      expect([media.paused, media.getAttribute('src')]).to.deep.equal([true, null]);
      await waitFor(
        () => media.networkState === HTMLMediaElement.NETWORK_EMPTY,
        () => 'the recording to be let go of',
      );
    });

    it('plays in a video player where its type says so', async () => {
      const host = await opened(await detailOf({ recording: { ...recording, type: 'Video/mp4' } }));
      expect(mediaOf(host).localName).to.equal('video');
    });

    it('leads from a turn to its place, and from a place to its turn', async () => {
      const host = await opened(await detailOf({ recording }));
      const media = mediaOf(host);
      await loaded(media);
      media.pause();
      const turns = all(host, 'button.replay-turn');
      expect(turns).to.have.lengthOf(firstCall.transcript.length);
      turns[4].click();
      expect(media.currentTime).to.equal(firstCall.transcript[4].from);
      await waitFor(
        () => all(host, '[aria-current]').length === 1,
        () => 'a current turn',
      );
      expect(one(host, '[aria-current]').contains(turns[4])).to.equal(true);
      const hold = firstCall.segments.find(({ kind }) => kind === 'hold')!;
      media.currentTime = (hold.from + hold.to) / 2;
      await waitFor(
        () => all(host, '[aria-current]').length === 0,
        () => 'no current turn while on hold',
      );
    });

    it('has a strip of its parts, in words', async () => {
      const host = await opened(await detailOf({ recording }));
      const parts = all(host, '.replay-strip li');
      expect(parts.map((part) => part.className)).to.deep.equal(firstCall.segments.map(({ kind }) => kind));
      expect(plain(parts[1].querySelector('.visually-hidden')?.textContent)).to.match(/^Hold, 0:\d\d to 0:\d\d$/);
      expect(words(host, '.replay-segments .key')).to.match(/^Talk 0:\d\d Hold 0:\d\d After-call 0:\d\d$/);
      const strip = one(host, '.replay-strip').getBoundingClientRect();
      const end = parts.at(-1)!.getBoundingClientRect().right;
      expect(end).to.be.within(strip.right - 3, strip.right + 1);
    });

    it('has no strip without parts, or with parts of no length', async () => {
      const segments = [{ from: 3, to: 3, kind: 'talk' as const }];
      for (const none of [null, [], segments]) {
        const host = await opened(await detailOf({ recording: { ...recording, segments: none } }));
        expect(all(host, '.replay-strip')).to.have.lengthOf(0);
      }
    });

    for (const url of unsafeUrls) {
      it(`is refused at ${JSON.stringify(url)}`, async () => {
        const host = await opened(await detailOf({ recording: { ...recording, url } }));
        expect(mediaOf(host)).to.equal(undefined);
        expect(words(host, '.notice')).to.match(/is not safe to open/);
        expect(all(host, 'button.replay-turn')).to.have.lengthOf(0);
        expect(all(host, '.replay-turn')).to.have.lengthOf(firstCall.transcript.length);
      });
    }

    it('says where it cannot be played, and tries again', async () => {
      // A browser plays nothing, and so loads nothing, in a page that the reader has not touched.
      await sendKeys({ press: 'a' });
      const host = await opened(await detailOf({ recording: { ...recording, url: '/no-such-recording.wav' } }));
      await waitFor(
        () => one(host, '[role=alert]') !== undefined,
        () => 'the fault',
      );
      expect(words(host, '[role=alert]')).to.match(/^The recording cannot be played: it is missing, or this browser/);
      expect(mediaOf(host).checkVisibility()).to.equal(false);
      expect(all(host, 'button.replay-turn')).to.have.lengthOf(0);
      await expect(host).to.be.accessible();
      one(host, '[role=alert] button').click();
      await host.updateComplete;
      expect(mediaOf(host).checkVisibility()).to.equal(true);
      await waitFor(
        () => one(host, '[role=alert]') !== undefined,
        () => 'the fault again',
      );
    });

    it('is loaded from no place that the page does not name', async () => {
      const elsewhere = { ...recording, url: 'https://cdn.example/a.wav' };
      const detail = await detailOf({ recording: elsewhere });
      const host = await opened(detail);
      expect(mediaOf(host)).to.equal(undefined);
      expect(words(host, '.notice')).to.match(
        /^The recording is at \W?https:\/\/cdn\.example\W?, which the attribute \W?media-origins\W? of this page does not name/,
      );
      await expect(host).to.be.accessible();
      await host.replay.open(detail, 'https://cdn.example', false);
      expect(all(host, '.notice')).to.have.lengthOf(0);
      expect(mediaOf(host).src).to.equal('https://cdn.example/a.wav');
    });

    it('may be missing, its transcript there', async () => {
      const host = await opened(await detailOf({ recording: { ...recording, url: '' } }));
      expect(words(host, '.replay-player')).to.match(/^The recording is not in the data/);
      expect(one(host, '.replay-turns').tabIndex).to.equal(0);
    });
  });

  describe('a transcript', () => {
    it('is in the order of time, with speaker and clock', async () => {
      const transcript = [
        { from: 65, to: 70, speaker: 'customer', text: 'Later' },
        { from: 3.4, to: 5, speaker: 'agent', text: 'Hello' },
        { from: 80, to: 81, speaker: 'Supervisor', text: 'Last' },
      ];
      const host = await opened(await detailOf({ recording: { ...recording, transcript } }));
      expect(all(host, '.replay-turns li').map((turn) => plain(turn.textContent))).to.deep.equal([
        '0:03 Agent Hello',
        '1:05 Customer Later',
        '1:20 Supervisor Last',
      ]);
    });

    it('names the readings of a turn without scoring them', async () => {
      const host = await opened(await detailOf({ recording }));
      const at = firstCall.transcript.findIndex(({ behaviors }) => behaviors && 'beEmpathetic' in behaviors);
      const turn = all(host, '.replay-turns li')[at];
      expect(plain(turn.querySelector('.visually-hidden')?.textContent)).to.equal('Readings of this turn: Empathy');
      expect(plain(turn.textContent)).not.to.contain('0.93');
      expect(turn.querySelectorAll('.glyph')).to.have.lengthOf(0);
    });

    it('knows the turn of an instant', () => {
      const turn = (from: number, to: number) => ({ from, to, speaker: 'agent', text: '' });
      const turns = [turn(0, 3), turn(3, 9), turn(5, 6), turn(12, 14)];
      expect([0, 2.9, 3, 5.5, 7, 9, 13, 14, -1].map((seconds) => turnAt(turns, seconds))).to.deep.equal([
        0, 0, 1, 2, 1, -1, 3, -1, -1,
      ]);
    });
  });

  describe('a thread', () => {
    it('is in the order of time, by day, and says who wrote', async () => {
      const host = await opened(await detailOf({ messages: [...thread()].reverse() }));
      const items = all(host, '.replay-messages li').map((item) => plain(item.textContent));
      const other = description.agents.find(({ id }) => id === 'agent-07')!.name;
      expect(items).to.deep.equal([
        'Sun 30 Aug',
        'Ruth Adeyemi · Customer · 17:02 Where is it?',
        'Bot · 17:03 Looking.',
        'System · 17:05 Assigned.',
        'Priya Raman · Agent · 17:06 Private note Called twice.',
        'Priya Raman · Agent · 17:07 · sent by workflow On its way.',
        'Mon 31 Aug',
        `${other} · Agent · 09:12 Not delivered Today.`,
        'Ruth Adeyemi · Customer · 09:20 Attachment: image/jpeg',
        'Ruth Adeyemi · Customer · 09:21 No text',
      ]);
    });

    it('shows the first messages of a long one, the rest on request', async () => {
      const start = Date.parse('2026-08-20T09:00:00Z');
      const messages = Array.from({ length: 700 }, (_, i) => ({
        at: start + i * 60_000,
        from: i % 2 === 0 ? ('customer' as const) : ('agent' as const),
        text: `Message ${i}`,
      }));
      const host = await opened(await detailOf({ messages }));
      expect(all(host, '.replay-message')).to.have.lengthOf(300);
      const more = one(host, '.replay-talk > button');
      expect(plain(more.textContent)).to.equal('Show 400 more');
      more.click();
      await host.updateComplete;
      expect(all(host, '.replay-message')).to.have.lengthOf(700);
    });
  });

  describe('scores', () => {
    it('show every behaviour with its word and its points', async () => {
      const detail = await detailOf();
      const behaviors = detail.behaviors.map(({ key }, i) => ({
        key,
        raw: null,
        index: ([10, 6, -1, 4, 0, -2, 10, 6, -1] as const)[i],
      }));
      const host = await opened({ ...detail, behaviors });
      expect(all(host, '.replay-scores li').map((line) => plain(line.textContent))).to.deep.equal([
        'Demonstrates ownership Very positive 10',
        'Active listening Positive 6',
        'Empathy Neutral N/A',
        'Builds rapport Negative 4',
        'Sets expectations Very negative 0',
        'Effective questioning No data',
        'Promotes self-service Very positive 10',
        'No inappropriate action Positive 6',
        'Acknowledges loyalty Neutral N/A',
        'Overall satisfaction Neutral 60%',
      ]);
      expect(words(host, '.replay-scores + p')).to.equal(
        '36 of 60 points: 60%. 2 behaviours were neutral and are not counted. One has no data.',
      );
    });

    it('add up to what the engine says of every interaction', async () => {
      const answer = await engine.interactions({ page: { limit: 300 } });
      for (const [i, id] of answer.ids.entries()) {
        const total = replayTotal((await engine.interaction(id))!, description);
        expect([total.earned, total.possible]).to.deep.equal([answer.earned[i], answer.possible[i]]);
        expect(total.percent).to.deep.equal(answer.percent[i]);
      }
    });

    it('leave out what does not belong to the overall satisfaction, and say so', async () => {
      const custom = await createEngine(manyBehaviors());
      const host = await fixture<ReplayHost>(html`<replay-host .description=${await custom.describe()}></replay-host>`);
      const { ids, exclusions, earned, possible } = await custom.interactions({ page: { limit: 50 } });
      const at = exclusions.indexOf(null);
      const detail = (await custom.interaction(ids[at]))!;
      await host.replay.open({ ...detail, record: { ...detail.record, recording: null } });
      expect(words(host, '.replay-scores + p')).to.match(new RegExp(`^${earned[at]} of ${possible[at]} points`));
      expect(words(host, '.replay-scores + p')).to.contain('Not part of the overall satisfaction: ');
    });

    it('say that there are none where nothing was scored', async () => {
      const detail = await detailOf();
      const behaviors = detail.behaviors.map(({ key }) => ({ key, index: -2 as const, raw: null }));
      const host = await opened({ ...detail, behaviors });
      expect(words(host, '.replay-scores + p')).to.match(/^No behaviour scored points, so there is no overall score\./);
      expect(words(host, '.replay-side')).not.to.match(/%/);
    });

    it('say why an interaction has none', async () => {
      const host = await opened({ ...(await detailOf()), exclusion: 'no_dialogue' });
      expect(words(host, '.replay-side')).to.contain('Not scored: no dialogue.');
      expect(all(host, '.replay-scores')).to.have.lengthOf(0);
    });
  });

  describe('more fields', () => {
    it('are those that the input format does not know', async () => {
      const host = await opened(await detailOf({ crmCase: 'C-1', nested: { a: [1, null] }, status: 'open' }));
      expect(words(host, '.replay-fields summary')).to.equal('More fields (2)');
      expect(words(host, '.replay-fields dl')).to.equal('crmCase C-1nested {"a":[1,null]}');
    });

    it('are not there where there are none', async () => {
      expect(all(await opened(await detailOf()), '.replay-fields')).to.have.lengthOf(0);
    });

    it('become text, whatever they are, and not too much of it', () => {
      const circle: Record<string, unknown> = {};
      circle['self'] = circle;
      const odd = { circle, big: 10n, none: undefined, run: () => 1, long: '💬'.repeat(900), zero: 0, no: null };
      const fields = new Map(unknownFields({ id: 'a', startedAt: 0, ...odd }));
      expect(fields.get('circle')).to.equal('object');
      expect(fields.get('big')).to.equal('bigint');
      expect(fields.get('run')).to.equal('function');
      expect(fields.get('none')).to.equal('undefined');
      expect([fields.get('zero'), fields.get('no')]).to.deep.equal(['0', 'null']);
      expect([...fields.get('long')!]).to.have.lengthOf(501);
    });
  });

  it('shows the closing note, and everything as text', async () => {
    const nasty = '<img src=x onerror="alert(1)"><b>bold</b>';
    const transcript = [{ from: 0, to: 1, speaker: nasty, text: nasty, behaviors: { [nasty]: 1 } }];
    const detail = await detailOf({
      summary: nasty,
      category: nasty,
      [nasty]: nasty,
      recording: { ...recording, transcript },
      messages: [{ at: 1, from: 'customer', text: nasty, source: nasty, contentType: nasty }],
    });
    const host = await opened({ ...detail, customer: nasty, agent: nasty, channel: nasty });
    expect(words(host, '.replay-note')).to.equal(nasty);
    expect(all(host, 'img, b')).to.have.lengthOf(0);
    expect(words(host, '#replay-title')).to.equal(`${nasty} with ${nasty}`);
  });
});

function thread(): NonNullable<Interaction['messages']> {
  const at = (time: string, day = 30) => Date.parse(`2026-08-${day}T${time}:00+02:00`);
  return [
    { at: at('17:02'), from: 'customer', text: 'Where is it?' },
    { at: at('17:03'), from: 'bot', text: 'Looking.' },
    { at: at('17:05'), from: 'system', text: 'Assigned.' },
    { at: at('17:06'), from: 'agent', agentId: 'agent-03', text: 'Called twice.', private: true },
    { at: at('17:07'), from: 'agent', text: 'On its way.', source: 'workflow' },
    { at: at('09:12', 31), from: 'agent', agentId: 'agent-07', text: 'Today.', failed: true },
    { at: at('09:20', 31), from: 'customer', contentType: 'image/jpeg' },
    { at: at('09:21', 31), from: 'customer' },
  ];
}
