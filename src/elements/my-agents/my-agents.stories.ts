import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { MyAgents } from './my-agents.js';
import {
  alike,
  allExcluded,
  arabic,
  chinese,
  dirty,
  empty,
  longBehaviorNames,
  longNames,
  manyAgents,
  manyBehaviors,
  markup,
  oneAgent,
  single,
  small,
  thousandsOfAgents,
  tooFew,
  typical,
} from '../../../stories/data/fixtures.js';
import { avatarHandler, reportHandlers, reportPath, type NetworkState } from '../../../stories/data/handlers.js';
import { linked, network, staleAfterRefresh } from '../../../stories/network-states.js';
import { boxed, ready, selectIn } from '../../../stories/support.js';
import { waitingStates } from '../../../stories/waiting-states.js';
import { ReportSource } from '../report-source/report-source.js';
import { define } from '../../widget/define-element.js';

define(MyAgents);
define(ReportSource);

interface Args {
  report?: () => object;
  state?: NetworkState;
  teamId?: string;
  channel?: string;
  behaviors?: string;
  period?: string;
  compare?: 'previous' | 'none';
  heading?: string;
  view?: 'chart' | 'table';
  mediaOrigins?: string;
}

type Story = StoryObj<Args>;

const draw = ({ report, state, teamId, channel, behaviors, period, compare, heading, view, mediaOrigins }: Args) =>
  html`<my-agents
    .data=${report?.() ?? null}
    src=${state ? reportPath(state) : nothing}
    team-id=${teamId ?? nothing}
    channel=${channel ?? nothing}
    behaviors=${behaviors ?? nothing}
    period=${period ?? nothing}
    compare=${compare ?? nothing}
    heading=${heading ?? nothing}
    view=${view ?? nothing}
    media-origins=${mediaOrigins ?? nothing}
  ></my-agents>`;

const meta: Meta<Args> = {
  title: 'Elements/my-agents',
  component: 'my-agents',
  args: { report: typical },
  render: draw,
};

export default meta;

const waiting = waitingStates('my-agents', draw);

/** Twelve agents, 5,000 interactions, half a year. */
export const Typical: Story = {};

/** Nothing is compared: nothing of a previous period is drawn or said. */
export const WithoutComparison: Story = { args: { compare: 'none' } };

/** Agents who do not differ: nobody is named. */
export const NobodyStandsOut: Story = { args: { report: alike } };

/** The page names where pictures come from. */
export const Pictures: Story = {
  args: { report: () => pictured('/avatars/'), mediaOrigins: '/avatars/' },
  parameters: { msw: { handlers: [avatarHandler] } },
};

/** The page does not name where pictures come from: initials, and nothing is asked for. */
export const PicturesNotNamed: Story = {
  args: { report: () => pictured('https://pictures.example/avatars/') },
  parameters: { rapport: { warning: /avatarUrl.* from https:\/\/pictures\.example/ } },
};

export const SmallData: Story = { args: { report: small } };

/** No score can be judged: all are muted, none is ranked. */
export const TooFew: Story = { args: { report: tooFew } };

export const SingleInteraction: Story = { args: { report: single } };

export const OneAgent: Story = { args: { report: oneAgent } };

/** Sixty agents: twenty-five a page. */
export const ManyAgents: Story = { args: { report: manyAgents } };

export const ManyAgentsSecondPage: Story = {
  args: { report: manyAgents },
  play: ({ canvasElement }) => press(canvasElement, '.page', 1),
};

/** Teams go on over pages. */
export const ManyAgentsByTeam: Story = {
  ...ManyAgentsSecondPage,
  play: ({ canvasElement }) => press(canvasElement, '.controls button', 0),
};

export const ManyAgentsWidth360: Story = { args: { report: manyAgents }, render: (args) => boxed(360, draw(args)) };

/** Five thousand agents: two hundred pages. */
export const ThousandsOfAgents: Story = { args: { report: thousandsOfAgents } };

/** Twenty behaviours: the table scrolls inside the card. */
export const ManyBehaviors: Story = { args: { report: manyBehaviors } };

export const SomeBehaviors: Story = { args: { behaviors: 'overallSatisfaction beEmpathetic inappropriateAction' } };

/** Without the overall satisfaction the first behaviour takes its place. */
export const OneBehavior: Story = { args: { behaviors: 'inappropriateAction' } };

export const OneTeam: Story = { args: { teamId: 'team-2' } };

