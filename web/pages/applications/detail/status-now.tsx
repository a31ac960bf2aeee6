import { Paragraph } from '@utrecht/component-library-react';
import type { ApplicationAnswer } from '../../../api/answers';
import { useSay } from '../../../language/language';
import { Status } from '../../../parts/status';
import { chanceWords } from '../../../words/waiting';
import { applicationNext, placeInLine } from '../what-next';

/** Where the application stands, and what happens next. The place in line is read out when it changes. */
export function StatusNow({ application }: { readonly application: ApplicationAnswer }) {
  const say = useSay();
  const place = placeInLine(application);
  const chance = application.waitingChance;
  return (
    <div className="status-now">
      <p>
        <Status of="application" status={application.status} />
      </p>
      <div role="status">{place !== null && <p className="place-in-line">{say(place)}</p>}</div>
      {chance !== null && <Paragraph>{say(chanceWords(chance))}</Paragraph>}
      <Paragraph lead>{say(applicationNext(application))}</Paragraph>
    </div>
  );
}
