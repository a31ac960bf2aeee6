import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { withdrawalRequest } from '../../../../domain/application/decision-request';
import { useCommand } from '../../../api/use-command';
import { useZodForm } from '../../../form/form';
import { TextAreaField } from '../../../form/inputs';
import { useSay } from '../../../language/language';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { Text } from '../../../parts/text';

/** Takes the application back, after a question and with a reason. */
export function Withdraw({ applicationId }: { readonly applicationId: string }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button appearance="secondary-action-button" onClick={() => setOpen(true)}>
        {say({ nl: 'Aanvraag intrekken', en: 'Withdraw the application' })}
      </Button>
      {open && <AskFirst applicationId={applicationId} close={() => setOpen(false)} />}
    </>
  );
}

function AskFirst({ applicationId, close }: { readonly applicationId: string; readonly close: () => void }) {
  const say = useSay();
  const form = useZodForm(withdrawalRequest, { reason: '' });
  const command = useCommand(close);
  const send = form.handleSubmit(
    (body) => command.send({ path: `/v1/applications/${applicationId}/withdrawal`, body }),
    () => form.setFocus('reason'),
  );
  return (
    <FormProvider {...form}>
      <ConfirmDialog
        title={say({ nl: 'Aanvraag intrekken?', en: 'Withdraw the application?' })}
        confirm={say({ nl: 'Ja, trek in', en: 'Yes, withdraw' })}
        open
        danger
        busy={command.busy}
        error={command.error}
        onClose={close}
        onConfirm={() => void send()}
      >
        <Text
          nl="U krijgt dan geen geld voor deze aanvraag. U kunt dit niet terugdraaien. Het geld gaat naar de volgende aanvraag."
          en="You then get no money for this application. You cannot undo this. The money goes to the next application."
        />
        <TextAreaField name="reason" label={say({ nl: 'Waarom trekt u in?', en: 'Why do you withdraw?' })} rows={3} />
      </ConfirmDialog>
    </FormProvider>
  );
}