export const OneChannel: Story = { args: { channel: 'voice', heading: 'My agents on the phone' } };

export const OneWeek: Story = { args: { period: 'last-7-days' } };

export const TableView: Story = { args: { view: 'table' } };

export const TableOfMany: Story = { args: { report: manyAgents, view: 'table', behaviors: 'overallSatisfaction' } };

/** The agent’s behaviours with their intervals, and the interactions to listen to. */
export const OpenRow: Story = { play: ({ canvasElement }) => press(canvasElement, '.expand', 1) };

/** The head of a column sorts; the agents that cannot be judged stay at the end. */
export const SortedUpwards: Story = {
  play: ({ canvasElement }) => press(canvasElement, '[role="columnheader"]', 1),
};

export const SortedByName: Story = {
  play: ({ canvasElement }) => press(canvasElement, '[role="columnheader"]', 0),
};

export const Searched: Story = { play: ({ canvasElement }) => search(canvasElement, 'an') };

export const NobodyFound: Story = { play: ({ canvasElement }) => search(canvasElement, 'Nobody of this name') };

export const ByTeam: Story = { play: ({ canvasElement }) => press(canvasElement, '.controls button', 0) };

/** A score is selected: its agent and its behaviour. */
export const ScoreSelected: Story = { play: ({ canvasElement }) => press(canvasElement, 'tr.agent td', 3) };

export const TooltipShown: Story = {
  play: async ({ canvasElement }) => {
    const element = await readyAgents(canvasElement);
    element.renderRoot.querySelectorAll<HTMLElement>('tr.agent td')[16].focus();
  },
};

