/** Loads the messages of the package's parts, language by language, and asks again for what could not be had. */

/** The messages of one part of the package in all its languages. */
export interface MessageSet {
  /** Fluent source (projectfluent.org) of the English messages, which are there at once. */
  readonly en: string;
  /** By BCP 47 tag, what loads the messages in another language. */
  readonly later: Readonly<Record<string, () => Promise<{ readonly messages: string }>>>;
}

/** ms from one failure to the next try: a page that is drawn again and again must not ask each time. */
const BETWEEN_TRIES = 10_000;

export class MessageLoads {
  /** By language, the sets that are loaded or on their way. */
  private readonly begun = new Map<string, Set<MessageSet>>();
  /** When the last load of a language failed, ms; none where nothing is missing. */
  private readonly failed = new Map<string, number>();

  /**
   * @param take given what has come of one request, in one piece: each piece has every widget drawn again
   * @param now a clock in milliseconds
   */
  constructor(
    private readonly take: (language: string, messages: readonly string[]) => void,
    private readonly now: () => number,
  ) {}

  /** Whether something failed, long enough ago to be asked for again. */
  isDue(language: string): boolean {
    const at = this.failed.get(language);
    return at !== undefined && this.now() - at >= BETWEEN_TRIES;
  }

  /** Loads those of the sets that are neither there nor on their way. */
  ask(language: string, sets: Iterable<MessageSet>): void {
    if (this.failed.has(language) && !this.isDue(language)) return;
    const begun = this.begun.get(language) ?? new Set();
    this.begun.set(language, begun);
    const missing = [...sets].filter((set) => language in set.later && !begun.has(set));
    if (missing.length === 0) return;
    this.failed.delete(language);
    for (const set of missing) begun.add(set);
    // The parts do not depend on each other: what one lacks is no reason to keep the others back.
    void Promise.allSettled(missing.map(async (set) => set.later[language]())).then((results) => {
      const messages: string[] = [];
      results.forEach((result, i) => {
        if (result.status === 'fulfilled') messages.push(result.value.messages);
        else begun.delete(missing[i]);
      });
      if (messages.length < missing.length) this.failed.set(language, this.now());
      if (messages.length > 0) this.take(language, messages);
    });
  }
}
