import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { HttpResponse, http } from 'msw';
import type { Interaction } from '../../core/model/interaction.js';
import { InteractionSummary } from '../../elements/interaction-summary/interaction-summary.js';
import { markup, manyBehaviors, small } from '../../../stories/data/fixtures.js';
import { recordingHandler } from '../../../stories/data/handlers.js';
import type { ReportEnvelope } from '../../../stories/data/options.js';
import { recordedCalls, recordingOf } from '../../../stories/data/recordings.js';
import { define } from '../../widget/define-element.js';

define(InteractionSummary);

interface Args {
  report: () => ReportEnvelope<unknown>;
  mediaOrigins?: string;
}

type Story = StoryObj<Args>;

const keys = new Set(Object.keys(small().interactions.find(({ behaviors }) => behaviors)?.behaviors ?? {}));
const call = recordingOf(recordedCalls[0], 'recordings/', keys);
const elsewhere = { ...call, url: 'https://calls.example/recordings/call-1.wav' };

const meta: Meta<Args> = {
  title: 'Elements/Replay',
  component: 'interaction-summary',
  args: { report: () => latest({ recording: call, category: 'Billing', summary: 'Charged twice, refund released.' }) },
  parameters: {
    msw: {
      handlers: [
        recordingHandler,
        http.get('*/gone.wav', () => new HttpResponse(null, { status: 404 })),
        http.get('*/damaged.wav', () => HttpResponse.text('not a sound')),
      ],
    },
  },
  render: ({ report, mediaOrigins }) =>
    html`<interaction-summary
      page-size="3"
      period="last-90-days"
      media-origins=${mediaOrigins ?? nothing}
      .data=${report()}
    ></interaction-summary>`,
  play: ({ canvasElement }) => replay(canvasElement),
};

export default meta;

/** A recording with a hold, its transcript, and what each behaviour scored. */
export const Recording: Story = {};

export const WithoutTranscript: Story = {
  args: { report: () => latest({ recording: { ...call, transcript: null } }) },
};

export const WithoutSegments: Story = { args: { report: () => latest({ recording: { ...call, segments: null } }) } };

/** The data has no address of the recording. */
export const TranscriptOnly: Story = {
  args: { report: () => latest({ recording: { ...call, url: '' } }) },
  parameters: { rapport: { expectedStatus: 'partial' } },
};

export const Video: Story = { args: { report: () => latest({ recording: { ...call, type: 'video/mp4' } }) } };

/** An address that is not safe to open is refused. */
export const RefusedAddress: Story = {
  args: { report: () => latest({ recording: { ...call, url: 'javascript:alert(document.domain)' } }) },
};

/** The recording lies where the page does not say that recordings may come from. */
export const SettingMissing: Story = { args: { report: () => latest({ recording: elsewhere }) } };

export const SettingMissingRightToLeft: Story = { ...SettingMissing, globals: { direction: 'rtl', locale: 'ar' } };

/** The same one, in a page that says so. */
export const OtherOrigin: Story = {
  args: { report: () => latest({ recording: elsewhere }), mediaOrigins: 'https://calls.example' },
};

export const RecordingGone: Story = { args: { report: () => latest({ recording: { ...call, url: 'gone.wav' } }) } };

export const RecordingDamaged: Story = {
  args: { report: () => latest({ recording: { ...call, url: 'damaged.wav' } }) },
};

/** Customer, agents, bot and system; a private note; a message that was not delivered; two days. */
export const Messages: Story = { args: { report: () => latest({ messages: thread(), channel: 'whatsapp' }) } };

/** The first messages of a long thread; the others on request. */
export const LongThread: Story = { args: { report: () => latest({ messages: longThread(), channel: 'chat' }) } };

export const RecordingAndMessages: Story = {
  args: { report: () => latest({ recording: call, messages: thread() }) },
};

/** Nothing to replay: what is known of the interaction all the same. */
export const NothingToReplay: Story = { args: { report: () => latest({}) } };

export const NotScored: Story = {
  args: { report: () => latest({ recording: call, exclusion: 'consent_withheld' }) },
};

/** Some behaviours do not count towards the overall satisfaction. */
export const ManyBehaviors: Story = {
  args: {
    report: () => {
      const report = manyBehaviors();
      return { ...report, interactions: newestFirst(report.interactions, { messages: thread() }) };
    },
  },
};

