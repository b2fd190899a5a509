/** What comes with the interactions, before or after them. */

import type { Agent } from '../model/interaction.js';
import { readEnvelope, type EnvelopeOverrides, type ReadEnvelope } from './envelope.js';
import { ProblemLog } from './problems.js';

export class Context {
  /** Problems of the envelope. */
  log = new ProblemLog();
  private members: Record<string, unknown> = {};
  private known: ReadEnvelope;
  private changed = false;

  /** @param onChange told of the agents whenever what is known has changed */
  constructor(
    private readonly overrides: EnvelopeOverrides,
    private readonly onChange: (agents: ReadonlyMap<string, Agent>) => void,
  ) {
    this.known = readEnvelope({}, overrides, this.log);
  }

  /** Replaces all members. */
  setAll(members: Readonly<Record<string, unknown>>): void {
    this.members = { ...members };
    this.changed = true;
  }

  set(name: string, value: unknown): void {
    this.members[name] = value;
    this.changed = true;
  }

  current(): ReadEnvelope {
    if (this.changed) {
      this.changed = false;
      this.log = new ProblemLog();
      this.known = readEnvelope(this.members, this.overrides, this.log);
      this.onChange(this.known.agents);
    }
    return this.known;
  }
}
