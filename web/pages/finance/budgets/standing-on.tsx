import { Heading2, Paragraph, Textbox } from '@utrecht/component-library-react';
import type { BudgetAnswer, MenuEntryAnswer } from '../../../api/answers';
import { withQuery } from '../../../api/client';
import { isRefused } from '../../../api/problem';
import { useApi } from '../../../api/use-api';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { Loaded } from '../../../parts/loaded';
import { Notice } from '../../../parts/notice';
import { useAddressValue } from '../../../parts/use-address-value';
import { BudgetFigures } from './budget-figures';

/** How the budget stands now, or stood at the end of a day. */
export function StandingOn({ scheme: { schemeId } }: { readonly scheme: MenuEntryAnswer }) {
  const say = useSay();
  const { day } = useFormat();
  const [asOf, setAsOf] = useAddressValue('asOf');
  const budget = useApi<BudgetAnswer>(withQuery(`/v1/budgets/${schemeId}`, { asOf }));
  return (
    <section>
      <Heading2>
        {asOf === ''
          ? say({ nl: 'Stand nu', en: 'As it stands now' })
          : say({ nl: `Stand aan het eind van ${day(asOf)}`, en: `At the end of ${day(asOf)}` })}
      </Heading2>
      <p className="filter">
        <label htmlFor="as-of">{say({ nl: 'Toon de stand van een eerdere dag', en: 'Show an earlier day' })}</label>
        <Textbox id="as-of" type="date" value={asOf} onChange={({ target }) => setAsOf(target.value)} />
      </p>
      {isRefused(budget.error, 'input-invalid') ? (
        <Notice type="error">
          <Paragraph>
            {say({
              nl: 'Deze dag kan niet. Kies vandaag of een eerdere dag.',
              en: 'This day is not possible. Choose today or an earlier day.',
            })}
          </Paragraph>
        </Notice>
      ) : (
        <Loaded of={budget} lines={8}>
          {(data) => <BudgetFigures budget={data} />}
        </Loaded>
      )}
    </section>
  );
}
