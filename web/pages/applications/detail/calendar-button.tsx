import { Button } from '@utrecht/component-library-react';
import { asksEvidence } from '../../../../domain/claim/asks-evidence';
import type { ApplicationAnswer, ClaimAnswer } from '../../../api/answers';
import { useSay } from '../../../language/language';
import { download } from '../../../parts/csv';
import { calendarFile } from '../../../parts/ics';

/** The day that matters for the evidence now: from when it can be sent, and once it can, until when. */
export const evidenceDay = (claim: ClaimAnswer): string | null => {
  if (!asksEvidence(claim)) return null;
  if (claim.status === 'scheduled') return claim.dueOn;
  return claim.status === 'open' ? claim.evidenceDueOn : null;
};

interface Contents {
  readonly application: ApplicationAnswer;
  readonly claim: ClaimAnswer;
}

/** The evidence day for the employer's own calendar. Nothing of the youth is in it: calendars are shared. */
export function CalendarButton({ application, claim }: Contents) {
  const say = useSay();
  const on = evidenceDay(claim);
  if (on === null) return null;
  const { number, timeline, receivedAt } = application;
  const scheduled = claim.status === 'scheduled';
  const save = () => {
    const file = calendarFile({
      uid: `${claim.id}@voucherloket`,
      on,
      title: scheduled
        ? say({ nl: `Bewijs sturen voor aanvraag ${number}`, en: `Send evidence for application ${number}` })
        : say({
            nl: `Laatste dag: bewijs voor aanvraag ${number}`,
            en: `Last day: evidence for application ${number}`,
          }),
      text: say({
        nl: 'Is er nog hetzelfde werk? Dan is het met één klik klaar.',
        en: 'Is the work still the same? Then it is done with one click.',
      }),
      url: `${window.location.origin}/mijn-aanvragen/${application.id}/bewijs/${claim.id}`,
      changedAt: timeline.at(-1)?.at ?? receivedAt,
      remindDaysBefore: scheduled ? [0] : [7, 0],
    });
    download(`bewijs-${number}-${claim.instalment}.ics`, file, 'text/calendar;charset=utf-8');
  };
  return (
    <Button appearance="secondary-action-button" onClick={save}>
      {say({ nl: 'Zet in mijn agenda', en: 'Add to my calendar' })}
    </Button>
  );
}
