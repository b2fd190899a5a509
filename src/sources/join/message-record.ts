/** A message of an export of messages, with what tells which conversation it belongs to. */

import type { Positioned } from '../../core/ingest/record-batch.js';
import type { Message } from '../../core/model/interaction.js';

export interface MessageRecord {
  contactId?: string;
  conversationId?: string;
  /** Id of the message that it answers. */
  replyTo?: string;
  channel?: string;
  message: Message;
  [unknownKey: string]: unknown;
}

export type PositionedMessage = Positioned<MessageRecord>;
