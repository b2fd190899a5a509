/** Finds the conversations of a contact whose messages name none: the ticket sessions that their timers make of them. */

import { parseInstant } from '../../core/ingest/objects/instant.js';
import type { MessageEvent, SessionEvent } from '../../core/sessions/event.js';
import { SessionStream } from '../../core/sessions/stream.js';
import type { SplitMessages } from './message-join.js';
import type { MessageRecord } from './message-record.js';
import type { Positioned } from '../../core/ingest/record-batch.js';
import { foundText, type ReportProblem } from '../table/table-problems.js';

export function splitSessions(report: ReportProblem): SplitMessages {
  return (messages) => {
    const stream = new SessionStream();
    const given = new Map<SessionEvent, Positioned<MessageRecord>>();
    for (const message of messages) {
      const event = eventOf(message.record);
      if (stream.add(event)) given.set(event, message);
      else reportAgain(report, message);
    }
    const parts = stream.sessions().map((session) => session.messages.map((event) => given.get(event)!));
    return parts.filter((part) => part.length > 0);
  };
}

function eventOf({ message }: MessageRecord): MessageEvent {
  return {
    kind: 'message',
    at: parseInstant(message.at),
    id: message.id ?? null,
    from: message.from,
    agentId: message.agentId ?? null,
    text: message.text ?? null,
    private: message.private ?? false,
    failed: message.failed ?? false,
  };
}

function reportAgain(report: ReportProblem, { position, record }: Positioned<MessageRecord>): void {
  report({
    position,
    id: record.message.id ?? null,
    field: 'message.id',
    code: 'duplicate',
    found: typeof record.message.id === 'string' ? foundText(record.message.id) : 'the same message',
    expected: 'a message that did not come before',
    effect: 'skipped',
  });
}