/** Fields that are not of the input format are kept for this place. */
export const MoreFields: Story = {
  args: {
    report: () =>
      latest({
        recording: call,
        crmCase: 'C-20417',
        escalated: false,
        scores: { effort: 2, steps: [1, 2, 3] },
        note: 'x'.repeat(2000),
        '<img src=x>': '<script>alert(1)</script>',
      }),
  },
  play: async ({ canvasElement }) => {
    await replay(canvasElement);
    canvasElement
      .querySelector('interaction-summary')!
      .shadowRoot!.querySelector<HTMLDetailsElement>('.replay-fields')!.open = true;
  },
};

/** Whatever the data says is text. */
export const Markup: Story = {
  args: {
    report: () => {
      const report = markup();
      const spiked = report.interactions.find(({ messages, summary }) => messages && summary?.startsWith('<img'))!;
      const { messages, summary, category, customer } = spiked;
      const patch = { messages, summary, category, customer, channel: '<video>' };
      return { ...report, interactions: newestFirst(report.interactions, patch) };
    },
  },
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const DarkMessages: Story = { ...Messages, globals: { theme: 'dark' } };

export const RightToLeft: Story = { globals: { direction: 'rtl', locale: 'ar' } };

export const RightToLeftMessages: Story = { ...Messages, globals: { direction: 'rtl' } };

async function replay(canvasElement: HTMLElement): Promise<void> {
  const element = canvasElement.querySelector<InteractionSummary>('interaction-summary')!;
  (await drawn(element, '.play')).click();
  await drawn(element, 'dialog.replay[open]');
}

/** A part of the widget as soon as it is drawn. */
async function drawn(element: InteractionSummary, selector: string): Promise<HTMLElement> {
  for (;;) {
    const part = element.shadowRoot!.querySelector<HTMLElement>(selector);
    if (part) return part;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** The small report, its newest interaction replaced. */
function latest(patch: Partial<Interaction>): ReportEnvelope<unknown> {
  const report = small();
  return { ...report, interactions: newestFirst(report.interactions, patch) };
}

function newestFirst(interactions: readonly Interaction[], patch: Partial<Interaction>): Interaction[] {
  const scored = interactions.find(
    ({ behaviors, exclusion, agents, customer, agentId }) =>
      Object.keys(behaviors ?? {}).length > 7 && !exclusion && !agents && customer?.name && agentId === 'agent-03',
  )!;
  const plain = { ...scored, messages: null, recording: null, id: 'replayed', endedAt: '2026-08-31T17:47:42+02:00' };
  return [...interactions, { ...plain, channel: 'voice', startedAt: '2026-08-31T17:40:00+02:00', ...patch }];
}

function thread(): Interaction['messages'] {
  const at = (time: string, day = 30) => `2026-08-${day}T${time}:00+02:00`;
  return [
    { at: at('17:02'), from: 'customer', text: 'My parcel says “in transit” for five days.\n\nWhere is it?' },
    { at: at('17:02'), from: 'bot', text: 'I am looking for your order. Do you want to talk to a person?' },
    { at: at('17:03'), from: 'customer', text: 'Yes please' },
    { at: at('17:05'), from: 'system', text: 'Conversation assigned to Pilar.' },
    { at: at('17:06'), from: 'agent', agentId: 'agent-03', text: 'Customer called twice already.', private: true },
    { at: at('17:07'), from: 'agent', agentId: 'agent-03', text: 'It sits in the wrong depot.', source: 'workflow' },
    { at: at('09:12', 31), from: 'agent', agentId: 'agent-07', text: 'It goes out today.', failed: true },
    { at: at('09:13', 31), from: 'agent', agentId: 'agent-07', text: 'It goes out today, before ten.' },
    { at: at('09:20', 31), from: 'customer', contentType: 'image/jpeg' },
    { at: at('09:21', 31), from: 'customer', text: 'شكرا جزيلا، وصل الطرد.' },
  ];
}

function longThread(): Interaction['messages'] {
  const start = Date.parse('2026-08-20T09:00:00+02:00');
  return Array.from({ length: 1500 }, (_, i) => ({
    at: start + i * 400_000,
    from: i % 2 === 0 ? ('customer' as const) : ('agent' as const),
    agentId: 'agent-03',
    text: `Message number ${i + 1}`,
  }));
}
