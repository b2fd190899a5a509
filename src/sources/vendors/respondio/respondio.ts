/** respond.io: the export of messages. It names no conversations: they are the sessions that silence makes of the messages of a contact. */

import { plainWord } from '../../cells/cell-words.js';
import type { ReportTable } from '../../source.js';

type Cells = Readonly<Record<string, string>>;

/** An echo is what an agent wrote in another program than respond.io. */
const SENDERS: Readonly<Record<string, string>> = {
  contact: 'customer',
  user: 'agent',
  echo: 'agent',
  workflow: 'bot',
  broadcast: 'bot',
};

/** Names are found whatever their case, as columns are. */
function cell(row: Cells, name: string): string {
  const found = Object.keys(row).find((key) => plainWord(key) === plainWord(name));
  return row[name] ?? (found === undefined ? '' : row[found]);
}

function sender(row: Cells): string {
  const word = cell(row, 'Sender Type');
  return SENDERS[word.toLowerCase()] ?? word;
}

/** Content is JSON; what has no text, such as a picture, has none. */
function text(row: Cells): unknown {
  const content = cell(row, 'Content');
  if (!/^[[{"]/.test(content)) return content;
  try {
    return textOf(JSON.parse(content));
  } catch {
    return content;
  }
}

function textOf(value: unknown): unknown {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return null;
  const { text: inner, body, caption } = value as Record<string, unknown>;
  for (const one of [inner, body, caption]) {
    const found = textOf(one);
    if (typeof found === 'string' && found !== '') return found;
  }
  return null;
}

export const respondio: ReportTable = {
  name: 'respondio',
  title: 'respond.io',
  kind: 'table',
  signs: [
    'Date & Time',
    'Sender ID',
    'Sender Type',
    'Contact ID',
    'Message ID',
    'Content Type',
    'Message Type',
    'Content',
  ],
  mapping: {
    contactId: 'Contact ID',
    channel: 'Channel ID',
    'message.id': 'Message ID',
    'message.at': 'Date & Time',
    'message.from': sender,
    'message.senderId': 'Sender ID',
    'message.kind': 'Message Type',
    'message.text': text,
    'message.contentType': 'Content Type',
    'message.source': (row: Cells) => cell(row, 'Sender Type').toLowerCase(),
  },
  options: { kind: 'messages' },
};
