/**
 * Drawings, a few at a time: each few in a task of their own, and the next few after the browser has laid out and
 * painted them, so that the page stays fluid. Pages that are not in front get no frames: there a timer takes over.
 */

/** So long, ms, a frame may be overdue. */
const LONGEST_WAIT = 100;
/** After so long, ms, no further drawing is begun in a task: laying out and painting takes several times as long again. */
const BUDGET = 4;

const waiting: (() => void)[] = [];
/** What is drawn only while nothing else waits. */
const leisurely: (() => void)[] = [];
let planned = false;

/** Runs `draw` for the next frame, or for a later one where much else waits. `draw` must not throw. */
export function inNextFrame(draw: () => void): void {
  waiting.push(draw);
  plan();
}

/** The same for what nobody waits for: everything else goes first. */
export function inQuietFrame(draw: () => void): void {
  leisurely.push(draw);
  plan();
}

function plan(): void {
  if (planned) return;
  planned = true;
  setTimeout(run);
}

function run(): void {
  const end = performance.now() + BUDGET;
  do (waiting.shift() ?? leisurely.shift())?.();
  while (isNeeded() && performance.now() < end);
  const frame = requestAnimationFrame(next);
  const timer = setTimeout(next, LONGEST_WAIT);
  function next(): void {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    planned = isNeeded();
    // Not here: that would be one task with the layout and paint of what was drawn last.
    if (planned) setTimeout(run);
  }
}

function isNeeded(): boolean {
  return waiting.length + leisurely.length > 0;
}
