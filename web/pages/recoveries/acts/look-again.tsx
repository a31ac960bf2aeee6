import { Paragraph } from '@utrecht/component-library-react';
import * as z from 'zod';
import type { RecoveryAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { CommandDialog } from '../../../parts/command-dialog';
import { Notice } from '../../../parts/notice';
import { changesMoney } from '../one/line-parts';
import { LinesTable } from '../one/lines-table';
import { Act } from './act';
import type { OfRecovery } from './of-recovery';

const nothing = z.strictObject({});

/** The facts changed since it was worked out: shows the new sum, and takes it over. */
export function LookAgain({ recovery, tell }: OfRecovery) {
  const say = useSay();
  const { money } = useFormat();
  const { id, mayNow, now, owedCents } = recovery;
  if (!changesMoney(recovery) || mayNow.evaluate !== null) return null;
  return (
    <Notice type="warning">
      <Paragraph>
        {say({
          nl: `De feiten zijn veranderd. Met wat wij nu weten, moet ${money(now.owedCents)} terug. Hier staat nog ${money(owedCents)}.`,
          en: `The facts have changed. On what we know now ${money(now.owedCents)} must come back. This still says ${money(owedCents)}.`,
        })}
      </Paragraph>
      <Act button={say({ nl: 'Reken opnieuw', en: 'Work it out again' })}>
        {(close) => (
          <CommandDialog<RecoveryAnswer, Record<string, never>, Record<string, never>>
            title={say({ nl: 'Opnieuw rekenen?', en: 'Work it out again?' })}
            confirm={say({ nl: 'Reken opnieuw', en: 'Work it out again' })}
            path={`/v1/recoveries/${id}/evaluations`}
            schema={nothing}
            start={{}}
            close={close}
            done={() => tell({ nl: 'Er is opnieuw gerekend.', en: 'It was worked out again.' })}
          >
            <LinesTable lines={now.lines} decided={false} />
            <Paragraph>
              {say({
                nl: 'Is er al besloten, dan komt het verschil als boeking in het overzicht.',
                en: 'Where it was decided already, the difference becomes an entry of the account.',
              })}
            </Paragraph>
          </CommandDialog>
        )}
      </Act>
    </Notice>
  );
}
