/** What comes with the interactions, before or after them. */

import type { Agent } from '../model/interaction.js';
import { finish, type Steps } from '../steps.js';
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
    this.known = finish(readEnvelope({}, overrides, this.log));
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

  /** Makes `current` quick. */
  *read(): Steps<void> {
    if (!this.changed) return;
    const log = new ProblemLog();
    const known = yield* readEnvelope(this.members, this.overrides, log);
    // Somebody else may have been quicker meanwhile.
    if (!this.changed) return;
    this.changed = false;
    this.log = log;
    this.known = known;
    this.onChange(known.agents);
  }

  current(): ReadEnvelope {
    finish(this.read());
    return this.known;
  }
}
