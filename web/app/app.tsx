import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { retryable } from '../api/client';
import { LanguageProvider } from '../language/language';
import { router } from '../routes';

const attempts = 3;

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < attempts - 1 && retryable(error),
    },
    // What is sent is repeated by the person, who sees what happened; never behind their back.
    mutations: { retry: false },
  },
});

export const App = () => (
  <QueryClientProvider client={queries}>
    <LanguageProvider>
      <RouterProvider router={router} />
    </LanguageProvider>
  </QueryClientProvider>
);
