/** One of several inputs. */

import type { Problem } from '../../core/ingest/problems.js';
import type { TableInput } from '../table/table-text.js';

export interface Part {
  /** The name of a file, with that of the archive around it; its place among the inputs where it has none. */
  readonly name: string;
  /** What problems call it; absent where it is all that was given. */
  readonly label?: string;
  /** From its beginning, as often as it is called. */
  open(): TableInput;
  /** Whether it is a table that was no text: `sheetFormat` is its format. */
  readonly isSheet?: boolean;
  /** What is told of it beside its rows, once it has been read. */
  notes?(): readonly Problem[];
}
