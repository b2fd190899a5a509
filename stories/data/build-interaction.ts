import type { Behavior } from '../../src/core/model/behavior.js';
import type { Interaction } from '../../src/core/model/interaction.js';
import { rawScores } from './behaviors.js';
import type { Draft, Part } from './draft.js';
import { severalAgents, statedExclusion } from './exclusions.js';
import { fillIn } from './fill-in.js';
import type { Settings } from './options.js';
import { outcomes } from './outcomes.js';
import { recordingOf } from './recordings.js';
import type { RecordedCall } from './recordings.js';
import { topics } from './talk/topics.js';
import { voiceCourse } from './voice.js';
import { writtenCourse } from './written.js';

/** What the interaction before has to say about the next one of the same customer. */
export interface History {
  readonly visits: number;
  readonly lastId: string | null;
  /** Epoch ms. */
  readonly lastStart: number;
}

export function buildInteraction(
  draft: Draft,
  history: History,
  behaviors: readonly Behavior[],
  options: Settings,
): Interaction {
  const { profile, clock, random } = draft;
  const { part: course, recorded } = draft.channel.pace
    ? { part: writtenCourse(draft, draft.channel.pace), recorded: null }
    : voiceCourse(draft);
  const exclusion = statedExclusion(draft);
  const interaction: Interaction = {
    id: draft.id,
    startedAt: clock.iso(draft.start),
    // Handed on: what a customer comes back with another day is a contact of its own.
    ...(history.lastId &&
      random.chance(0.03) &&
      draft.start - history.lastStart < 1_800_000 && { parentId: history.lastId }),
    channel: draft.channel.name,
    direction: course.direction,
    openedSource: course.openedSource,
    ...(profile && { agentId: profile.agent.id, teamId: profile.agent.teamId }),
    ...severalAgents(draft, course),
    customer: draft.customer,
    ...(random.chance(0.7) && { contactType: history.visits > 0 || random.chance(0.2) ? 'returning' : 'new' }),
    ...subject(draft, course, recorded, exclusion),
    ...course,
    ...outcomes(draft, course),
  };
  if (course.firstResponseAt || course.direction === 'outbound' || random.chance(0.2)) {
    interaction.behaviors = rawScores(
      behaviors,
      profile,
      moment(draft, options.days),
      options.missing,
      random.fork('raw'),
    );
  }
  if (exclusion) interaction.exclusion = exclusion;
  // The messages are long: last, where they do not push the rest off the screen.
  if (course.messages) {
    delete interaction.messages;
    interaction.messages = course.messages;
  }
  if (recorded) {
    const keys = new Set(behaviors.map((behavior) => behavior.key));
    interaction.recording = recordingOf(recorded, options.recordingBase, keys);
  }
  return interaction;
}

function subject(draft: Draft, course: Part, recorded: RecordedCall | null, exclusion: string | null): Part {
  const { topic, random } = draft;
  const part: Part = {};
  if (random.chance(0.95)) part.category = recorded?.category ?? topic.category;
  const tags = (recorded && topics.find(({ category }) => category === recorded.category)?.tags) ?? topic.tags;
  if (random.chance(0.4)) part.tags = random.chance(0.5) ? tags : tags.slice(0, 1);
  const language =
    exclusion === 'unsupported_language' ? 'pl' : course.messages || recorded ? 'en' : otherLanguage(draft);
  if (language) part.language = language;
  const done = course.firstResponseAt && course.endedAt;
  if (recorded) part.summary = recorded.summary;
  else if (done && random.chance(0.65)) part.summary = fillIn(draft.story.summary, draft);
  return part;
}

function otherLanguage({ random }: Draft): string | null {
  return random.weighted([
    ['en', 58],
    ['de', 20],
    ['fr', 5],
    ['es', 5],
    ['it', 4],
    [null, 4],
  ]);
}

/** One shared bad week late in the data, as after an outage. */
function moment({ day }: Draft, days: number): { phase: number; mood: number } {
  const place = (day + 0.5) / days;
  const phase = Math.max(-1, Math.min(1, (place - 0.5) * 12));
  return { phase, mood: place > 0.8 && place < 0.84 ? -0.5 : 0 };
}
