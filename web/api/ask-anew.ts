import { notifyManager, type QueryClient } from '@tanstack/react-query';

/**
 * Asks everything shown anew; done once it is drawn. An answer is drawn after a timer: who closed a form on the answer
 * alone would give the focus back to a button that is gone a moment later, and with it the focus.
 */
export async function askAnew(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries();
  await new Promise<void>((drawn) => notifyManager.schedule(drawn));
}
