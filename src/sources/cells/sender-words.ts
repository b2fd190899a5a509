/** What the word “User” means in a column of senders: an agent beside customers, a customer beside agents. */

import { plainWord } from './cell-words.js';

const AGENTS = new Set(['agent', 'admin', 'teammate', 'operator', 'representative', 'advisor', 'staff']);
/** Not leads: who has them calls its customers users, too. */
const CUSTOMERS = new Set(['contact', 'customer', 'client', 'enduser', 'requester']);

export class SenderWords {
  private hasUser = false;
  private hasAgents = false;
  private hasCustomers = false;
  private closed = false;

  observe(cell: string): void {
    const word = plainWord(cell);
    this.hasUser ||= word === 'user';
    this.hasAgents ||= AGENTS.has(word);
    this.hasCustomers ||= CUSTOMERS.has(word);
  }

  /** Whether a cell was seen that only another word can explain. */
  get waits(): boolean {
    return this.hasUser && !this.hasAgents && !this.hasCustomers && !this.closed;
  }

  close(): void {
    this.closed = true;
  }

  /** Alone it is a customer, as in logs of bots. */
  read(cell: string): 'agent' | 'customer' | null {
    if (plainWord(cell) !== 'user') return null;
    return this.hasCustomers && !this.hasAgents ? 'agent' : 'customer';
  }
}
