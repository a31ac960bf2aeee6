import { Paragraph } from '@utrecht/component-library-react';
import type { TrialBalanceAnswer } from '../../../api/answers';
import { useSay } from '../../../language/language';
import { Notice } from '../../../parts/notice';

/** Whether it closes, in words; and whether the budget says the same. */
export function Verdict({ balance: { closes, matchesBudget } }: { readonly balance: TrialBalanceAnswer }) {
  const say = useSay();
  return (
    <>
      <Notice type={closes ? 'ok' : 'error'}>
        <Paragraph>
          {closes
            ? say({
                nl: 'De balans sluit: vrij, gereserveerd, toegekend en betaald zijn samen gelijk aan het plafond en wat daarboven ging.',
                en: 'The balance closes: free, reserved, committed and paid together equal the cap and what went above it.',
              })
            : say({
                nl: 'De balans sluit niet: vrij, gereserveerd, toegekend en betaald zijn samen niet gelijk aan het plafond en wat daarboven ging. Waarschuw de beheerder.',
                en: 'The balance does not close: free, reserved, committed and paid together do not equal the cap and what went above it. Warn the administrator.',
              })}
        </Paragraph>
      </Notice>
      <Notice type={matchesBudget === null ? 'info' : matchesBudget ? 'ok' : 'error'}>
        <Paragraph>
          {matchesBudget === null
            ? say({
                nl: 'Niet vergeleken met het budget van nu: de periode eindigt eerder, of er wordt net geld verplaatst.',
                en: 'Not compared with the budget of now: the period ends earlier, or money is just being moved.',
              })
            : matchesBudget
              ? say({
                  nl: 'Het budget staat er precies zo voor als het grootboek zegt.',
                  en: 'The budget stands exactly as the ledger says.',
                })
              : say({
                  nl: 'Het budget staat er anders voor dan het grootboek zegt. Waarschuw de beheerder.',
                  en: 'The budget does not stand as the ledger says. Warn the administrator.',
                })}
        </Paragraph>
      </Notice>
    </>
  );
}
