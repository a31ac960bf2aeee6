import '../../design/applications.css';
import { Button, Heading2 } from '@utrecht/component-library-react';
import { Link } from 'react-router';
import { RequireRole } from '../../auth/require-role';
import { useSay } from '../../language/language';
import { ActionLink } from '../../parts/action-link';
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
import { useToDos } from './list/use-to-dos';

export function Component() {
  return (
    <RequireRole roles={['employer']}>
      <MyApplications />
    </RequireRole>
  );
}

const filter = 'status';
const filterId = 'filter-status';

function MyApplications() {
  const say = useSay();
  const title = say({ nl: 'Mijn aanvragen', en: 'My applications' });
  const [status, setStatus] = useAddressValue(filter);
  const list = useOwnApplications(Object.hasOwn(statusWords.application, status) ? status : '');
  const { rows, isError, error, refetch } = list;
  const toDos = useToDos();
  const none = rows?.length === 0;
  if (none && status === '') {
    return (
      <Page title={title} wide>
        <NoneYet />
        <AfterTheClosing />
      </Page>
    );
  }
  const showAll = () => {
    setStatus('');
    // The button goes away; the filter it turned off stays.
    document.getElementById(filterId)?.focus();
  };
  // What must be done stands above the list: it would push the list down if it came later.
  if (toDos.isPending) {
    return (
      <Page title={title} wide>
        <Waiting lines={16} />
      </Page>
    );
  }
  return (
    <Page title={title} wide>
      <ToDoList items={toDos.data} error={toDos.error} retry={() => void toDos.refetch()} />
      <Heading2>{say({ nl: 'Alle aanvragen', en: 'All applications' })}</Heading2>
      <search className="filters" aria-label={say({ nl: 'Filters', en: 'Filters' })}>
        <AddressSelect
          id={filterId}
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
          <Button appearance="secondary-action-button" onClick={showAll}>
            {say({ nl: 'Toon alle aanvragen', en: 'Show all applications' })}
          </Button>
        </div>
      )}
      {rows !== undefined && rows.length > 0 && <OwnTable list={list} rows={rows} />}
      <AfterTheClosing />
    </Page>
  );
}

function AfterTheClosing() {
  const say = useSay();
  return (
    <p>
      <Link to="/hardheid">
        {say({ nl: 'Te laat? Uw verzoeken om een uitzondering', en: 'Too late? Your requests for an exception' })}
      </Link>
    </p>
  );
}

function NoneYet() {
  const say = useSay();
  return (
    <>
      <Text
        nl="U hebt nog geen aanvragen. Kies een regeling om te zien wat u kunt krijgen, en om aan te vragen."
        en="You have no applications yet. Choose a scheme to see what you can get, and to apply."
      />
      <ActionLink to="/" appearance="primary">
        {say({ nl: 'Naar alle regelingen', en: 'To all schemes' })}
      </ActionLink>
    </>
  );
}
