import type { AccountAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { type Column, DataTable } from '../../../parts/data-table';
import { Section } from '../../../parts/section';
import { endWords } from '../../../words/accounts';
import { roleInWords } from '../../../words/timeline';

type Ended = AccountAnswer['history'][number];

/** Accounts of before, and changes that did not come about: newest first. */
export function AccountHistory({ account: { history } }: { readonly account: AccountAnswer }) {
  const say = useSay();
  const columns = useColumns();
  return (
    <Section title={say({ nl: 'Eerder', en: 'Before' })}>
      <DataTable
        caption={say({ nl: 'Eerdere rekeningen en wijzigingen', en: 'Former accounts and changes' })}
        columns={columns}
        rows={history}
        rowKey={({ what, endedAt }) => `${what} ${endedAt}`}
        empty={say({ nl: 'Er was geen andere rekening.', en: 'There was no other account.' })}
      />
    </Section>
  );
}

function useColumns(): Column<Ended>[] {
  const say = useSay();
  const { shortDayOf } = useFormat();
  return [
    {
      head: say({ nl: 'Rekening', en: 'Account' }),
      cell: ({ maskedIban, holderName }) => (
        <>
          <span className="account-number">{maskedIban}</span>
          <small className="beside">{holderName}</small>
        </>
      ),
    },
    {
      head: say({ nl: 'Wat', en: 'What' }),
      cell: ({ what, from, endedAt, byRole, motivation }) => (
        <>
          {say(endWords[what])}
          <small className="beside">
            {shortDayOf(from)} – {shortDayOf(endedAt)}, {say(roleInWords(byRole))}
          </small>
          {motivation !== null && <small className="beside step-said">{motivation}</small>}
        </>
      ),
    },
  ];
}
