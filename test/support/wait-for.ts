/** Waits until `condition` holds; fails with what was waited for. Asks once a frame. */
export async function waitFor(
  condition: () => boolean | Promise<boolean>,
  what: () => string,
  timeout = 8000,
): Promise<void> {
  const end = performance.now() + timeout;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Waited ${String(timeout)} ms for ${what()}.`);
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
}
