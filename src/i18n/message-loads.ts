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
  /** By language, when sets failed that have not been asked for again, ms. */
  private readonly failed = new Map<string, Map<MessageSet, number>>();

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
    const failed = this.failed.get(language);
    return failed !== undefined && [...failed.keys()].some((set) => !this.isTooSoon(failed, set));
  }

  private isTooSoon(failed: ReadonlyMap<MessageSet, number>, set: MessageSet): boolean {
    const at = failed.get(set);
    return at !== undefined && this.now() - at < BETWEEN_TRIES;
  }

  /** Loads those of the sets that are neither there nor on their way. */
  ask(language: string, sets: Iterable<MessageSet>): void {
    const begun = this.begun.get(language) ?? new Set();
    const failed = this.failed.get(language) ?? new Map<MessageSet, number>();
    this.begun.set(language, begun);
    this.failed.set(language, failed);
    const missing = [...sets].filter((set) => language in set.later && !begun.has(set) && !this.isTooSoon(failed, set));
    if (missing.length === 0) return;
    for (const set of missing) {
      begun.add(set);
      failed.delete(set);
    }
    // The parts do not depend on each other: what one lacks is no reason to keep the others back.
    void Promise.allSettled(missing.map(async (set) => set.later[language]())).then((results) => {
      const messages: string[] = [];
      results.forEach((result, i) => {
        if (result.status === 'fulfilled') {
          messages.push(result.value.messages);
          return;
        }
        begun.delete(missing[i]);
        failed.set(missing[i], this.now());
      });
      if (messages.length > 0) this.take(language, messages);
    });
  }
}
