import '../../design/office.css';
import { Heading2, Paragraph } from '@utrecht/component-library-react';
import { Link, useParams } from 'react-router';
import type { HardshipAnswer, HardshipWithLetterAnswer } from '../../api/answers';
import { useApi } from '../../api/use-api';
import { useSchemeName } from '../../api/use-schemes';
import { RequireRole } from '../../auth/require-role';
import { useSession } from '../../auth/use-session';
import { useFormat } from '../../language/format';
import { useSay } from '../../language/language';
import { ActionLink } from '../../parts/action-link';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { Pairs } from '../../parts/pairs';
import { Status } from '../../parts/status';
import { Text } from '../../parts/text';
import { AnswerLetter } from './answer-letter';
import { DecideHardship } from './decide-form';

export const Component = () => (
  <RequireRole roles={['employer', 'officer', 'auditor']}>
    <Hardship />
  </RequireRole>
);

/** One request with its decision; an officer decides here, the employer goes on to apply. */
function Hardship() {
  const say = useSay();
  const { hardshipId = '' } = useParams();
  const found = useApi<HardshipWithLetterAnswer>(`/v1/hardship-requests/${encodeURIComponent(hardshipId)}`);
  return (
    <Page title={say({ nl: 'Verzoek om toch aan te vragen', en: 'Request to apply all the same' })}>
      <Loaded of={found} lines={10}>
        {(hardship) => (
          <>
            <Asked hardship={hardship} />
            {hardship.decision !== null && <Decided hardship={hardship} decision={hardship.decision} />}
            {hardship.letter !== null && <AnswerLetter hardshipId={hardship.id} letter={hardship.letter} />}
            {hardship.mayNow.decide === null && <DecideHardship hardshipId={hardship.id} />}
            {hardship.mayNow.decide === 'own-organisation' && (
              <Text
                nl="Uw eigen organisatie vraagt dit. Een collega van een andere organisatie beslist."
                en="Your own organisation asks this. A colleague of another organisation decides."
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface Contents {
  readonly hardship: HardshipAnswer;
}

/** Whether somebody of the office reads this, and not the employer who asked. */
const useIsOffice = () => useSession()?.roles.includes('employer') !== true;

function Asked({ hardship }: Contents) {
  const say = useSay();
  const { moment, day } = useFormat();
  const schemeName = useSchemeName();
  const office = useIsOffice();
  const { number, tradeName, organisation, schemeId, status, requestedAt, decisionDueOn, wanted, reason } = hardship;
  return (
    <Pairs
      of={[
        [say({ nl: 'Nummer', en: 'Number' }), number],
        [say({ nl: 'Status', en: 'Status' }), <Status key="status" of="hardship" status={status} office={office} />],
        [
          say({ nl: 'Bedrijf', en: 'Company' }),
          tradeName === null ? organisation : `${tradeName} (KvK ${organisation})`,
        ],
        [
          say({ nl: 'Regeling', en: 'Scheme' }),
          <Link key="scheme" to={`/regelingen/${schemeId}`}>
            {schemeName(schemeId)}
          </Link>,
        ],
        [say({ nl: 'Gevraagd op', en: 'Asked on' }), moment(requestedAt)],
        [say({ nl: 'Beslissen uiterlijk op', en: 'To be decided by' }), day(decisionDueOn)],
        [say({ nl: 'Wat wilde men aanvragen?', en: 'What was to be applied for?' }), wanted],
        [say({ nl: 'Waarom niet op tijd?', en: 'Why not in time?' }), reason],
      ]}
    />
  );
}

interface DecidedProps extends Contents {
  readonly decision: NonNullable<HardshipAnswer['decision']>;
}

function Decided({ hardship: { schemeId, used, mayNow }, decision }: DecidedProps) {
  const say = useSay();
  const { day } = useFormat();
  const office = useIsOffice();
  const who = office ? { nl: 'De werkgever', en: 'The employer' } : { nl: 'U', en: 'You' };
  const { outcome, motivation, applyBy, objectionEndsOn, objectionAddress } = decision;
  return (
    <section>
      <Heading2>{say({ nl: 'Het besluit', en: 'The decision' })}</Heading2>
      {outcome === 'granted' && applyBy !== null ? (
        <Text
          nl={`${who.nl} mag één keer aanvragen, tot en met ${day(applyBy)}.`}
          en={`${who.en} may apply once, through ${day(applyBy)}.`}
        />
      ) : (
        <Text nl={`${who.nl} mag niet meer aanvragen.`} en={`${who.en} may no longer apply.`} />
      )}
      <Paragraph>{motivation}</Paragraph>
      {objectionEndsOn !== null && <Objecting {...{ office, endsOn: objectionEndsOn, address: objectionAddress }} />}
      {used !== null && <Text nl="Deze toestemming is gebruikt." en="This permission has been used." />}
      {mayNow.apply === null && (
        <ActionLink to={`/aanvragen/${schemeId}?toestemming=ja`} appearance="primary">
          {say({ nl: 'Vraag nu aan', en: 'Apply now' })}
        </ActionLink>
      )}
    </section>
  );
}

interface ObjectingProps {
  readonly office: boolean;
  readonly endsOn: string;
  readonly address: string | null;
}

function Objecting({ office, endsOn, address }: ObjectingProps) {
  const { day } = useFormat();
  if (office)
    return (
      <Text
        nl={`De werkgever kan bezwaar maken tot en met ${day(endsOn)}.`}
        en={`The employer can object through ${day(endsOn)}.`}
      />
    );
  const [nl, en] =
    address === null ? ['', ''] : [` Stuur uw bezwaar naar: ${address}.`, ` Send your objection to: ${address}.`];
  return (
    <Text
      nl={`Bent u het niet eens met dit besluit? Dan kunt u bezwaar maken tot en met ${day(endsOn)}.${nl}`}
      en={`Do you disagree with this decision? Then you can object through ${day(endsOn)}.${en}`}
    />
  );
}
