import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { ReportSource } from '../report-source/report-source.js';
import {
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
  tooFew,
  typical,
} from '../../../stories/data/fixtures.js';
import { reportPath, type NetworkState } from '../../../stories/data/handlers.js';
import { linked, network, staleAfterRefresh } from '../../../stories/network-states.js';
import { boxed, reached, selectIn } from '../../../stories/support.js';
import { waitingStates } from '../../../stories/waiting-states.js';
import { BehaviorScore } from './behavior-score.js';
import { define } from '../../widget/define-element.js';

define(BehaviorScore);
define(ReportSource);

interface Args {
  report?: () => object;
  state?: NetworkState;
  agentId?: string;
  teamId?: string;
  behaviors?: string;
  period?: string;
  compare?: 'previous' | 'none';
  view?: 'chart' | 'table';
}

type Story = StoryObj<Args>;

const draw = ({ report, state, agentId, teamId, behaviors, period, compare, view }: Args) =>
  html`<behavior-score
    .data=${report?.() ?? null}
    src=${state ? reportPath(state) : nothing}
    agent-id=${agentId ?? nothing}
    team-id=${teamId ?? nothing}
    behaviors=${behaviors ?? nothing}
    period=${period ?? nothing}
    compare=${compare ?? nothing}
    view=${view ?? nothing}
  ></behavior-score>`;

const meta: Meta<Args> = {
  title: 'Elements/behavior-score',
  component: 'behavior-score',
  args: { report: typical },
  render: draw,
};

export default meta;

const waiting = waitingStates('behavior-score', draw);

/** An agent with clear changes, in a report of 5,000 interactions. */
export const OneAgent: Story = { args: { agentId: 'agent-02' } };

/** An agent whose behaviours all got worse. */
export const Declining: Story = { args: { agentId: 'agent-06' } };

/** An agent with a behaviour that was never scored. */
export const NoScoreInOne: Story = { args: { agentId: 'agent-05' } };

/** A new agent: some behaviours too few to judge, nothing to compare with. */
export const NewAgent: Story = { args: { agentId: 'agent-11' } };

export const OneTeam: Story = { args: { teamId: 'team-3' } };

export const Everybody: Story = {};

export const SmallData: Story = { args: { report: small } };

export const TooFew: Story = { args: { report: tooFew, agentId: 'agent-01' } };

export const SingleInteraction: Story = { args: { report: single } };

/** With nobody else to choose, there is no choice. */
export const OnlyAgent: Story = { args: { report: oneAgent } };

export const ManyAgents: Story = { args: { report: manyAgents } };

export const ManyBehaviors: Story = { args: { report: manyBehaviors } };

export const SomeBehaviors: Story = { args: { behaviors: 'beEmpathetic setExpectations inappropriateAction' } };

export const OverallOnly: Story = { args: { behaviors: 'overallSatisfaction' } };

/** Nothing is compared: nothing of a previous period is drawn or said. */
export const WithoutComparison: Story = { args: { agentId: 'agent-02', compare: 'none' } };

/** Of a longer period the last 90 days are compared. */
export const LongPeriod: Story = { args: { period: '2026-03-05/2026-09-01' } };

export const TableView: Story = { args: { agentId: 'agent-02', view: 'table' } };

export const Dark: Story = { ...OneAgent, globals: { theme: 'dark' } };

export const DarkTooFew: Story = { ...NewAgent, globals: { theme: 'dark' } };

export const RightToLeft: Story = { ...OneAgent, globals: { direction: 'rtl', locale: 'ar' } };

export const TraditionalChinese: Story = { args: { report: chinese }, globals: { locale: 'zh-Hant' } };

export const Width780: Story = { ...OneAgent, render: (args) => boxed(780, draw(args)) };

export const Width560: Story = { ...NewAgent, render: (args) => boxed(560, draw(args)) };

export const Width360: Story = { ...OneAgent, render: (args) => boxed(360, draw(args)) };

export const Width320: Story = { ...OneAgent, render: (args) => boxed(320, draw(args)) };

export const Width320Table: Story = {
  args: { agentId: 'agent-02', view: 'table' },
  render: (args) => boxed(320, draw(args)),
};

export const Width360RightToLeft: Story = { ...Width360, globals: { direction: 'rtl' } };

export const ArabicNames: Story = { args: { report: arabic, agentId: 'agent-02' } };

export const ChineseNames: Story = { args: { report: chinese, agentId: 'agent-02' } };

export const LongNames: Story = { args: { report: longNames, agentId: 'agent-01' } };

export const LongNamesNarrow: Story = { ...LongNames, render: (args) => boxed(320, draw(args)) };

export const LongBehaviorNames: Story = {
  args: { report: longBehaviorNames },
  render: (args) => boxed(700, draw(args)),
};

/** Names with markup are text. */
export const MarkupInNames: Story = { args: { report: markup, agentId: 'agent-01' } };

export const DirtyData: Story = { args: { report: dirty }, parameters: { rapport: { expectedStatus: 'partial' } } };

export const Empty: Story = { args: { report: empty }, parameters: { rapport: { expectedStatus: 'empty' } } };

export const AllExcluded: Story = { args: { report: allExcluded } };

/** The agent has nothing in the period: the choice stays, and the card says how to get out. */
export const NoMatch: Story = {
  args: { agentId: 'nobody' },
  parameters: { rapport: { expectedStatus: 'no-match' } },
};

export const NothingInPeriod: Story = {
  args: { period: '2020-01-01/2020-02-01' },
  parameters: { rapport: { expectedStatus: 'no-match' } },
};

export const Loading: Story = network('neverAnswers', 'loading');

export const ServerError: Story = network('notFound', 'error');

export const ServerAsksToWaitForHours: Story = network('asksToWaitForHours', 'error');

export const NotAllowed: Story = network('forbidden', 'error');

export const WebPageInsteadOfData: Story = network('htmlInsteadOfJson', 'error');

export const Truncated: Story = network('truncatedJson', 'error');

export const Loaded: Story = network('ok', 'ready');

/** A refresh has failed: the last figures stay, and say from when they are. */
export const Stale: Story = staleAfterRefresh('behavior-score', draw);

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
export const Linked: Story = linked(html`<behavior-score></behavior-score>`, (source) => {
  selectIn(source, { field: 'agent', values: ['agent-02'], source: 'elsewhere' });
  selectIn(source, { field: 'behavior', values: ['beEmpathetic'], source: 'elsewhere' });
});

/** A team is selected elsewhere, and the report itself is limited to a channel. */
export const LinkedTeams: Story = {
  render: ({ report }) =>
    html`<report-source .data=${report?.() ?? null} channel="voice">
      <behavior-score agent-id="agent-02"></behavior-score>
    </report-source>`,
  play: async ({ canvasElement }) => {
    const source = canvasElement.querySelector<ReportSource>('report-source')!;
    await reached(source, 'ready');
    selectIn(source, { field: 'team', values: ['team-1', 'team-2'], source: 'elsewhere' });
  },
};
