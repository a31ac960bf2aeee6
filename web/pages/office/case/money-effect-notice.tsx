import { Paragraph } from '@utrecht/component-library-react';
import type { ApplicationAnswer, BudgetAnswer } from '../../../api/answers';
import { useApi } from '../../../api/use-api';
import { useSay } from '../../../language/language';
import { Notice } from '../../../parts/notice';
import { moneyEffect } from './money-effect';

interface Contents {
  readonly application: ApplicationAnswer;
  readonly outcome: 'grant' | 'reject' | undefined;
  /** As typed: what is no amount does not count. */
  readonly amountCents: unknown;
}

/** What will happen with the money, as the form stands. */
export function MoneyEffect({ application, outcome, amountCents }: Contents) {
  const say = useSay();
  const budget = useApi<BudgetAnswer>(`/v1/budgets/${application.schemeId}`);
  if (outcome === undefined) return null;
  const named = outcome === 'grant' && typeof amountCents === 'number' ? amountCents : undefined;
  const effect = moneyEffect(application, { outcome, amountCents: named }, budget.data ?? null);
  if (effect.length === 0) return null;
  return (
    <Notice type="info">
      <Paragraph>
        <strong>{say({ nl: 'Wat gebeurt er met het geld?', en: 'What happens with the money?' })}</strong>
      </Paragraph>
      {effect.map((line) => (
        <Paragraph key={line.en}>{say(line)}</Paragraph>
      ))}
    </Notice>
  );
}
