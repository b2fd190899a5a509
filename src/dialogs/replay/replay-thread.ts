/** The messages of an interaction in the order of time. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Interaction, Message, MessageAuthor } from '../../core/index.js';
import { icon } from '../../parts/icons.js';
import type { ReplayContext } from './replay-context.js';

/** A message as it was read: its instant is in epoch milliseconds. */
type ReadMessage = Message & { readonly at: number };

/** The messages, oldest first. */
export function messagesOf(record: Readonly<Interaction>): readonly ReadMessage[] {
  return ([...(record.messages ?? [])] as ReadMessage[]).sort((a, b) => a.at - b.at);
}

export function replayThread(context: ReplayContext, messages: readonly ReadMessage[], shown: number): TemplateResult {
  const { localizer, description } = context;
  const day = (at: number) =>
    localizer.date(at, { timeZone: description.timeZone, weekday: 'short', day: 'numeric', month: 'short' });
  return html`<h3 id="replay-messages">${localizer.text('replay-messages')}</h3>
    <ol class="replay-messages" aria-labelledby="replay-messages" tabindex="0">
      ${messages.slice(0, shown).map((message, i) => {
        const isNewDay = i === 0 || day(message.at) !== day(messages[i - 1].at);
        return html`${isNewDay ? html`<li class="replay-day">${day(message.at)}</li>` : nothing}${messageItem(
          context,
          message,
        )}`;
      })}
    </ol>`;
}

function messageItem(context: ReplayContext, message: ReadMessage): TemplateResult {
  const { localizer, description } = context;
  const name = authorName(context, message);
  const time = localizer.date(message.at, { timeZone: description.timeZone, hour: '2-digit', minute: '2-digit' });
  const role = localizer.text(`replay-${message.from}`);
  const flag = (message: string) => localizer.text(`replay-${message}`);
  return html`<li
    class="replay-message from-${message.from} ${message.private ? 'private' : ''} ${message.failed ? 'failed' : ''}"
  >
    <div class="muted small">
      ${name ? html`<bdi>${name}</bdi> · ` : nothing}${role} · ${time}
      ${message.source ? html` · <bdi>${localizer.text('replay-source', { source: message.source })}</bdi>` : nothing}
      ${message.private ? html`<span class="flag">${flag('private')}</span>` : nothing}
      ${message.failed ? html`<span class="flag">${icon('warning')} ${flag('failed')}</span>` : nothing}
    </div>
    <div class="said" dir="auto">${messageText(context, message)}</div>
  </li>`;
}

function authorName({ detail, description }: ReplayContext, message: ReadMessage): string | null {
  const names: Partial<Record<MessageAuthor, string | null>> = { customer: detail.customer, agent: detail.agent };
  if (message.from !== 'agent' || !message.agentId || message.agentId === detail.agentId) {
    return names[message.from] ?? null;
  }
  return description.agents.find((agent) => agent.id === message.agentId)?.name ?? message.agentId;
}

function messageText({ localizer }: ReplayContext, { text, contentType }: ReadMessage): TemplateResult | string {
  if (text) return text;
  const words = contentType
    ? localizer.text('replay-attachment', { type: contentType })
    : localizer.text('replay-no-text');
  return html`<span class="muted">${words}</span>`;
}
