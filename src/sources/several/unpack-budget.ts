/** What the files of an archive may become together: several of them may name the same bytes of it. */

import { InputError } from '../../core/ingest/input-error.js';
import { FREE_UNPACKED, MAX_RATIO, MAX_UNPACKED, type ReadLimits } from '../../core/ingest/limits.js';

export class UnpackBudget {
  private readonly most: number;
  private spent = 0;

  /** @param packed bytes of the archive */
  constructor(packed: number, { unpackedBytes = MAX_UNPACKED, unpackedRatio = MAX_RATIO }: ReadLimits) {
    this.most = Math.min(unpackedBytes, Math.max(FREE_UNPACKED, unpackedRatio * packed));
  }

  /**
   * Gives a file that may be opened again and again; what is read more than once counts once.
   *
   * @returns what fails with an `InputError` where all files together become too many bytes
   */
  counting(name: string, open: () => ReadableStream<Uint8Array>): () => ReadableStream<Uint8Array> {
    let counted = 0;
    return () => {
      const reader = open().getReader();
      let length = 0;
      return new ReadableStream<Uint8Array>(
        {
          pull: async (controller) => {
            const { done, value } = await reader.read();
            length += value?.length ?? 0;
            this.spent += Math.max(0, length - counted);
            counted = Math.max(counted, length);
            if (this.spent > this.most) {
              reader.cancel().catch(() => undefined);
              const limit = `at most ${this.most} bytes of all its files are read (limits.unpackedBytes, limits.unpackedRatio)`;
              throw new InputError('tooLarge', `The archive becomes too large with ${name}: ${limit}.`);
            }
            if (done) controller.close();
            else controller.enqueue(value);
          },
          cancel: (reason) => reader.cancel(reason),
        },
        { highWaterMark: 0 },
      );
    };
  }
}
