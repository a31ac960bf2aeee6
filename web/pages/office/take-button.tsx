import { useQueryClient } from '@tanstack/react-query';
import { Button } from '@utrecht/component-library-react';
import type { ApplicationAnswer, AssigneeAnswer } from '../../api/answers';
import { useAct } from '../../api/use-api';
import { useSay } from '../../language/language';
import { Failed } from '../../parts/failed';

interface Contents {
  readonly applicationId: string;
  /** Of the application: tells one button from another for who hears them. */
  readonly number: string;
  readonly assignee: AssigneeAnswer | null;
}

/** Who works on a case, and taking it, letting it go or taking it over. The button stays where it is. */
export function TakeButton({ applicationId, number, assignee }: Contents) {
  const say = useSay();
  const act = useAct<ApplicationAnswer>();
  const queries = useQueryClient();
  const body = assignee?.mine ? { taken: false } : { taken: true, ...(assignee === null ? {} : { takeOver: true }) };
  const words = assignee === null ? take : assignee.mine ? letGo : takeOver;
  // Refused because a colleague was first: then show who.
  const onError = () => void queries.invalidateQueries();
  const send = () =>
    act.mutate({ method: 'PUT', path: `/v1/applications/${applicationId}/assignee`, body }, { onError });
  return (
    <div className="take">
      {assignee !== null && <span>{assignee.mine ? say({ nl: 'U', en: 'You' }) : assignee.name}</span>}
      <Button appearance="subtle-button" busy={act.isPending} onClick={send}>
        {say(words)}
        <span className="visually-hidden"> {number}</span>
      </Button>
      {act.isError && <Failed error={act.error} retry={send} />}
    </div>
  );
}

const take = { nl: 'Op mijn naam', en: 'Take' };
const letGo = { nl: 'Geef terug', en: 'Let go' };
const takeOver = { nl: 'Neem over', en: 'Take over' };
