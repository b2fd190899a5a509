// How long something takes on the clock, whether it answers at once or later.

export async function timed(action) {
  const started = performance.now();
  let result = action();
  if (typeof result?.then === 'function') result = await result;
  return { ms: performance.now() - started, result };
}
