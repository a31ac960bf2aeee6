import { Paragraph } from '@utrecht/component-library-react';
import type { LastCheck, MonthClosePage } from '../../../api/answers';
import { entryWords, useCounted } from '../../../language/counted';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { type Column, DataTable } from '../../../parts/data-table';
import { Notice } from '../../../parts/notice';
import { Text } from '../../../parts/text';
import { budgetNumber } from '../../../words/budget-parts';

type Checked = MonthClosePage['budgets'][number];
type Check = NonNullable<LastCheck>;
type Difference = Check['differences'][number];

const kinds = { equal: 'ok', different: 'error', busy: 'info' } as const;

/** What came of adding up every budget from its entries, last night. */
export function NightlyChecks({ budgets }: { readonly budgets: readonly Checked[] }) {
  return (
    <>
      <Text
        nl="Elke nacht telt het systeem alle boekingen op en vergelijkt dat met het budget."
        en="Every night the system adds up all entries and compares that with the budget."
      />
      {budgets.map(({ budgetId, year, lastCheck }) => (
        <OneCheck key={budgetId} year={year} check={lastCheck} />
      ))}
    </>
  );
}

function OneCheck({ year, check }: { readonly year: string | null; readonly check: LastCheck }) {
  const say = useSay();
  const { moment } = useFormat();
  const counted = useCounted();
  const before = year === null ? '' : `${say({ nl: 'Budget', en: 'Budget' })} ${year}: `;
  if (check === null) {
    return (
      <Paragraph>
        {before}
        {say({ nl: 'er is nog niet vergeleken.', en: 'nothing was compared yet.' })}
      </Paragraph>
    );
  }
  const { checkedAt, outcome, entries, differences } = check;
  const count = counted(entries, entryWords);
  const words = {
    equal: {
      nl: `${moment(checkedAt)}: het budget is gelijk aan zijn ${count}.`,
      en: `${moment(checkedAt)}: the budget equals its ${count}.`,
    },
    different: {
      nl: `${moment(checkedAt)}: het budget verschilt van zijn ${count}. Waarschuw de beheerder.`,
      en: `${moment(checkedAt)}: the budget differs from its ${count}. Warn the administrator.`,
    },
    busy: {
      nl: `${moment(checkedAt)}: er werd steeds geld verplaatst, daarom kon er niet worden vergeleken.`,
      en: `${moment(checkedAt)}: money kept moving, so nothing could be compared.`,
    },
  } as const;
  return (
    <>
      <Notice type={kinds[outcome]}>
        <Paragraph>
          {before}
          {say(words[outcome])}
        </Paragraph>
      </Notice>
      {differences.length > 0 && <Differences differences={differences} />}
    </>
  );
}

function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  const say = useSay();
  return (
    <DataTable
      caption={say({ nl: 'Verschillen', en: 'Differences' })}
      columns={useColumns()}
      rows={differences}
      rowKey={({ number }) => number}
      empty=""
      csv={{ name: 'verschillen', all: async () => differences }}
    />
  );
}

function useColumns(): Column<Difference>[] {
  const say = useSay();
  const { money, number: count } = useFormat();
  const written = (name: string, value: number) => (budgetNumber(name).inCents ? money(value) : count(value));
  const inFile = (name: string, value: number) => (budgetNumber(name).inCents ? value / 100 : value);
  const column = (head: string, of: (one: Difference) => number): Column<Difference> => ({
    head,
    numeric: true,
    cell: (one) => written(one.number, of(one)),
    csv: (one) => inFile(one.number, of(one)),
  });
  const unit = (name: string) =>
    budgetNumber(name).inCents ? say({ nl: 'in euro', en: 'in euro' }) : say({ nl: 'in aantallen', en: 'in numbers' });
  return [
    {
      head: say({ nl: 'Onderdeel', en: 'Part' }),
      cell: ({ number }) => `${say(budgetNumber(number).words)}, ${unit(number)}`,
      csv: ({ number }) => `${say(budgetNumber(number).words)}, ${unit(number)}`,
    },
    column(say({ nl: 'Volgens het grootboek', en: 'By the ledger' }), ({ expected }) => expected),
    column(say({ nl: 'In het budget', en: 'In the budget' }), ({ found }) => found),
    column(say({ nl: 'Verschil', en: 'Difference' }), ({ expected, found }) => found - expected),
  ];
}
