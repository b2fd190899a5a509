/**
 * What is drawn in one frame. A frame that would get too long leaves the rest to the next one, so that the page stays
 * fluid. Pages that are not in front get no frames: there a timer takes over.
 */

/** So long, ms, a frame may be overdue. */
const LONGEST_WAIT = 100;
/** So long, ms, scripts may keep one frame busy; style, layout and paint come on top. */
const BUDGET = 20;

let waiting: (() => void)[] = [];
let cancel: (() => void) | null = null;

/** Runs `draw` in the next frame, together with all else that waits for it. `draw` must not throw. */
export function inNextFrame(draw: () => void): void {
  waiting.push(draw);
  cancel ??= schedule();
}

function schedule(): () => void {
  const frame = requestAnimationFrame(run);
  const timer = setTimeout(run, LONGEST_WAIT);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

function run(): void {
  cancel?.();
  cancel = null;
  const due = waiting;
  waiting = [];
  const end = performance.now() + BUDGET;
  let done = 0;
  do due[done++]();
  while (done < due.length && performance.now() < end);
  waiting.unshift(...due.slice(done));
  if (waiting.length > 0) cancel ??= schedule();
}
