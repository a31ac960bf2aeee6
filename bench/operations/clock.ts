/**
 * Runs `step` with the functions' clock standing at `atMs`: how long a request has been on its way decides what is
 * done, and must not depend on the machine.
 */
export async function atClock<T>(atMs: number, step: () => Promise<T>): Promise<T> {
  const real = Date.now;
  Date.now = () => atMs;
  try {
    return await step();
  } finally {
    Date.now = real;
  }
}
