/** How far a load has come. */

export interface LoadProgress {
  readonly received: number;
  /** Bytes; `null` where the server does not say, or says it of the compressed body. */
  readonly total: number | null;
}

export type ProgressListener = (progress: LoadProgress) => void;

/** Calls a listener. Its fault is reported as uncaught, and does not end the load, which may have other listeners. */
export function notify(listener: ProgressListener, progress: LoadProgress): void {
  try {
    listener(progress);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
