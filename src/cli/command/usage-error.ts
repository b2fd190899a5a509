/** What the person at the terminal can mend: told in one sentence. Nothing has been written. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
