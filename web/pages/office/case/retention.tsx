import { Heading4 } from '@utrecht/component-library-react';
import type { ClaimAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { Pairs } from '../../../parts/pairs';

type Verdict = NonNullable<ClaimAnswer['retention']>;

const outcomes: Readonly<Record<Verdict['outcome'], Both>> = {
  pass: { nl: 'Lang genoeg in dienst', en: 'Employed long enough' },
  fail: { nl: 'Niet lang genoeg in dienst', en: 'Not employed long enough' },
  'not-yet-due': { nl: 'Nog niet te zeggen', en: 'Cannot be told yet' },
};

/** Whether the youth stayed as long as the scheme asks; why not is told by the check. */
export function Retention({ retention }: { readonly retention: Verdict }) {
  const say = useSay();
  const { day } = useFormat();
  const { outcome, lastRequiredDay, employedThrough, dueOn } = retention;
  return (
    <>
      <Heading4>{say({ nl: 'Duurzame plaatsing', en: 'Retention' })}</Heading4>
      <Pairs
        of={[
          [say({ nl: 'Oordeel', en: 'Verdict' }), <strong key="outcome">{say(outcomes[outcome])}</strong>],
          [say({ nl: 'In dienst nodig tot en met', en: 'Needed through' }), day(lastRequiredDay)],
          [
            say({ nl: 'Aaneengesloten in dienst tot en met', en: 'Employed without a break through' }),
            employedThrough === null ? say({ nl: 'niet bekend', en: 'not known' }) : day(employedThrough),
          ],
          ...(outcome === 'not-yet-due'
            ? [[say({ nl: 'Te beoordelen vanaf', en: 'Can be judged from' }), day(dueOn)] as const]
            : []),
        ]}
      />
    </>
  );
}
