/** What an analysis of Contact Lens says of a contact: who said what, and how the customer felt. */

import { isMissing, numberOf, rowsAt, valueAt } from '../../mapping/values.js';
import type { Row } from '../../source.js';

type Turn = Record<string, unknown>;

/** By role of the participant, who that is for us. A supervisor is of the centre. */
const SENDERS: Readonly<Record<string, string>> = {
  agent: 'agent',
  supervisor: 'agent',
  customer: 'customer',
  custom_bot: 'bot',
  system: 'system',
};

/** Tells the role of who said something, in lower case. */
function rolesOf(analysis: Row): (turn: Row) => string {
  const roles = new Map<unknown, unknown>();
  for (const one of rowsAt(analysis, 'Participants')) {
    const id = valueAt(one, 'ParticipantId');
    if (!roles.has(id)) roles.set(id, valueAt(one, 'ParticipantRole'));
  }
  return (turn) => {
    const id = valueAt(turn, 'ParticipantId');
    return String(valueAt(turn, 'ParticipantRole') ?? roles.get(id) ?? id).toLowerCase();
  };
}

/** Turns that were spoken, in seconds from the start of the recording; `undefined` where nothing was. */
export function spokenTurns(analysis: Row): readonly Turn[] | undefined {
  const turns: Turn[] = [];
  const roleOf = rolesOf(analysis);
  for (const turn of rowsAt(analysis, 'Transcript')) {
    const [from, to] = ['BeginOffsetMillis', 'EndOffsetMillis'].map((path) => numberOf(valueAt(turn, path)));
    const text = valueAt(turn, 'Content');
    if (typeof from !== 'number' || typeof to !== 'number' || typeof text !== 'string') continue;
    const role = roleOf(turn);
    turns.push({ from: from / 1000, to: to / 1000, speaker: SENDERS[role] ?? role, text });
  }
  return turns.length > 0 ? turns : undefined;
}

/** Messages of a chat, which have an instant; that somebody joined or left is none. */
export function writtenMessages(analysis: Row): readonly Turn[] {
  const messages: Turn[] = [];
  const roleOf = rolesOf(analysis);
  for (const turn of rowsAt(analysis, 'Transcript')) {
    const at = valueAt(turn, 'AbsoluteTime');
    const type = valueAt(turn, 'Type');
    if (isMissing(at) || type === 'EVENT') continue;
    const [id, text, contentType] = ['Id', 'Content', 'ContentType'].map((path) => valueAt(turn, path));
    messages.push({ id, at, from: SENDERS[roleOf(turn)] ?? 'system', text, contentType });
  }
  return messages.sort((a, b) => (String(a['at']) < String(b['at']) ? -1 : 1));
}

/** That of the whole contact, from −5 to 5 with 0 as neutral; turns and parts are not counted up. */
export function customerSentiment(analysis: Row): string | undefined {
  const overall = 'ConversationCharacteristics.Sentiment.OverallSentiment';
  const score = numberOf(valueAt(analysis, `${overall}.CUSTOMER | ${overall}.DetailsByParticipantRole.CUSTOMER`));
  if (typeof score !== 'number' || !Number.isFinite(score)) return undefined;
  return score > 0 ? 'positive' : score < 0 ? 'negative' : 'neutral';
}

/** Categories whose rules the contact matched. */
export function categoriesOf(analysis: Row): unknown {
  const found = valueAt(analysis, 'Categories.MatchedCategories');
  return Array.isArray(found) && found.length > 0 ? found : undefined;
}

/** What a participant is called; `undefined` where there are none or several of the role. */
export function nameOf(analysis: Row, role: string): unknown {
  const found = rowsAt(analysis, 'Participants').filter((one) => valueAt(one, 'ParticipantRole') === role);
  return found.length === 1 ? valueAt(found[0], 'DisplayName') : undefined;
}
