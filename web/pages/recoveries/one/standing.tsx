import { Paragraph } from '@utrecht/component-library-react';
import type { RecoveryAnswer } from '../../../api/answers';
import { useRegionName } from '../../../api/use-region-name';
import { useSchemeName } from '../../../api/use-schemes';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { CaseNumber } from '../../../parts/case-number';
import { Pairs } from '../../../parts/pairs';
import { Status } from '../../../parts/status';
import { recoveryInWords } from '../../../words/recoveries';
import { Steps } from './steps';

/** What it is, what it waits for, whose it is, and how much is open. */
export function Standing({ recovery }: { readonly recovery: RecoveryAnswer }) {
  const say = useSay();
  const [schemeName, regionName] = [useSchemeName(), useRegionName()];
  return (
    <div className="standing">
      <p className="case-employer">
        <strong>{recovery.tradeName}</strong> <span className="nowrap">KvK {recovery.organisation}</span>
      </p>
      <Paragraph>{say(recoveryInWords(recovery))}</Paragraph>
      <Steps recovery={recovery} />
      <Pairs
        className="pairs--across"
        of={[
          [say({ nl: 'Status', en: 'Status' }), <Status key="status" of="recovery" status={recovery.status} office />],
          ...useAmounts(recovery),
          [
            say({ nl: 'Dossier', en: 'Case' }),
            <CaseNumber key="case" applicationId={recovery.id} number={recovery.number} />,
          ],
          [
            say({ nl: 'Regeling', en: 'Scheme' }),
            <>
              {schemeName(recovery.schemeId)}
              <small className="beside">{regionName(recovery.region)}</small>
            </>,
          ],
        ]}
      />
    </div>
  );
}

/** Before a decision what it would come to; after it what became of the debt. */
function useAmounts(recovery: RecoveryAnswer): (readonly [string, string])[] {
  const say = useSay();
  const { money } = useFormat();
  const { entries, owedCents, principalCents, collectedCents, writtenOffCents, balanceCents, overdueCents } = recovery;
  const named = (words: Both, cents: number) => [say(words), money(cents)] as const;
  if (entries.length === 0) return [named({ nl: 'Terug te vragen', en: 'To claim back' }, owedCents)];
  return [
    named({ nl: 'Vastgesteld', en: 'Established' }, principalCents),
    named({ nl: 'Ontvangen en verrekend', en: 'Received and set off' }, collectedCents),
    ...(writtenOffCents === 0 ? [] : [named({ nl: 'Afgeboekt', en: 'Written off' }, writtenOffCents)]),
    balanceCents < 0
      ? named({ nl: 'Wij moeten terugstorten', en: 'To be refunded by us' }, -balanceCents)
      : named({ nl: 'Nog open', en: 'Still open' }, balanceCents),
    ...(overdueCents === 0 ? [] : [named({ nl: 'Te laat', en: 'Overdue' }, overdueCents)]),
  ];
}
