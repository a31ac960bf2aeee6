import { Paragraph } from '@utrecht/component-library-react';
import { useRef, useState } from 'react';
import type { AidGrantAnswer } from '../../../api/answers';
import { useMergedList } from '../../../api/use-merged-list';
import { useSession } from '../../../auth/use-session';
import { useCounted } from '../../../language/counted';
import { useSay } from '../../../language/language';
import { DataTable } from '../../../parts/data-table';
import { Done } from '../../../parts/done';
import { ShowMore } from '../../../parts/show-more';
import { LoadedPeriod } from '../period';
import { useAidColumns } from './aid-columns';
import { grantWords } from './grant-words';
import { MarkReported } from './mark-reported';

interface Contents {
  readonly query: Readonly<Record<string, string>>;
  readonly regions: readonly string[];
}

/** In the order in which the API gives those of one region. */
const byDay = (a: AidGrantAnswer, b: AidGrantAnswer): number =>
  placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0;
const placeOf = ({ grantedOn, applicationId }: AidGrantAnswer): string => `${grantedOn} ${applicationId}`;

/** Whoever may report marks those that were chosen, all with one day and reference. */
export function AidGrants({ query, regions }: Contents) {
  const say = useSay();
  const counted = useCounted();
  const rows = useRef<HTMLDivElement>(null);
  const mayReport = useSession()?.roles.some((role) => ['finance', 'officer'].includes(role)) === true;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [marked, setMarked] = useState({ times: 0, grants: 0 });
  const choose = (id: string, on: boolean) => setChosen((now) => (on ? [...now, id] : now.filter((one) => one !== id)));
  const columns = useAidColumns(mayReport ? { chosen, choose } : null);
  const list = useMergedList<AidGrantAnswer>({ path: '/v1/reports/de-minimis', regions, query, order: byDay });
  const grants = list.rows ?? [];
  const stillThere = chosen.filter((id) => grants.some(({ applicationId }) => applicationId === id));
  const count = counted(marked.grants, grantWords);
  return (
    <div ref={rows}>
      {marked.times > 0 && (
        <Done key={marked.times}>
          <Paragraph>{say({ nl: `Gemarkeerd als gemeld: ${count}.`, en: `Marked as reported: ${count}.` })}</Paragraph>
        </Done>
      )}
      <LoadedPeriod of={list} lines={12}>
        {() => (
          <>
            <DataTable
              caption={say({ nl: 'Toekenningen, de oudste bovenaan', en: 'Grants, the oldest on top' })}
              columns={columns}
              rows={grants}
              rowKey={({ applicationId }) => applicationId}
              empty={say({
                nl: 'Er zijn geen toekenningen met deze filters.',
                en: 'There are no grants with these filters.',
              })}
            />
            <ShowMore list={list} shown={grants.length} rows={rows} />
            {mayReport && grants.length > 0 && (
              <MarkReported
                chosen={stillThere}
                onMarked={(items) => {
                  setChosen([]);
                  setMarked(({ times }) => ({ times: times + 1, grants: items }));
                }}
              />
            )}
          </>
        )}
      </LoadedPeriod>
    </div>
  );
}
