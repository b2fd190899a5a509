import type { MessageAuthor } from '../../src/core/model/interaction.js';
import type { Draft } from './draft.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const DAY = 86_400_000;

/** Puts names, the order number, an amount and a day into a text; mail gets a salutation and a signature. */
export function fillIn(text: string, draft: Draft, from?: MessageAuthor): string {
  const customer = draft.customer.name ?? '';
  const agent = draft.profile?.agent.name ?? 'the team';
  const digits = Number(draft.id.replace(/\D/g, ''));
  const day = new Date(draft.start + (1 + (digits % 5)) * DAY);
  const values: Readonly<Record<string, string>> = {
    customer: customer.split(' ')[0] || 'there',
    agent: agent.split(' ')[0] ?? agent,
    order: `R-${20_000 + ((digits * 7919) % 70_000)}`,
    amount: `€${5 + ((digits * 37) % 120)}.${digits % 2 === 0 ? '90' : '50'}`,
    date: `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()] ?? ''}`,
  };
  const filled = text.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
  if (draft.channel.name !== 'email' || !from) return filled;
  if (from === 'agent') return `Dear ${customer || 'customer'},\n\n${filled}\n\nKind regards,\n${agent}`;
  if (from === 'customer') return `Hello,\n\n${filled}\n\nBest wishes\n${customer}`.trimEnd();
  return filled;
}
