/** English, the language that the others fall back on. */

import { behaviorScore } from './behavior-score.js';
import { common } from './common.js';
import { explain } from './explain.js';
import { interactionSummary } from './interaction-summary.js';
import { interactionTrend } from './interaction-trend.js';
import { myAgents } from './my-agents.js';
import { replay } from './replay.js';

export const en = [common, myAgents, behaviorScore, interactionTrend, interactionSummary, explain, replay].join('\n');
