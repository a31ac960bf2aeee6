import { Heading2, Paragraph } from '@utrecht/component-library-react';
import type { TrialBalanceAnswer } from '../../../api/answers';
import { withQuery } from '../../../api/client';
import { useApi } from '../../../api/use-api';
import { entryWords, useCounted } from '../../../language/counted';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { LoadedPeriod } from '../period';
import { MovementTable } from './movement-table';
import { NightlyChecks } from './nightly-checks';
import { PartsTable } from './parts-table';
import { Verdict } from './verdict';

interface Contents {
  readonly schemeId: string;
  readonly month: string;
  readonly from: string;
  readonly to: string;
}

export function Balance({ schemeId, ...period }: Contents) {
  const balance = useApi<TrialBalanceAnswer>(withQuery('/v1/ledger/trial-balance', { schemeId, ...period }));
  return (
    <LoadedPeriod of={balance} lines={20}>
      {(data) => <Shown balance={data} />}
    </LoadedPeriod>
  );
}

function Shown({ balance }: { readonly balance: TrialBalanceAnswer }) {
  const say = useSay();
  const { day } = useFormat();
  const counted = useCounted();
  const { schemeId, from, to, closed, entries, parts, movements, budgets } = balance;
  const name = `proefbalans-${schemeId}-${from}-${to}`;
  const count = counted(entries, entryWords);
  return (
    <>
      <Paragraph>
        {say({
          nl: `Van ${day(from)} tot en met ${day(to)}: ${count}.`,
          en: `From ${day(from)} to ${day(to)}: ${count}.`,
        })}{' '}
        {closed &&
          say({
            nl: 'De laatste maand hiervan is afgesloten: deze cijfers veranderen niet meer.',
            en: 'The last month of it is closed: these figures never change again.',
          })}
      </Paragraph>
      <Verdict balance={balance} />
      <PartsTable
        caption={say({
          nl: 'Waar het geld staat, in euro en in aantallen',
          en: 'Where the money stands, in euro and in numbers',
        })}
        parts={parts}
        name={name}
      />
      {budgets.length > 1 &&
        budgets.map((budget) => (
          <details key={budget.budgetId} className="more">
            <summary>{say({ nl: `Alleen budget ${budget.year}`, en: `Budget ${budget.year} alone` })}</summary>
            <PartsTable
              caption={say({ nl: `Budget ${budget.year}`, en: `Budget ${budget.year}` })}
              parts={budget.parts}
              name={`${name}-${budget.year}`}
            />
          </details>
        ))}
      <Heading2>{say({ nl: 'Welke bewegingen waren dit?', en: 'Which movements were these?' })}</Heading2>
      <MovementTable movements={movements} name={`bewegingen-${schemeId}-${from}-${to}`} />
      <Heading2>{say({ nl: 'Vergelijking in de nacht', en: 'Comparison at night' })}</Heading2>
      <NightlyChecks budgets={budgets} />
    </>
  );
}
