import { Paragraph } from '@utrecht/component-library-react';
import { Link } from 'react-router';
import type { AidGrantAnswer } from '../../../api/answers';
import { useEvery } from '../../../api/use-every';
import { useCounted } from '../../../language/counted';
import { useSay } from '../../../language/language';
import { Loaded } from '../../../parts/loaded';
import { Notice } from '../../../parts/notice';
import { grantWords } from '../aid/grant-words';

/** How many working days before the last one a grant is called urgent. */
const soonDays = 5;

/** Grants that are late in the register of the Union, and those that will be soon. */
export function AidAttention() {
  const grants = useEvery<AidGrantAnswer>('/v1/reports/de-minimis', { status: 'unreported' });
  return (
    <Loaded of={grants} lines={2}>
      {(items) => <Counted grants={items} />}
    </Loaded>
  );
}

function Counted({ grants }: { readonly grants: readonly AidGrantAnswer[] }) {
  const say = useSay();
  const counted = useCounted();
  const late = grants.filter(({ status }) => status === 'late');
  const soon = grants.filter(({ status, workingDaysLeft }) => status === 'open' && workingDaysLeft <= soonDays);
  if (late.length + soon.length === 0) {
    return (
      <Notice type="ok">
        <Paragraph>
          {say({
            nl: 'Geen toekenning is te laat of bijna te laat voor het EU-register.',
            en: 'No grant is late or nearly late for the EU register.',
          })}
        </Paragraph>
      </Notice>
    );
  }
  const [lateCount, soonCount] = [counted(late.length, grantWords), counted(soon.length, grantWords)];
  return (
    <Notice type={late.length > 0 ? 'error' : 'warning'}>
      <Paragraph>
        {late.length > 0 &&
          `${say({ nl: `Te laat voor het EU-register: ${lateCount}.`, en: `Late for the EU register: ${lateCount}.` })} `}
        {soon.length > 0 &&
          `${say({
            nl: `Binnen ${soonDays} werkdagen te melden: ${soonCount}.`,
            en: `To report within ${soonDays} working days: ${soonCount}.`,
          })} `}
        <Link to="/administratie/de-minimis">{say({ nl: 'Naar de lijst', en: 'To the list' })}</Link>
      </Paragraph>
    </Notice>
  );
}
