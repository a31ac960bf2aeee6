import { useQuery } from '@tanstack/react-query';
import { everyItem } from './every-page';

/** Every item of a list: for totals, and for lists that stay short. */
export const useEvery = <T>(path: string, query: Readonly<Record<string, string | undefined>>) =>
  useQuery<T[]>({ queryKey: [path, 'every', query], queryFn: () => everyItem<T>(path, query) });
