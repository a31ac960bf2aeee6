import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { QuotesAnswer } from '../../api/answers';
import { callJson } from '../../api/client';
import type { QuoteBody } from './calculator-values';

const pauseMs = 350;

/** The value once it has stayed the same for a moment: not every letter typed is a question. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/**
 * The calculator's answers, of several questions together. While new ones are on their way the old stay; one that comes
 * after its question was changed is kept for when that question comes back, and not shown.
 */
export function useQuotes(bodies: readonly QuoteBody[]) {
  // As text, for the same question must be the same value.
  const asked = useSettled(JSON.stringify(bodies));
  return useQuery({
    queryKey: ['quotes', asked],
    queryFn: async () => {
      const questions = JSON.parse(asked) as QuoteBody[];
      const answers = await Promise.all(
        questions.map((body) => callJson<QuotesAnswer>('POST', '/v1/quotes', { body })),
      );
      return answers.flatMap(({ items }) => items);
    },
    enabled: asked !== '[]',
    placeholderData: keepPreviousData,
  });
}
