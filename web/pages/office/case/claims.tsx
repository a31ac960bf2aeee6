import { useState } from 'react';
import type { ApplicationAnswer } from '../../../api/answers';
import { type Both, useSay } from '../../../language/language';
import { Section } from '../../../parts/section';
import { canJudge } from './claim-action';
import { ClaimCard } from './claim-card';

interface Contents {
  readonly application: ApplicationAnswer;
  readonly tell: (words: Both) => void;
}

/** The instalments, each with its evidence. One is judged at a time: the first that can be, unless another is chosen. */
export function Claims({ application, tell }: Contents) {
  const say = useSay();
  const [chosen, setChosen] = useState<string | null>(null);
  const judged = application.claims.filter(canJudge);
  const open = judged.find(({ id }) => id === chosen) ?? judged[0];
  if (application.claims.length === 0) return null;
  return (
    <Section title={say({ nl: 'Betalingen', en: 'Payments' })}>
      {application.claims.map((claim) => (
        <ClaimCard
          key={claim.id}
          application={application}
          claim={claim}
          open={claim === open}
          choose={judged.includes(claim) && claim !== open ? () => setChosen(claim.id) : null}
          tell={tell}
        />
      ))}
    </Section>
  );
}
