import { Heading2 } from '@utrecht/component-library-react';
import { Link } from 'react-router';
import { useSchemeName } from '../../../api/use-schemes';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { Failed } from '../../../parts/failed';
import { Text } from '../../../parts/text';
import type { ToDo } from '../evidence-asked';
import type { OwnToDo, OwnToDos } from './use-to-dos';

/** What waits for the employer, above the list: most urgent first. */
export function ToDoList({ items, error, more, retry }: OwnToDos) {
  const say = useSay();
  return (
    <section className="to-dos" aria-labelledby="te-doen">
      <Heading2 id="te-doen">{say({ nl: 'Wat u nu moet doen', en: 'What you must do now' })}</Heading2>
      {error !== null && <Failed error={error} retry={retry} />}
      {items.length > 0 && (
        <ul className="to-do-list">
          {items.map((item) => (
            <ToDoItem
              key={`${item.application.id} ${item.toDo.kind} ${'claimId' in item.toDo ? item.toDo.claimId : ''}`}
              {...item}
            />
          ))}
        </ul>
      )}
      {error === null && items.length === 0 && (
        <Text nl="U hoeft nu niets te doen." en="There is nothing for you to do now." />
      )}
      {more && (
        <Text
          nl="U hebt veel aanvragen. Hier staat alleen wat de oudste vragen. Kijk voor de andere in de lijst hieronder."
          en="You have many applications. Only what the oldest need is here. Look at the list below for the others."
        />
      )}
    </section>
  );
}

const asked: Readonly<Record<ToDo['kind'], { readonly by: (last: string) => Both; readonly always: Both }>> = {
  evidence: {
    by: (last) => ({ nl: `Stuur uw bewijs uiterlijk op ${last}`, en: `Send your evidence on ${last} at the latest` }),
    always: { nl: 'Stuur uw bewijs', en: 'Send your evidence' },
  },
  reply: {
    by: (last) => ({
      nl: `Wij willen een betaling afwijzen. Reageer uiterlijk op ${last}`,
      en: `We intend to refuse a payment. Reply on ${last} at the latest`,
    }),
    always: { nl: 'Wij willen een betaling afwijzen. Reageer', en: 'We intend to refuse a payment. Reply' },
  },
  account: {
    by: () => ({ nl: 'Vul uw rekeningnummer in', en: 'Enter your account number' }),
    always: { nl: 'Vul uw rekeningnummer in', en: 'Enter your account number' },
  },
};

function ToDoItem({ application, toDo }: OwnToDo) {
  const say = useSay();
  const { day } = useFormat();
  const nameOf = useSchemeName();
  const { by, always } = asked[toDo.kind];
  const page = `/mijn-aanvragen/${application.id}`;
  return (
    <li>
      <Link to={toDo.kind === 'evidence' ? `${page}/bewijs/${toDo.claimId}` : page}>
        {say(toDo.by === null ? always : by(day(toDo.by)))}
      </Link>
      <span className="to-do-about">
        {nameOf(application.schemeId)}, <span className="application-number">{application.number}</span>
      </span>
    </li>
  );
}