export const Explained: Story = {
  play: async ({ canvasElement }) => {
    const element = await readyAgents(canvasElement);
    element.renderRoot.querySelector<HTMLElement>('[aria-label="How is this computed"]')!.click();
    await element.updateComplete;
  },
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const DarkOpenRow: Story = { ...OpenRow, globals: { theme: 'dark' } };

export const DarkScoreSelected: Story = { ...ScoreSelected, globals: { theme: 'dark' } };

export const RightToLeft: Story = { args: { report: arabic }, globals: { direction: 'rtl', locale: 'ar' } };

export const RightToLeftOpenRow: Story = { ...OpenRow, ...RightToLeft };

export const TraditionalChinese: Story = { args: { report: chinese }, globals: { locale: 'zh-Hant' } };

export const TraditionalChineseOpenRow: Story = { ...OpenRow, ...TraditionalChinese };

export const Width780: Story = { render: (args) => boxed(780, draw(args)) };

export const Width560: Story = { render: (args) => boxed(560, draw(args)) };

export const Width360: Story = { render: (args) => boxed(360, draw(args)) };

export const Width320: Story = { render: (args) => boxed(320, draw(args)) };

export const Width360OpenRow: Story = { ...OpenRow, render: (args) => boxed(360, draw(args)) };

export const Width360ByTeam: Story = { ...ByTeam, render: (args) => boxed(360, draw(args)) };

export const Width360Dark: Story = { ...Width360, globals: { theme: 'dark' } };

export const Width360RightToLeft: Story = { ...RightToLeft, render: (args) => boxed(360, draw(args)) };

export const Width320Table: Story = { args: { view: 'table' }, render: (args) => boxed(320, draw(args)) };

export const ArabicNames: Story = { args: { report: arabic } };

export const ChineseNames: Story = { args: { report: chinese } };

export const LongNames: Story = { args: { report: longNames } };

export const LongNamesNarrow: Story = { args: { report: longNames }, render: (args) => boxed(320, draw(args)) };

export const LongBehaviorNames: Story = {
  args: { report: longBehaviorNames },
};

/** Names with markup are text, formulas stay harmless in the file, unsafe pictures are refused. */
export const MarkupInNames: Story = { args: { report: markup } };

export const DirtyData: Story = { args: { report: dirty }, parameters: { rapport: { expectedStatus: 'partial' } } };

/** Why records were skipped. */
export const DirtyDataExplained: Story = {
  ...DirtyData,
  play: async ({ canvasElement }) => {
    const element = await readyAgents(canvasElement, 'partial');
    element.renderRoot.querySelector<HTMLElement>('[aria-controls="reasons"]')!.click();
    await element.updateComplete;
  },
};

export const Empty: Story = { args: { report: empty }, parameters: { rapport: { expectedStatus: 'empty' } } };

/** No interaction may be scored: every score is “No score”, never 0%. */
export const AllExcluded: Story = { args: { report: allExcluded } };

export const NoMatch: Story = {
  args: { channel: 'fax' },
  parameters: { rapport: { expectedStatus: 'no-match' } },
};

export const NothingInPeriod: Story = {
  args: { period: '2020-01-01/2020-02-01' },
  parameters: { rapport: { expectedStatus: 'no-match' } },
};

/** The filter of another widget leaves nothing; it can be cleared from here. */
export const NothingSelected: Story = linked(html`<my-agents></my-agents>`, (source) => {
  selectIn(source, { field: 'agent', values: ['agent-02'], source: 'elsewhere' });
  selectIn(source, { field: 'channel', values: ['fax'], source: 'elsewhere' });
});

export const NothingNamed: Story = {
  args: { report: undefined },
  parameters: { rapport: { expectedStatus: 'initial' } },
};

export const SourceMissing: Story = {
  render: () => html`<my-agents source="not-on-this-page"></my-agents>`,
  parameters: { rapport: { expectedStatus: 'error' } },
};

export const Loading: Story = network('neverAnswers', 'loading');

export const NotFound: Story = network('notFound', 'error');

export const NotAllowed: Story = network('forbidden', 'error');

export const SignedOut: Story = network('unauthorized', 'error');

export const WebPageInsteadOfData: Story = network('htmlInsteadOfJson', 'error');

export const EmptyAnswer: Story = network('emptyBody', 'error');

export const Truncated: Story = network('truncatedJson', 'error');

export const WrongShape: Story = network('wrongShape', 'error');

/** Network errors are tried again a few times before they are shown. */
export const NetworkError: Story = {
  ...network('networkError', 'error'),
  parameters: {
    msw: { handlers: [reportHandlers.networkError()] },
    rapport: { expectedStatus: 'error', timeout: 30_000 },
  },
};

export const Loaded: Story = network('ok', 'ready');

export const LoadedLineByLine: Story = network('okNdjson', 'ready');

/** A refresh has failed: the last figures stay, and say from when they are. */
export const Stale: Story = staleAfterRefresh('my-agents', draw);

/** The server asks to wait: the card counts the seconds. */
export const ServerAsksToWait: Story = waiting.serverAsksToWait;

/** The same of a refresh: the last figures stay. */
export const RefreshWaits: Story = waiting.refreshWaits;

/** Loading goes on with the next connection. */
export const Offline: Story = waiting.offline;

export const TooSlow: Story = waiting.tooSlow;

/** A refresh has brought nothing: the card says what was there before. */
export const EmptyAfterRefresh: Story = waiting.emptyAfterRefresh;

/** The worker has gone, and the data cannot be read a second time. */
export const WorkerLost: Story = waiting.workerLost;

/** The data was read a second time, but what the page had appended is missing. */
export const WorkerLostAfterAppend: Story = waiting.workerLostAfterAppend;

/** An agent and a behaviour are selected in another widget. */
export const Linked: Story = linked(html`<my-agents></my-agents>`, (source) => {
  selectIn(source, { field: 'agent', values: ['agent-02', 'agent-04'], source: 'elsewhere' });
  selectIn(source, { field: 'behavior', values: ['beEmpathetic'], source: 'elsewhere' });
});

/** Another widget has selected some of the days. */
export const LinkedDays: Story = linked(html`<my-agents></my-agents>`, (source) => {
  selectIn(source, { field: 'day', from: '2026-07-06', to: '2026-07-27', source: 'elsewhere' });
});

/** The widget, once it shows something. */
const readyAgents = (canvasElement: HTMLElement, status?: string) =>
  ready<MyAgents>(canvasElement, 'my-agents', status);

async function press(canvasElement: HTMLElement, selector: string, which: number): Promise<void> {
  const element = await readyAgents(canvasElement);
  element.renderRoot.querySelectorAll<HTMLElement>(selector)[which].click();
  await element.updateComplete;
}

async function search(canvasElement: HTMLElement, text: string): Promise<void> {
  const element = await readyAgents(canvasElement);
  const field = element.renderRoot.querySelector<HTMLInputElement>('input[type="search"]')!;
  field.value = text;
  field.dispatchEvent(new Event('input'));
  await element.updateComplete;
}

/** The typical report, with addresses of pictures. */
function pictured(folder: string): object {
  const report = typical();
  return { ...report, agents: report.agents.map((agent) => ({ ...agent, avatarUrl: `${folder}${agent.id}.svg` })) };
}
