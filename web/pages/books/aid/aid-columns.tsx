import { Checkbox } from '@utrecht/component-library-react';
import type { AidGrantAnswer } from '../../../api/answers';
import { useCounted } from '../../../language/counted';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { CaseNumber } from '../../../parts/case-number';
import { useAmountColumn, useDayColumn, useSchemeColumn } from '../../../parts/common-columns';
import type { Column } from '../../../parts/data-table';
import { Status } from '../../../parts/status';
import { workingDayWords } from './grant-words';

interface Choosing {
  readonly chosen: readonly string[];
  readonly choose: (applicationId: string, on: boolean) => void;
}

/** @param choosing null: the reader marks nothing */
export function useAidColumns(choosing: Choosing | null): Column<AidGrantAnswer>[] {
  const say = useSay();
  const [scheme, amount] = [useSchemeColumn<AidGrantAnswer>(), useAmountColumn<AidGrantAnswer>()];
  const grantedOn = useDayColumn<AidGrantAnswer>(say({ nl: 'Toegekend', en: 'Granted' }), (grant) => grant.grantedOn);
  const choose: Column<AidGrantAnswer> = {
    head: say({ nl: 'Kies', en: 'Choose' }),
    cell: (grant) => choosing !== null && <Choose grant={grant} choosing={choosing} />,
  };
  return [
    ...(choosing === null ? [] : [choose]),
    {
      head: say({ nl: 'Dossier', en: 'Case' }),
      cell: ({ applicationId, number }) => <CaseNumber applicationId={applicationId} number={number} />,
    },
    {
      head: say({ nl: 'Werkgever', en: 'Employer' }),
      cell: ({ beneficiary: { name, kvkNumber } }) => (
        <>
          {name}
          <small className="beside">KvK {kvkNumber}</small>
        </>
      ),
    },
    scheme,
    amount,
    grantedOn,
    { head: say({ nl: 'Melden uiterlijk', en: 'Report by' }), cell: (grant) => <ReportBy grant={grant} /> },
    {
      head: say({ nl: 'Stand', en: 'Status' }),
      cell: ({ status }) => <Status of="aid" status={status} office />,
    },
    { head: say({ nl: 'Gemeld', en: 'Reported' }), cell: (grant) => <LastReport grant={grant} /> },
  ];
}

interface Contents {
  readonly grant: AidGrantAnswer;
}

/** What was reported can be marked again, such as under its right reference. */
function Choose({ grant, choosing: { chosen, choose } }: Contents & { readonly choosing: Choosing }) {
  const say = useSay();
  const { applicationId, number, status } = grant;
  if (status === 'void') return '–';
  const id = `choose-${applicationId}`;
  return (
    <label htmlFor={id} className="choose-row">
      <Checkbox
        id={id}
        checked={chosen.includes(applicationId)}
        onChange={({ target }) => choose(applicationId, target.checked)}
      />
      <span className="visually-hidden">{say({ nl: `Kies ${number}`, en: `Choose ${number}` })}</span>
    </label>
  );
}

function ReportBy({ grant: { reportBy, status, workingDaysLeft } }: Contents) {
  const say = useSay();
  const { shortDay } = useFormat();
  const counted = useCounted();
  const days = counted(Math.abs(workingDaysLeft), workingDayWords);
  const left =
    status === 'late'
      ? { nl: `${days} te laat`, en: `${days} too late` }
      : workingDaysLeft === 0
        ? { nl: 'vandaag is de laatste dag', en: 'today is the last day' }
        : { nl: `nog ${days}`, en: `${days} left` };
  return (
    <>
      <time dateTime={reportBy} className="nowrap">
        {shortDay(reportBy)}
      </time>
      {(status === 'open' || status === 'late') && <small className="beside">{say(left)}</small>}
    </>
  );
}

function LastReport({ grant: { reports } }: Contents) {
  const { shortDay } = useFormat();
  const last = reports.at(-1);
  if (last === undefined) return '–';
  return (
    <>
      <time dateTime={last.reportedOn} className="nowrap">
        {shortDay(last.reportedOn)}
      </time>
      <small className="beside">{last.reference}</small>
    </>
  );
}
