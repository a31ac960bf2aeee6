import { Heading3, Paragraph } from '@utrecht/component-library-react';
import { Link } from 'react-router';
import type { ApplicationSummary, RelatedAnswer } from '../../../api/answers';
import { useApi } from '../../../api/use-api';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { useAmountColumn, useSchemeColumn } from '../../../parts/common-columns';
import { type Column, DataTable } from '../../../parts/data-table';
import { Loaded } from '../../../parts/loaded';
import { Section } from '../../../parts/section';
import { Status } from '../../../parts/status';

/** More than these are in the file, and in the search. */
const few = 5;

/** Earlier awards of this employer and this youth: a sign to look, never a rejection. */
export function Related({ applicationId, kvkNumber }: { readonly applicationId: string; readonly kvkNumber: string }) {
  const say = useSay();
  const related = useApi<RelatedAnswer>(`/v1/applications/${applicationId}/related`);
  return (
    <Section title={say({ nl: 'Andere aanvragen', en: 'Other applications' })}>
      <Loaded of={related} lines={6}>
        {({ employer, youth }) => (
          <>
            <Others
              of={youth}
              title={say({ nl: 'Van deze jongere', en: 'Of this youth' })}
              name="andere-aanvragen-jongere"
            />
            <Others
              of={employer}
              title={say({ nl: 'Van deze werkgever', en: 'Of this employer' })}
              name="andere-aanvragen-werkgever"
            />
            {employer.items.length > few && (
              <Link to={`/dossiers?q=${kvkNumber}`}>
                {say({ nl: 'Alle aanvragen van deze werkgever', en: 'All applications of this employer' })}
              </Link>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

interface OthersContents {
  readonly of: RelatedAnswer['employer'];
  readonly title: string;
  readonly name: string;
}

function Others({ of: { items, more, grantedCents, grantedAwards }, title, name }: OthersContents) {
  const say = useSay();
  const { money } = useFormat();
  const columns = useColumns();
  const granted = money(grantedCents);
  return (
    <>
      <Heading3>{title}</Heading3>
      {items.length > 0 && (
        <Paragraph>
          {say({
            nl: `Toegekend: ${grantedAwards} keer, samen ${granted}.`,
            en: `Granted: ${grantedAwards} times, ${granted} in all.`,
          })}
          {more && ` ${say({ nl: 'Alleen de nieuwste 100 zijn geteld.', en: 'Only the newest 100 are counted.' })}`}
          {items.length > few &&
            ` ${say({ nl: `Hier staan de nieuwste ${few}.`, en: `These are the newest ${few}.` })}`}
        </Paragraph>
      )}
      <DataTable
        caption={title}
        columns={columns}
        rows={items.slice(0, few)}
        rowKey={({ id }) => id}
        empty={say({ nl: 'Geen andere aanvragen.', en: 'No other applications.' })}
        csv={{ name, all: async () => items }}
      />
    </>
  );
}

function useColumns(): Column<ApplicationSummary>[] {
  const say = useSay();
  const [scheme, amount] = [useSchemeColumn<ApplicationSummary>(), useAmountColumn<ApplicationSummary>()];
  return [
    {
      head: say({ nl: 'Dossier', en: 'Case' }),
      cell: ({ id, number }) => (
        <Link to={`/dossiers/${id}`} className="nowrap">
          {number}
        </Link>
      ),
      csv: ({ number }) => number,
    },
    scheme,
    {
      head: say({ nl: 'Status', en: 'Status' }),
      cell: ({ status }) => <Status of="application" status={status} office />,
      csv: ({ status }) => status,
    },
    amount,
  ];
}
