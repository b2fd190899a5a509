/** Italiano. */

import { agentDetails } from './agent-details.js';
import { behaviorScore } from './behavior-score.js';
import { common } from './common.js';
import { explain } from './explain.js';
import { interactionSummary } from './interaction-summary.js';
import { interactionTrend } from './interaction-trend.js';
import { myAgents } from './my-agents.js';
import { problems } from './problems.js';
import { replay } from './replay.js';
import { metricCards } from './metric-cards.js';
import { metricDialog } from './metric-dialog.js';
import { metrics } from './metrics.js';

export const it = [
  common,
  myAgents,
  agentDetails,
  behaviorScore,
  interactionTrend,
  interactionSummary,
  problems,
  explain,
  replay,
  metrics,
  metricCards,
  metricDialog,
].join('\n');
