import { Button } from '@utrecht/component-library-react';
import { useRef } from 'react';
import { useSay } from '../../../language/language';
import { Failed } from '../../../parts/failed';
import { phoneLink } from '../phone-link';
import { usePerson } from '../use-person';

interface Contents {
  /** The first case of the employer: its contact is called. */
  readonly applicationId: string;
  readonly tradeName: string;
}

/** The number to call, when it is wanted: that it was asked is recorded, for it comes with the youth's data. */
export function PhoneButton({ applicationId, tradeName }: Contents) {
  const say = useSay();
  const person = usePerson(applicationId);
  const shown = useRef<HTMLDivElement>(null);
  const ask = () => person.mutate(undefined, { onSuccess: () => shown.current?.focus() });
  const contact = person.data?.contact;
  return (
    <div ref={shown} tabIndex={-1} className="phone">
      {contact === undefined ? (
        <Button appearance="secondary-action-button" className="no-print" busy={person.isPending} onClick={ask}>
          {say({ nl: 'Toon telefoonnummer', en: 'Show telephone number' })}
          <span className="visually-hidden"> {tradeName}</span>
        </Button>
      ) : (
        <>
          {contact.name}: <a href={phoneLink(contact.phone)}>{contact.phone}</a>
        </>
      )}
      {person.isError && <Failed error={person.error} retry={ask} />}
    </div>
  );
}
