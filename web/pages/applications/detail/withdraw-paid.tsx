import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import type * as z from 'zod';
import { openRequest } from '../../../../domain/recovery/requests';
import type { RecoveryAnswer } from '../../../api/answers';
import { TextAreaField } from '../../../form/inputs';
import { useSay } from '../../../language/language';
import { CommandDialog } from '../../../parts/command-dialog';
import { Text } from '../../../parts/text';

const schema = openRequest.unwrap().pick({ applicationId: true, text: true }) satisfies z.ZodType;

/** Takes an application back of which money was paid already: an officer looks how much comes back. */
export function WithdrawPaid({ applicationId }: { readonly applicationId: string }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button appearance="secondary-action-button" onClick={() => setOpen(true)}>
        {say({ nl: 'Aanvraag intrekken', en: 'Withdraw the application' })}
      </Button>
      {open && (
        <CommandDialog<RecoveryAnswer, z.input<typeof schema>, z.output<typeof schema>>
          title={say({ nl: 'Aanvraag intrekken?', en: 'Withdraw the application?' })}
          confirm={say({ nl: 'Ja, trek in', en: 'Yes, withdraw' })}
          danger
          path="/v1/recoveries"
          schema={schema}
          start={{ applicationId, text: '' }}
          close={() => setOpen(false)}
          done={() => {}}
        >
          <Text
            nl="Wij hebben al betaald. Trekt u de aanvraag in, dan moet u dat geld (voor een deel) terugbetalen. Een medewerker kijkt hoeveel. U kunt daar nog op reageren."
            en="We paid already. When you withdraw you must pay that money back, or a part of it. An officer looks how much. You can still reply to that."
          />
          <TextAreaField name="text" label={say({ nl: 'Waarom trekt u in?', en: 'Why do you withdraw?' })} rows={3} />
        </CommandDialog>
      )}
    </>
  );
}
