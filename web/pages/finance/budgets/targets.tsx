import { Heading2, Paragraph } from '@utrecht/component-library-react';
import type { BudgetTargetsAnswer } from '../../../api/answers';
import { useApi } from '../../../api/use-api';
import { useFormat } from '../../../language/format';
import { type Both, useLanguage, useSay } from '../../../language/language';
import { type Column, DataTable } from '../../../parts/data-table';
import { Loaded } from '../../../parts/loaded';

type Target = BudgetTargetsAnswer['items'][number];

/** The bands of the national monitor at half time. */
const bands: Readonly<Record<NonNullable<Target['band']>, Both>> = {
  done: { nl: 'gehaald', en: 'reached' },
  'on-course': { nl: 'op koers', en: 'on course' },
  somewhat: { nl: 'enigszins op koers', en: 'somewhat on course' },
  not: { nl: 'niet op koers', en: 'not on course' },
};

/** What the scheme aims at beside what was reached. Nothing is added up: definitions differ. */
export function Targets({ schemeId }: { readonly schemeId: string }) {
  const say = useSay();
  const { day } = useFormat();
  const targets = useApi<BudgetTargetsAnswer>(`/v1/budgets/${schemeId}/targets`);
  const share = useShare();
  const columns = useColumns(targets.data?.halfTime === true);
  return (
    <section>
      <Heading2>{say({ nl: 'Doelen', en: 'Targets' })}</Heading2>
      <Loaded of={targets} lines={5}>
        {({ items, on, periodGoneBp, complete }) => (
          <>
            {items.length > 0 && (
              <Paragraph>
                {say({
                  nl: `Geteld op ${day(on)}. Toen was ${share(periodGoneBp)} van de periode voorbij.`,
                  en: `Counted on ${day(on)}. By then ${share(periodGoneBp)} of the period had gone.`,
                })}
                {!complete &&
                  ` ${say({ nl: 'Niet alle aanvragen zijn meegeteld: het zijn er te veel.', en: 'Not all applications are counted: there are too many.' })}`}
              </Paragraph>
            )}
            <DataTable
              caption={say({ nl: 'Doelen en wat is bereikt', en: 'Targets and what was reached' })}
              columns={columns}
              rows={items}
              rowKey={({ name }) => name}
              empty={say({ nl: 'Deze regeling heeft geen doelen.', en: 'This scheme has no targets.' })}
              csv={{ name: `doelen-${schemeId}`, all: async () => items }}
            />
          </>
        )}
      </Loaded>
    </section>
  );
}

function useShare(): (basisPoints: number) => string {
  const { language } = useLanguage();
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return (basisPoints) => percent.format(Math.floor(basisPoints / 100) / 100);
}

function useColumns(halfTime: boolean): Column<Target>[] {
  const say = useSay();
  const { number } = useFormat();
  const share = useShare();
  const counted = (nl: string, en: string, of: (target: Target) => number): Column<Target> => ({
    head: say({ nl, en }),
    numeric: true,
    cell: (target) => number(of(target)),
    csv: of,
  });
  const band = ({ band: of }: Target) => (of === null ? '' : say(bands[of]));
  return [
    { head: say({ nl: 'Doel', en: 'Target' }), cell: ({ name }) => name, csv: ({ name }) => name },
    counted('Doelaantal', 'Aim', ({ awards }) => awards),
    counted('Bereikt', 'Reached', ({ reached }) => reached),
    counted('Daarvan op wachtlijst', 'Of which waiting', ({ waiting }) => waiting),
    counted('Niet te zeggen', 'Not known', ({ unknown }) => unknown),
    {
      head: say({ nl: 'Aandeel', en: 'Share' }),
      numeric: true,
      cell: ({ reachedBp }) => share(reachedBp),
      csv: ({ reachedBp }) => reachedBp / 10_000,
    },
    ...(halfTime ? [{ head: say({ nl: 'Halverwege', en: 'At half time' }), cell: band, csv: band }] : []),
  ];
}
