/** The error of a baseline. */

/** Why a baseline could not be had: its `cause` is an `InputError` or a `LoadError`. */
export class BaselineError extends Error {
  override readonly name = 'BaselineError';

  constructor(override readonly cause: Error) {
    super(cause.message);
  }
}
