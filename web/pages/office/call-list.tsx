import '../../design/office.css';
import { Button, Paragraph } from '@utrecht/component-library-react';
import type { CallListAnswer } from '../../api/answers';
import { withQuery } from '../../api/client';
import { isRefused } from '../../api/problem';
import { useApi } from '../../api/use-api';
import { RequireRole } from '../../auth/require-role';
import { employerWords, paymentWords, useCounted } from '../../language/counted';
import { useFormat } from '../../language/format';
import { useSay } from '../../language/language';
import { CsvButton } from '../../parts/data-table';
import { Loaded } from '../../parts/loaded';
import { Notice } from '../../parts/notice';
import { Page } from '../../parts/page';
import { RegionFilter } from '../../parts/region-filter';
import { useAddressValue } from '../../parts/use-address-value';
import { useCallColumns } from './calls/call-columns';
import { DayFilter } from './calls/day-filter';
import { EmployerCalls } from './calls/employer-calls';

export const Component = () => (
  <RequireRole roles={['officer']}>
    <CallList />
  </RequireRole>
);

/** Whom to call about the check after six months, gathered per employer. The period is in the address. */
function CallList() {
  const say = useSay();
  const [region] = useAddressValue('region');
  const [from] = useAddressValue('from');
  const [to] = useAddressValue('to');
  const list = useApi<CallListAnswer>(withQuery('/v1/call-list', { region, from, to }));
  return (
    <Page
      wide
      title={say({ nl: 'Bellijst', en: 'Call list' })}
      actions={
        <Button appearance="secondary-action-button" className="no-print" onClick={() => window.print()}>
          {say({ nl: 'Afdrukken', en: 'Print' })}
        </Button>
      }
    >
      <search className="filters no-print" aria-label={say({ nl: 'Filters', en: 'Filters' })}>
        <DayFilter name="from" label={say({ nl: 'Van', en: 'From' })} />
        <DayFilter name="to" label={say({ nl: 'Tot en met', en: 'To' })} />
        <RegionFilter />
      </search>
      {isRefused(list.error, 'input-invalid') ? (
        <Notice type="error">
          <Paragraph>
            {say({
              nl: 'Deze periode kan niet. Kies een einddatum na de begindatum, en samen hooguit 3 maanden.',
              en: 'This period is not possible. Choose an end after the start, and three months at most.',
            })}
          </Paragraph>
        </Notice>
      ) : (
        <Loaded of={list} lines={16}>
          {(data) => <Calls list={data} />}
        </Loaded>
      )}
    </Page>
  );
}

function Calls({ list: { items, from, to, complete } }: { readonly list: CallListAnswer }) {
  const say = useSay();
  const { day } = useFormat();
  const columns = useCallColumns();
  const lines = items.flatMap(({ employer, claims }) => claims.map((claim) => ({ ...claim, employer })));
  const counted = useCounted();
  const [employers, payments] = [counted(items.length, employerWords), counted(lines.length, paymentWords)];
  return (
    <>
      <Paragraph>
        {say({
          nl: `Van ${day(from)} tot en met ${day(to)}: ${employers}, ${payments}.`,
          en: `From ${day(from)} to ${day(to)}: ${employers}, ${payments}.`,
        })}
      </Paragraph>
      {!complete && (
        <Notice type="warning">
          <Paragraph>
            {say({
              nl: 'De lijst is te lang. Kies één regio of minder dagen.',
              en: 'The list is too long. Choose one region or fewer days.',
            })}
          </Paragraph>
        </Notice>
      )}
      {items.length === 0 ? (
        <Paragraph>
          {say({ nl: 'In deze periode hoeft u niemand te bellen.', en: 'There is nobody to call in this period.' })}
        </Paragraph>
      ) : (
        <CsvButton name="bellijst" all={async () => lines} columns={columns} />
      )}
      {items.map((one) => (
        <EmployerCalls key={one.employer.kvkNumber} {...one} />
      ))}
    </>
  );
}
