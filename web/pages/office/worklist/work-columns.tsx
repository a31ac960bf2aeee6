import { StatusBadge } from '@utrecht/component-library-react';
import { Link } from 'react-router';
import type { WorkItem } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { useAmountColumn, useEmployerColumns, useSchemeColumn } from '../../../parts/common-columns';
import type { Column } from '../../../parts/data-table';
import { PausedMark } from '../../../parts/scheme-paused';
import { Status } from '../../../parts/status';
import { TakeButton } from '../take-button';

/** What must be done because of the term to decide, where that is not simply to decide. */
const taskWords: Readonly<Record<NonNullable<WorkItem['task']>, Both>> = {
  'not-treated': { nl: 'niet aangevuld: buiten behandeling stellen', en: 'not completed: leave untreated' },
  'fix-penalty': { nl: 'dwangsom vaststellen', en: 'fix the penalty' },
  'refuse-for-ceiling': { nl: 'afwijzen: het geld is op', en: 'refuse: the money has run out' },
};

/** What waits for a person, as a line of a list. */
export function useWorkColumns(): Column<WorkItem>[] {
  const say = useSay();
  const employer = useEmployerColumns<WorkItem>();
  const [scheme, amount] = [useSchemeColumn<WorkItem>(), useAmountColumn<WorkItem>()];
  return [
    {
      head: say({ nl: 'Termijn', en: 'Deadline' }),
      cell: (item) => <Deadline item={item} />,
      csv: ({ deadline }) => deadline,
    },
    {
      head: say({ nl: 'Dossier', en: 'Case' }),
      cell: (item) => <CaseLink item={item} />,
      csv: ({ number, applicationId }) => number ?? applicationId,
    },
    ...employer,
    scheme,
    {
      head: say({ nl: 'Status', en: 'Status' }),
      cell: (item) => (
        <>
          <Status of={item.kind} status={item.status} office />
          {item.task !== null && <small className="beside">{say(taskWords[item.task])}</small>}
          <PausedMark of={item} />
        </>
      ),
      csv: ({ status }) => status,
    },
    amount,
    {
      head: say({ nl: 'Wie', en: 'Who' }),
      // A request has no case that somebody could take.
      cell: ({ kind, applicationId, number, assignee }) =>
        kind === 'hardship' ? null : (
          <TakeButton applicationId={applicationId} number={number ?? ''} assignee={assignee} />
        ),
      csv: ({ assignee }) => assignee?.name ?? null,
    },
  ];
}

/** An application has a last day, an intended refusal one for the reply; any other claim waits since a day. */
function Deadline({ item: { kind, deadline, overdue, status } }: { readonly item: WorkItem }) {
  const say = useSay();
  const { shortDay } = useFormat();
  const day = shortDay(deadline);
  if (kind === 'claim' && status !== 'refusal-intended') return say({ nl: `sinds ${day}`, en: `since ${day}` });
  return (
    <>
      {kind === 'claim' ? say({ nl: `reactie tot ${day}`, en: `reply until ${day}` }) : day}
      {overdue && <StatusBadge status="danger">{say({ nl: 'Te laat', en: 'Overdue' })}</StatusBadge>}
    </>
  );
}

function CaseLink({ item: { kind, id, applicationId, number } }: { readonly item: WorkItem }) {
  const say = useSay();
  if (kind === 'hardship') return <Link to={`/hardheid/${id}`}>{say({ nl: 'Verzoek', en: 'Request' })}</Link>;
  return (
    <Link to={`/dossiers/${applicationId}`} className="nowrap">
      {number ?? applicationId}
      {kind === 'claim' && (
        <span className="beside">
          {say({ nl: 'termijn', en: 'instalment' })} {id.split('-').at(-1)}
        </span>
      )}
    </Link>
  );
}
