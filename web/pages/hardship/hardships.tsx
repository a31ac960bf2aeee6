import '../../design/office.css';
import { Heading2, StatusBadge } from '@utrecht/component-library-react';
import { Link } from 'react-router';
import type { HardshipAnswer } from '../../api/answers';
import { useApi } from '../../api/use-api';
import { RequireRole } from '../../auth/require-role';
import { useSession } from '../../auth/use-session';
import { useFormat } from '../../language/format';
import { useSay } from '../../language/language';
import { useSchemeColumn } from '../../parts/common-columns';
import { type Column, DataTable } from '../../parts/data-table';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { Status } from '../../parts/status';
import { Text } from '../../parts/text';
import { AskForm } from './ask-form';

export const Component = () => (
  <RequireRole roles={['employer', 'officer', 'auditor']}>
    <Hardships />
  </RequireRole>
);

interface Listed {
  readonly items: readonly HardshipAnswer[];
}

/** Asking to apply although the window is closed, and what was asked before; for the office all of its regions. */
function Hardships() {
  const say = useSay();
  const employer = useSession()?.roles.includes('employer') === true;
  const list = useApi<Listed>('/v1/hardship-requests?limit=100');
  const columns = useColumns(!employer);
  return (
    <Page
      wide={!employer}
      title={say({ nl: 'Aanvragen na de sluiting (hardheid)', en: 'Applying after the closing (hardship)' })}
    >
      {employer && (
        <>
          <Text
            lead
            nl="Is de regeling gesloten, en kon u niet op tijd aanvragen? Dan kunt u vragen of u toch mag aanvragen. Wij beslissen binnen 8 weken. Zeggen wij ja, dan krijgt u één keer de kans. Uw aanvraag komt dan achteraan in de volgorde."
            en="Is the scheme closed, and could you not apply in time? Then you can ask to apply all the same. We decide within 8 weeks. If we say yes, you get one chance. Your application then comes last in the order."
          />
          <AskForm />
          <Heading2>{say({ nl: 'Uw verzoeken', en: 'Your requests' })}</Heading2>
        </>
      )}
      <Loaded of={list} lines={6}>
        {({ items }) => (
          <DataTable
            caption={say({ nl: 'Verzoeken, nieuwste eerst', en: 'Requests, newest first' })}
            columns={columns}
            rows={items}
            rowKey={({ id }) => id}
            empty={say({ nl: 'Er zijn geen verzoeken.', en: 'There are no requests.' })}
          />
        )}
      </Loaded>
    </Page>
  );
}

function useColumns(office: boolean): Column<HardshipAnswer>[] {
  const say = useSay();
  const { moment, shortDay } = useFormat();
  const scheme = useSchemeColumn<HardshipAnswer>();
  return [
    {
      head: say({ nl: 'Gevraagd op', en: 'Asked on' }),
      cell: ({ id, requestedAt }) => <Link to={`/hardheid/${id}`}>{moment(requestedAt)}</Link>,
    },
    ...(office
      ? [
          {
            head: say({ nl: 'Bedrijf', en: 'Company' }),
            cell: ({ tradeName, organisation }: HardshipAnswer) => tradeName ?? organisation,
          },
        ]
      : []),
    scheme,
    { head: say({ nl: 'Beslissen voor', en: 'Decide by' }), cell: ({ decisionDueOn }) => shortDay(decisionDueOn) },
    {
      head: say({ nl: 'Status', en: 'Status' }),
      cell: ({ status, used }) => (
        <>
          <Status of="hardship" status={status} office={office} />
          {used !== null && <StatusBadge status="neutral">{say({ nl: 'Gebruikt', en: 'Used' })}</StatusBadge>}
        </>
      ),
    },
  ];
}
