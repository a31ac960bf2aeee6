import type { ApplicationAnswer } from '../../../api/answers';
import { useRegionName } from '../../../api/use-region-name';
import { useSchemeName } from '../../../api/use-schemes';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { Pairs } from '../../../parts/pairs';
import { Status } from '../../../parts/status';
import { TakeButton } from '../take-button';

const undecided = ['received', 'reserved', 'waiting', 'assess'];

/** What it is about, how it stands, until when, and who has it. */
export function CaseHeader({ application }: { readonly application: ApplicationAnswer }) {
  const say = useSay();
  const { day, moment, money } = useFormat();
  const [schemeName, regionName] = [useSchemeName(), useRegionName()];
  const { employer, status, waitingPosition, decisionDueOn, amountCents, assignee, mayNow } = application;
  const line =
    waitingPosition === null ? '' : say({ nl: ` (plaats ${waitingPosition})`, en: ` (place ${waitingPosition})` });
  return (
    <div className="case-header">
      <p className="case-employer">
        <strong>{employer.tradeName}</strong> <span className="nowrap">KvK {employer.kvkNumber}</span>
      </p>
      <Pairs
        className="pairs--across"
        of={[
          [
            say({ nl: 'Status', en: 'Status' }),
            <>
              <Status of="application" status={status} office />
              {line}
            </>,
          ],
          [
            say({ nl: 'Regeling', en: 'Scheme' }),
            <>
              {schemeName(application.schemeId)}
              <small className="beside">{regionName(application.region)}</small>
            </>,
          ],
          [
            undecided.includes(status)
              ? say({ nl: 'Beslissen uiterlijk', en: 'Decide by' })
              : say({ nl: 'Beslistermijn was', en: 'Term to decide was' }),
            <time key="due" dateTime={decisionDueOn}>
              {day(decisionDueOn)}
            </time>,
          ],
          [
            say({ nl: 'Bedrag', en: 'Amount' }),
            amountCents === null ? say({ nl: 'geen', en: 'none' }) : money(amountCents),
          ],
          [say({ nl: 'Ontvangen', en: 'Received' }), moment(application.receivedAt)],
          ...(application.youthCode === undefined
            ? []
            : ([[say({ nl: 'Code van de jongere', en: 'Code of the youth' }), application.youthCode]] as const)),
          [
            say({ nl: 'Behandelaar', en: 'Handled by' }),
            mayNow.take === 'forbidden' ? (
              (assignee?.name ?? say({ nl: 'niemand', en: 'nobody' }))
            ) : (
              <TakeButton key="take" applicationId={application.id} number={application.number} assignee={assignee} />
            ),
          ],
        ]}
      />
    </div>
  );
}
