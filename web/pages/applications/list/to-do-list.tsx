import { Heading2 } from '@utrecht/component-library-react';
import { Link } from 'react-router';
import { useSchemeName } from '../../../api/use-schemes';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { Failed } from '../../../parts/failed';
import { Text } from '../../../parts/text';
import type { ToDo } from './use-to-dos';

interface Contents {
  /** Undefined: they could not be read. */
  readonly items: readonly ToDo[] | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

/** What waits for the employer, above the list: most urgent first. */
export function ToDoList({ items, error, retry }: Contents) {
  const say = useSay();
  return (
    <section className="to-dos" aria-labelledby="te-doen">
      <Heading2 id="te-doen">{say({ nl: 'Wat u nu moet doen', en: 'What you must do now' })}</Heading2>
      {items === undefined && <Failed error={error} retry={retry} />}
      {items?.length === 0 && <Text nl="U hoeft nu niets te doen." en="There is nothing for you to do now." />}
      {items !== undefined && items.length > 0 && (
        <ul className="to-do-list">
          {items.map((item) => (
            <ToDoItem key={item.application.id} {...item} />
          ))}
        </ul>
      )}
    </section>
  );
}

const asked: Readonly<Record<ToDo['step']['kind'], { readonly by: (last: string) => Both; readonly always: Both }>> = {
  completion: {
    by: (last) => ({
      nl: `Vul uw aanvraag aan, uiterlijk op ${last}`,
      en: `Complete your application on ${last} at the latest`,
    }),
    always: { nl: 'Vul uw aanvraag aan', en: 'Complete your application' },
  },
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
  'recovery-reply': {
    by: (last) => ({
      nl: `Wij willen geld terugvragen. Reageer uiterlijk op ${last}`,
      en: `We intend to claim money back. Reply on ${last} at the latest`,
    }),
    always: { nl: 'Wij willen geld terugvragen. Reageer', en: 'We intend to claim money back. Reply' },
  },
  'recovery-pay': {
    by: (last) => ({ nl: `Betaal terug uiterlijk op ${last}`, en: `Pay back on ${last} at the latest` }),
    always: { nl: 'Betaal terug', en: 'Pay back' },
  },
  'bank-account': {
    by: () => ({ nl: 'Vul uw rekeningnummer in', en: 'Enter your account number' }),
    always: { nl: 'Vul uw rekeningnummer in', en: 'Enter your account number' },
  },
};

function ToDoItem({ application, step }: ToDo) {
  const say = useSay();
  const { day } = useFormat();
  const nameOf = useSchemeName();
  const { by, always } = asked[step.kind];
  const page = `/mijn-aanvragen/${application.id}`;
  return (
    <li>
      <Link to={step.kind === 'evidence' ? `${page}/bewijs/${step.claimId}` : page}>
        {say(step.by === null ? always : by(day(step.by)))}
      </Link>
      <span className="to-do-about">
        {nameOf(application.schemeId)}, <span className="application-number">{application.number}</span>
      </span>
    </li>
  );
}
