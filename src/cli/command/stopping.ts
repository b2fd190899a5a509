/** Ctrl-C: what runs is given up at once, unless it has something to put in order first. */

/** As shells tell that somebody gave up. */
const STOPPED = { SIGINT: 130, SIGTERM: 143 } as const;

let orderly: (() => void) | null = null;

export function listenForStop(): void {
  for (const [signal, code] of Object.entries(STOPPED)) {
    process.on(signal, () => {
      // Asked twice, it does not wait.
      const stop = orderly ?? (() => process.exit(code));
      orderly = null;
      stop();
    });
  }
}

/** Resolves when somebody wants it to end. */
export function stopWanted(): Promise<void> {
  return new Promise((resolve) => (orderly = resolve));
}
