/** The messages of every part of the package, for tests that want them all at once. */
import { provideLanguage, useMessages, type MessageSet } from '../../src/i18n/index.js';
import { commonMessages } from '../../src/i18n/messages/common/index.js';
import { explainMessages } from '../../src/dialogs/explain/messages/index.js';
import { problemsMessages } from '../../src/dialogs/problems/messages/index.js';
import { replayMessages } from '../../src/dialogs/replay/messages/index.js';
import { behaviorScoreMessages } from '../../src/elements/behavior-score/messages/index.js';
import { interactionSummaryMessages } from '../../src/elements/interaction-summary/messages/index.js';
import { interactionTrendMessages } from '../../src/elements/interaction-trend/messages/index.js';
import { metricCardsMessages } from '../../src/elements/metric-cards/messages/index.js';
import { myAgentsMessages } from '../../src/elements/my-agents/messages/index.js';
import { metricMessages } from '../../src/words/messages/index.js';

const sets: readonly MessageSet[] = [
  commonMessages,
  explainMessages,
  problemsMessages,
  replayMessages,
  behaviorScoreMessages,
  interactionSummaryMessages,
  interactionTrendMessages,
  metricCardsMessages,
  myAgentsMessages,
  metricMessages,
];

/** English, and what else is named, from the first message on. */
export async function useAllMessages(...languages: readonly string[]): Promise<void> {
  useMessages(...sets);
  for (const language of languages) {
    const modules = await Promise.all(sets.map((set) => set.later[language]()));
    provideLanguage(
      language,
      modules.map(({ messages }) => messages),
    );
  }
}
