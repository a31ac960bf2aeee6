import type { AuditSampleAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { CaseNumber } from '../../../parts/case-number';
import { useEmployerColumns } from '../../../parts/common-columns';
import { euro } from '../../../parts/csv';
import type { Column } from '../../../parts/data-table';
import { Status } from '../../../parts/status';
import { statusInWords } from '../../../words/statuses';
import { instalmentName } from '../../office/case/instalment-name';

type Item = AuditSampleAnswer['items'][number];

/** A case of the sample as a line; its payments within the line. */
export function useSampleColumns(): Column<Item>[] {
  const say = useSay();
  const { number } = useFormat();
  return [
    {
      head: say({ nl: 'Nr.', en: 'No.' }),
      numeric: true,
      cell: ({ rank }) => number(rank),
      csv: ({ rank }) => rank,
    },
    {
      head: say({ nl: 'Dossier', en: 'Case' }),
      cell: ({ applicationId, number: of }) => <CaseNumber applicationId={applicationId} number={of} />,
      csv: ({ number: of }) => of,
    },
    ...useEmployerColumns<Item>(),
    ...useAmountColumns(),
    {
      head: say({ nl: 'Status', en: 'Status' }),
      cell: ({ status }) => <Status of="application" status={status} office />,
      csv: ({ status }) => status,
    },
    {
      head: say({ nl: 'Betalingen', en: 'Payments' }),
      cell: ({ claims }) => <Claims claims={claims} />,
      csv: ({ claims }) =>
        claims.map(({ instalment, amountCents, status }) => `${instalment}: ${euro(amountCents)} ${status}`).join('; '),
    },
    ...useFileColumns(),
  ];
}

function useAmountColumns(): Column<Item>[] {
  const say = useSay();
  const { money } = useFormat();
  return [
    {
      head: say({ nl: 'Toegekend', en: 'Granted' }),
      numeric: true,
      cell: ({ grantedCents }) => (grantedCents === null ? '–' : money(grantedCents)),
      csv: ({ grantedCents }) => euro(grantedCents),
    },
    {
      head: say({ nl: 'Betaald in dat jaar', en: 'Paid that year' }),
      numeric: true,
      cell: ({ paidCents }) => money(paidCents),
      csv: ({ paidCents }) => euro(paidCents),
    },
  ];
}

/** What an auditor takes along to look things up. */
function useFileColumns(): Column<Item>[] {
  const say = useSay();
  const inFile = (head: string, csv: (item: Item) => string | number | null): Column<Item> => ({
    head,
    csv,
    cell: () => null,
    fileOnly: true,
  });
  return [
    inFile(say({ nl: 'Ontvangen', en: 'Received' }), ({ receivedAt }) => receivedAt),
    inFile(say({ nl: 'Besloten', en: 'Decided' }), ({ decidedAt }) => decidedAt),
    inFile(say({ nl: 'Versie van de regeling', en: 'Version of the scheme' }), ({ schemeVersion }) => schemeVersion),
    inFile(say({ nl: 'Stukken', en: 'Documents' }), ({ documents, claims }) =>
      claims.reduce((count, claim) => count + claim.documents.length, documents.length),
    ),
    inFile(say({ nl: 'Kenmerken bij de bank', en: 'References at the bank' }), ({ claims }) =>
      claims.flatMap(({ endToEndId }) => (endToEndId === null ? [] : [endToEndId])).join('; '),
    ),
    inFile(say({ nl: 'Kenmerk', en: 'Id' }), ({ applicationId }) => applicationId),
    inFile(say({ nl: 'Vingerafdruk', en: 'Fingerprint' }), ({ sha256 }) => sha256),
  ];
}

function Claims({ claims }: Pick<Item, 'claims'>) {
  const say = useSay();
  const { money } = useFormat();
  if (claims.length === 0) return '–';
  return (
    <ul className="lines">
      {claims.map(({ claimId, instalment, amountCents, status }) => {
        const { employer, office = employer } = statusInWords('claim', status);
        return (
          <li key={claimId}>
            {say(instalmentName(instalment))}: {money(amountCents)}
            <small className="beside">{say(office)}</small>
          </li>
        );
      })}
    </ul>
  );
}
