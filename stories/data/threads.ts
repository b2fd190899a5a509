import type { Pace } from './channels.js';
import type { Random } from './random.js';
import { phrases } from './talk/phrases.js';
import type { Case, Topic } from './talk/topic.js';
import { ThreadWriter, waitOf, type Line } from './thread-writer.js';

/** A thread and the seconds at which it was handed to a person. */
export interface Thread {
  readonly lines: readonly Line[];
  readonly requested: number;
  /** `null`: no agent took it. */
  readonly assigned: number | null;
}

/** How a written conversation goes. */
export interface Plot {
  readonly topic: Topic;
  readonly story: Case;
  readonly pace: Pace;
  /** Wall-clock second of the day at which it starts: nobody answers mail at night. */
  readonly second: number;
  readonly course: 'answered' | 'unanswered' | 'broadcast';
  readonly happy: boolean;
  readonly rude: boolean;
}

/** Makes up a thread in the order of a real one: opening, bot, wait, agent, question, answer, action, farewell. */
export function makeThread(plot: Plot, random: Random): Thread {
  const writer = new ThreadWriter(plot.pace, plot.second, random);
  if (plot.course === 'broadcast') {
    writer.add('agent', random.pick(phrases.broadcast), 0, { source: 'broadcast' });
    return { lines: writer.lines, requested: 0, assigned: 0 };
  }
  writer.add('customer', plot.story.opening, 0);
  if (random.chance(plot.pace.bot)) talkToBot(writer, random);
  const requested = writer.now;
  if (plot.course === 'unanswered') {
    if (random.chance(0.6)) writer.customer(random.pick(phrases.nudges));
    return { lines: writer.lines, requested, assigned: null };
  }
  const assigned = requested + waitOf(plot.pace.assign, random);
  writer.now = assigned;
  talkToAgent(writer, plot, random);
  return { lines: writer.lines, requested, assigned };
}

function talkToBot(writer: ThreadWriter, random: Random): void {
  writer.add('bot', random.pick(phrases.bot), 1);
  writer.customer(random.pick(phrases.wantsHuman));
  writer.add('bot', random.pick(phrases.botHandover), 1);
}

function talkToAgent(writer: ThreadWriter, { topic, story, pace, happy, rude }: Plot, random: Random): void {
  if (random.chance(0.15)) writer.add('system', 'Conversation assigned to {agent}.', 0);
  if (random.chance(0.12)) writer.add('agent', random.pick(phrases.note), 20, { private: true });
  writer.agent(random.pick(pace.letters ? phrases.mailGreeting : phrases.greeting));
  if (rude) writer.agent(random.pick(phrases.rude));
  if (random.chance(0.7)) {
    writer.agent(story.question);
    writer.customer(story.answer);
  }
  if (topic.category === 'Damaged goods' && random.chance(0.5)) {
    writer.add('customer', null, 15, { contentType: 'image/jpeg' });
  }
  if (random.chance(happy ? 0.5 : 0.25)) writer.agent(random.pick(phrases.empathy));
  writer.agent(story.action);
  if (!happy) {
    writer.customer(random.pick(phrases.complaints));
    if (random.chance(0.6)) writer.agent(random.pick(phrases.empathy));
  }
  if (random.chance(0.04)) writer.add('agent', topic.selfService, 10, { failed: true });
  if (random.chance(0.35)) writer.agent(topic.selfService);
  const thanked = random.chance(happy ? 0.8 : 0.3);
  if (thanked) writer.customer(random.pick(phrases.thanks));
  writer.agent(random.pick(thanked ? phrases.farewell : phrases.closing));
}
