import { useRef } from 'react';
import { Link } from 'react-router';
import { amsterdamDate } from '../../../../domain/calendar';
import type { ApplicationSummary } from '../../../api/answers';
import { useSchemeName } from '../../../api/use-schemes';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { euro } from '../../../parts/csv';
import { type Column, DataTable } from '../../../parts/data-table';
import { ShowMore } from '../../../parts/show-more';
import { Status } from '../../../parts/status';
import { statusInWords } from '../../../words/statuses';
import { promisedAmount } from '../promised-amount';
import type { useOwnApplications } from './use-own-applications';

/** The applications themselves; not shown without any. */
export function OwnTable({
  list,
  rows,
}: {
  readonly list: ReturnType<typeof useOwnApplications>;
  readonly rows: readonly ApplicationSummary[];
}) {
  const say = useSay();
  const body = useRef<HTMLDivElement>(null);
  return (
    <div ref={body} className="own-applications">
      <DataTable
        caption={say({ nl: 'Uw aanvragen, de nieuwste bovenaan', en: 'Your applications, newest first' })}
        columns={useColumns()}
        rows={rows}
        rowKey={({ id }) => id}
        empty=""
        csv={{ name: say({ nl: 'mijn-aanvragen', en: 'my-applications' }), all: list.all }}
      />
      <ShowMore list={list} shown={rows.length} rows={body} />
    </div>
  );
}

function useColumns(): readonly Column<ApplicationSummary>[] {
  const say = useSay();
  const { money, shortDay } = useFormat();
  const nameOf = useSchemeName();
  const receivedOn = ({ receivedAt }: ApplicationSummary) => amsterdamDate(receivedAt);
  return [
    {
      head: say({ nl: 'Nummer', en: 'Number' }),
      cell: ({ id, number }) => <Link to={`/mijn-aanvragen/${id}`}>{number}</Link>,
      csv: ({ number }) => number,
    },
    {
      head: say({ nl: 'Regeling', en: 'Scheme' }),
      cell: ({ schemeId }) => nameOf(schemeId),
      csv: ({ schemeId }) => nameOf(schemeId),
    },
    {
      head: say({ nl: 'Aangevraagd op', en: 'Applied on' }),
      cell: (row) => shortDay(receivedOn(row)),
      csv: receivedOn,
    },
    {
      head: say({ nl: 'Status', en: 'Status' }),
      cell: ({ status }) => <Status of="application" status={status} />,
      csv: ({ status }) => say(statusInWords('application', status).employer),
    },
    {
      head: say({ nl: 'Bedrag', en: 'Amount' }),
      cell: (row) => {
        const amount = promisedAmount(row);
        return amount === null ? '–' : money(amount);
      },
      csv: (row) => euro(promisedAmount(row)),
      numeric: true,
    },
  ];
}
