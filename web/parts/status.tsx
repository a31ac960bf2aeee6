import { StatusBadge } from '@utrecht/component-library-react';
import { useSay } from '../language/language';
import { statusInWords, type statusWords } from '../words/statuses';

interface Contents {
  readonly of: keyof typeof statusWords;
  readonly status: string;
  /** In the words of the office instead of the employer's. */
  readonly office?: boolean;
}

/** A status in words; its colour says nothing that the words do not. */
export function Status({ of, status, office = false }: Contents) {
  const say = useSay();
  const { tone, employer, office: officeWords = employer } = statusInWords(of, status);
  return <StatusBadge status={tone}>{say(office ? officeWords : employer)}</StatusBadge>;
}
