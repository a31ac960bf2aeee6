import { Paragraph } from '@utrecht/component-library-react';
import { Link } from 'react-router';
import type { ApplicationAnswer } from '../../../api/answers';
import { useSession } from '../../../auth/use-session';
import { type Both, useSay } from '../../../language/language';
import { Section } from '../../../parts/section';
import { Status } from '../../../parts/status';
import { OpenRecovery } from './open-recovery';

type Standing = NonNullable<ApplicationAnswer['recovery']>['status'];

const words: Readonly<Record<Standing, Both>> = {
  proposed: {
    nl: 'Er is een voorstel om geld terug te vragen. De werkgever weet er nog niet van.',
    en: 'There is a proposal to claim money back. The employer does not know of it yet.',
  },
  intended: {
    nl: 'De werkgever heeft een voornemen gekregen en mag reageren. Daarna beslist een andere medewerker.',
    en: 'The employer got an intention and may reply. After that another officer decides.',
  },
  established: { nl: 'De werkgever moet geld terugbetalen.', en: 'The employer must pay money back.' },
  settled: { nl: 'De terugvordering is voldaan.', en: 'The recovery is settled.' },
  'written-off': {
    nl: 'De terugvordering is afgerond. Een deel is afgeboekt.',
    en: 'The recovery is over. A part was written off.',
  },
  dropped: { nl: 'Er wordt niets teruggevorderd.', en: 'Nothing is claimed back.' },
};

/** What is claimed back of this application, or the form to propose it. */
export function CaseRecovery({ application }: { readonly application: ApplicationAnswer }) {
  const say = useSay();
  const mayOpen = useSession()?.roles.some((role) => role === 'officer' || role === 'auditor') === true;
  const { id, recovery, mayNow } = application;
  if (recovery === null && mayNow.recover !== null) return null;
  return (
    <Section title={say({ nl: 'Terugvordering', en: 'Recovery' })}>
      {recovery !== null && (
        <>
          <p>
            <Status of="recovery" status={recovery.status} office />
          </p>
          <Paragraph>
            {say(words[recovery.status])}{' '}
            {mayOpen && (
              <Link to={`/terugvorderingen/${id}`}>
                {say({ nl: 'Bekijk de terugvordering', en: 'See the recovery' })}
              </Link>
            )}
          </Paragraph>
        </>
      )}
      {mayNow.recover === null && <OpenRecovery applicationId={id} />}
    </Section>
  );
}
