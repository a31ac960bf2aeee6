import { Paragraph } from '@utrecht/component-library-react';
import { Link } from 'react-router';
import type { AccountAnswer } from '../../../api/answers';
import { useSchemeName } from '../../../api/use-schemes';
import { useSession } from '../../../auth/use-session';
import { paymentWords, useCounted } from '../../../language/counted';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { CaseNumber } from '../../../parts/case-number';
import { euro } from '../../../parts/csv';
import { type Column, DataTable } from '../../../parts/data-table';
import { Section } from '../../../parts/section';
import { Status } from '../../../parts/status';
import { instalmentName } from '../case/instalment-name';

interface Contents {
  readonly account: AccountAnswer;
}

type Unpaid = AccountAnswer['unpaid']['items'][number];
type Sealed = AccountAnswer['sealed']['items'][number];

/** Every payment that is still to be made to the account. */
export function UnpaidLines({ account: { unpaid, organisation, status } }: Contents) {
  const say = useSay();
  const { money } = useFormat();
  const counted = useCounted();
  const columns = useLineColumns<Unpaid>();
  const [count, total] = [counted(unpaid.lines, paymentWords), money(unpaid.totalCents)];
  return (
    <Section title={say({ nl: 'Nog te betalen', en: 'Still to be paid' })}>
      {unpaid.lines > 0 && (
        <Paragraph>
          {say({ nl: `${count}, samen ${total}.`, en: `${count}, ${total} in all.` })}{' '}
          {status === 'in-use'
            ? say({
                nl: 'Dit gaat naar de rekening in gebruik, zodra het aan de beurt is.',
                en: 'This goes to the account in use, once it is due.',
              })
            : say({
                nl: 'Dit wordt pas betaald als de rekening bruikbaar is.',
                en: 'This is paid only once the account can be used.',
              })}
        </Paragraph>
      )}
      <DataTable
        caption={say({ nl: 'Betalingen die deze rekening raakt', en: 'Payments that this account touches' })}
        columns={columns}
        rows={unpaid.items}
        rowKey={({ claimId }) => claimId}
        empty={say({ nl: 'Er is niets meer te betalen.', en: 'There is nothing left to pay.' })}
        csv={{ name: `nog-te-betalen-${organisation}`, all: async () => unpaid.items }}
      />
    </Section>
  );
}

/** In a batch already: these keep the account that was in use when it was made. Nothing without any. */
export function SealedLines({ account: { sealed } }: Contents) {
  const say = useSay();
  const columns = [...useLineColumns<Sealed>(), ...useBatchColumns()];
  if (sealed.lines === 0) return null;
  return (
    <Section title={say({ nl: 'Al in een batch', en: 'In a batch already' })}>
      <Paragraph>
        {say({
          nl: 'Deze betalingen zijn al klaargezet voor de bank. Zij gaan naar de rekening van toen, ook als er daarna iets wijzigt.',
          en: 'These payments were made ready for the bank. They go to the account of then, whatever changes after that.',
        })}
      </Paragraph>
      <DataTable
        caption={say({ nl: 'Betalingen die de oude rekening houden', en: 'Payments that keep the former account' })}
        columns={columns}
        rows={sealed.items}
        rowKey={({ claimId }) => claimId}
        empty=""
      />
    </Section>
  );
}

function useLineColumns<T extends Unpaid>(): Column<T>[] {
  const say = useSay();
  const { money } = useFormat();
  const schemeName = useSchemeName();
  return [
    {
      head: say({ nl: 'Dossier', en: 'Case' }),
      cell: ({ applicationId, number, instalment }) => (
        <>
          <CaseNumber applicationId={applicationId} number={number} />
          <small className="beside">{say(instalmentName(instalment))}</small>
        </>
      ),
      csv: ({ number, instalment }) => `${number} ${instalment}`,
    },
    {
      head: say({ nl: 'Regeling', en: 'Scheme' }),
      cell: ({ schemeId }) => schemeName(schemeId),
      csv: ({ schemeId }) => schemeName(schemeId),
    },
    {
      head: say({ nl: 'Status', en: 'Status' }),
      cell: ({ status }) => <Status of="claim" status={status} office />,
      csv: ({ status }) => status,
    },
    {
      head: say({ nl: 'Bedrag', en: 'Amount' }),
      numeric: true,
      cell: ({ amountCents }) => money(amountCents),
      csv: ({ amountCents }) => euro(amountCents),
    },
  ];
}

function useBatchColumns(): Column<Sealed>[] {
  const say = useSay();
  const finance = useSession()?.roles.includes('finance') === true;
  return [
    {
      head: say({ nl: 'Wordt betaald op', en: 'Is paid to' }),
      cell: ({ maskedIban, batchId }) => (
        <>
          <span className="account-number">{maskedIban ?? '–'}</span>
          {finance && batchId !== null && (
            <Link to={`/betaalbatches/${batchId}`} className="beside">
              {say({ nl: 'bekijk de batch', en: 'see the batch' })}
            </Link>
          )}
        </>
      ),
    },
  ];
}
