/** The worker of an engine has gone, and its data with it. */
export class EngineLostError extends Error {
  override readonly name = 'EngineLostError';

  /** @param missing how many interactions are in no input that could be read again */
  constructor(
    message: string,
    readonly missing = 0,
  ) {
    super(message);
  }
}
