import '../../design/applications.css';
import { Button, Heading2 } from '@utrecht/component-library-react';
import { Link } from 'react-router';
import { RequireRole } from '../../auth/require-role';
import { useSay } from '../../language/language';
import { AddressSelect } from '../../parts/address-select';
import { Failed } from '../../parts/failed';
import { Page } from '../../parts/page';
import { Text } from '../../parts/text';
import { useAddressValue } from '../../parts/use-address-value';
import { Waiting } from '../../parts/waiting';
import { statusWords } from '../../words/statuses';
import { OwnTable } from './list/own-table';
import { ToDoList } from './list/to-do-list';
import { useOwnApplications } from './list/use-own-applications';

export function Component() {
  return (
    <RequireRole roles={['employer']}>
      <MyApplications />
    </RequireRole>
  );
}

const filter = 'status';

function MyApplications() {
  const say = useSay();
  const [status, setStatus] = useAddressValue(filter);
  const list = useOwnApplications(status in statusWords.application ? status : '');
  const { rows, isError, error, refetch } = list;
  const none = rows?.length === 0;
  if (none && status === '') return <NoneYet />;
  return (
    <Page title={say({ nl: 'Mijn aanvragen', en: 'My applications' })} wide>
      <ToDoList />
      <Heading2>{say({ nl: 'Alle aanvragen', en: 'All applications' })}</Heading2>
      <search className="filters" aria-label={say({ nl: 'Filters', en: 'Filters' })}>
        <AddressSelect
          id="filter-status"
          name={filter}
          label={say({ nl: 'Status', en: 'Status' })}
          all={say({ nl: 'Alle', en: 'All' })}
          options={Object.entries(statusWords.application).map(([value, { employer }]) => ({
            value,
            label: say(employer),
          }))}
        />
      </search>
      {isError && rows === undefined && <Failed error={error} retry={() => void refetch()} />}
      {rows === undefined && !isError && <Waiting lines={10} />}
      {none && (
        <div role="status">
          <Text nl="U hebt geen aanvragen met deze status." en="You have no applications of this status." />
          <Button appearance="secondary-action-button" onClick={() => setStatus('')}>
            {say({ nl: 'Toon alle aanvragen', en: 'Show all applications' })}
          </Button>
        </div>
      )}
      {rows !== undefined && rows.length > 0 && <OwnTable list={list} rows={rows} />}
    </Page>
  );
}

function NoneYet() {
  const say = useSay();
  return (
    <Page title={say({ nl: 'Mijn aanvragen', en: 'My applications' })}>
      <Text
        nl="U hebt nog geen aanvragen. Kies een regeling om te zien wat u kunt krijgen, en om aan te vragen."
        en="You have no applications yet. Choose a scheme to see what you can get, and to apply."
      />
      <Link to="/">{say({ nl: 'Naar alle regelingen', en: 'To all schemes' })}</Link>
    </Page>
  );
}
