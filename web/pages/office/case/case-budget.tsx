import { Link } from 'react-router';
import type { BudgetAnswer } from '../../../api/answers';
import { useApi } from '../../../api/use-api';
import { useSay } from '../../../language/language';
import { Loaded } from '../../../parts/loaded';
import { Section } from '../../../parts/section';
import { BudgetFigures } from '../../finance/budgets/budget-figures';

/** Where the money of the scheme stands. */
export function CaseBudget({ schemeId }: { readonly schemeId: string }) {
  const say = useSay();
  const budget = useApi<BudgetAnswer>(`/v1/budgets/${schemeId}`);
  return (
    <Section title={say({ nl: 'Budget van de regeling', en: 'Budget of the scheme' })}>
      <Loaded of={budget} lines={6}>
        {(data) => <BudgetFigures budget={data} />}
      </Loaded>
      <Link to={`/budgetten/${schemeId}`}>{say({ nl: 'Naar het budget', en: 'To the budget' })}</Link>
    </Section>
  );
}
