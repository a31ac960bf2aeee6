import { Paragraph } from '@utrecht/component-library-react';
import * as z from 'zod';
import { type RecoveryDecisionRequest, recoveryDecisionRequest } from '../../../../domain/recovery/requests';
import type { RecoveryAnswer } from '../../../api/answers';
import { TextAreaField } from '../../../form/inputs';
import { useSay } from '../../../language/language';
import { CommandDialog } from '../../../parts/command-dialog';
import { Act } from './act';
import type { OfRecovery } from './of-recovery';

/** Under a name of its own: the form for an intention stands on the same page, with its own motivation. */
const schema = z
  .object({ whyNot: recoveryDecisionRequest.unwrap().shape.motivation })
  .transform(({ whyNot }): RecoveryDecisionRequest => ({ outcome: 'drop', motivation: whyNot }));

/** Drops a proposal that nobody told the employer of. */
export function SetAside({ recovery, tell }: OfRecovery) {
  const say = useSay();
  if (recovery.status !== 'proposed' || recovery.mayNow.drop !== null) return null;
  return (
    <Act button={say({ nl: 'Niet terugvorderen', en: 'Do not claim it back' })}>
      {(close) => (
        <CommandDialog<RecoveryAnswer, z.input<typeof schema>, RecoveryDecisionRequest>
          title={say({ nl: 'Niet terugvorderen?', en: 'Not claim it back?' })}
          confirm={say({ nl: 'Laat het voorstel vervallen', en: 'Drop the proposal' })}
          path={`/v1/recoveries/${recovery.id}/decision`}
          schema={schema}
          start={{ whyNot: '' }}
          close={close}
          done={() => tell({ nl: 'Het voorstel is vervallen.', en: 'The proposal is dropped.' })}
        >
          <Paragraph>
            {say({
              nl: 'Er wordt niets teruggevraagd op wat wij nu weten. Komt er iets nieuws bij, dan komt er een nieuw voorstel.',
              en: 'Nothing is claimed back on what we know now. When something new comes in, there is a new proposal.',
            })}
          </Paragraph>
          <TextAreaField name="whyNot" rows={3} label={say({ nl: 'Waarom niet?', en: 'Why not?' })} />
        </CommandDialog>
      )}
    </Act>
  );
}
