import { Button, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import { type HoldReleaseRequest, holdReleaseRequest } from '../../../../domain/application/hold';
import type { ApplicationAnswer } from '../../../api/answers';
import { TextAreaField } from '../../../form/inputs';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { CommandDialog } from '../../../parts/command-dialog';
import { NotNow } from '../../../parts/not-now';
import { Notice } from '../../../parts/notice';
import { Section } from '../../../parts/section';
import { byWhom } from '../../../words/accounts';
import { HoldDialog } from './hold-dialog';

interface Contents {
  readonly application: ApplicationAnswer;
  readonly tell: (words: Both) => void;
}

/** From when the office is reminded of it too. */
const soonDays = 14;

/** On top of the case: that nothing of it is paid, why and until when, and the way to end that. */
export function HoldInForce({ application, tell }: Contents) {
  const say = useSay();
  const { day } = useFormat();
  const [releasing, setReleasing] = useState(false);
  const { hold, mayNow } = application;
  if (hold === null || !hold.active) return null;
  return (
    <Notice type="warning">
      <Paragraph>
        <strong>
          {say({
            nl: `Er wordt niets betaald tot en met ${day(hold.until)}.`,
            en: `Nothing is paid until and including ${day(hold.until)}.`,
          })}
        </strong>{' '}
        {say({ nl: 'Opgeschort op', en: 'Suspended on' })} {day(hold.startedOn)}, {say(byWhom(hold.mine))}.
      </Paragraph>
      {hold.daysLeft !== null && hold.daysLeft <= soonDays && (
        <Paragraph>
          <strong>
            {say({
              nl: `De opschorting stopt vanzelf over ${hold.daysLeft + 1} dagen. Daarna wordt er weer betaald.`,
              en: `The suspension ends by itself in ${hold.daysLeft + 1} days. After that it is paid again.`,
            })}
          </strong>
        </Paragraph>
      )}
      <Paragraph className="written" lang="nl">
        {hold.reason}
      </Paragraph>
      {mayNow.releaseHold === null && (
        <Button appearance="secondary-action-button" onClick={() => setReleasing(true)}>
          {say({ nl: 'Beëindig eerder', en: 'End it earlier' })}
        </Button>
      )}
      {releasing && <ReleaseDialog applicationId={application.id} close={() => setReleasing(false)} tell={tell} />}
    </Notice>
  );
}

interface ReleaseProps {
  readonly applicationId: string;
  readonly close: () => void;
  readonly tell: (words: Both) => void;
}

function ReleaseDialog({ applicationId, close, tell }: ReleaseProps) {
  const say = useSay();
  return (
    <CommandDialog<ApplicationAnswer, HoldReleaseRequest, HoldReleaseRequest>
      title={say({ nl: 'Weer betalen?', en: 'Pay again?' })}
      confirm={say({ nl: 'Beëindig de opschorting', en: 'End the suspension' })}
      path={`/v1/applications/${applicationId}/hold-release`}
      schema={holdReleaseRequest}
      start={{ reason: '' }}
      close={close}
      done={() =>
        tell({
          nl: 'De opschorting is beëindigd. De werkgever krijgt bericht.',
          en: 'The suspension has been ended. The employer is told.',
        })
      }
    >
      <Paragraph>
        {say({
          nl: 'Wat goedgekeurd is, gaat mee met de volgende batch.',
          en: 'What is approved comes along in the next batch.',
        })}
      </Paragraph>
      <TextAreaField name="reason" rows={3} label={say({ nl: 'Waarom eerder?', en: 'Why earlier?' })} />
    </CommandDialog>
  );
}

/** Puts a hold on, or tells why this officer may not; and what became of the one before. */
export function PaymentHold({ application, tell }: Contents) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const { hold, mayNow } = application;
  const former = hold !== null && !hold.active;
  if (mayNow.hold !== null && mayNow.hold !== 'own-organisation' && !former) return null;
  return (
    <Section title={say({ nl: 'Betaling opschorten', en: 'Suspend payment' })}>
      {former && <Former hold={hold} />}
      <NotNow because={mayNow.hold} />
      {mayNow.hold === null && (
        <>
          <Paragraph>
            {say({
              nl: 'Vermoedt u dat er iets ernstig niet klopt? Dan kunt u tijdelijk niets betalen. De werkgever krijgt daar bericht van, met uw reden.',
              en: 'Do you suspect that something is seriously wrong? Then you can pay nothing for a while. The employer is told, with your reason.',
            })}
          </Paragraph>
          <Button appearance="secondary-action-button" onClick={() => setAsking(true)}>
            {say({ nl: 'Schort de betaling op', en: 'Suspend payment' })}
          </Button>
        </>
      )}
      {asking && <HoldDialog application={application} close={() => setAsking(false)} tell={tell} />}
    </Section>
  );
}

function Former({ hold }: { readonly hold: NonNullable<ApplicationAnswer['hold']> }) {
  const say = useSay();
  const { day, shortDayOf } = useFormat();
  const { startedOn, until, releasedAt, releasedBecause } = hold;
  const ended = releasedAt === null ? day(until) : shortDayOf(releasedAt);
  return (
    <Paragraph>
      {say({
        nl: `Eerder opgeschort van ${day(startedOn)} tot ${ended}.`,
        en: `Suspended before, from ${day(startedOn)} until ${ended}.`,
      })}
      {releasedBecause !== null && <span lang="nl"> {releasedBecause}</span>}
    </Paragraph>
  );
}
