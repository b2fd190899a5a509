/** One of several inputs. */

import type { TableInput } from '../table/table-text.js';

export interface Part {
  /** The name of a file, with that of the archive around it; its place among the inputs where it has none. */
  readonly name: string;
  /** From its beginning, as often as it is called. */
  open(): TableInput;
}
