import { Link } from 'react-router';
import type { RecoverySummary } from '../../../api/answers';
import { useRegionName } from '../../../api/use-region-name';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { useSchemeColumn } from '../../../parts/common-columns';
import { euro } from '../../../parts/csv';
import type { Column } from '../../../parts/data-table';
import { Status } from '../../../parts/status';
import { lookDay } from './in-order';

const replied: Both = { nl: 'reactie binnen', en: 'reply is in' };
const writeOff: Both = { nl: 'afboeken gevraagd', en: 'write-off asked' };

const dayMeaning = ({ dueOn, replyBy }: RecoverySummary): Both => {
  if (dueOn !== null) return { nl: 'betalen uiterlijk', en: 'pay by' };
  if (replyBy !== null) return { nl: 'reageren uiterlijk', en: 'reply by' };
  return { nl: 'voorgesteld', en: 'proposed' };
};

export function useRecoveryColumns(): Column<RecoverySummary>[] {
  const say = useSay();
  const { money, shortDay } = useFormat();
  const regionName = useRegionName();
  const scheme = useSchemeColumn<RecoverySummary>();
  const amount = (head: string, of: (one: RecoverySummary) => number | null): Column<RecoverySummary> => ({
    head,
    numeric: true,
    cell: (one) => {
      const cents = of(one);
      return cents === null ? '–' : money(cents);
    },
    csv: (one) => euro(of(one)),
  });
  return [
    {
      head: say({ nl: 'Status', en: 'Status' }),
      cell: (one) => (
        <>
          <Status of="recovery" status={one.status} office />
          {one.status === 'intended' && one.replied && <small className="beside">{say(replied)}</small>}
          {one.writeOffAsked && <small className="beside">{say(writeOff)}</small>}
        </>
      ),
      csv: ({ status }) => status,
    },
    {
      head: say({ nl: 'Terugvordering', en: 'Recovery' }),
      cell: ({ id, number }) => (
        <Link to={`/terugvorderingen/${id}`} className="nowrap">
          {number}
        </Link>
      ),
      csv: ({ number }) => number,
    },
    {
      head: say({ nl: 'Werkgever', en: 'Employer' }),
      cell: ({ tradeName, organisation }) => (
        <>
          {tradeName}
          <small className="beside">KvK {organisation}</small>
        </>
      ),
      csv: ({ tradeName }) => tradeName,
    },
    { head: 'KvK', cell: () => null, csv: ({ organisation }) => organisation, fileOnly: true },
    scheme,
    {
      head: say({ nl: 'Regio', en: 'Region' }),
      cell: () => null,
      csv: ({ region }) => regionName(region),
      fileOnly: true,
    },
    {
      head: say({ nl: 'Dag', en: 'Day' }),
      cell: (one) => (
        <>
          <time dateTime={lookDay(one)} className="nowrap">
            {shortDay(lookDay(one))}
          </time>
          <small className="beside">{say(dayMeaning(one))}</small>
        </>
      ),
      csv: lookDay,
    },
    amount(say({ nl: 'Terug te vragen', en: 'To claim back' }), ({ owedCents }) => owedCents),
    amount(say({ nl: 'Nog open', en: 'Still open' }), ({ dueOn, balanceCents }) =>
      dueOn === null ? null : balanceCents,
    ),
    amount(say({ nl: 'Te laat', en: 'Overdue' }), ({ dueOn, overdueCents }) => (dueOn === null ? null : overdueCents)),
  ];
}
