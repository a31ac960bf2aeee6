import '../../design/office.css';
import { useParams } from 'react-router';
import type { DestructionListAnswer } from '../../api/answers';
import { useApi } from '../../api/use-api';
import { RequireRole } from '../../auth/require-role';
import { useSay } from '../../language/language';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { ListScreen } from './destruction/list-screen';

export const Component = () => (
  <RequireRole roles={['admin', 'auditor']}>
    <OneList />
  </RequireRole>
);

/** One list of destruction: its lines, who stands for it, and what was declared of it. */
function OneList() {
  const say = useSay();
  const { listId = '' } = useParams();
  const list = useApi<DestructionListAnswer>(`/v1/destruction-lists/${encodeURIComponent(listId)}?limit=100`);
  return (
    <Page wide title={say({ nl: 'Vernietigingslijst', en: 'Destruction list' })}>
      <Loaded of={list} lines={16}>
        {(data) => <ListScreen list={data} />}
      </Loaded>
    </Page>
  );
}
