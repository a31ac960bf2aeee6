import { Heading2 } from '@utrecht/component-library-react';
import type { CallListAnswer } from '../../../api/answers';
import { useSay } from '../../../language/language';
import { DataTable } from '../../../parts/data-table';
import { type Call, useCallColumns } from './call-columns';
import { PhoneButton } from './phone-button';

/** One call: everything there is to ask this employer. */
export function EmployerCalls({ employer, claims }: CallListAnswer['items'][number]) {
  const say = useSay();
  const columns = useCallColumns();
  const calls: Call[] = claims.map((claim) => ({ ...claim, employer }));
  const [first] = claims;
  return (
    <section className="employer-calls">
      <Heading2>
        {employer.tradeName} <small className="quiet nowrap">KvK {employer.kvkNumber}</small>
      </Heading2>
      {first !== undefined && <PhoneButton applicationId={first.applicationId} tradeName={employer.tradeName} />}
      <DataTable
        caption={say({ nl: `Te bespreken met ${employer.tradeName}`, en: `To discuss with ${employer.tradeName}` })}
        columns={columns}
        rows={calls}
        rowKey={({ claimId }) => claimId}
        empty={say({ nl: 'Niets te bespreken.', en: 'Nothing to discuss.' })}
      />
    </section>
  );
}
