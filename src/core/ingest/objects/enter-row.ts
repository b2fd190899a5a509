/** Fills a row from a record that was read as an object, and completes rows that were read either way. */

import { factOf } from '../../columns/facts.js';
import { CODED_COLUMNS } from '../../columns/interaction-columns.js';
import type { InteractionTable } from '../../columns/growing/interaction-table.js';
import {
  ENDED_AT,
  EVENT_AT,
  NO_DIALOGUE,
  OWN_EXCLUSION,
  OWN_TEAM,
  RECORDED_SECONDS,
  REPLAYABLE,
  SEVERAL_AGENTS,
  STARTED_AT,
  TEXT_CUSTOMER_NAME,
  TEXT_EVENT_AGENT,
  TEXT_EVENT_SOURCE,
  TEXT_LEG,
  TEXT_PRIORITY,
  TEXT_VOID,
  TOO_SHORT,
  UPDATED_AT,
  type PendingRow,
} from '../../columns/growing/pending-row.js';
import type { ReadInteraction } from './read-interaction.js';

const [AGENT, TEAM, CHANNEL, , , , , , EXCLUSION, CUSTOMER, CUSTOMER_ID] = CODED_COLUMNS.map((_, i) => i);
const TALK = factOf('talkSeconds');
const SHORTEST_RECORDED_SECONDS = 4;
const VOICE = Array.from('voice', (char) => char.charCodeAt(0));

/** Fills the row; returns how many behaviours had no place. */
export function fillRow(row: PendingRow, read: ReadInteraction, table: InteractionTable): number {
  row.clear();
  row.setTexts([
    ...[read.agentId, read.teamId, read.channel, read.contactType, read.category, read.direction, read.language],
    ...[read.sentiment, read.exclusion, null, read.customerId],
    ...[read.id, read.agentName, read.teamName, null, read.customerName, read.parentId],
  ]);
  row.setText(TEXT_PRIORITY, read.priority);
  row.setText(TEXT_VOID, read.voidReason);
  row.numbers[STARTED_AT] = read.startedAt;
  row.numbers[ENDED_AT] = read.endedAt;
  row.numbers[UPDATED_AT] = read.updatedAt;
  row.numbers[RECORDED_SECONDS] = read.recordedSeconds;
  row.flags =
    (read.replayable ? REPLAYABLE : 0) |
    (read.severalAgents ? SEVERAL_AGENTS : 0) |
    (read.dialogue === false ? NO_DIALOGUE : 0);
  for (const [fact, value] of read.facts) row.addFact(fact, value);
  for (const { kind, at, agentId, source } of read.events) {
    row.numbers[EVENT_AT] = at;
    row.setText(TEXT_EVENT_AGENT, agentId);
    row.setText(TEXT_EVENT_SOURCE, source);
    row.addEvent(kind, TEXT_EVENT_AGENT);
  }
  let dropped = 0;
  for (const name of Object.keys(read.behaviors)) {
    const key = table.keyOfText(name);
    if (key < 0) dropped++;
    else {
      row.keys[row.count] = key;
      row.values[row.count++] = read.behaviors[name];
    }
  }
  return dropped;
}

/** Decides what follows from several values of the row. */
export function completeRow(row: PendingRow): void {
  if (!row.has(AGENT) && row.has(TEXT_LEG)) row.copy(AGENT, TEXT_LEG);
  row.copy(CUSTOMER, row.has(TEXT_CUSTOMER_NAME) ? TEXT_CUSTOMER_NAME : CUSTOMER_ID);
  if (row.has(TEAM)) row.flags |= OWN_TEAM;
  if (row.has(TEXT_VOID)) row.copy(EXCLUSION, TEXT_VOID);
  if (row.has(EXCLUSION)) row.flags |= OWN_EXCLUSION;
  if (isVoice(row)) {
    const { numbers } = row;
    const whole = (numbers[ENDED_AT] - numbers[STARTED_AT]) / 1000;
    const recorded = Number.isNaN(whole) ? numbers[RECORDED_SECONDS] : whole;
    const seconds = Number.isNaN(recorded) ? row.fact(TALK) : recorded;
    if (seconds <= SHORTEST_RECORDED_SECONDS) row.flags |= TOO_SHORT;
  }
}

function isVoice({ bytes, from, to }: PendingRow): boolean {
  const start = from[CHANNEL];
  if (to[CHANNEL] - start !== VOICE.length) return false;
  for (let i = 0; i < VOICE.length; i++) if ((bytes[start + i] | 32) !== VOICE[i]) return false;
  return true;
}
